"""Areas as people write them, kept in hundredths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.areas import LARGEST, area_in, in_square_metres
from domain.refusals import Refused


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("98", 9800),
        ("98.5", 9850),
        ("98.05", 9805),
        ("９８．５平方米", 9850),
        ("262300㎡", 26_230_000),
        ("262,300 平米", 26_230_000),
        ("1,262,300", 126_230_000),
        ("174866.67 m²", 17_486_667),
        ("120 sq m。", 12_000),
        ("0", 0),
    ],
)
def test_areas_as_they_are_written(text: str, area: int) -> None:
    assert area_in(text) == area


@pytest.mark.parametrize(
    "text", ["", "很大", "-5", "98.123", "98.5.1", "26,23", "1e5", "100亩", "99999999", "98 99"]
)
def test_what_is_no_area(text: str) -> None:
    with pytest.raises(Refused, match="area-wrong"):
        area_in(text)


@given(st.integers(0, LARGEST))
def test_what_is_shown_can_be_read_again(area: int) -> None:
    assert area_in(in_square_metres(area)) == area


def test_no_noughts_at_the_end() -> None:
    shown = [in_square_metres(area) for area in (26_230_000, 9850, 17_486_667, 0, 5)]
    assert shown == ["262300", "98.5", "174866.67", "0", "0.05"]
