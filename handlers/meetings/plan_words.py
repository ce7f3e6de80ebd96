"""The plan of notices of a meeting in words."""

from datetime import datetime

from bot.texts import Lines, Phrase, When, phrase
from domain.communities import Community
from domain.meeting_plans import first_at, reminders_at
from domain.meetings import Meeting


def plan_words(meeting: Meeting, community: Community, now: datetime) -> list[Phrase]:
    """Who is told when, as it will really be."""
    first = first_at(meeting, now, community.zone)
    coming = reminders_at(meeting.plan, meeting.starts_at, first or now)
    pinned = [phrase("meeting-plan-pinned")] if meeting.pinned else []
    names = "-".join(coming) or "none"
    if first is None and names in ("day-hour", "hour", "none"):
        return [phrase(f"meeting-plan-{names}"), *pinned]
    when = phrase("meeting-plan-first", when=When(first, community.zone)) if first else None
    comma = phrase("list-joiner")
    reminders = Lines([phrase(f"reminder-{name}") for name in coming], by=comma)
    said = phrase("meeting-plan-reminders", reminders=reminders) if coming else None
    parts = [when or phrase("meeting-plan-at-once"), *([said] if said else [])]
    return [*parts, *pinned]
