"""The picture of a month: each day in its place, what is on in its square, never wider than it."""

from calendar import monthrange
from typing import Any
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from bot.months import CELL, FITS, LEFT, cut, month_svg

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")


def _day(*entries: tuple[str, str], today: bool = False, mark: str = "") -> dict[str, Any]:
    return {"today": today, "mark": mark, "entries": entries}


def _drawn(year: int, month: int, days: dict[int, dict[str, Any]]) -> list[tuple[str, int, int]]:
    """Every text with its place."""
    first, length = monthrange(year, month)
    squares = [days.get(n + 1, _day()) for n in range(length)]
    svg = month_svg("2026年12月", NAMES, first, squares, "个会")
    found = ElementTree.fromstring(svg).iter(f"{SVG}text")
    return [(t.text or "", int(t.attrib["x"]), int(t.attrib["y"])) for t in found]


@given(st.integers(2024, 2030), st.integers(1, 12))
def test_every_day_stands_under_its_weekday(year: int, month: int) -> None:
    shown = [
        (int(text), left, top) for text, left, top in _drawn(year, month, {}) if text.isdigit()
    ]
    first, length = monthrange(year, month)
    assert [number for number, _, _ in shown] == list(range(1, length + 1))
    for number, left, _ in shown:
        assert (left - LEFT) // CELL == (first + number - 1) % 7
    tops = [top for _, _, top in shown]
    assert tops == sorted(tops)


def test_one_meeting_has_two_lines_and_many_are_counted() -> None:
    busy = [(f"{hour:02d}:00", "商量楼道照明") for hour in range(9, 13)]
    texts = [
        text
        for text, _, _ in _drawn(2026, 12, {5: _day(("19:00", "商量广场舞时间")), 9: _day(*busy)})
    ]
    assert "19:00" in texts
    assert "商量广场舞…" in texts
    assert "+2 个会" in texts
    assert sum(text.startswith("09:00") for text in texts) == 1


def test_holidays_are_marked() -> None:
    assert "休" in [text for text, _, _ in _drawn(2027, 1, {1: _day(mark="休")})]


@given(st.text(max_size=40))
def test_nothing_is_wider_than_its_square(words: str) -> None:
    room = sum(1 if sign.isascii() else 2 for sign in cut(words).removesuffix("…"))
    assert room <= FITS
