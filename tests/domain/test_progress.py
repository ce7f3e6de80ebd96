"""How far it is, in words and perhaps percent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.progress import progress_in
from domain.refusals import Refused


@pytest.mark.parametrize(
    ("said", "percent", "words"),
    [
        ("50% 灯已经买好", 50, "灯已经买好"),
        ("５０％，灯已经买好", 50, "灯已经买好"),
        ("完成80%：还差油漆", 80, "还差油漆"),
        ("100%", 100, ""),
        ("0%", 0, ""),
        ("50%👍", 50, "👍"),
        ("灯已经买好，装了50%", None, "灯已经买好，装了50%"),
        ("3号楼装好了", None, "3号楼装好了"),
    ],
)
def test_a_percentage_is_read_from_the_front(said: str, percent: int | None, words: str) -> None:
    assert progress_in(said) == (percent, words)


@pytest.mark.parametrize("said", ["101%", "999%", "", "   ", "字" * 501])
def test_what_is_no_progress_is_refused(said: str) -> None:
    with pytest.raises(Refused):
        progress_in(said)


@given(st.integers(0, 100), st.text("灯好了装修电工", min_size=1, max_size=50))
def test_every_percentage_is_understood(percent: int, words: str) -> None:
    assert progress_in(f"{percent}% {words}") == (percent, words)
