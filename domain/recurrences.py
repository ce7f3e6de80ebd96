"""What is held again and again: every week, every second Tuesday, the first Friday of the month.

The time of day is that of the wall clock in the community: it stays when summer time begins or
ends. Weeks are counted from the first occurrence.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count, islice
from zoneinfo import ZoneInfo

from domain.deadlines import is_public_holiday, is_working_day, working_day_from
from domain.records import Record

ONE_DAY = timedelta(days=1)
ONE_WEEK = timedelta(weeks=1)
LONGEST_HOLIDAY = timedelta(days=15)
LAST = -1


class Every(StrEnum):
    """What comes back."""

    DAY = "day"
    WORKDAY = "workday"
    WEEKDAY = "weekday"
    WEEKDAY_OF_MONTH = "weekday-of-month"
    DAY_OF_MONTH = "day-of-month"
    WORKDAY_OF_MONTH = "workday-of-month"


class OnHoliday(StrEnum):
    """What is done on a public holiday."""

    HOLD = "hold"
    SKIP = "skip"
    MOVE = "move"


class Rule(Record):
    """When something is held. `weekday` is 0 for Monday (or several `weekdays`, in order); `nth`
    counts from 1, and LAST is the last of the month; `first_on` is a day in the first week of
    those that are `weeks` apart; of months that are `months` apart, `month` is one."""

    every: Every
    at: time
    weeks: int = 1
    weekday: int = 0
    weekdays: tuple[int, ...] = ()
    nth: int = 1
    months: int = 1
    month: int = 1
    first_on: date = date.min
    on_holiday: OnHoliday = OnHoliday.HOLD


def days_from(rule: Rule, first: date) -> Iterator[date]:
    """The days on which it is held, none before `first`, each later than the one before. One that
    moves past a holiday and meets the next one is held once."""
    last = first - ONE_DAY
    for day in _by_rule(rule, first - LONGEST_HOLIDAY):
        held = _past_holidays(rule, day)
        if held is not None and held > last:
            last = held
            yield held


def _past_holidays(rule: Rule, day: date) -> date | None:
    """The day on which it is held instead; None when it is not held."""
    if rule.on_holiday is OnHoliday.HOLD or not is_public_holiday(day):
        return day
    return working_day_from(day) if rule.on_holiday is OnHoliday.MOVE else None


def _by_rule(rule: Rule, first: date) -> Iterator[date]:
    found: Iterator[date]
    match rule.every:
        case Every.DAY | Every.WORKDAY:
            found = (first + n * ONE_DAY for n in count())
        case Every.WEEKDAY if rule.weekdays:
            found = _several_a_week(rule, first)
        case Every.WEEKDAY:
            found = _weekly(rule, first)
        case _:
            found = _monthly(rule, first)
    working = rule.every is Every.WORKDAY
    return (day for day in found if day >= first and not (working and not is_working_day(day)))


def _weekly(rule: Rule, first: date) -> Iterator[date]:
    apart = rule.weeks * ONE_WEEK
    begun = rule.first_on + (rule.weekday - rule.first_on.weekday()) % 7 * ONE_DAY
    day = begun + (first - begun) // apart * apart
    return (day + n * apart for n in count())


def _several_a_week(rule: Rule, first: date) -> Iterator[date]:
    apart = rule.weeks * ONE_WEEK
    begun = rule.first_on - rule.first_on.weekday() * ONE_DAY
    monday = begun + (first - begun) // apart * apart
    return (monday + n * apart + day * ONE_DAY for n in count() for day in rule.weekdays)


def _monthly(rule: Rule, first: date) -> Iterator[date]:
    for month in count(first.year * 12 + first.month - 1):
        if (month + 1 - rule.month) % rule.months:
            continue
        day = _in_month(rule, month // 12, month % 12 + 1)
        if day is not None:
            yield day


def _in_month(rule: Rule, year: int, month: int) -> date | None:
    """The day in one month; None where there is no fifth Friday."""
    length = monthrange(year, month)[1]
    if rule.every is Every.DAY_OF_MONTH:
        return date(year, month, length if rule.nth == LAST else min(rule.nth, length))
    days = [date(year, month, n) for n in range(1, length + 1)]
    if rule.every is Every.WORKDAY_OF_MONTH:
        fitting = [day for day in days if is_working_day(day)]
    else:
        fitting = [day for day in days if day.weekday() == rule.weekday]
    index = rule.nth if rule.nth == LAST else rule.nth - 1
    return fitting[index] if index < len(fitting) else None


def next_after(rule: Rule, moment: datetime, zone: ZoneInfo) -> datetime:
    """The first time after a moment at which it is held."""
    days = days_from(rule, moment.astimezone(zone).date())
    since = moment.astimezone(UTC)  # of one zone, the wall clocks would be compared
    return next(at for at in (_at(rule, day, zone) for day in days) if at > since)


def _at(rule: Rule, day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, rule.at, zone)


def next_ones(rule: Rule, moment: datetime, zone: ZoneInfo, number: int = 3) -> list[datetime]:
    """The next so many times."""
    first = next_after(rule, moment, zone)
    days = islice(days_from(rule, first.date()), number)
    return [_at(rule, day, zone) for day in days]
