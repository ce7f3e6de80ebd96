"""Meetings: their kinds and notice periods, and what is told when."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo

from domain.quiet_hours import quiet_until
from domain.records import Record
from domain.refusals import Refused, TooLate

LASTS = timedelta(hours=2)
LONGEST = timedelta(hours=12)
MINUTE = timedelta(minutes=1)
DAY_BEFORE = timedelta(days=1)
HOUR_BEFORE = timedelta(hours=1)
LEGAL_NOTICE = timedelta(days=10)
RESULT_WITHIN = timedelta(days=30)
TO_READ = timedelta(hours=2)
EVENING = time(20, 0)
PARTIES = range(1, 6)


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
    """`sequence` grows with every move, as calendars want it; `series_id` while it is one of a
    series that goes on; `lasts` is in minutes; `link` leads those who are not in the room."""

    id: int
    community_id: int
    kind: Kind
    title: str
    place: str
    starts_at: datetime
    state: MeetingState
    sequence: int
    outcome: str | None = None
    series_id: int | None = None
    lasts: int | None = None
    link: str = ""

    @property
    def ends_at(self) -> datetime:
        """When it is over as planned, or else after two hours."""
        return self.starts_at + (LASTS if self.lasts is None else self.lasts * MINUTE)


class Item(Record):
    """One item of an agenda: a suggestion that waits for the meeting, or words."""

    id: int = 0
    text: str = ""
    suggestion_id: int | None = None


class Answers(Record):
    """How many come (all of a home count), how many cannot, and how many opinions were said."""

    coming: int
    absent: int
    opinions: int


def check_party(people: int) -> None:
    """How many of one home come together; raises Refused for what no button says."""
    if people not in PARTIES:
        raise Refused("button-old")


def time_for_opinions(starts_at: datetime, zone: ZoneInfo) -> datetime:
    """When the chair is told what those who cannot come have to say: two hours before, or where
    that is at night, the evening before."""
    at = (starts_at - TO_READ).astimezone(zone)
    if quiet_until(at, zone) is None:
        return at
    day = at.date() if at.time() >= EVENING else at.date() - timedelta(days=1)
    return datetime.combine(day, EVENING, tzinfo=zone)


def notice_needed(kind: Kind) -> timedelta:
    """How long ahead people must hear of it."""
    return LEGAL_NOTICE if kind is Kind.ASSEMBLY else timedelta()


def check_time(kind: Kind, starts_at: datetime, now: datetime) -> None:
    """A residents' assembly is announced ten days ahead (law of 2025, 26-27); raises Refused."""
    if starts_at <= now:
        raise Refused("time-past")
    if starts_at - now < notice_needed(kind):
        raise Refused("meeting-too-soon", days=LEGAL_NOTICE.days)


def notices(starts_at: datetime, now: datetime) -> dict[str, datetime]:
    """When to remind, by name; a time that has gone by is left out."""
    plan = {"day": starts_at - DAY_BEFORE, "hour": starts_at - HOUR_BEFORE}
    return {name: at for name, at in plan.items() if at > now}


def standing(meeting: Meeting, now: datetime) -> Literal["ahead", "begun", "over"]:
    """What a late notice may truthfully say."""
    if now < meeting.starts_at:
        return "ahead"
    return "begun" if now < meeting.ends_at else "over"


def require_cancellable(meeting: Meeting, now: datetime) -> None:
    """Nobody is told to stay away from what has begun; raises Refused."""
    if standing(meeting, now) != "ahead":
        raise Refused("meeting-begun-no-cancel")


def require_movable(meeting: Meeting, now: datetime) -> None:
    """What was held is not moved; raises TooLate."""
    if standing(meeting, now) == "over":
        raise TooLate("meeting-over-no-move")


def check_length(minutes: int | None) -> int:
    """Minutes for which people can be asked to sit together; raises Refused."""
    if minutes is None:
        raise Refused("meeting-length-unclear")
    if not 0 < minutes <= LONGEST // MINUTE:
        raise Refused("meeting-length-odd")
    return minutes


def time_for_result(over_at: datetime, zone: ZoneInfo) -> datetime:
    """When the organizers are asked how it ended: when it is over, by day."""
    return quiet_until(over_at, zone) or over_at
