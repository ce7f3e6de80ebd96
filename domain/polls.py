"""Polls: what may be asked, who may vote until when, and how votes are counted in integers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from domain.records import Record
from domain.refusals import Refused
from domain.wording import alike, check_said, cleaned

LONGEST_QUESTION = 300
LONGEST_OPTION = 60
FEWEST, MOST = 2, 10
DAYS = (1, 3, 7, 15)


class Effect(StrEnum):
    """What a poll can do: it is never a lawful vote by itself."""

    ADVISORY = "advisory"
    COUNCIL = "council"
    ASSEMBLY_PREP = "assembly_prep"
    EXTERNAL = "external"


class PollState(StrEnum):
    """Open for votes, or closed and counted."""

    OPEN = "open"
    CLOSED = "closed"


class Poll(Record):
    """`electorate` is everyone who could vote; `quorum` in percent of it, 0 for none."""

    id: int
    community_id: int
    question: str
    effect: Effect
    live: bool
    quorum: int
    electorate: int
    state: PollState
    opened_at: datetime
    ends_at: datetime


class NewPoll(Record):
    """A poll as it is to be opened."""

    question: str
    options: tuple[str, ...]
    effect: Effect = Effect.ADVISORY
    live: bool = False
    quorum: int = 0
    ends_at: datetime


class Result(Record):
    """Counts by option in their order, and whether enough took part."""

    counts: tuple[int, ...]
    voted: int
    electorate: int
    valid: bool

    @property
    def winners(self) -> tuple[int, ...]:
        """The options with the most votes; several when tied, none without votes."""
        most = max(self.counts, default=0)
        return tuple(i for i, n in enumerate(self.counts) if n == most and n > 0)


def check_question(text: str) -> str:
    """The question, cleaned; raises Refused."""
    question = check_said(text, has_media=False)
    if not 2 <= len(question) <= LONGEST_QUESTION:
        raise Refused("poll-question-length", most=LONGEST_QUESTION)
    return question


def check_options(text: str) -> list[str]:
    """One option a line, no two that read alike; raises Refused."""
    options = [option for line in cleaned(text).splitlines() if (option := cleaned(line))]
    if not FEWEST <= len(options) <= MOST:
        raise Refused("poll-options-number", fewest=FEWEST, most=MOST)
    if len(set(map(alike, options))) < len(options):
        raise Refused("poll-options-alike")
    if any(len(option) > LONGEST_OPTION for option in options):
        raise Refused("poll-option-long", most=LONGEST_OPTION)
    return options


def check_may_vote(poll: Poll, on_roll: bool, received_at: datetime) -> None:
    """A vote counts when it came before the stated end, from somebody on the roll."""
    if poll.state is not PollState.OPEN or received_at >= poll.ends_at:
        raise Refused("poll-over")
    if not on_roll:
        raise Refused("poll-not-on-roll")


def reaches(voted: int, electorate: int, percent: int) -> bool:
    """Whether strictly more than `percent` of all who could vote have voted; 0 asks nothing."""
    return percent == 0 or voted * 100 > electorate * percent


def count(poll: Poll, options: Sequence[str], votes: Mapping[int, int]) -> Result:
    """The result; `votes` maps the option's position to its number of votes."""
    counts = tuple(votes.get(position, 0) for position in range(len(options)))
    voted = sum(counts)
    return Result(
        counts=counts,
        voted=voted,
        electorate=poll.electorate,
        valid=reaches(voted, poll.electorate, poll.quorum),
    )
