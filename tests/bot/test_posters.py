"""Posters for the wall: what is on them can be read from afar, and the QR code leads there."""

from typing import Any
from xml.etree import ElementTree

import pytest

from bot.pictures import draw
from bot.posters import poster_svg

SVG = "{http://www.w3.org/2000/svg}"
POSTER = {
    "draw": "Poster",
    "title": "商量广场舞时间",
    "head": "扫一扫，签到",
    "code": "234567",
    "hint": "或者把这六个数字发给 @x_bot",
    "url": "https://t.me/x_bot?start=k_1_234567",
}


def _texts(**changes: Any) -> list[str]:
    found = ElementTree.fromstring(poster_svg({**POSTER, **changes}, "x")).iter(f"{SVG}text")
    return [text.text or "" for text in found]


def test_a_poster_says_what_it_is_and_the_code_in_two_halves() -> None:
    assert _texts() == ["商量广场舞时间", "扫一扫，签到", "234 567", "或者把这六个数字发给 @x_bot"]


@pytest.mark.parametrize(
    ("title", "lines"),
    [("长" * 17, ["长" * 16, "长"]), ("长" * 80, ["长" * 16, "长" * 15 + "…"]), ("<&>", ["<&>"])],
)
def test_a_long_title_has_two_lines(title: str, lines: list[str]) -> None:
    assert _texts(title=title)[: len(lines)] == lines


def test_the_modules_of_the_code_are_those_of_its_address() -> None:
    import segno

    path = next(ElementTree.fromstring(poster_svg(POSTER, "x")).iter(f"{SVG}path"))
    dark = sum(sum(map(bool, row)) for row in segno.make(POSTER["url"], error="m").matrix)
    assert path.attrib["d"].count("M") == dark


async def test_it_is_a_picture() -> None:
    assert (await draw(POSTER)).startswith(b"\x89PNG")
