"""What is to be said: a message as a row of the outbox, with what is attached to it."""

import re
from dataclasses import asdict, dataclass
from html import escape, unescape
from typing import Any

from bot.buttons import Markup, markup

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
SHORT_LINE = 80
INTERACTIVE, NOTICE, BULK = 0, 1, 2


@dataclass(frozen=True)
class Voice:
    """A voice message known to the network by its file id."""

    file_id: str


@dataclass(frozen=True)
class Photo:
    """A photo known to the network by its file id."""

    file_id: str


@dataclass(frozen=True)
class Document:
    """A file known to the network by its file id."""

    file_id: str


@dataclass(frozen=True)
class Pin:
    """A place on the map."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class NewFile:
    """A small text file made by the bot, e.g. an .ics; sent as a document."""

    name: str
    text: str


@dataclass(frozen=True)
class Workbook:
    """A file for spreadsheet programs, made when it is sent: its sheets, each a title and rows."""

    name: str
    sheets: tuple[tuple[str, tuple[tuple[str | int, ...], ...]], ...]


@dataclass(frozen=True)
class Bars:
    """A bar picture, drawn when it is sent: title, note, and (label, count) for each bar."""

    title: str
    note: str
    bars: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class FlowRound:
    """A round of a count: what stands by option (None when out), what goes no further, and the
    votes that move after it: (from, to or None, how many)."""

    label: str
    standing: tuple[int | None, ...]
    exhausted: int
    transfers: tuple[tuple[int, int | None, int], ...]


@dataclass(frozen=True)
class Flow:
    """A picture of a count in rounds, drawn when it is sent: `names` of the options, and what
    votes are called that go no further."""

    title: str
    note: str
    names: tuple[str, ...]
    spent: str
    rounds: tuple[FlowRound, ...]


@dataclass(frozen=True)
class MonthDay:
    """A day of a month: whether it is today, a mark in its corner, and (hour, what is on)."""

    today: bool
    mark: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Month:
    """A picture of a month, drawn when it is sent: `weekdays` from Monday on, `first` the day of
    the week of its first day (Monday is 0), `more` what stands for what does not fit."""

    title: str
    weekdays: tuple[str, ...]
    first: int
    days: tuple[MonthDay, ...]
    more: str


@dataclass(frozen=True)
class QR:
    """A QR code of an address, drawn when it is sent."""

    url: str


@dataclass(frozen=True)
class Poster:
    """A picture for a wall, drawn when it is sent: what it is, what to do, a code, its address."""

    title: str
    head: str
    code: str
    hint: str
    url: str


@dataclass(frozen=True)
class Paper:
    """A letter on A4, drawn as a PDF when it is sent: heading, paragraphs, and who signs it.

    All but the first paragraph are indented, or each is as it is written; an empty one is a gap.
    """

    name: str
    title: str
    subtitle: str
    paragraphs: tuple[str, ...]
    signed: tuple[str, ...]
    as_written: bool = False


@dataclass(frozen=True)
class Slip:
    """A slip of paper for one person: what it is for, whose it is, their code, and its address."""

    head: str
    whose: str
    code: str
    url: str


@dataclass(frozen=True)
class Slips:
    """Slips to be cut apart, drawn as a PDF when it is sent; `hint` stands on each."""

    name: str
    title: str
    hint: str
    slips: tuple[Slip, ...]


Drawing = Bars | Flow | Month | QR | Poster
Attachment = Voice | Photo | Document | Pin | NewFile | Workbook | Drawing | Paper | Slips


@dataclass(frozen=True)
class Address:
    """Where a message goes; a topic only in forums."""

    chat_id: int
    topic_id: int | None = None


def units_of(plain: str) -> int:
    """Characters as the network counts them, in UTF-16 units: an emoji is two."""
    return len(plain.encode("utf-16-le", errors="replace")) // 2


def shortened(plain: str, most: int) -> str:
    """Not more than so many units, with an ellipsis where something is left out."""
    if units_of(plain) <= most:
        return plain
    kept = plain[: most - 1]
    while units_of(kept) > most - 1:
        kept = kept[: -max(1, (units_of(kept) - most) // 2)]
    return f"{kept}…"


def _plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def length_of(html: str) -> int:
    """How long it is for the network, after the markup is taken out."""
    return units_of(_plain(html))


def fitted(html: str) -> str:
    """What has to be one message, such as a card: of a text that is too long the longest lines are
    shortened, and in a text of many short lines those in the middle are left out."""
    if 2 * len(html) <= LONGEST_TEXT or length_of(html) <= LONGEST_TEXT:
        return html
    lines = html.split("\n")
    lengths = [length_of(line) for line in lines]
    while (over := sum(lengths) + len(lines) - 1 - LONGEST_TEXT) > 0:
        at = max(range(len(lines)), key=lengths.__getitem__)
        if lengths[at] > SHORT_LINE:
            kept = shortened(_plain(lines[at]), max(SHORT_LINE, lengths[at] - over))
            lines[at], lengths[at] = escape(kept, quote=False), units_of(kept)
        else:
            del lines[len(lines) // 2], lengths[len(lengths) // 2]
    return "\n".join(lines)


def _pieces(html: str) -> list[str]:
    """Split a text that is too long at line ends, so that nothing of it is lost."""
    if 2 * len(html) <= LONGEST_TEXT or length_of(html) <= LONGEST_TEXT:
        return [html]
    pieces: list[str] = [""]
    for line in html.split("\n"):
        for part in _cut(line):
            joined = f"{pieces[-1]}\n{part}" if pieces[-1] else part
            if length_of(joined) <= LONGEST_TEXT:
                pieces[-1] = joined
            else:
                pieces.append(part)
    return pieces


def _cut(line: str) -> list[str]:
    """A single line over the limit loses its markup and is cut by length."""
    if length_of(line) <= LONGEST_TEXT:
        return [line]
    plain, room = _plain(line), LONGEST_TEXT // 5
    return [escape(plain[i : i + room], quote=False) for i in range(0, len(plain), room)]


def _target(address: Address) -> dict[str, Any]:
    topic = {"message_thread_id": address.topic_id} if address.topic_id else {}
    return {"chat_id": address.chat_id, **topic}


def text_parameters(language: str, html: str, buttons: Markup | None) -> dict[str, Any]:
    """The text, its markup and its keyboard; link previews are off."""
    keyboard = {"reply_markup": markup(language, buttons)} if buttons is not None else {}
    return {
        "text": fitted(html),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        **keyboard,
    }


def bodies(
    address: Address,
    language: str,
    html: str,
    buttons: Markup | None,
    attach: Attachment | None = None,
) -> list[dict[str, Any]]:
    """The requests that say one thing, in order; buttons go under the last."""
    captioned = attach is not None and not isinstance(attach, Pin)
    if attach is not None and captioned and length_of(html) <= LONGEST_CAPTION:
        keyboard = {"reply_markup": markup(language, buttons)} if buttons is not None else {}
        caption = {"caption": html, "parse_mode": "HTML"} if html else {}
        return [_attached(address, attach, {**caption, **keyboard})]
    said: list[dict[str, Any]] = [
        {
            "method": "sendMessage",
            "params": {**_target(address), **text_parameters(language, piece, None)},
        }
        for piece in _pieces(html)
    ]
    if buttons is not None:
        said[-1]["params"]["reply_markup"] = markup(language, buttons)
    return ([_attached(address, attach, {})] if attach is not None else []) + said


def _attached(address: Address, attach: Attachment, extra: dict[str, Any]) -> dict[str, Any]:
    params = {**_target(address), **extra}
    match attach:
        case Voice(file_id):
            return {"method": "sendVoice", "params": {**params, "voice": file_id}}
        case Photo(file_id):
            return {"method": "sendPhoto", "params": {**params, "photo": file_id}}
        case Document(file_id):
            return {"method": "sendDocument", "params": {**params, "document": file_id}}
        case Pin(latitude, longitude):
            where = {"latitude": latitude, "longitude": longitude}
            return {"method": "sendLocation", "params": {**params, **where}}
        case NewFile(name, text):
            upload = {"field": "document", "name": name, "text": text}
            return {"method": "sendDocument", "params": params, "upload": upload}
        case Paper() | Slips() | Workbook():
            upload = {"field": "document", "draw": type(attach).__name__, **asdict(attach)}
            return {"method": "sendDocument", "params": params, "upload": upload}
        case Bars() | Flow() | Month() | QR() | Poster():
            kind = type(attach).__name__
            upload = {"field": "photo", "name": f"{kind}.png", "draw": kind, **asdict(attach)}
            return {"method": "sendPhoto", "params": params, "upload": upload}
