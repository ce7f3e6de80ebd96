"""A meeting as people will see it, and its publication."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Tap, button
from bot.routing import tap, taps_only
from bot.texts import Lines, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import LEGAL_NOTICE, Kind, Meeting, MeetingState, check_time, notices
from domain.people import require_organizer
from domain.quiet_hours import in_the_morning_too_late
from domain.suggestions import Owned
from handlers.meetings.calendars import post_calendar
from handlers.meetings.reminding import plan_reminders
from handlers.meetings.showing import about_meeting, manage_buttons
from storage import communities, meetings, suggestions


@dataclass(frozen=True)
class Announce(Tap, prefix="ma"):
    """Publish the meeting."""


async def community_of(turn: Turn, keep: Mapping[str, Any]) -> Community:
    """Where the draft was begun, wherever the person is by now."""
    return await communities.get(turn.db, keep["community"])


async def preview(turn: Turn, keep: Mapping[str, Any]) -> None:
    """As people will see it, and when they will be told."""
    community = await community_of(turn, keep)
    draft = Meeting(id=0, community_id=community.id, state=MeetingState.PLANNED, sequence=0, **keep)
    buttons = [[button("label-publish", Announce()), CANCEL]]
    turn.ask(
        "meeting-preview",
        then="meeting.publish",
        keep=keep,
        buttons=buttons,
        about=about_meeting(draft, community, await _topics(turn, keep)),
        plan=_plan(draft, community, turn.now),
    )


async def _topics(turn: Turn, keep: Mapping[str, Any]) -> list[Owned]:
    """The suggestions ticked, in that order, as far as they still wait for the council."""
    waiting = await suggestions.list_on_agenda(turn.db, keep["community"])
    by_id = {suggestion.id: suggestion for suggestion in waiting}
    return [by_id[topic] for topic in keep.get("topics", []) if topic in by_id]


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
    kind, starts_at = Kind(keep["kind"]), datetime.fromisoformat(keep["starts_at"])
    check_time(kind, starts_at, turn.now)
    said = (keep["title"], keep["place"], keep["agenda"])
    meeting = await meetings.add(turn.db, community.id, kind, *said, starts_at)
    await meetings.add_topics(turn.db, meeting.id, [s.id for s in await _topics(turn, keep)])
    turn.end()
    turn.edit("meeting-published", title=meeting.title)
    turn.say("meeting-manage", title=meeting.title, buttons=manage_buttons(meeting))
    urgent = in_the_morning_too_late(turn.now, starts_at, community.zone)
    turn.show_group("meeting", meeting.id, community, urgent=urgent)
    post_calendar(turn, meeting, community, urgent=urgent)
    plan_reminders(turn, meeting, community)


HANDLERS = [taps_only("meeting.publish"), tap(Announce, announce)]
