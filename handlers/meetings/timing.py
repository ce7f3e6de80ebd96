"""When a meeting being planned begins: said in words or tapped, once or again and again."""

from datetime import datetime
from typing import Any

from telegram import Update

from bot.routing import Step, tap
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Kind, check_time, notice_needed
from domain.recurrences import OnHoliday, Rule
from domain.refusals import Refused
from domain.series import first_slot
from domain.spoken_recurrences import rule_said
from domain.spoken_times import length_said
from handlers.meetings.drafts import Keep, community_of
from handlers.meetings.previewing import go_on
from handlers.meetings.questions import At, MeantAt
from handlers.meetings.repeating import Holidays, ask_about_holidays
from handlers.moments import meant, picked, said_or_asked


async def keep_time(update: Update, turn: Turn) -> None:
    """The time, in words."""
    kept = _without_rule(turn.kept("meeting.time", "meeting.holidays"))
    community = await community_of(turn, kept)
    kept |= _length(turn, community)
    rule = rule_said(turn.text, turn.now.astimezone(community.zone))
    if rule is not None:
        ask_about_holidays(turn, kept, rule, community)
    else:
        kinds = (At, MeantAt)
        moment = said_or_asked(turn, kept, "meeting.time", kinds, community.zone)
        if moment is not None:
            await _keep(turn, kept, moment)


def _length(turn: Turn, community: Community) -> dict[str, int]:
    """Where the end was said too, how many minutes it lasts."""
    lasts = length_said(turn.text, turn.now.astimezone(community.zone))
    return {"lasts": int(lasts.total_seconds()) // 60} if lasts else {}


def _without_rule(kept: Keep) -> dict[str, Any]:
    """Whoever says the time again may mean a single one."""
    return {name: value for name, value in kept.items() if name != "rule"}


async def keep_holidays(update: Update, turn: Turn) -> None:
    """What is done on holidays."""
    kept, way = turn.kept("meeting.holidays"), turn.tapped(Holidays).what
    if way not in set(OnHoliday):
        raise Refused("button-old")
    community, kind = await community_of(turn, kept), Kind(kept["kind"])
    rule = Rule.model_validate_json(kept["rule"]).model_copy(update={"on_holiday": OnHoliday(way)})
    first = first_slot(kind, rule, turn.now, community.zone)
    turn.fade()
    await _keep(turn, {**kept, "rule": rule.model_dump_json()}, first)


async def pick_time(update: Update, turn: Turn) -> None:
    """The time, by tapping a day and an hour."""
    kept = turn.kept("meeting.time")
    community = await community_of(turn, kept)
    notice = notice_needed(Kind(kept["kind"]))
    moment = picked(turn, At, "meeting.time", community.zone, notice)
    if moment is not None:
        await _keep(turn, _without_rule(kept), moment)


async def keep_meant(update: Update, turn: Turn) -> None:
    """The time that was meant, of those that it could be."""
    kept = turn.kept("meeting.time")
    community = await community_of(turn, kept)
    await _keep(turn, _without_rule(kept), meant(turn, MeantAt, community.zone))


async def _keep(turn: Turn, kept: Keep, moment: datetime) -> None:
    """What is asked next says the time back in words."""
    check_time(Kind(kept["kind"]), moment, turn.now)
    rest = {name: value for name, value in kept.items() if name != "day"}
    await go_on(turn, {**rest, "starts_at": moment.isoformat()})


HANDLERS = [
    Step("meeting.time", keep_time),
    Step("meeting.holidays", keep_time),
    tap(Holidays, keep_holidays),
    tap(At, pick_time),
    tap(MeantAt, keep_meant),
]
