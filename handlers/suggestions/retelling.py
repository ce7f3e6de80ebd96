"""The history of a suggestion in words, line by line."""

from collections.abc import Callable
from datetime import tzinfo

from bot.texts import Phrase, phrase
from domain.categories import Category
from domain.histories import Event, What
from domain.suggestions import GRADES

# What the history keeps when an organizer says that it is no advertising.
UNMARKED = frozenset(f"≠ {mark}" for mark in ("link", "repeated", "advertising"))
Cover = Callable[[str], str]


def retell(event: Event, zone: tzinfo, cover: Cover) -> Phrase:
    """What happened and when; what people wrote then goes through `cover`."""
    day = event.at.astimezone(zone).date()
    what, note = phrase(f"history-{event.kind.value}"), _note(event, cover)
    if note:
        return phrase("history-with-note", day=day, what=what, note=note)
    return phrase("history-line", day=day, what=what)


def _note(event: Event, cover: Cover) -> Phrase | str | None:
    if event.kind is What.REPLIED and event.note in GRADES:
        return phrase(f"grade-{event.note.lower()}")
    if event.kind is What.RATED and event.note in ("good", "fair", "bad"):
        return phrase(f"rated-{event.note}")
    if event.kind is What.SORTED and event.note in set(Category):
        return phrase(f"category-{event.note}")
    if event.kind is What.NOTED and event.note in UNMARKED:
        return phrase("history-unmarked")
    return cover(event.note) if event.note else None
