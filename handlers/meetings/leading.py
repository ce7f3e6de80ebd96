"""The organizer moves a meeting, cancels it, or begins to write its minutes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update

from bot.buttons import button
from bot.routing import Step, tap
from bot.texts import When
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import (
    Meeting,
    MeetingState,
    check_time,
    notice_needed,
    require_cancellable,
    require_movable,
)
from domain.people import require_organizer
from domain.quiet_hours import changes_soon
from domain.refusals import Refused, TooLate
from handlers.meetings.opinions import plan_opinions
from handlers.meetings.questions import days_for
from handlers.meetings.reminding import drop_reminders, plan_reminders
from handlers.meetings.showing import Change, answer_buttons, manage_buttons
from handlers.meetings.telling import tell_all
from handlers.meetings.warnings import say_if_taken
from handlers.minutes.drafting import open_draft
from handlers.moments import Meant, Moment, meant, picked, said_or_asked
from storage import communities, meetings, sittings


@dataclass(frozen=True)
class NewTime(Moment, prefix="mv"):
    """To when it is moved."""


@dataclass(frozen=True)
class MeantTime(Meant, prefix="meeting-move-meant"):
    """To when it is moved, of the moments that it could be."""


async def change(update: Update, turn: Turn) -> None:
    """The organizer moves or cancels a meeting, or writes down how it ended."""
    asked = turn.tapped(Change)
    meeting = await meetings.get(turn.db, asked.meeting)
    require_organizer(await turn.roles(meeting.community_id))
    if meeting.state is not MeetingState.PLANNED:
        raise Refused("meeting-closed")
    match asked.what:
        case "move":
            await _ask_new_time(turn, meeting)
        case "cancel":
            _ask_twice(turn, meeting)
        case "sure":
            await _cancel(turn, meeting)
        case "keep":
            turn.edit("meeting-kept", title=meeting.title, buttons=[manage_buttons(meeting)])
        case "outcome" if turn.now >= meeting.starts_at:
            community = await communities.get(turn.db, meeting.community_id)
            await open_draft(turn, meeting, community)
        case "outcome":
            raise Refused("meeting-not-yet")
        case _:
            raise Refused("button-old")


async def _ask_new_time(turn: Turn, meeting: Meeting) -> None:
    require_movable(meeting, turn.now)
    community = await communities.get(turn.db, meeting.community_id)
    days = days_for(NewTime, turn, meeting.kind, community)
    keep = {"meeting": meeting.id}
    turn.ask("meeting-ask-new-time", then="meeting.move", keep=keep, buttons=days)


def _ask_twice(turn: Turn, meeting: Meeting) -> None:
    require_cancellable(meeting, turn.now)
    sure = button("label-meeting-cancel-sure", Change("sure", meeting.id))
    keep = button("label-meeting-keep", Change("keep", meeting.id))
    turn.say("meeting-cancel-sure", title=meeting.title, buttons=[sure, keep])


async def _cancel(turn: Turn, meeting: Meeting) -> None:
    require_cancellable(meeting, turn.now)
    cancelled = await meetings.change(turn.db, meeting, state=MeetingState.CANCELLED)
    if cancelled is None:
        raise Refused("meeting-closed")
    drop_reminders(turn, meeting)
    turn.edit("meeting-cancelled-done", title=meeting.title)
    urgent = changes_soon(turn.now, meeting.starts_at)
    await tell_all(turn, cancelled, "meeting-cancelled", urgent=urgent)


async def move(update: Update, turn: Turn) -> None:
    """A new time in words: everybody hears it, and reminders follow it."""
    kept = turn.kept("meeting.move")
    meeting, community = await _movable(turn, kept)
    kinds = (NewTime, MeantTime)
    moment = said_or_asked(turn, kept, "meeting.move", kinds, community.zone)
    if moment is not None:
        await _move(turn, meeting, moment, community)


async def move_to_meant(update: Update, turn: Turn) -> None:
    """The new time that was meant, of those that it could be."""
    meeting, community = await _movable(turn, turn.kept("meeting.move"))
    await _move(turn, meeting, meant(turn, MeantTime, community.zone), community)


async def pick_time(update: Update, turn: Turn) -> None:
    """A new time by tapping a day and an hour."""
    meeting, community = await _movable(turn, turn.kept("meeting.move"))
    notice = notice_needed(meeting.kind)
    moment = picked(turn, NewTime, "meeting.move", community.zone, notice)
    if moment is not None:
        await _move(turn, meeting, moment, community)


async def _movable(turn: Turn, kept: Mapping[str, Any]) -> tuple[Meeting, Community]:
    meeting = await meetings.get(turn.db, kept["meeting"])
    require_organizer(await turn.roles(meeting.community_id))
    if meeting.state is not MeetingState.PLANNED:
        raise TooLate("meeting-closed")
    require_movable(meeting, turn.now)
    return meeting, await communities.get(turn.db, meeting.community_id)


async def _move(turn: Turn, meeting: Meeting, moment: datetime, community: Community) -> None:
    check_time(meeting.kind, moment, turn.now)
    moved = await meetings.change(turn.db, meeting, starts_at=moment)
    if moved is None:
        raise TooLate("meeting-closed")
    turn.end()
    plan_reminders(turn, moved, community)
    await say_if_taken(turn, moved, community)
    plan_opinions(turn, moved, community)
    await sittings.start_over(turn.db, moved.id)
    before, when = When(meeting.starts_at, community.zone), When(moment, community.zone)
    turn.menu("meeting-moved-done", when=when)
    told = {"before": before, "when": when, "buttons": answer_buttons(moved)}
    urgent = changes_soon(turn.now, meeting.starts_at, moment)
    await tell_all(turn, moved, "meeting-moved", urgent=urgent, **told)


HANDLERS = [
    Step("meeting.move", move),
    tap(Change, change),
    tap(NewTime, pick_time),
    tap(MeantTime, move_to_meant),
]
