"""Pictures: bars whose lengths are the votes, and codes that lead where they should."""

import struct
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures import ROW, bars_svg, draw

SVG = "{http://www.w3.org/2000/svg}"
COUNTS = st.lists(st.tuples(st.text(max_size=40), st.integers(0, 10_000)), max_size=12)


def _bars(svg: str) -> list[int]:
    """The widths of the bars, in pixels."""
    found = ElementTree.fromstring(svg).iter(f"{SVG}rect")
    return [int(r.attrib["width"]) for r in found if r.attrib["width"].isdigit()]


def _texts(svg: str) -> list[str]:
    return [t.text or "" for t in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def _size(png: bytes) -> tuple[int, ...]:
    return struct.unpack(">II", png[16:24])


@settings(max_examples=60)
@given(COUNTS)
def test_a_longer_bar_has_more_votes(bars: list[tuple[str, int]]) -> None:
    clean = [("".join(c for c in name if c.isprintable()), count) for name, count in bars]
    widths = _bars(bars_svg("充电棚", "3 人投票", clean))
    assert len(widths) == len(bars)
    for one, width in zip(bars, widths, strict=True):
        for other, other_width in zip(bars, widths, strict=True):
            if one[1] <= other[1]:
                assert width <= other_width


def test_counts_and_shares_are_written_beside_the_bars() -> None:
    texts = _texts(bars_svg("充电棚", "4 人投票", [("东门", 3), ("北侧空地", 1)]))
    assert texts == ["充电棚", "东门", "3 · 75%", "北侧空地", "1 · 25%", "4 人投票"]


def test_without_votes_there_are_no_shares() -> None:
    assert "0" in _texts(bars_svg("充电棚", "", [("东门", 0)]))


def test_an_option_without_votes_has_no_bar() -> None:
    assert _bars(bars_svg("充电棚", "", [("东门", 3), ("北侧空地", 0)]))[1] == 0


def test_words_too_long_for_the_picture_are_cut_visibly() -> None:
    texts = _texts(bars_svg("问" * 60, "", [("长" * 40, 1), ("短" * 20, 1)]))
    assert texts[:2] == ["问" * 27, "问" * 26 + "…"]
    assert texts[2] == "长" * 19 + "…"
    assert texts[4] == "短" * 20


def test_a_long_question_takes_two_lines() -> None:
    assert _texts(bars_svg("问" * 24, "", []))[0] == "问" * 24
    assert _texts(bars_svg("问" * 54, "", []))[:2] == ["问" * 27, "问" * 27]


def test_markup_in_an_option_is_only_words() -> None:
    texts = _texts(bars_svg("<b>&", "</svg>", [("<script>", 1)]))
    assert "<script>" in texts
    assert "</svg>" in texts


@pytest.mark.parametrize("options", [1, 4, 12])
async def test_the_picture_grows_with_the_options(options: int) -> None:
    bars = [(f"选项{i}", i) for i in range(options)]
    png = await draw({"draw": "Bars", "title": "充电棚", "note": "投票", "bars": bars})
    assert png.startswith(b"\x89PNG")
    assert _size(png) == (800, 150 + ROW * options)


async def test_chinese_words_are_drawn_and_not_left_white() -> None:
    with_words = await draw({"draw": "Bars", "title": "充电棚", "note": "", "bars": []})
    without = await draw({"draw": "Bars", "title": "", "note": "", "bars": []})
    assert len(with_words) > len(without)


async def test_a_code_is_a_square_picture() -> None:
    png = await draw({"draw": "QR", "url": "https://t.me/x_bot?start=s_12_VAKNMR"})
    width, height = _size(png)
    assert width == height > 200
