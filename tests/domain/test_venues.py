"""Rooms and seats, as people say them."""

import pytest

from domain.refusals import Refused
from domain.venues import seats_said, venue_said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("文化活动室 60人", ("文化活动室", 60)),
        ("文化活动室60人", ("文化活动室", 60)),
        ("文化活动室，能坐六十人", ("文化活动室", 60)),
        ("二楼议事厅（40座）", ("二楼议事厅", 40)),
        ("二楼议事厅: 40个座位", ("二楼议事厅", 40)),
        ("二楼议事厅 ４０", ("二楼议事厅", 40)),
        ("3号楼活动室 两百人", ("3号楼活动室", 200)),
        ("Culture Room 60 seats", ("Culture Room", 60)),
        ("文化广场", ("文化广场", 0)),
        ("活动室2", ("活动室2", 0)),
        ("三号楼", ("三号楼", 0)),
    ],
)
def test_a_room_and_its_seats(said: str, meant: tuple[str, int]) -> None:
    assert venue_said(said) == meant


@pytest.mark.parametrize("said", ["活动室 0人", "活动室 999999", "很" * 31, "🎉"])
def test_no_room(said: str) -> None:
    with pytest.raises(Refused):
        venue_said(said)


@pytest.mark.parametrize(
    ("said", "seats"), [("40", 40), ("四十个座位", 40), ("最多 40 人", 40), ("40 seats", 40)]
)
def test_seats(said: str, seats: int) -> None:
    assert seats_said(said) == seats


@pytest.mark.parametrize("said", ["", "0", "随便", "四十几个", "-3", "99999999"])
def test_no_seats(said: str) -> None:
    with pytest.raises(Refused, match="seats-unclear"):
        seats_said(said)
