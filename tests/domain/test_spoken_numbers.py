"""Numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.spoken_numbers import in_figures, minutes_said, plainly

FIGURES = "零一二三四五六七八九"
WORDS = {
    "零": 0,
    "两": 2,
    "十": 10,
    "十二": 12,
    "二十": 20,
    "二十五": 25,
    "一百": 100,
    "一百零五": 105,
    "一百一十五": 115,
    "一百二十": 120,
    "一百二": 120,
    "两千": 2000,
    "一千五": 1500,
    "一千零五": 1005,
    "一千零五十": 1050,
    "九千九百九十九": 9999,
    "三零二": 302,
    "二〇二六": 2026,
}


def _spelled(number: int) -> str:
    """The number as it is taught at school, without 两 and without leaving units out."""
    said, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure = number // unit % 10
        if figure:
            said += ("零" if gap and said else "") + FIGURES[figure] + name
        gap = not figure
    return said


@pytest.mark.parametrize(("word", "number"), WORDS.items())
def test_a_word_is_a_number(word: str, number: int) -> None:
    assert in_figures(word) == number


@pytest.mark.parametrize(
    "word", ["", "百", "十百", "十十", "12个", "几", "1_0", "²", "12345", "半"]
)
def test_other_words_are_none(word: str) -> None:
    assert in_figures(word) is None


@given(st.integers(1, 9999))
def test_every_number_means_itself(number: int) -> None:
    assert in_figures(str(number)) == number
    assert in_figures(_spelled(number)) == number


@given(st.text("零〇一二两三四五六七八九十百千0123456789", max_size=9))
def test_no_word_is_more_than_four_places(word: str) -> None:
    number = in_figures(word)
    assert number is None or 0 <= number <= 9999


@given(st.text())
def test_no_words_break_it(said: str) -> None:
    assert plainly(plainly(said)) == plainly(said)
    spent = minutes_said(said)
    assert spent is None or spent >= 0
