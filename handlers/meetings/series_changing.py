"""An organizer changes what every coming meeting of a series is: its name, place, agenda, time."""

import json
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, Tap, button
from bot.routing import Step, tap
from bot.turn import Turn, rows_of
from domain.communities import Community
from domain.meetings import notice_needed
from domain.people import require_organizer
from domain.recurrences import Every, OnHoliday, Rule, next_after
from domain.refusals import Refused, TooLate
from domain.series import Series
from domain.spoken_recurrences import rule_said
from domain.wording import check_words
from handlers.meetings.drafts import without
from handlers.meetings.repeating import SERIES, plan_next, rule_words
from handlers.meetings.showing import ChangeSeries
from storage import communities, venues
from storage import series as every_series

STEP = "series.change"
LONGEST = {"title": 80, "place": 100, "agenda": 1000}
PARTS = (*LONGEST, "rule")
ON_WORKDAYS = (Every.WORKDAY, Every.WORKDAY_OF_MONTH)


@dataclass(frozen=True)
class Part(Tap, prefix="series-part"):
    """This is to be different from now on."""

    part: str
    series: int


@dataclass(frozen=True)
class OnHolidays(Tap, prefix="series-holiday"):
    """What is done on public holidays from now on."""

    way: str
    series: int


async def open_series(update: Update, turn: Turn) -> None:
    """What of it?"""
    series, _ = await _theirs(turn, turn.tapped(ChangeSeries).series)
    parts = [button(f"label-series-{part}", Part(part, series.id)) for part in PARTS]
    words = _words(series)
    holidays = [] if series.rule.every in ON_WORKDAYS else [_holidays(series)]
    turn.say("series-which-part", buttons=[*rows_of([*parts, *holidays]), [CANCEL]], **words)


def _holidays(series: Series) -> Button:
    """The next way to deal with public holidays."""
    ways = list(OnHoliday)
    way = ways[(ways.index(series.rule.on_holiday) + 1) % len(ways)]
    return button(f"label-series-holiday-{way}", OnHolidays(way, series.id))


async def change_holidays(update: Update, turn: Turn) -> None:
    """Held, left out, or moved past them."""
    asked = turn.tapped(OnHolidays)
    series, community = await _theirs(turn, asked.series)
    if asked.way not in set(OnHoliday):
        raise Refused("button-old")
    new = series.rule.model_copy(update={"on_holiday": OnHoliday(asked.way)})
    changed = await _change_rule(turn, series, new, community)
    turn.edit("series-changed", **_words(changed))


def _words(series: Series) -> dict[str, Any]:
    return {"title": series.title, "place": series.place, "rule": rule_words(series.rule)}


async def ask(update: Update, turn: Turn) -> None:
    """What is it from now on?"""
    asked = turn.tapped(Part)
    series, _ = await _theirs(turn, asked.series)
    if asked.part not in PARTS:
        raise Refused("button-old")
    keep = {"series": series.id, "part": asked.part}
    turn.ask(f"series-ask-{asked.part}", then=STEP, keep=keep, buttons=[CANCEL])


async def _theirs(turn: Turn, series_id: int) -> tuple[Series, Community]:
    series = await every_series.find_going_on(turn.db, series_id)
    if series is None:
        raise TooLate("meeting-series-over")
    require_organizer(await turn.roles(series.community_id))
    return series, await communities.get(turn.db, series.community_id)


async def keep_change(update: Update, turn: Turn) -> None:
    """From the next one that is announced on; what was announced stays as it is."""
    kept = turn.kept(STEP)
    series, community = await _theirs(turn, kept["series"])
    match kept["part"]:
        case "rule":
            changed = await _change_rule(turn, series, _said(turn, series, community), community)
        case "place":
            changed = await _change_place(turn, series)
        case part:
            words = check_words(turn.text, LONGEST[part])
            changed = await every_series.change(turn.db, series.id, **{part: words})
    turn.end()
    turn.menu("series-changed", **_words(changed))


async def _change_place(turn: Turn, series: Series) -> Series:
    """Any words, or the name of a room of the community."""
    place = check_words(turn.text, LONGEST["place"])
    rooms = await venues.list_of(turn.db, series.community_id)
    known = next((room.id for room in rooms if room.name == place), None)
    room = {"venue_id": known} if known else {}
    details = {**without(series.details, "venue_id", "latitude", "longitude"), **room}
    return await every_series.change(turn.db, series.id, place=place, details=json.dumps(details))


def _said(turn: Turn, series: Series, community: Community) -> Rule:
    """The new time, with holidays as before."""
    rule = rule_said(turn.text, turn.now.astimezone(community.zone))
    if rule is None:
        raise Refused("series-rule-unclear")
    return rule.model_copy(update={"on_holiday": series.rule.on_holiday})


async def _change_rule(turn: Turn, series: Series, new: Rule, community: Community) -> Series:
    """The next one is the first by the new rule that stands for the next one by the former rule."""
    changed = await every_series.change(turn.db, series.id, rule=new)
    zone = community.zone
    last = await every_series.find_last(turn.db, series.id) or turn.now
    plain = series.rule.model_copy(update={"on_holiday": OnHoliday.HOLD})
    halfway = last + (next_after(plain, last, zone) - last) / 2
    since = max(halfway, turn.now + notice_needed(series.kind))
    turn.unschedule(SERIES, series.id)
    plan_next(turn, changed, next_after(new, since, zone), last, community)
    return changed


HANDLERS = [
    tap(ChangeSeries, open_series),
    tap(Part, ask),
    tap(OnHolidays, change_holidays),
    Step(STEP, keep_change),
]
