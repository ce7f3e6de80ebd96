"""Suggestions: the number people know them by, and where they stand."""

import pytest

from domain.communities import Community
from domain.refusals import Refused
from domain.suggestions import number_in, supporters_needed


@pytest.mark.parametrize(
    ("said", "year", "number"),
    [
        ("3", None, 3),
        ("3号", None, 3),
        ("3号。", None, 3),
        ("３号", None, 3),
        ("三号", None, 3),
        ("三", None, 3),
        ("二十三号", None, 23),
        ("就是三号", None, 3),
        (" 12 号 ", None, 12),
        ("第7号", None, 7),
        ("007", None, 7),
        ("No. 7", None, 7),
        ("#7", None, 7),
        ("123456", None, 123456),
        ("晨光〔2026〕3号", 2026, 3),
        ("晨光〔2025〕三号", 2025, 3),
        ("晨光［２０２５］３号", 2025, 3),
        ("晨光(2025)3", 2025, 3),
        ("2025年3号", 2025, 3),
        ("2025年第3号！", 2025, 3),
    ],
)
def test_a_number_is_understood_as_people_write_it(said: str, year: int, number: int) -> None:
    assert number_in(said) == (year, number)


@pytest.mark.parametrize(
    "said", ["", "三号楼的那条", "3号楼", "号", "不知道", "周一", "1.5", "12345678", "三号楼501"]
)
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
