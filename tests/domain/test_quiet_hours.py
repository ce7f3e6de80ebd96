"""Quiet hours: nobody is woken for what can wait until half past seven."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.quiet_hours import changes_soon, in_the_morning_too_late, quiet_until

SHANGHAI = ZoneInfo("Asia/Shanghai")
ZONES = st.sampled_from([SHANGHAI, ZoneInfo("Asia/Urumqi"), ZoneInfo("Europe/Berlin"), UTC])
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(), timedelta(days=700)).map(lambda since: NEW_YEAR + since)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize("now", ["2026-11-24 07:30", "2026-11-24 12:00", "2026-11-24 20:59:59"])
def test_by_day_nothing_waits(now: str) -> None:
    assert quiet_until(_at(now), SHANGHAI) is None


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-11-24 21:00", "2026-11-25 07:30"),
        ("2026-11-24 23:59", "2026-11-25 07:30"),
        ("2026-11-25 00:00", "2026-11-25 07:30"),
        ("2026-11-25 07:29:59", "2026-11-25 07:30"),
        ("2026-12-31 22:00", "2027-01-01 07:30"),
    ],
)
def test_at_night_it_waits_for_the_morning(now: str, until: str) -> None:
    assert quiet_until(_at(now), SHANGHAI) == _at(until)


@given(MOMENTS, ZONES)
def test_what_has_waited_does_not_wait_again(now: datetime, zone: ZoneInfo) -> None:
    until = quiet_until(now, zone)
    if until is not None:
        assert now < until <= now + timedelta(hours=12)
        assert quiet_until(until, zone) is None


@given(MOMENTS)
def test_the_night_is_that_of_the_place(now: datetime) -> None:
    local = now.astimezone(SHANGHAI)
    quiet = quiet_until(now, SHANGHAI) is not None
    assert quiet is (local.hour >= 21 or (local.hour, local.minute) < (7, 30))


@pytest.mark.parametrize(
    ("starts", "late"),
    [("06:00", True), ("09:29", True), ("09:30", False), ("19:00", False)],
)
def test_what_begins_early_in_the_morning_cannot_wait_for_it(starts: str, late: bool) -> None:
    starts_at = _at(f"2026-11-25 {starts}")
    assert in_the_morning_too_late(_at("2026-11-24 22:00"), starts_at, SHANGHAI) is late


def test_by_day_nothing_is_too_late() -> None:
    now = _at("2026-11-24 12:00")
    assert not in_the_morning_too_late(now, now + timedelta(minutes=5), SHANGHAI)


def test_a_change_of_tomorrow_is_soon_and_one_of_next_week_is_not() -> None:
    now = _at("2026-11-24 22:00")
    assert changes_soon(now, _at("2026-11-25 21:59"))
    assert not changes_soon(now, _at("2026-11-25 22:00"))
    assert changes_soon(now, _at("2026-12-24 15:00"), _at("2026-11-25 15:00"))
