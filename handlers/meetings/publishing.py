"""A meeting as people will see it, and its publication."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Tap, button
from bot.occasion import Occasion
from bot.routing import tap, taps_only
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import LEGAL_NOTICE, Kind, Meeting, MeetingState, check_time, notices
from domain.people import require_organizer
from domain.quiet_hours import in_the_morning_too_late
from domain.recurrences import Rule
from domain.series import next_slot
from domain.suggestions import Owned
from handlers.meetings.calendars import post_calendar
from handlers.meetings.reminding import plan_reminders
from handlers.meetings.repeating import dates, plan_next, rule_words
from handlers.meetings.showing import about_meeting, manage_buttons, series_buttons
from storage import communities, meetings, series, suggestions

Keep = Mapping[str, Any]


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
        plan=Lines([*_plan(draft, community, turn.now), *_repeats(keep, draft, community, turn)]),
    )


async def _topics(turn: Turn, keep: Mapping[str, Any]) -> list[Owned]:
    """The suggestions ticked, in that order, as far as they still wait for the council."""
    waiting = await suggestions.list_on_agenda(turn.db, keep["community"])
    by_id = {suggestion.id: suggestion for suggestion in waiting}
    return [by_id[topic] for topic in keep.get("topics", []) if topic in by_id]


def _plan(draft: Meeting, community: Community, now: datetime) -> list[Phrase]:
    """Who is told when; for an assembly also what the law asks for."""
    names = "-".join(notices(draft.starts_at, now)) or "none"
    plan = [phrase(f"meeting-plan-{names}")]
    if draft.kind is Kind.ASSEMBLY:
        latest = When(draft.starts_at - LEGAL_NOTICE, community.zone)
        plan.append(phrase("meeting-plan-legal", days=LEGAL_NOTICE.days, latest=latest))
    return plan


def _repeats(keep: Keep, draft: Meeting, community: Community, turn: Turn) -> list[Phrase]:
    """For a series: the rule and the next dates."""
    if "rule" not in keep:
        return []
    rule = Rule.model_validate_json(keep["rule"])
    upcoming = dates(draft.kind, rule, turn.now, community)
    return [phrase("meeting-plan-repeats", rule=rule_words(rule), dates=upcoming)]


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
    if "rule" in keep:
        meeting = await _begin_series(turn, keep, meeting, community)
    turn.end()
    turn.edit("meeting-published", title=meeting.title)
    manage = [*manage_buttons(meeting), *series_buttons(meeting)]
    turn.say("meeting-manage", title=meeting.title, buttons=manage)
    publish(turn, meeting, community)


async def _begin_series(turn: Turn, keep: Keep, meeting: Meeting, community: Community) -> Meeting:
    begun = await series.begin(turn.db, meeting, Rule.model_validate_json(keep["rule"]))
    slot = next_slot(begun, meeting.starts_at, turn.now, community.zone)
    plan_next(turn, begun, slot, community)
    return await meetings.get(turn.db, meeting.id)


def publish(occasion: Occasion, meeting: Meeting, community: Community) -> None:
    """Card and calendar file to the group, reminders planned."""
    urgent = in_the_morning_too_late(occasion.now, meeting.starts_at, community.zone)
    occasion.show_group("meeting", meeting.id, community, urgent=urgent)
    post_calendar(occasion, meeting, community, urgent=urgent)
    plan_reminders(occasion, meeting, community)


HANDLERS = [taps_only("meeting.publish"), tap(Announce, announce)]
