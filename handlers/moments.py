"""A day and an hour by tapping, beside saying them in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.buttons import CANCEL, Button, Rows, Tap, button, words
from bot.texts import Phrase, phrase
from bot.turn import Turn, rows_of
from domain.refusals import Refused
from domain.spoken_times import coming_moment, understand

DAYS = 7
HOURS = range(8, 22)
ONE_DAY = timedelta(days=1)
AT_ONCE = timedelta()


@dataclass(frozen=True)
class Moment(Tap, prefix="tm"):
    """A day (as YYYY-MM-DD; empty to choose it again) and an hour of it (-1 to choose it next).
    Every question of a time has a kind of its own."""

    day: str
    hour: int


def day_buttons(kind: type[Moment], now: datetime, notice: timedelta = AT_ONCE) -> Rows:
    """The next seven days on which something can begin so long after `now` (aware, local)."""
    earliest = now + notice
    first = earliest.date() if _hours(earliest.date(), earliest) else earliest.date() + ONE_DAY
    days = [first + n * ONE_DAY for n in range(DAYS)]
    return [*rows_of([_day_button(kind, day, now.date()) for day in days]), CANCEL]


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
    if not asked.day:
        turn.edit("moment-which-day", buttons=day_buttons(kind, now, notice))
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


def said(turn: Turn, kept: Mapping[str, Any], zone: ZoneInfo) -> datetime:
    """The moment said in words; a time of day alone is of the day that was tapped. Raises Refused
    when it is unclear or has passed."""
    now, text = turn.now.astimezone(zone), turn.text
    if "day" in kept and understand(text, now) is None:
        day = _date(kept["day"])
        text = f"{day.month}月{day.day}日{text}"
    return coming_moment(text, now)
