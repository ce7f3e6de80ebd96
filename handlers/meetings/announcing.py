"""An organizer announces a meeting: who meets, when, where, what about."""

from dataclasses import dataclass
from datetime import datetime

from telegram import Update

from bot.buttons import CANCEL, Tap, button
from bot.routing import Step, command, tap, taps_only
from bot.texts import When, phrase
from bot.turn import Turn
from domain.meetings import Kind, Meeting, MeetingState, check_time, notices
from domain.people import require_organizer
from domain.refusals import Refused
from domain.spoken_times import coming_moment
from domain.wording import check_words
from handlers.meetings.calendars import post_calendar
from handlers.meetings.reminding import plan_reminders
from handlers.meetings.showing import about_meeting, manage_buttons
from storage import meetings


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
    turn.ask("meeting-ask-kind", then="meeting.kind", buttons=[kinds[:2], kinds[2:], CANCEL])


async def keep_kind(update: Update, turn: Turn) -> None:
    """The body; next, the title."""
    turn.kept("meeting.kind")
    kind = turn.tapped(OfKind).kind
    if kind not in set(Kind):
        raise Refused("button-old")
    turn.ask("meeting-ask-title", then="meeting.title", keep={"kind": kind}, buttons=[CANCEL])


async def keep_title(update: Update, turn: Turn) -> None:
    """The title; next, the time."""
    keep = {**turn.kept("meeting.title"), "title": check_words(turn.text, 80)}
    turn.ask("meeting-ask-time", then="meeting.time", keep=keep, buttons=[CANCEL])


def moment_said(turn: Turn, kind: Kind) -> datetime:
    """What was said, as a moment; raises Refused when it is unclear, past, or too soon."""
    moment = coming_moment(turn.text, turn.now.astimezone(turn.community.zone))
    check_time(kind, moment, turn.now)
    return moment


async def keep_time(update: Update, turn: Turn) -> None:
    """The time, said back in words; next, the place."""
    kept = turn.kept("meeting.time")
    moment = moment_said(turn, Kind(kept["kind"]))
    keep = {**kept, "starts_at": moment.isoformat()}
    when = When(moment, turn.community.zone)
    turn.ask("meeting-ask-place", then="meeting.place", keep=keep, when=when, buttons=[CANCEL])


async def keep_place(update: Update, turn: Turn) -> None:
    """The place; next, the agenda."""
    keep = {**turn.kept("meeting.place"), "place": check_words(turn.text, 100)}
    none = button("label-no-agenda", NoAgenda())
    turn.ask("meeting-ask-agenda", then="meeting.agenda", keep=keep, buttons=[none, CANCEL])


async def keep_agenda(update: Update, turn: Turn) -> None:
    """The agenda; next, the preview."""
    _preview(turn, check_words(turn.text, 1000))


async def keep_no_agenda(update: Update, turn: Turn) -> None:
    """No agenda; next, the preview."""
    turn.tapped(NoAgenda)
    _preview(turn, "")


def _preview(turn: Turn, agenda: str) -> None:
    keep = {**turn.kept("meeting.agenda"), "agenda": agenda}
    draft = Meeting(id=0, community_id=0, state=MeetingState.PLANNED, sequence=0, **keep)
    buttons = [[button("label-publish", Announce()), CANCEL]]
    about = about_meeting(draft, turn.community)
    names = "-".join(notices(draft.starts_at, turn.now)) or "none"
    plan = phrase(f"meeting-plan-{names}")
    turn.ask(
        "meeting-preview",
        then="meeting.publish",
        keep=keep,
        buttons=buttons,
        about=about,
        plan=plan,
    )


async def announce(update: Update, turn: Turn) -> None:
    """The meeting is published: card and calendar file to the group, reminders planned."""
    keep, community = turn.kept("meeting.publish"), turn.community
    require_organizer(await turn.roles())
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
    plan_reminders(turn, meeting)


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
