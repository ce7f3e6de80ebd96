"""Suggestions: what may be sent, what comes first, how they are numbered and when due."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import chinese_calendar
from rapidfuzz import fuzz, process

from domain.records import Record
from domain.refusals import Refused, TooLate

SHORTEST, LONGEST = 3, 2000
MOST_A_DAY = 10
REPLY_DAYS = 15
SIMILAR_FROM = 60
MOST_SIMILAR = 3
ONE_DAY = timedelta(days=1)
GRADES = ("A", "B", "C", "D")
TRIAGE_DAYS = 2
RATING_DAYS = 5
MORNING = time(9)
DATA = Path(__file__).parent / "data"


class State(StrEnum):
    """Where a suggestion stands."""

    RECEIVED = "received"
    TRIAGED = "triaged"
    TRANSFERRED = "transferred"
    MERGED = "merged"
    ON_AGENDA = "on_agenda"
    REPLIED = "replied"
    RATED = "rated"
    REOPENED = "reopened"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


OPEN = frozenset(
    {State.RECEIVED, State.TRIAGED, State.TRANSFERRED, State.ON_AGENDA, State.REOPENED}
)


NEW = frozenset({State.RECEIVED, State.REOPENED})


class Suggestion(Record):
    """A resident's suggestion; `author_id` is None once the author has asked to be forgotten."""

    id: int
    community_id: int
    year: int
    number: int
    author_id: int | None
    anonymous: bool
    text: str
    voice: str | None = None
    photo: str | None = None
    place: str | None = None
    state: State
    reason: str | None = None
    reply: str | None = None
    grade: str | None = None
    rating: str | None = None
    reopened: bool = False
    handled_by: str | None = None
    entered_for: str | None = None
    due_on: date
    created_at: datetime

    @property
    def voices(self) -> list[str]:
        """The file ids of the voice messages sent along."""
        return (self.voice or "").split()

    @property
    def photos(self) -> list[str]:
        """The file ids of the photos sent along."""
        return (self.photo or "").split()

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.state in OPEN


class Seen(Suggestion):
    """A suggestion with what its organizers see beside it."""

    author_name: str | None
    supports: int


class Near(NamedTuple):
    """As much of a suggestion as is compared with what is being said."""

    id: int
    number: int
    text: str


def check_words(text: str, has_media: bool) -> str:
    """The words, trimmed; raises Refused when there are too few or too many."""
    words = text.strip()
    if len(words) > LONGEST:
        raise Refused("suggestion-too-long", length=len(words), most=LONGEST)
    meaningful = sum(character.isalnum() for character in words)
    if not has_media and meaningful < SHORTEST:
        raise Refused("suggestion-too-short")
    return words


def check_pace(recent: int) -> None:
    """Ten a day each; raises Refused."""
    if recent >= MOST_A_DAY:
        raise Refused("suggestion-too-many", most=MOST_A_DAY)


@cache
def _listed(name: str) -> tuple[str, ...]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def means_danger(text: str) -> bool:
    """Whether somebody may be in danger now (words in data/danger.txt)."""
    return any(word in text.lower() for word in _listed("danger.txt"))


def is_tip(text: str) -> bool:
    """Whether it tells of crime or corruption (words in data/tips.txt): never stored."""
    return any(word in text for word in _listed("tips.txt"))


def most_similar(text: str, others: Sequence[Near]) -> list[Near]:
    """Up to three suggestions whose words are near, the nearest first."""
    found = process.extract(
        text,
        [other.text for other in others],
        scorer=fuzz.token_ratio,
        score_cutoff=SIMILAR_FROM,
        limit=MOST_SIMILAR,
    )
    return [others[index] for _, _, index in found]


def is_working_day(day: date) -> bool:
    """By the Chinese public calendar where it is known, else by the week."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.isoweekday() <= 5


def reply_due_on(now: datetime, zone: ZoneInfo, days: int = REPLY_DAYS) -> date:
    """The last day for a reply: the first day is not counted, and a deadline on a holiday moves
    to the next working day (Civil Code 201, 203)."""
    day = now.astimezone(zone).date() + timedelta(days=days)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def reminder_at(due_on: date, zone: ZoneInfo) -> datetime:
    """When the organizers are reminded of a due date: that morning."""
    return datetime.combine(due_on, MORNING, tzinfo=zone)


def triage_due_at(now: datetime, zone: ZoneInfo) -> datetime:
    """When somebody should have looked at it: in the morning, two working days later."""
    return _working_morning(now, zone, TRIAGE_DAYS)


def rating_asked_at(now: datetime, zone: ZoneInfo) -> datetime:
    """When the author is asked again: in the morning, five working days later."""
    return _working_morning(now, zone, RATING_DAYS)


def _working_morning(now: datetime, zone: ZoneInfo, days: int) -> datetime:
    day = now.astimezone(zone).date()
    for _ in range(days):
        day += ONE_DAY
        while not is_working_day(day):
            day += ONE_DAY
    return datetime.combine(day, MORNING, tzinfo=zone)


def number_in(text: str) -> int:
    """The number of a suggestion as typed: 3, 3号, 晨光〔2026〕3号; raises Refused."""
    found = re.search(r"(\d{1,6})\s*号?\s*$", text.strip())
    if found is None:
        raise Refused("desk-merge-unknown")
    return int(found[1])


def check_still(suggestion: Suggestion, allowed: frozenset[State]) -> None:
    """Raise Refused when somebody else has moved it on meanwhile."""
    if suggestion.state not in allowed:
        raise TooLate("suggestion-moved-on", state=suggestion.state.value)
