"""Meetings that repeat: announced in time, or passed over."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.meetings import Kind
from domain.recurrences import Every, Rule
from domain.series import Series, announced_at, first_slot, in_time, next_slot

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # 09:00, a Tuesday
THURSDAYS = Rule(every=Every.WEEKDAY, weekday=3, at=time(19), first_on=NOW.date())


def _series(kind: Kind = Kind.COUNCIL) -> Series:
    words = {"title": "月度议事", "place": "二楼", "agenda": ""}
    row = {"id": 1, "community_id": 1, "kind": kind, "rule": THURSDAYS.model_dump_json(), **words}
    return Series.of(row)


def test_a_series_is_read_from_its_row() -> None:
    assert _series().rule == THURSDAYS


@pytest.mark.parametrize(
    ("kind", "first", "announced"),
    [(Kind.COUNCIL, (11, 26), (11, 21)), (Kind.ASSEMBLY, (12, 10), (11, 25))],
)
def test_the_first_leaves_time_for_its_notice(
    kind: Kind, first: tuple[int, int], announced: tuple[int, int]
) -> None:
    slot = first_slot(kind, THURSDAYS, NOW, ZONE)
    assert (slot.month, slot.day, slot.hour) == (*first, 19)
    at = announced_at(kind, slot, slot - timedelta(days=7), ZONE)
    assert (at.month, at.day, at.hour) == (*announced, 9)
    assert in_time(kind, slot, at)


def test_one_is_not_announced_before_the_day_of_the_one_before_it() -> None:
    slot = first_slot(Kind.COUNCIL, THURSDAYS, NOW, ZONE)
    at = announced_at(Kind.COUNCIL, slot, slot - timedelta(days=2), ZONE)
    assert (at.month, at.day, at.hour) == (11, 24, 9)


def test_what_has_begun_or_is_too_near_is_not_in_time() -> None:
    assert not in_time(Kind.COUNCIL, NOW, NOW)
    assert in_time(Kind.COUNCIL, NOW + timedelta(minutes=1), NOW)
    assert not in_time(Kind.ASSEMBLY, NOW + timedelta(days=9), NOW)


def test_the_next_follows_the_slot_and_never_the_past() -> None:
    slot = first_slot(Kind.COUNCIL, THURSDAYS, NOW, ZONE)
    assert next_slot(_series(), slot, NOW, ZONE) == slot + timedelta(days=7)
    late = slot + timedelta(days=20)
    assert next_slot(_series(), slot, late, ZONE) == slot + timedelta(days=21)
