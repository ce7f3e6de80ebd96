"""Deadlines: the first day is not counted, a holiday moves the last one, working days are known."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.deadlines import (
    KNOWN_UNTIL,
    calendar_ends_soon,
    days_late,
    is_working_day,
    morning_of,
    next_monday,
    next_of,
    rating_asked_at,
    reply_due_on,
    reply_times,
    triage_due_at,
)

ZONE = ZoneInfo("Asia/Shanghai")
TRIAGE_DAYS, REPLY_DAYS = 2, 15
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(), timedelta(days=340)).map(lambda since: NEW_YEAR + since)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        ("2026-11-24 09:00", date(2026, 12, 9)),  # fifteen days on, a Wednesday
        ("2026-11-24 23:59", date(2026, 12, 9)),  # the first day is not counted at any hour
        ("2026-11-27 09:00", date(2026, 12, 14)),  # the fifteenth day is a Saturday
        ("2026-11-28 09:00", date(2026, 12, 14)),  # and a Sunday
        ("2026-09-16 09:00", date(2026, 10, 8)),  # the first of October begins a holiday
        ("2026-09-20 09:00", date(2026, 10, 8)),
        ("2026-12-31 09:00", date(2027, 1, 15)),
        ("2026-12-17 09:00", date(2027, 1, 4)),  # New Year is a Friday beyond the known calendar
    ],
)
def test_an_answer_is_due_in_fifteen_days_or_the_next_working_day(sent: str, due: date) -> None:
    assert reply_due_on(_at(sent), ZONE, REPLY_DAYS) == due


def test_the_day_is_that_of_the_community() -> None:
    just_after_midnight_there = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
    assert reply_due_on(just_after_midnight_there, ZONE, REPLY_DAYS) == date(2026, 12, 9)
    assert reply_due_on(just_after_midnight_there, ZoneInfo("UTC"), REPLY_DAYS) == date(2026, 12, 8)


@given(MOMENTS, st.integers(1, 60))
def test_a_due_date_is_a_working_day_and_never_early(now: datetime, days: int) -> None:
    due = reply_due_on(now, ZONE, days)
    today = now.astimezone(ZONE).date()
    assert is_working_day(due)
    assert due >= today + timedelta(days=days)
    between = [today + timedelta(days=n) for n in range(days, (due - today).days)]
    assert not any(is_working_day(day) for day in between)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 24), True),
        (date(2026, 11, 28), False),
        (date(2026, 10, 1), False),
        (date(2026, 2, 17), False),
        (date(2040, 5, 2), False),  # beyond the known calendar the fixed holidays hold
        (date(2040, 10, 2), False),
        (date(2040, 10, 4), True),
        (date(2040, 1, 2), True),  # beyond the known calendar the week decides
        (date(2040, 1, 1), False),
    ],
)
def test_working_days_are_those_of_the_public_calendar(day: date, works: bool) -> None:
    assert is_working_day(day) is works


@pytest.mark.parametrize(
    ("sent", "looked_at"),
    [
        ("2026-11-24 09:00", "2026-11-26 09:00"),
        ("2026-11-26 22:00", "2026-11-30 09:00"),  # Thursday, Friday, Monday
        ("2026-11-28 09:00", "2026-12-01 09:00"),  # a Saturday
        ("2026-09-30 09:00", "2026-10-09 09:00"),  # over the holiday
    ],
)
def test_somebody_looks_at_it_within_two_working_days(sent: str, looked_at: str) -> None:
    assert triage_due_at(_at(sent), ZONE, TRIAGE_DAYS) == _at(looked_at)


@given(MOMENTS)
def test_reminders_come_in_the_morning_of_a_working_day(now: datetime) -> None:
    for at in (triage_due_at(now, ZONE, TRIAGE_DAYS), rating_asked_at(now, ZONE)):
        assert at.timetz() == time(9, tzinfo=ZONE)
        assert is_working_day(at.date())
        assert at > now
    assert triage_due_at(now, ZONE, TRIAGE_DAYS) < rating_asked_at(now, ZONE)


def test_the_reminder_of_a_due_date_comes_that_morning() -> None:
    assert morning_of(date(2026, 12, 9), ZONE) == _at("2026-12-09 09:00")


@given(MOMENTS, st.integers(1, 30))
def test_reminders_of_an_answer_come_in_their_order(now: datetime, days: int) -> None:
    due = reply_due_on(now, ZONE, days)
    soon, last_day, late = reply_times(due, ZONE)
    assert soon < last_day < late
    assert last_day.date() == due
    assert is_working_day(late.date())


@given(MOMENTS)
def test_next_monday_is_a_monday_morning_within_a_week(now: datetime) -> None:
    monday = next_monday(now, ZONE)
    assert monday.isoweekday() == 1
    assert timedelta() < monday - now <= timedelta(days=7)


def test_what_has_passed_is_no_longer_told() -> None:
    times = reply_times(date(2026, 12, 9), ZONE)
    assert next_of(times, _at("2026-12-08 12:00")) == times[1]
    assert next_of(times, times[2]) is None


def test_days_are_counted_from_the_day_after() -> None:
    assert days_late(date(2026, 12, 9), date(2026, 12, 9)) == 0
    assert days_late(date(2026, 12, 9), date(2026, 12, 10)) == 1
    assert days_late(date(2026, 12, 9), date(2026, 12, 1)) == 0


def test_the_end_of_the_known_calendar_is_seen_two_months_before() -> None:
    assert calendar_ends_soon(KNOWN_UNTIL - timedelta(days=60))
    assert not calendar_ends_soon(KNOWN_UNTIL - timedelta(days=61))
