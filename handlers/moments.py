"""A day and an hour by tapping, beside saying them in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.buttons import CANCEL, Button, Rows, Tap, button, words
from bot.texts import Phrase, When, phrase
from bot.turn import Turn, rows_of
from domain.refusals import Refused
from domain.spoken_doubts import meanings
from domain.spoken_times import FARTHEST, coming_moment, understand

DAYS = 7
HOURS = range(8, 22)
FARTHEST_DAYS = 84
LATER = re.compile(r"(?:\+(\d{1,2}))?")
ONE_DAY = timedelta(days=1)
AT_ONCE = timedelta()


@dataclass(frozen=True)
class Moment(Tap, prefix="tm"):
    """A day (as YYYY-MM-DD; empty to choose it again, +7 to see the days of a week later) and an
    hour of it (-1 to choose it next). Every question of a time has a kind of its own."""

    day: str
    hour: int


@dataclass(frozen=True)
class Meant(Tap, prefix="tmm"):
    """One of the moments that words could mean, in minutes since 1970. Every question of a time
    has a kind of its own."""

    minute: int


def day_buttons(
    kind: type[Moment], now: datetime, notice: timedelta = AT_ONCE, later: int = 0
) -> Rows:
    """Seven days on which something can begin so long after `now` (aware, local), the first of
    them `later` days after the earliest one, and the way to those after them."""
    earliest = now + notice
    first = earliest.date() if _hours(earliest.date(), earliest) else earliest.date() + ONE_DAY
    days = [first + (later + n) * ONE_DAY for n in range(DAYS)]
    further = button("label-later-days", kind(f"+{later + DAYS}", -1))
    known = [_day_button(kind, day, now.date()) for day in days]
    return [*rows_of([*known, *([further] if later < FARTHEST_DAYS else [])]), CANCEL]


def _day_button(kind: type[Moment], day: date, today: date) -> Button:
    near = {today: phrase("today"), today + ONE_DAY: phrase("tomorrow")}
    named = near.get(day, _month_and_day(day))
    weekday = phrase(f"weekday-{day.isoweekday()}")
    return button("label-day", kind(day.isoformat(), -1), day=named, weekday=weekday)


def _month_and_day(day: date) -> Phrase:
    return phrase("month-and-day", month=phrase(f"month-{day.month}"), day=day.day)


def _hours(day: date, earliest: datetime) -> list[int]:
    return [h for h in HOURS if datetime.combine(day, time(h), earliest.tzinfo) > earliest]


def picked(
    turn: Turn, kind: type[Moment], step: str, zone: ZoneInfo, notice: timedelta = AT_ONCE
) -> datetime | None:
    """The moment tapped at this step; None while it is not whole, and the next buttons are shown.
    Raises Refused when it has passed."""
    kept, asked = turn.kept(step), turn.tapped(kind)
    now = turn.now.astimezone(zone)
    later = LATER.fullmatch(asked.day)
    if later is not None:
        days = day_buttons(kind, now, notice, int(later[1] or 0))
        turn.edit("moment-which-day", buttons=days)
        return None
    day = _date(asked.day)
    hours = _hours(day, now + notice)
    if asked.hour < 0 and hours:
        turn.go(step, {**kept, "day": asked.day})
        turn.edit("moment-which-hour", day=day, buttons=_hour_buttons(kind, asked.day, hours))
        return None
    if asked.hour not in hours:
        raise Refused("time-past")
    turn.fade()
    return datetime.combine(day, time(asked.hour), zone)


def _date(day: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise Refused("button-old") from None


def _hour_buttons(kind: type[Moment], day: str, hours: list[int]) -> Rows:
    clock = [words(f"{hour}:00", kind(day, hour)) for hour in hours]
    return [*rows_of(clock, 4), [button("label-other-day", kind("", -1)), CANCEL]]


def said_or_asked(
    turn: Turn,
    kept: Mapping[str, Any],
    step: str,
    kinds: tuple[type[Moment], type[Meant]],
    zone: ZoneInfo,
) -> datetime | None:
    """The moment said in words at this step; None while it is not certain, and people are asked.
    Raises Refused when it is unclear or has passed."""
    now = turn.now.astimezone(zone)
    found = meanings(_with_day(turn.text, kept, now), now)
    if found.sure and found.moments:
        return found.moments[0]
    if found.sure:
        _ask_hour(turn, kept, step, kinds[0], found.days[0], now)
        return None
    days = [_day_button(kinds[0], day, now.date()) for day in found.days]
    moments = [_moment_button(kinds[1], moment, zone) for moment in found.moments]
    turn.ask("moment-meant", then=step, keep=kept, buttons=[*days, *moments, CANCEL])
    return None


def _ask_hour(
    turn: Turn, kept: Mapping[str, Any], step: str, kind: type[Moment], day: date, now: datetime
) -> None:
    hours = _hours(day, now)
    if not hours:
        raise Refused("time-past")
    keep = {**kept, "day": day.isoformat()}
    buttons = _hour_buttons(kind, day.isoformat(), hours)
    turn.ask("moment-which-hour", then=step, keep=keep, day=day, buttons=buttons)


def _moment_button(kind: type[Meant], moment: datetime, zone: ZoneInfo) -> Button:
    tapped = kind(int(moment.timestamp()) // 60)
    return button("label-moment", tapped, when=When(moment, zone))


def meant(turn: Turn, kind: type[Meant], zone: ZoneInfo) -> datetime:
    """The moment that was tapped; raises Refused when it has passed."""
    minute = turn.tapped(kind).minute
    latest = turn.now + FARTHEST
    if not 0 < minute * 60 <= latest.timestamp():
        raise Refused("button-old")
    moment = datetime.fromtimestamp(minute * 60, zone)
    if moment <= turn.now:
        raise Refused("time-past")
    turn.fade()
    return moment


def said(turn: Turn, kept: Mapping[str, Any], zone: ZoneInfo) -> datetime:
    """The moment said in words; a time of day alone is of the day that was tapped. Raises Refused
    when it is unclear or has passed."""
    now = turn.now.astimezone(zone)
    return coming_moment(_with_day(turn.text, kept, now), now)


def _with_day(text: str, kept: Mapping[str, Any], now: datetime) -> str:
    if "day" not in kept or understand(text, now) is not None:
        return text
    day = _date(kept["day"])
    return f"{day.year}年{day.month}月{day.day}日{text}"
