"""Meetings: their kinds and notice periods, and what is told when."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from domain.records import Record
from domain.refusals import Refused

LASTS = timedelta(hours=2)
DAY_BEFORE = timedelta(days=1)
HOUR_BEFORE = timedelta(hours=1)
LEGAL_NOTICE = timedelta(days=10)


class Kind(StrEnum):
    """The body that meets."""

    COUNCIL = "council"
    ASSEMBLY = "assembly"
    REPRESENTATIVES = "representatives"
    OTHER = "other"


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    MINUTED = "minuted"


class Meeting(Record):
    """`sequence` grows with every move, as calendars want it."""

    id: int
    community_id: int
    kind: Kind
    title: str
    place: str
    agenda: str
    starts_at: datetime
    state: MeetingState
    sequence: int
    outcome: str | None = None


def check_time(kind: Kind, starts_at: datetime, now: datetime) -> None:
    """A residents' assembly is announced ten days ahead (law of 2025, 26-27); raises Refused."""
    if starts_at <= now:
        raise Refused("time-past")
    if kind is Kind.ASSEMBLY and starts_at - now < LEGAL_NOTICE:
        raise Refused("meeting-too-soon", days=LEGAL_NOTICE.days)


def notices(starts_at: datetime, now: datetime) -> dict[str, datetime]:
    """When to remind, by name; a time that has gone by is left out."""
    plan = {"day": starts_at - DAY_BEFORE, "hour": starts_at - HOUR_BEFORE}
    return {name: at for name, at in plan.items() if at > now}


def standing(meeting: Meeting, now: datetime) -> Literal["ahead", "begun", "over"]:
    """What a late notice may truthfully say."""
    if now < meeting.starts_at:
        return "ahead"
    return "begun" if now < meeting.starts_at + LASTS else "over"
