"""Meetings: their kinds and notice periods, and what is told when."""

import re
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo

from domain.councils import CouncilKind
from domain.quiet_hours import quiet_until
from domain.records import Record
from domain.refusals import Refused, TooLate
from domain.thresholds import Body, preset_on
from domain.wording import check_words

LASTS = timedelta(hours=2)
LONGEST = timedelta(hours=12)
MINUTE = timedelta(minutes=1)
HOUR_BEFORE = timedelta(hours=1)
RESULT_WITHIN = timedelta(days=30)
TO_READ = timedelta(hours=2)
EVENING = time(20, 0)
PARTIES = range(1, 6)
MOST_FILES = 10
MOST_NAMED = 50


class Kind(StrEnum):
    """The body that meets."""

    COUNCIL = "council"
    ASSEMBLY = "assembly"
    REPRESENTATIVES = "representatives"
    OPEN_TALK = "open-talk"
    HEARING = "hearing"
    VILLAGERS = "villagers"
    VILLAGE_REPRESENTATIVES = "village-representatives"
    COLLECTIVE = "collective"
    OWNERS = "owners"
    MORALS = "morals"
    CEREMONIES = "ceremonies"
    DRUGS_GAMBLING = "drugs-gambling"
    OTHER = "other"


USUAL = (Kind.COUNCIL, Kind.ASSEMBLY, Kind.REPRESENTATIVES, Kind.OPEN_TALK)
BODIES = {
    Kind.COUNCIL: CouncilKind.DELIBERATION,
    Kind.ASSEMBLY: CouncilKind.ASSEMBLY,
    Kind.REPRESENTATIVES: CouncilKind.REPRESENTATIVES,
    Kind.VILLAGERS: CouncilKind.VILLAGERS,
    Kind.VILLAGE_REPRESENTATIVES: CouncilKind.VILLAGE_REPRESENTATIVES,
    Kind.MORALS: CouncilKind.MORALS,
    Kind.CEREMONIES: CouncilKind.CEREMONIES,
    Kind.DRUGS_GAMBLING: CouncilKind.DRUGS_GAMBLING,
}
LAWFUL = {
    Kind.ASSEMBLY: Body.RESIDENTS_ADULTS,
    Kind.VILLAGERS: Body.VILLAGERS_ADULTS,
    Kind.COLLECTIVE: Body.COLLECTIVE,
    Kind.OWNERS: Body.OWNERS_ORDINARY,
}


class MeetingState(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    MINUTED = "minuted"


class Meeting(Record):
    """`sequence` grows with every move, as calendars want it; `series_id` while it is one of a
    series that goes on; `lasts` is in minutes; `link` leads those who are not in the room;
    `council_id` is the body that is called, `seats` are those for people who are not called by
    name (None: as many as come); `plan` says when people are told (domain/meeting_plans.py),
    `pinned` whether the notice stays at the top of the group, `noticed` whether the first one has
    gone out."""

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
    venue_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    council_id: int | None = None
    seats: int | None = None
    plan: str = "now day hour"
    pinned: bool = False
    noticed: bool = True

    @property
    def ends_at(self) -> datetime:
        """When it is over as planned, or else after two hours."""
        return self.starts_at + (LASTS if self.lasts is None else self.lasts * MINUTE)


class Item(Record):
    """One item of an agenda: a suggestion that waits for the meeting, or words."""

    id: int = 0
    text: str = ""
    suggestion_id: int | None = None


class Called(Record):
    """Somebody called by name; whoever has no phone has no `person_id`."""

    person_id: int | None = None
    name: str
    language: str = "zh"


class Whom(Record):
    """Who is called: the body of this name, or else so many people by name, or else all."""

    council: str | None = None
    named: int = 0


class Handout(Record):
    """A paper for a meeting by the network's file id; `kind` is document or photo."""

    kind: str
    file_id: str
    name: str


class Answers(Record):
    """How many come (all of a home count), how many wait for a seat, how many cannot come,
    how many opinions were said, and how many are there now."""

    coming: int
    waiting: int = 0
    absent: int
    opinions: int
    here: int = 0


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
    """How long ahead people must hear of it, by the law in force."""
    body = LAWFUL.get(kind)
    return timedelta(days=preset_on(body, date.max).notice_days if body else 0)


def check_time(kind: Kind, starts_at: datetime, now: datetime) -> None:
    """Where the law says so, people hear of it some days ahead; raises Refused."""
    if starts_at <= now:
        raise Refused("time-past")
    if starts_at - now < notice_needed(kind):
        raise Refused("meeting-too-soon", days=notice_needed(kind).days)


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


def names_said(text: str) -> list[str]:
    """People's names, one a line or with commas between; raises Refused."""
    parts = re.split(r"[\n,，、;；]+", check_words(text, 1000))
    names = list(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))
    if len(names) > MOST_NAMED or any(len(name) > 30 for name in names):
        raise Refused("meeting-names-long", most=MOST_NAMED)
    return names


def overlaps(meeting: Meeting, other: Meeting) -> bool:
    """Whether one goes on while the other does."""
    return meeting.starts_at < other.ends_at and other.starts_at < meeting.ends_at


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
