"""A picture of a month: a square for each day, with what is on that day."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

LEFT, TOP, HEAD = 20, 84, 40
CELL, ROW, LINE = 144, 132, 24
WIDTH, MOST, FITS = 2 * LEFT + 7 * CELL, 2, 12
FONT = "Noto Sans SC"
INK, PALE, GREEN, RED = "#1c2733", "#5b6b7b", "#2f7d5b", "#b3361e"
WEEKEND, TODAY, LINES = "#f5f7f9", "#e3f1ea", "#d7dde3"

Day = Mapping[str, Any]


def month_svg(
    title: str, weekdays: Sequence[str], first: int, days: Sequence[Day], more: str
) -> str:
    """The month; `first` is the day of the week of its first day (Monday is 0). Where more is on
    than a square can hold, `more` stands in place of the rest."""
    rows = -(-(first + len(days)) // 7)
    height = TOP + HEAD + rows * ROW + LEFT
    names = "".join(_weekday(at, name) for at, name in enumerate(weekdays))
    squares = "".join(_day(first + at, at + 1, day, more) for at, day in enumerate(days))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        f' font-family="{FONT}"><rect width="100%" height="100%" fill="#fff"/>'
        f"{_text(LEFT + 4, 58, 36, title)}{names}{squares}</svg>"
    )


def _weekday(at: int, name: str) -> str:
    return _text(LEFT + at * CELL + CELL // 2, TOP + 28, 22, name, PALE, "middle")


def _day(at: int, number: int, day: Day, more: str) -> str:
    left, top = LEFT + at % 7 * CELL, TOP + HEAD + at // 7 * ROW
    fill = TODAY if day["today"] else WEEKEND if at % 7 > 4 else "#fff"
    square = (
        f'<rect x="{left}" y="{top}" width="{CELL}" height="{ROW}" fill="{fill}" stroke="{LINES}"/>'
    )
    mark = _text(left + CELL - 8, top + 28, 20, day["mark"], RED, "end") if day["mark"] else ""
    figure = _text(left + 10, top + 30, 24, str(number))
    return square + figure + mark + _entries(left + 10, top + 54, day["entries"], more)


def _entries(left: int, top: int, entries: Sequence[tuple[str, str]], more: str) -> str:
    """Each in two lines: the hour, and what it is; one line each where there are several."""
    if len(entries) == 1:
        ((hour, name),) = entries
        return _text(left, top, 20, hour, GREEN) + _text(left, top + LINE, 20, cut(name))
    shown = [f"{hour} {name}" for hour, name in entries]
    if len(shown) > MOST + 1:
        shown = [*shown[:MOST], f"+{len(shown) - MOST} {more}"]
    return "".join(_text(left, top + n * LINE, 18, cut(one), GREEN) for n, one in enumerate(shown))


def cut(words: str) -> str:
    """As much as a square is wide: a Chinese character takes the room of two others."""
    room = FITS
    for at, sign in enumerate(words):
        room -= 1 if sign.isascii() else 2
        if room < 0:
            return words[: max(1, at - 1)] + "…"
    return words


def _text(
    left: int, top: int, size: int, words: str, colour: str = INK, anchor: str = "start"
) -> str:
    return (
        f'<text x="{left}" y="{top}" font-size="{size}" fill="{colour}"'
        f' text-anchor="{anchor}">{escape(words)}</text>'
    )
