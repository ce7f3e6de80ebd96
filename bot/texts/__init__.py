"""The sentences: Fluent files by language, and `say`, which escapes what is put into them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentInt

FOLDER = Path(__file__).parent
LOCALES = {"zh": "zh-CN", "en": "en"}
LANGUAGES = tuple(LOCALES)
BEGINNING = re.compile(r"^(?=[a-z])", re.MULTILINE)  # of a sentence in a file
LONGEST_PART = 2000  # fluent.runtime refuses values of more than 2,500 characters


class MissingText(KeyError):
    """A sentence, or a value it needs, is not there: a mistake in the program."""


@dataclass(frozen=True)
class Phrase:
    """A sentence inside a sentence, said in the listener's language."""

    key: str
    values: Mapping[str, Any]


def phrase(key: str, **values: Any) -> Phrase:
    """A sentence to be put into another one, in whatever language that one is said."""
    return Phrase(key, values)


@dataclass(frozen=True)
class Lines:
    """Several phrases or words, one under the other, or joined by other words or a phrase."""

    items: Sequence[Any]
    by: str | Phrase = "\n"


@dataclass(frozen=True)
class When:
    """A moment, said as date, weekday and time of day in a zone."""

    at: datetime
    zone: ZoneInfo


@dataclass(frozen=True)
class Lasting:
    """A length of time, said in hours and minutes."""

    minutes: int


class Sentences:
    """The sentences of a language. Each is parsed when it is first said: to parse all of them
    would take most of the time in which the program starts."""

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([LOCALES[language]], use_isolating=False)
        self.sources: dict[str, str] = {}
        for path in sorted((FOLDER / language).glob("*.ftl")):
            for source in BEGINNING.split(path.read_text(encoding="utf-8"))[1:]:
                self.sources[source.partition("=")[0].strip()] = source

    def format(self, key: str, values: dict[str, Any]) -> str:
        """The sentence with the values in it; raises MissingText when it or one of them is not
        there."""
        if not self._bundle.has_message(key):
            self._bundle.add_resource(FluentResource(self.sources.get(key, "")))
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None:
            raise MissingText(key)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise MissingText(f"{key}: {errors[0]}")
        return str(text)


@cache
def _sentences(language: str) -> Sentences:
    return Sentences(language)


def language_of(code: str | None) -> str:
    """The bot's language for a network's language code; Chinese unless clearly another."""
    return "zh" if not code or code.lower().startswith("zh") else "en"


def keys(language: str) -> set[str]:
    """The names of all sentences of a language."""
    return set(_sentences(language).sources)


def say(language: str, key: str, /, **values: Any) -> str:
    """The sentence as HTML; strings among the values are escaped, so no name becomes markup."""
    return _said(language, key, values, escaped=True)


def label(language: str, key: str, /, **values: Any) -> str:
    """The sentence as plain text, for buttons, toasts and file names."""
    return _said(language, key, values, escaped=False)


def _said(language: str, key: str, values: Mapping[str, Any], *, escaped: bool) -> str:
    return _format(language, key, values, escaped) if values else _unvarying(language, key)


@cache
def _unvarying(language: str, key: str) -> str:
    return _format(language, key, {}, escaped=False)


def _format(language: str, key: str, values: Mapping[str, Any], escaped: bool) -> str:
    put: dict[str, str | FluentInt] = {}
    long: dict[str, str] = {}
    for name, value in values.items():
        if isinstance(value, int) and not isinstance(value, bool):
            put[name] = FluentInt(value, useGrouping=False)
        elif len(said := _spoken(language, value, escaped)) <= LONGEST_PART:
            put[name] = said
        else:
            put[name], long[f"\ue000{name}\ue001"] = f"\ue000{name}\ue001", said
    said_whole = _sentences(language if language in LANGUAGES else "en").format(key, put)
    for mark, whole in long.items():
        said_whole = said_whole.replace(mark, whole)
    return said_whole


def _spoken(language: str, value: Any, escaped: bool) -> str:
    match value:
        case bool():
            return str(value).lower()
        case Phrase(key, values):
            return _said(language, key, values, escaped=escaped)
        case Lines(items, by):
            joiner = _spoken(language, by, escaped)
            return joiner.join(_spoken(language, item, escaped) for item in items)
        case Lasting(minutes):
            return _duration(language, minutes)
        case When():
            return _moment(language, value)
        case date():
            return _day(language, value)
        case _:
            return escape(str(value), quote=False) if escaped else str(value)


def _moment(language: str, when: When) -> str:
    local = when.at.astimezone(when.zone)
    return label(language, "when", day=local.date(), time=f"{local:%H:%M}")


@lru_cache(maxsize=256)
def _day(language: str, day: date) -> str:
    weekday = label(language, f"weekday-{day.isoweekday()}")
    month = label(language, f"month-{day.month}")
    year, of_month = str(day.year), str(day.day)
    return label(language, "day", year=year, month=month, day=of_month, weekday=weekday)


def _duration(language: str, minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [label(language, "duration-hours", hours=hours)] if hours else []
    if rest or not hours:
        parts.append(label(language, "duration-minutes", minutes=rest))
    return " ".join(parts)
