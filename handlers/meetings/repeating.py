"""A repeating time as it was understood, in words with the next dates; and the timer of the next
meeting."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.buttons import CANCEL, Button, Tap, button
from bot.occasion import Occasion
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Kind
from domain.recurrences import LAST, Every, OnHoliday, Rule, next_ones
from domain.series import Series, announced_at, first_slot

SERIES = "meeting.series"


@dataclass(frozen=True)
class Holidays(Tap, prefix="mh"):
    """What is done on a public holiday."""

    what: str


def ask_about_holidays(
    turn: Turn, kept: Mapping[str, Any], rule: Rule, community: Community
) -> None:
    """What was understood; and what if it is a holiday?"""
    kind = Kind(kept["kind"])
    workdays = rule.every in (Every.WORKDAY_OF_MONTH, Every.WORKDAY)
    ways = [OnHoliday.HOLD] if workdays else list(OnHoliday)
    key = "meeting-repeats-workday" if workdays else "meeting-repeats"
    turn.ask(
        key,
        then="meeting.holidays",
        keep={**kept, "rule": rule.model_dump_json()},
        rule=rule_words(rule),
        dates=dates(kind, rule, turn.now, community),
        buttons=[*(_way(way, workdays) for way in ways), CANCEL],
    )


def _way(way: OnHoliday, workdays: bool) -> Button:
    return button("label-repeats-yes" if workdays else f"label-holiday-{way}", Holidays(way))


def dates(kind: Kind, rule: Rule, now: datetime, community: Community) -> Lines:
    """The next three times."""
    first = first_slot(kind, rule, now, community.zone)
    upcoming = (first, *next_ones(rule, first, community.zone, 2))
    return Lines([When(at, community.zone) for at in upcoming])


def rule_words(rule: Rule) -> Phrase:
    """The rule: on which days, at what time, and what on holidays."""
    last_day = rule.every is Every.DAY_OF_MONTH and rule.nth == LAST
    on = rule.weekdays or (rule.weekday,)
    days = phrase(
        "rule-last-day" if last_day else f"rule-{rule.every}",
        weeks=rule.weeks,
        weekday=Lines([phrase(f"weekday-{day + 1}") for day in on], by=phrase("list-joiner")),
        period=_period(rule),
        nth=phrase("rule-nth-last" if rule.nth == LAST else f"rule-nth-{min(rule.nth, 5)}"),
        day=rule.nth,
    )
    holiday = phrase(f"rule-holiday-{rule.on_holiday}")
    return phrase("rule", days=days, time=f"{rule.at:%H:%M}", holiday=holiday)


def _period(rule: Rule) -> Phrase:
    return phrase("rule-period", months=rule.months, month=phrase(f"month-{rule.month}"))


def plan_next(
    occasion: Occasion, series: Series, slot: datetime, before: datetime, community: Community
) -> None:
    """The meeting at that time, which comes after the one `before`, is made and announced some
    days before it."""
    at = announced_at(series.kind, slot, before, community.zone)
    occasion.schedule(SERIES, series.id, at, slot.isoformat(), community.id)
