"""Ballots on paper: what an organizer enters, and what keeps a secret one secret."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from domain.ballots import ONE_OF
from domain.bodies import ruled_by
from domain.polls import How, Poll
from domain.records import Record
from domain.refusals import Refused
from domain.rolls import Capacity
from domain.thresholds import preset_on
from domain.wording import check_words

LONGEST_NAME = 20
LONGEST_TOTAL = 7
FEWEST_TOGETHER = 3  # of fewer secret papers one could guess whose each is


class Box(Record):
    """Secret papers of a poll: `handed` in, `entered`, and `due` of the batch that is open."""

    handed: int
    due: int
    entered: int

    @property
    def waiting(self) -> int:
        """Handed in, and in no batch yet."""
        return self.handed - self.entered - self.due

    @property
    def missing(self) -> int:
        """Handed in, and not entered."""
        return self.handed - self.entered


def batch_of(box: Box) -> int:
    """How many papers are entered now; raises Refused while too few wait."""
    if box.due:
        return box.due
    if box.waiting < FEWEST_TOGETHER:
        raise Refused("paper-too-few", waiting=box.waiting, fewest=FEWEST_TOGETHER)
    return box.waiting


def check_name(text: str) -> str:
    """The name of somebody on one line; raises Refused."""
    return " ".join(check_words(text, LONGEST_NAME).split())


def takes_names(poll: Poll) -> bool:
    """Whether somebody without a phone, who is on no list, has a vote here: among all residents."""
    return poll.capacity is Capacity.RESIDENT and poll.roll_id is None


def require_room(poll: Poll, voted: int, more: int = 1) -> None:
    """Raise Refused when more would have voted than there are."""
    if voted + more > poll.electorate:
        raise Refused("paper-all-voted", electorate=poll.electorate, left=poll.electorate - voted)


def require_not_voted(name: str, voted: bool, how: How | None) -> None:
    """Raise Refused for whoever has voted: nobody votes on paper and by phone."""
    if voted:
        raise Refused("paper-voted-already", name=name, how=how.value if how else "phone")


def refuse_paper(hows: Iterable[How | None]) -> None:
    """Raise Refused when all of somebody's votes came in writing: the phone changes none."""
    hows = list(hows)
    if hows and all(hows):
        raise Refused(f"vote-came-by-{hows[0]}")


class Relation(StrEnum):
    """What somebody is to a close relative in whose place they vote."""

    SPOUSE = "spouse"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"


def allows_proxies(poll: Poll, day: date) -> bool:
    """Whether the rule of the body lets close relatives vote with a paper."""
    body = ruled_by(poll, day)
    return body is not None and preset_on(body, day).proxies


def allows_room(poll: Poll) -> bool:
    """Whether hands can be counted into it: each marks one option, for all to see, and weighs the
    same."""
    return poll.kind in ONE_OF and not poll.secret and poll.capacity is not Capacity.OWNER


def read_total(text: str) -> int:
    """How many hands; raises Refused."""
    figures = unicodedata.normalize("NFKC", text).strip().removesuffix("票").strip()
    if not figures.isdecimal() or len(figures) > LONGEST_TOTAL:
        raise Refused("room-number")
    return int(figures)
