"""An organizer announces a meeting: who meets, when, where, what about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, Tap, button
from bot.routing import Step, command, tap, taps_only
from bot.texts import Lines, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import LEGAL_NOTICE, Kind, Meeting, MeetingState, check_time, notices
from domain.people import require_organizer
from domain.refusals import Refused
from domain.spoken_times import coming_moment
from domain.wording import check_words
from handlers.meetings.calendars import post_calendar
from handlers.meetings.reminding import plan_reminders
from handlers.meetings.showing import about_meeting, manage_buttons
from storage import communities, meetings


@dataclass(frozen=True)
class OfKind(Tap, prefix="mk"):
    """The body that meets."""

    kind: str


@dataclass(frozen=True)
class NoAgenda(Tap, prefix="mn"):
    """There is no agenda yet."""


@dataclass(frozen=True)
class Announce(Tap, prefix="ma"):
    """Publish the meeting."""


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
    turn.ask("meeting-ask-time", then="meeting.time", keep=keep, buttons=[CANCEL])


async def community_of(turn: Turn, keep: Mapping[str, Any]) -> Community:
    """Where the draft was begun, wherever the person is by now."""
    return await communities.get(turn.db, keep["community"])


def moment_said(turn: Turn, kind: Kind, community: Community) -> datetime:
    """What was said, as a moment; raises Refused when it is unclear, past, or too soon."""
    moment = coming_moment(turn.text, turn.now.astimezone(community.zone))
    check_time(kind, moment, turn.now)
    return moment


async def keep_time(update: Update, turn: Turn) -> None:
    """The time, said back in words; next, the place."""
    kept = turn.kept("meeting.time")
    community = await community_of(turn, kept)
    moment = moment_said(turn, Kind(kept["kind"]), community)
    keep = {**kept, "starts_at": moment.isoformat()}
    when = When(moment, community.zone)
    turn.ask("meeting-ask-place", then="meeting.place", keep=keep, when=when, buttons=[CANCEL])


async def keep_place(update: Update, turn: Turn) -> None:
    """The place; next, the agenda."""
    keep = {**turn.kept("meeting.place"), "place": check_words(turn.text, 100)}
    none = button("label-no-agenda", NoAgenda())
    turn.ask("meeting-ask-agenda", then="meeting.agenda", keep=keep, buttons=[none, CANCEL])


async def keep_agenda(update: Update, turn: Turn) -> None:
    """The agenda; next, the preview."""
    await _preview(turn, check_words(turn.text, 1000))


async def keep_no_agenda(update: Update, turn: Turn) -> None:
    """No agenda; next, the preview."""
    turn.tapped(NoAgenda)
    await _preview(turn, "")


async def _preview(turn: Turn, agenda: str) -> None:
    keep = {**turn.kept("meeting.agenda"), "agenda": agenda}
    community = await community_of(turn, keep)
    draft = Meeting(id=0, community_id=community.id, state=MeetingState.PLANNED, sequence=0, **keep)
    buttons = [[button("label-publish", Announce()), CANCEL]]
    turn.ask(
        "meeting-preview",
        then="meeting.publish",
        keep=keep,
        buttons=buttons,
        about=about_meeting(draft, community),
        plan=_plan(draft, community, turn.now),
    )


def _plan(draft: Meeting, community: Community, now: datetime) -> Lines:
    """Who is told when; for an assembly also what the law asks for."""
    names = "-".join(notices(draft.starts_at, now)) or "none"
    plan = [phrase(f"meeting-plan-{names}")]
    if draft.kind is Kind.ASSEMBLY:
        latest = When(draft.starts_at - LEGAL_NOTICE, community.zone)
        plan.append(phrase("meeting-plan-legal", days=LEGAL_NOTICE.days, latest=latest))
    return Lines(plan)


async def announce(update: Update, turn: Turn) -> None:
    """The meeting is published: card and calendar file to the group, reminders planned."""
    keep = turn.kept("meeting.publish")
    community = await community_of(turn, keep)
    require_organizer(await turn.roles(community.id))
    starts_at = datetime.fromisoformat(keep["starts_at"])
    check_time(Kind(keep["kind"]), starts_at, turn.now)
    meeting = await meetings.add(
        turn.db,
        community.id,
        Kind(keep["kind"]),
        keep["title"],
        keep["place"],
        keep["agenda"],
        starts_at,
    )
    turn.end()
    turn.edit("meeting-published", title=meeting.title)
    turn.say("meeting-manage", title=meeting.title, buttons=manage_buttons(meeting))
    turn.show_group("meeting", meeting.id, community)
    post_calendar(turn, meeting, community)
    plan_reminders(turn, meeting, community)


HANDLERS = [
    command("newmeeting", new_meeting),
    Step("meeting.title", keep_title),
    Step("meeting.time", keep_time),
    Step("meeting.place", keep_place),
    Step("meeting.agenda", keep_agenda),
    taps_only("meeting.kind"),
    taps_only("meeting.publish"),
    tap(OfKind, keep_kind),
    tap(NoAgenda, keep_no_agenda),
    tap(Announce, announce),
]
