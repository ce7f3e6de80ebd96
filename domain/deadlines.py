"""Deadlines as the Civil Code counts them (201, 203), with China's public holidays."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import chinese_calendar

MORNING = time(9)
ONE_DAY = timedelta(days=1)
RATING_DAYS = 5
REMIND_BEFORE = 3
# Beyond the known calendar the state has not said yet which days move. Left out there: the
# holidays that follow the moon (Spring Festival, Dragon Boat, Mid-Autumn) and Qingming.
FIXED_HOLIDAYS = ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))
KNOWN_UNTIL = date(max(chinese_calendar.holidays).year, 12, 31)
NOTED_BEFORE = timedelta(days=60)


@lru_cache(1000)
def is_working_day(day: date) -> bool:
    """By the Chinese public calendar where it is known, else by the week and the holidays that
    stand on the same day every year."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.isoweekday() <= 5 and (day.month, day.day) not in FIXED_HOLIDAYS


@lru_cache(1000)
def is_public_holiday(day: date) -> bool:
    """Whether people have this day off because of a holiday: a weekday without work, or a day of
    the weekend that is part of one. An ordinary weekend is none."""
    if day.isoweekday() <= 5:
        return not is_working_day(day)
    if day > KNOWN_UNTIL:
        return (day.month, day.day) in FIXED_HOLIDAYS
    off, name = chinese_calendar.get_holiday_detail(day)
    return bool(off and name)


def calendar_ends_soon(today: date) -> bool:
    """Whether dates will soon be promised beyond the known holidays."""
    return KNOWN_UNTIL - today <= NOTED_BEFORE


def working_day_from(day: date) -> date:
    """The day itself, or the next working day when it is a holiday."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def due_on(today: date, days: int) -> date:
    """The last day of a period in calendar days: the first day is not counted, and a last day
    on a holiday moves to the next working day (Civil Code 201, 203)."""
    return working_day_from(today + days * ONE_DAY)


def after_working_days(today: date, days: int) -> date:
    """The day on which so many working days have gone by; the first day is not counted."""
    day = today
    for _ in range(days):
        day = working_day_from(day + ONE_DAY)
    return day


def reply_due_on(now: datetime, zone: ZoneInfo, days: int) -> date:
    """The last day for a reply to what was said now."""
    return due_on(now.astimezone(zone).date(), days)


def morning_of(day: date, zone: ZoneInfo) -> datetime:
    """When people are told what is due on a day: that morning at nine."""
    return datetime.combine(day, MORNING, tzinfo=zone)


def triage_due_at(now: datetime, zone: ZoneInfo, days: int) -> datetime:
    """The morning of the working day by which somebody should have looked at it."""
    return morning_of(after_working_days(now.astimezone(zone).date(), days), zone)


def triage_times(now: datetime, zone: ZoneInfo, days: int) -> list[datetime]:
    """When a first look at what was said now is asked for, and when it is late."""
    at = triage_due_at(now, zone, days)
    return [at, morning_of(after_working_days(at.date(), 1), zone)]


def reply_times(due: date, zone: ZoneInfo) -> list[datetime]:
    """When an answer is asked for: three days before, on its last day, and when it is late."""
    days = (due - REMIND_BEFORE * ONE_DAY, due, after_working_days(due, 1))
    return [morning_of(day, zone) for day in days]


def next_of(times: list[datetime], now: datetime) -> datetime | None:
    """The first of these moments that is still to come."""
    return next((at for at in times if at > now), None)


def rating_asked_at(now: datetime, zone: ZoneInfo) -> datetime:
    """When the author is asked again: in the morning, five working days later."""
    return morning_of(after_working_days(now.astimezone(zone).date(), RATING_DAYS), zone)


def next_monday(now: datetime, zone: ZoneInfo) -> datetime:
    """The next Monday morning at nine that is still to come."""
    today = now.astimezone(zone).date()
    monday = morning_of(today + ONE_DAY * (-today.weekday() % 7), zone)
    return monday if monday > now else monday + timedelta(days=7)


def days_late(day: date, today: date) -> int:
    """How many days ago the last day was; 0 when it has not passed."""
    return max(0, (today - day).days)
