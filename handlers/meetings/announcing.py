"""An organizer announces a meeting: who meets, when, and where."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, Rows, Tap, button
from bot.routing import Step, command, tap, taps_only
from bot.texts import When
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Kind, check_time, notice_needed
from domain.people import require_organizer
from domain.recurrences import OnHoliday, Rule
from domain.refusals import Refused
from domain.series import first_slot
from domain.spoken_recurrences import rule_said
from domain.wording import check_words
from handlers.meetings.agendas import ask_agenda
from handlers.meetings.publishing import community_of
from handlers.meetings.repeating import Holidays, ask_about_holidays
from handlers.moments import Moment, day_buttons, picked, said


@dataclass(frozen=True)
class OfKind(Tap, prefix="mk"):
    """The body that meets."""

    kind: str


@dataclass(frozen=True)
class At(Moment, prefix="mt"):
    """When it begins."""


async def new_meeting(update: Update, turn: Turn) -> None:
    """Who meets?"""
    require_organizer(await turn.roles())
    kinds = [button(f"meeting-kind-{kind.value}", OfKind(kind.value)) for kind in Kind]
    keep = {"community": turn.community.id}
    rows: list[Button | list[Button]] = [kinds[:2], kinds[2:], CANCEL]
    turn.ask("meeting-ask-kind", then="meeting.kind", keep=keep, buttons=rows)


async def keep_kind(update: Update, turn: Turn) -> None:
    """The body; next, the title."""
    kind = turn.tapped(OfKind).kind
    keep = {**turn.kept("meeting.kind"), "kind": kind}
    if kind not in set(Kind):
        raise Refused("button-old")
    turn.ask("meeting-ask-title", then="meeting.title", keep=keep, buttons=[CANCEL])


async def keep_title(update: Update, turn: Turn) -> None:
    """The title; next, the time."""
    keep = {**turn.kept("meeting.title"), "title": check_words(turn.text, 80)}
    community = await community_of(turn, keep)
    buttons = days_for(At, turn, Kind(keep["kind"]), community)
    turn.ask("meeting-ask-time", then="meeting.time", keep=keep, buttons=buttons)


def days_for(at: type[Moment], turn: Turn, kind: Kind, community: Community) -> Rows:
    """The days on which this body can meet."""
    return day_buttons(at, turn.now.astimezone(community.zone), notice_needed(kind))


async def keep_time(update: Update, turn: Turn) -> None:
    """The time, in words; next, the place."""
    kept = without_rule(turn.kept("meeting.time", "meeting.holidays"))
    community = await community_of(turn, kept)
    rule = rule_said(turn.text, turn.now.astimezone(community.zone))
    if rule is not None:
        ask_about_holidays(turn, kept, rule, community)
    else:
        _ask_place(turn, kept, said(turn, kept, community.zone), community)


def without_rule(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Whoever says the time again may mean a single one."""
    return {name: value for name, value in kept.items() if name != "rule"}


async def keep_holidays(update: Update, turn: Turn) -> None:
    """What is done on holidays; next, the place."""
    kept, way = turn.kept("meeting.holidays"), turn.tapped(Holidays).what
    if way not in set(OnHoliday):
        raise Refused("button-old")
    community, kind = await community_of(turn, kept), Kind(kept["kind"])
    rule = Rule.model_validate_json(kept["rule"]).model_copy(update={"on_holiday": OnHoliday(way)})
    first = first_slot(kind, rule, turn.now, community.zone)
    turn.fade()
    _ask_place(turn, {**kept, "rule": rule.model_dump_json()}, first, community)


async def pick_time(update: Update, turn: Turn) -> None:
    """The time, by tapping a day and an hour; next, the place."""
    kept = turn.kept("meeting.time")
    community = await community_of(turn, kept)
    notice = notice_needed(Kind(kept["kind"]))
    moment = picked(turn, At, "meeting.time", community.zone, notice)
    if moment is not None:
        _ask_place(turn, kept, moment, community)


def _ask_place(turn: Turn, kept: Mapping[str, Any], moment: datetime, community: Community) -> None:
    """The time is said back in words."""
    check_time(Kind(kept["kind"]), moment, turn.now)
    keep = {**kept, "starts_at": moment.isoformat()}
    when = When(moment, community.zone)
    turn.ask("meeting-ask-place", then="meeting.place", keep=keep, when=when, buttons=[CANCEL])


async def keep_place(update: Update, turn: Turn) -> None:
    """The place; next, the agenda."""
    await ask_agenda(turn, {**turn.kept("meeting.place"), "place": check_words(turn.text, 100)})


HANDLERS = [
    command("newmeeting", new_meeting),
    Step("meeting.title", keep_title),
    Step("meeting.time", keep_time),
    Step("meeting.holidays", keep_time),
    tap(Holidays, keep_holidays),
    Step("meeting.place", keep_place),
    taps_only("meeting.kind"),
    tap(OfKind, keep_kind),
    tap(At, pick_time),
]
