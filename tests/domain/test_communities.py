"""A community's zone and the name that stands in its numbers."""

from datetime import UTC, datetime
from typing import Any

import pytest

from domain.communities import Community, known_zone


def _community(**changes: Any) -> Community:
    values = {"id": 1, "code": "c01", "name": "晨光社区", "town": "凤城镇"}
    return Community.model_validate({**values, "adults": 10, "households": 5, **changes})


@pytest.mark.parametrize(
    ("name", "short"),
    [("晨光社区", "晨光"), ("桑园里社区", "桑园里"), ("社区", ""), ("东关村", "东关村")],
)
def test_numbers_carry_the_name_without_its_ending(name: str, short: str) -> None:
    assert _community(name=name).short_name == short


def test_its_clock_is_that_of_its_zone() -> None:
    noon = datetime(2026, 11, 24, 4, tzinfo=UTC)
    assert noon.astimezone(_community().zone).hour == 12
    assert noon.astimezone(_community(timezone="Asia/Urumqi").zone).hour == 10


@pytest.mark.parametrize("name", ["Asia/Shanghai", "UTC", "Europe/Berlin"])
def test_a_zone_is_known_by_its_name(name: str) -> None:
    assert known_zone(name) == name


@pytest.mark.parametrize("name", ["", "Mars/Base", "../../etc/passwd", "Asia", "北京", "\x00"])
def test_what_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a known time zone"):
        known_zone(name)
