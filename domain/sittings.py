"""What happens at a meeting: signing in, whether enough are there, what becomes of each item."""

import random
from collections.abc import Collection
from datetime import date, datetime, timedelta

from domain.meetings import Meeting, MeetingState
from domain.quorums import heads_in
from domain.records import Record
from domain.refusals import Refused, TooLate
from domain.rulings import Ruling, Votes
from domain.thresholds import HALF, Body, Part, Turnout, Verdict, judge
from domain.wording import alike

SIGN_IN_FROM = timedelta(hours=1)
NEVER_LONGER = timedelta(hours=12)
VOTE_LASTS = timedelta(minutes=3)
CODE_FIGURES, CODE_LENGTH = "23456789", 6
MOST_AT_ONCE = 500


class Sitting(Record):
    """A meeting as it is held: its sign-in code, when it began and ended, and the item that is
    being dealt with (0: none yet, or all done)."""

    meeting_id: int
    code: str
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    item_id: int = 0

    @property
    def goes_on(self) -> bool:
        """Whether it has begun and not ended."""
        return self.begun_at is not None and self.ended_at is None


class Attendance(Record):
    """Somebody from when they came until they left, or several (`people`) of whom no name is
    kept. `counted` are those who decide; the others listen. `seat_id` is a seat of the body."""

    id: int
    meeting_id: int
    person_id: int | None = None
    seat_id: int | None = None
    name: str | None = None
    people: int = 1
    counted: bool = True
    came_at: datetime
    left_at: datetime | None = None


class Present(Record):
    """How many are there now: of those who decide, and others; `ever` is all who decide and were
    there at any time."""

    deciding: int
    listening: int
    ever: int


class Proceeding(Record):
    """An item of the agenda and what became of it, in the order in which it is dealt with.

    Without a `ruling` it was only talked about, or the vote was not valid (`valid` is False).
    `present` and `needed` are how many were there at the vote and how many had to be; the vote is
    `poll_id`, or hands that were counted.
    """

    item_id: int
    text: str = ""
    suggestion_id: int | None = None
    ruling: Ruling | None = None
    poll_id: int | None = None
    approve: int | None = None
    oppose: int | None = None
    abstain: int | None = None
    present: int | None = None
    needed: int | None = None
    valid: bool | None = None
    settled_at: datetime | None = None


def new_code(chance: random.Random) -> str:
    """Six figures that nobody reads as others, as easy to type as a phone number."""
    return "".join(chance.choices(CODE_FIGURES, k=CODE_LENGTH))


def code_in(text: str) -> str:
    """The code as people type it: in any width, with spaces and dashes; empty when it is none."""
    code = alike(text).replace("-", "")
    known = len(code) == CODE_LENGTH and set(code) <= set("0123456789")
    return code if known else ""


def closes_at(meeting: Meeting, sitting: Sitting | None) -> datetime:
    """Until when people sign in: the end, which of a meeting that began is when it is closed."""
    if sitting is None or sitting.begun_at is None:
        return meeting.ends_at
    return sitting.ended_at or meeting.starts_at + NEVER_LONGER


def takes_sign_in(meeting: Meeting, sitting: Sitting | None, now: datetime) -> bool:
    """Whether people can sign in: from an hour before the beginning to the end."""
    begins = meeting.starts_at - SIGN_IN_FROM
    planned = meeting.state is MeetingState.PLANNED
    return planned and begins <= now < closes_at(meeting, sitting)


def require_sign_in_time(meeting: Meeting, sitting: Sitting | None, now: datetime) -> None:
    """Raise Refused before sign-in opens, and TooLate once it is over or there is no meeting."""
    if meeting.state is MeetingState.CANCELLED:
        raise TooLate("meeting-closed")
    if meeting.state is MeetingState.PLANNED and now < meeting.starts_at - SIGN_IN_FROM:
        raise Refused("sitting-too-early")
    if not takes_sign_in(meeting, sitting, now):
        raise TooLate("sitting-over")


def require_not_begun(sitting: Sitting | None) -> None:
    """Raise Refused when it goes on or is over."""
    if sitting is not None and sitting.begun_at is not None:
        raise Refused("sitting-has-begun")


def require_going_on(sitting: Sitting, item_id: int) -> None:
    """Raise Refused unless it goes on and this item is being dealt with: somebody else may have
    gone on already."""
    if sitting.ended_at is not None:
        raise Refused("sitting-over")
    if sitting.begun_at is None or sitting.item_id != item_id:
        raise Refused("sitting-moved-on")


def people_in(text: str) -> int | None:
    """How many people are meant by what was written; None when it is a name."""
    try:
        people = heads_in(text)
    except Refused:
        return None
    if not 1 <= people <= MOST_AT_ONCE:
        raise Refused("sitting-people-wrong", most=MOST_AT_ONCE)
    return people


def quorum(rule: Body, day: date, total: int, present: int) -> Part:
    """How many must be there (`needed`) of all who could, and how many are (`reached`)."""
    return judge(rule, day, Turnout(heads=present, heads_total=total)).parts[0]


def require_hands(votes: Votes, present: int) -> None:
    """Nobody votes who is not there; raises Refused."""
    if votes.cast > present:
        raise Refused("sitting-more-hands", present=present, cast=votes.cast)
    if not votes.cast:
        raise Refused("room-nobody")


def verdict_of(rule: Body, day: date, total: int, present: int, votes: Votes) -> Verdict:
    """Every part of the body's rule, for a vote of those present."""
    turnout = Turnout(heads=present, heads_total=total, **votes.model_dump())
    return judge(rule, day, turnout)


def ruling_of(verdict: Verdict | None, present: int, votes: Votes) -> Ruling | None:
    """What follows from a vote: None when too few were there; without a rule, more than half of
    those present must agree."""
    if verdict is not None and not verdict.valid:
        return None
    passed = verdict.passed if verdict else votes.approve >= HALF.needed(present)
    return Ruling.PASSED if passed else Ruling.FAILED


def next_item(items: Collection[Proceeding], after: int) -> int:
    """The next item that is not settled: after this one, or else from the first; 0 for none."""
    order = [item.item_id for item in items]
    at = order.index(after) + 1 if after in order else 0
    open_ones = {
        item.item_id for item in items if item.settled_at is None and item.item_id != after
    }
    return next((item for item in [*order[at:], *order[:at]] if item in open_ones), 0)


def item_before(items: Collection[Proceeding], now: int) -> int:
    """The item before this one; the last when all are done; 0 when there is none."""
    order = [item.item_id for item in items]
    at = order.index(now) if now in order else len(order)
    return order[at - 1] if at else 0
