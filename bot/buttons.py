"""Typed callback data of at most 64 bytes, and keyboards in the listener's language."""

import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass, field, fields, replace
from functools import cache
from typing import Any, ClassVar, Self, get_type_hints

from bot.texts import label

LONGEST_DATA = 64
SERIAL = re.compile(r"@([0-9a-f]{1,16})$")
MENU = (
    ("menu-suggest", "menu-polls"),
    ("menu-volunteer", "menu-meetings"),
    ("menu-mine", "menu-help"),
)


@dataclass(frozen=True)
class Tap:
    """What a button means. Subclasses are frozen dataclasses of int, bool and str fields.

    `class Vote(Tap, prefix="vote")` travels as "vote:12:3", and as "vote:12:3@2f" under a
    question of the conversation with that serial. Raises ValueError over 64 bytes. With
    `opens="p"`, whoever must join first is led to the thing of the first field: "p_12". What a
    `discreet` tap says is never kept, not even when it could not be dealt with.
    """

    prefix: ClassVar[str] = ""
    opens: ClassVar[str] = ""
    discreet: ClassVar[bool] = False
    taken: ClassVar[dict[str, type["Tap"]]] = {}

    def __init_subclass__(cls, prefix: str, opens: str = "", discreet: bool = False) -> None:
        if Tap.taken.setdefault(prefix, cls).__qualname__ != cls.__qualname__:
            raise TypeError(f"two kinds of button are called {prefix}")
        cls.prefix, cls.opens, cls.discreet = prefix, opens, discreet

    def pack(self, serial: int | None = None) -> str:
        """The callback data; raises ValueError when longer than 64 bytes."""
        values = vars(self).values()
        parts = [str(int(v)) if isinstance(v, bool) else str(v) for v in values]
        data = ":".join([self.prefix, *parts]) + (f"@{serial:x}" if serial is not None else "")
        if len(data.encode()) > LONGEST_DATA:
            raise ValueError(f"callback data over {LONGEST_DATA} bytes: {data}")
        return data

    @classmethod
    def read(cls, data: object) -> Self | None:
        """The meaning of callback data, or None when it is not of this kind or is forged."""
        if not isinstance(data, str):
            return None
        prefix, *parts = SERIAL.sub("", data).split(":")
        if prefix != cls.prefix or len(parts) != len(fields(cls)):
            return None
        try:
            return cls(*(kind(part) for kind, part in zip(_readers(cls), parts, strict=True)))  # type: ignore[arg-type]
        except ValueError:
            return None


def prefix_of(data: str) -> str:
    """The kind of button that this data comes from."""
    return SERIAL.sub("", data).partition(":")[0]


def serial_of(data: str) -> int | None:
    """The conversation to which the button belongs; None for a button of none."""
    found = SERIAL.search(data)
    return int(found[1], 16) if found else None


def payload_of(data: str) -> str:
    """The start payload by which a stranger joins and then comes to what the button is about."""
    tap = Tap.taken.get(prefix_of(data), Tap).read(data)
    return f"{tap.opens}_{astuple(tap)[0]}" if tap is not None and tap.opens else "join"


@cache
def _readers(kind: type[Tap]) -> list[Any]:
    hints = get_type_hints(kind)
    readers = {bool: _read_bool, int: _read_int}
    return [readers.get(hints[f.name], hints[f.name]) for f in fields(kind)]


def _read_int(part: str) -> int:
    if len(part) > 18:
        raise ValueError("no id is that long")
    return int(part)


def _read_bool(part: str) -> bool:
    return bool(("0", "1").index(part))


@dataclass(frozen=True)
class Button:
    """A button under a message: a label from the texts (or words as they are) and its meaning.

    `serial` is the conversation to which it belongs.
    """

    key: str | None
    tap: Tap | None = None
    url: str | None = None
    words: str | None = None
    values: dict[str, Any] = field(default_factory=dict)
    serial: int | None = None

    def data(self, language: str) -> dict[str, Any]:
        """The button as the Bot API wants it."""
        text = self.words if self.key is None else label(language, self.key, **self.values)
        if self.tap is None:
            return {"text": text, "url": self.url}
        return {"text": text, "callback_data": self.tap.pack(self.serial)}


Rows = Sequence[Button | Sequence[Button]]


def button(key: str, tap: Tap, **values: Any) -> Button:
    """A button whose label is a sentence of the texts."""
    return Button(key, tap, values=values)


def words(text: str, tap: Tap) -> Button:
    """A button labelled with people's own words, e.g. an option of a poll."""
    return Button(None, tap, words=text)


def link(key: str, url: str, **values: Any) -> Button:
    """A button that opens an address."""
    return Button(key, url=url, values=values)


@dataclass(frozen=True)
class Menu:
    """The persistent keyboard of six big buttons."""


@dataclass(frozen=True)
class AskContact:
    """A one-time keyboard that shares the person's own phone number, skips, or cancels."""

    key: str
    skip: str
    cancel: str = "label-cancel"


@dataclass(frozen=True)
class NoKeyboard:
    """Takes a one-time keyboard away."""


Markup = Rows | Menu | AskContact | NoKeyboard


def belonging(buttons: Markup, serial: int) -> Markup:
    """The same buttons as those of one conversation: they never act on another."""
    if isinstance(buttons, Menu | AskContact | NoKeyboard):
        return buttons
    rows = [[row] if isinstance(row, Button) else row for row in buttons]
    return [[replace(one, serial=serial) for one in row] for row in rows]


def markup(language: str, buttons: Markup) -> dict[str, Any]:
    """The `reply_markup` of the Bot API."""
    match buttons:
        case Menu():
            rows = [[{"text": label(language, key)} for key in row] for row in MENU]
            return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}
        case AskContact(key, skip, cancel):
            share: dict[str, Any] = {"text": label(language, key), "request_contact": True}
            rows = [[share], [{"text": label(language, other)} for other in (skip, cancel)]]
            return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}
        case NoKeyboard():
            return {"remove_keyboard": True}
        case _:
            lines = [[row] if isinstance(row, Button) else row for row in buttons]
            return {"inline_keyboard": [[b.data(language) for b in row] for row in lines if row]}


@dataclass(frozen=True)
class Cancel(Tap, prefix="x"):
    """Leave the conversation, whatever it is."""


CANCEL = button("label-cancel", Cancel())
