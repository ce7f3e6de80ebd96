"""Polls: what may be asked, who may vote until when, and what cannot be changed once open."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from domain.ballots import BallotKind, Choice, Method
from domain.counting import Count, Tie, count
from domain.records import Record
from domain.refusals import Refused
from domain.rolls import Capacity
from domain.wording import check_said

LONGEST_QUESTION = 300
LONGEST_OPTION = 60
DAYS = (1, 3, 7, 15)
FEW = 10  # among so few a result may tell who voted for what


class Effect(StrEnum):
    """What a poll can do: it is never a lawful vote by itself."""

    ADVISORY = "advisory"
    COUNCIL = "council"
    ASSEMBLY_PREP = "assembly_prep"
    EXTERNAL = "external"
    MEETING = "meeting"


class PollState(StrEnum):
    """Waiting for its hour, open for votes, closed and counted, or called off."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class How(StrEnum):
    """How a vote came, when nobody tapped it."""

    PAPER = "paper"
    PROXY = "proxy"


class Terms(Record):
    """What is settled when a poll opens, and stays: how one votes, who, and what it takes.

    `most` options a ballot may name; `total` is a budget in yuan, which what a ballot names may
    not exceed when `capped`; `quorum` in percent of all who
    could vote, 0 for none; `body` names a rule of domain/thresholds.py.
    """

    kind: BallotKind = BallotKind.SINGLE
    method: Method = Method.PLURALITY
    most: int = 1
    total: int = 0
    capped: bool = False
    secret: bool = False
    live: bool = False
    capacity: Capacity = Capacity.RESIDENT
    roll_id: int | None = None
    effect: Effect = Effect.ADVISORY
    quorum: int = 0
    body: str | None = None
    tie: Tie = Tie.COUNCIL
    remarks: bool = False

    @property
    def limit(self) -> int:
        """What the projects of a ballot may cost together; 0 is no limit."""
        return self.total if self.capped else 0


class Option(Record):
    """What can be chosen, with a line of explanation, a photo, and what it costs in yuan."""

    label: str
    note: str | None = None
    photo: str | None = None
    cost: int = 0


class Poll(Terms):
    """`electorate` is how many could vote; `weight` what all of them have together (areas in
    hundredths of a square metre), 0 where every vote weighs one.

    `room` is how many votes were counted in a room; `lot` the number from which a tie is drawn,
    which nobody is told before the end.
    """

    id: int
    community_id: int
    question: str
    electorate: int
    weight: int = 0
    state: PollState
    opened_at: datetime
    ends_at: datetime
    ended_at: datetime | None = None
    extended: bool = False
    reason: str | None = None
    made_by: int | None = None
    room: int = 0
    lot: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether votes are taken, as far as the state says."""
        return self.state is PollState.OPEN

    @property
    def ended_early(self) -> bool:
        """Whether its organizer ended it before its stated end."""
        return self.ended_at is not None and self.ended_at < self.ends_at

    @property
    def in_private(self) -> bool:
        """Whether its ballot takes more than one tap: then it is cast in the private chat."""
        return self.kind not in (BallotKind.SINGLE, BallotKind.APPROVAL)

    @property
    def shows_standing(self) -> bool:
        """Whether everybody may see the count now."""
        return self.state is PollState.CLOSED or (self.live and not self.secret)


class NewPoll(Terms):
    """A poll as it is to be opened; `options` may be plain words."""

    question: str
    options: tuple[Option | str, ...]
    ends_at: datetime

    @property
    def choices(self) -> list[Option]:
        """The options, each with what belongs to it."""
        return [Option(label=o) if isinstance(o, str) else o for o in self.options]


class Result(Record):
    """The count, how many voted (heads, and their weight), and whether enough took part."""

    count: Count
    voted: int
    voted_weight: int
    electorate: int
    valid: bool

    @property
    def totals(self) -> tuple[int, ...]:
        """Votes, points or sums by option."""
        return self.count.totals

    @property
    def winners(self) -> tuple[int, ...]:
        """The options that come first; several when tied, none without votes."""
        return self.count.winners


def check_question(text: str) -> str:
    """The question, cleaned; raises Refused."""
    question = check_said(text, has_media=False)
    if not 2 <= len(question) <= LONGEST_QUESTION:
        raise Refused("poll-question-length", most=LONGEST_QUESTION)
    return question


def check_secrecy(terms: Terms, weights_differ: bool) -> None:
    """Raise Refused when a secret would be none: the size of a flat tells whose vote it is."""
    if terms.secret and weights_differ:
        raise Refused("poll-secret-weights")


def check_may_vote(poll: Poll, on_roll: bool, received_at: datetime) -> None:
    """A vote counts when it came before the stated end, from somebody on the roll."""
    if poll.state is PollState.DRAFT:
        raise Refused("poll-not-yet")
    if poll.state is PollState.CANCELLED:
        raise Refused("poll-was-cancelled")
    if poll.state is not PollState.OPEN or received_at >= poll.ends_at:
        raise Refused("poll-over", question=poll.question)
    if not on_roll:
        key = "poll-not-on-roll" if poll.roll_id is None else "poll-not-proven"
        raise Refused(key, capacity=poll.capacity.value)


def reaches(voted: int, electorate: int, percent: int) -> bool:
    """Whether strictly more than `percent` of all who could vote have voted; 0 asks nothing."""
    return percent == 0 or voted * 100 > electorate * percent


def result_of(
    poll: Poll, options: int, ballots: Iterable[tuple[Choice, int]], voted: int, weight: int
) -> Result:
    """The result of so many options; `ballots` with their weights, cast by `voted` electors who
    have `weight` together."""
    return Result(
        count=count(poll.kind, poll.method, options, ballots),
        voted=voted,
        voted_weight=weight,
        electorate=poll.electorate,
        valid=reaches(voted, poll.electorate, poll.quorum),
    )
