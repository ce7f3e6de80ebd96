"""Suggestions: the number people know them by, and where they stand."""

import pytest

from domain.communities import Community
from domain.refusals import Refused
from domain.suggestions import number_in, supporters_needed


@pytest.mark.parametrize(
    ("said", "number"),
    [("3", 3), ("3号", 3), ("晨光〔2026〕3号", 3), (" 12 号 ", 12), ("第7号", 7), ("007", 7)],
)
def test_a_number_is_understood_as_people_write_it(said: str, number: int) -> None:
    assert number_in(said) == number


@pytest.mark.parametrize("said", ["", "三号楼的那条", "3号楼", "号", "不知道"])
def test_what_is_no_number_is_refused(said: str) -> None:
    with pytest.raises(Refused):
        number_in(said)


@pytest.mark.parametrize(
    ("setting", "adults", "needed"),
    [(10, 2610, 10), (3, 2610, 3), (0, 2610, 27), (0, 100, 1), (0, 99, 1), (0, 0, 1), (0, 101, 2)],
)
def test_supporters_put_it_before_the_council(setting: int, adults: int, needed: int) -> None:
    community = Community(
        id=1,
        code="c01",
        name="晨光社区",
        town="凤城镇",
        adults=adults,
        households=1,
        agenda_supporters=setting,
    )
    assert supporters_needed(community) == needed
