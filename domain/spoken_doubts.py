"""What a moment as people say it could mean where that is not certain, so that they are asked:
3点 (in the afternoon?), 周五 on a Friday, 12月1号 that has gone by, 15日（周三） on a Tuesday."""

import re
from datetime import date, datetime, timedelta
from itertools import product

from domain.records import Record
from domain.refusals import Refused
from domain.spoken_clocks import half_unsaid, time_said
from domain.spoken_days import UNSURE, day_said, weekday_beside
from domain.spoken_times import FARTHEST, simply, understand

HALF_A_DAY = timedelta(hours=12)
ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(weeks=1)
LONG_AWAY = timedelta(days=180)
NO_DAY = re.compile("")
OTHER_DAY = re.compile(r"[月号日周年]|\d天|\d[/-]\d|day\b|week|month")
SMALL_HOURS = 5


class Meanings(Record):
    """The moments that could be meant, the likeliest first; `sure` when there is no need to ask.
    Where only a day was said, `days` are those that could be meant."""

    moments: tuple[datetime, ...] = ()
    days: tuple[date, ...] = ()
    sure: bool = False


def meanings(text: str, now: datetime) -> Meanings:
    """What could be meant, still to come; `now` is aware and local. Raises Refused when nothing
    can be, or when it is past or far away."""
    said = simply(text)
    found = day_said(said, now.date())
    if found is None:
        return _without_day(text, said, now)
    time = time_said(said, found[1])
    days, doubted = _days(said, *found, now)
    if time is None:
        return _only_days(days, now)
    clocks, unsure = _clocks(said, found[1], time)
    moments = tuple(_at(day, clock, now) for day, clock in product(days, clocks))
    return _to_come(moments, now, sure=not (doubted or unsure))


def _without_day(text: str, said: str, now: datetime) -> Meanings:
    """How far ahead; or a time of day alone, which is today or tomorrow."""
    moment = understand(text, now)
    if moment is not None:
        return _to_come((moment,), now, sure=True)
    start = NO_DAY.match(said)
    time = time_said(said, start) if start else None
    if time is None or UNSURE.search(said) or OTHER_DAY.search(said):
        raise Refused("time-unclear")
    today = now.date()
    moments = (_at(today, time, now), _at(today + ONE_DAY, time, now))
    return _to_come(moments, now, sure=False)


def _days(said: str, day: date, found: re.Match[str], now: datetime) -> tuple[list[date], bool]:
    """The days that could be meant, and whether to ask."""
    named, today = found.groupdict(), now.date()
    if (
        "w" in named
        and "nth" not in named
        and (named.get("week") or "").strip() in ("", "on")
        and day == today
    ):
        return [today, today + ONE_WEEK], True
    if named.get("r") in ("明", "tomorrow") and now.hour < SMALL_HOURS:
        return [today, day], True
    other = weekday_beside(said, found) if "d" in named or "w" in named else None
    if other is not None and other != day.weekday():
        return [day, day + timedelta(days=other - day.weekday())], True
    year_said = named.get("y") or named.get("of")
    return [day], not year_said and "m" in named and day - today > LONG_AWAY


def _clocks(said: str, day: re.Match[str], time: timedelta) -> tuple[list[timedelta], bool]:
    """The times of day that could be meant, and whether to ask: nobody meets at three at night."""
    if not half_unsaid(said, day):
        return [time], False
    if time > HALF_A_DAY:
        earlier = time - HALF_A_DAY
        return [time, *([earlier] if earlier >= timedelta(hours=6) else [])], True
    return [time, time + HALF_A_DAY], True


def _at(day: date, since: timedelta, now: datetime) -> datetime:
    try:
        return datetime(day.year, day.month, day.day, tzinfo=now.tzinfo) + since
    except OverflowError:
        return datetime.max.replace(tzinfo=now.tzinfo)


def _to_come(moments: tuple[datetime, ...], now: datetime, *, sure: bool) -> Meanings:
    coming = tuple(moment for moment in moments if moment > now)
    if not coming:
        raise Refused("time-past")
    near = tuple(moment for moment in coming if moment - now <= FARTHEST)
    if not near:
        raise Refused("time-too-far")
    return Meanings(moments=near, sure=sure)


def _only_days(days: list[date], now: datetime) -> Meanings:
    coming = tuple(day for day in days if day >= now.date())
    if not coming:
        raise Refused("time-past")
    near = tuple(day for day in coming if day - now.date() <= FARTHEST)
    if not near:
        raise Refused("time-too-far")
    return Meanings(days=near, sure=len(near) == 1)
