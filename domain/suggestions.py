"""Suggestions: where they stand, who may move them on, and the number people know them by."""

import re
from datetime import date, datetime
from enum import StrEnum

from domain.communities import Community, shortened
from domain.records import Record
from domain.refusals import Refused, TooLate
from domain.spoken_numbers import CHINESE, in_figures, plainly

GRADES = ("A", "B", "C", "D")
POINT = re.compile(r"(-?[0-9]{1,2}\.[0-9]+), (-?[0-9]{1,3}\.[0-9]+)")


class State(StrEnum):
    """Where a suggestion stands."""

    RECEIVED = "received"
    TRIAGED = "triaged"
    TRANSFERRED = "transferred"
    MERGED = "merged"
    ON_AGENDA = "on_agenda"
    IN_PROGRESS = "in_progress"
    REPLIED = "replied"
    CLOSED = "closed"
    RATED = "rated"
    REOPENED = "reopened"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


OPEN = frozenset(
    {
        State.RECEIVED,
        State.TRIAGED,
        State.TRANSFERRED,
        State.ON_AGENDA,
        State.IN_PROGRESS,
        State.REOPENED,
    }
)


NEW = frozenset({State.RECEIVED, State.REOPENED})


class Suggestion(Record):
    """A resident's suggestion; `author_id` is None once the author has asked to be forgotten.

    `open_to_all`: its words may be read by every resident, never the name. `mark` says why it
    looks like advertising. `guardian`: a parent agreed. `percent` is how far it is (0-100).
    """

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
    entered_by: int | None = None
    merged_into: int | None = None
    category: str = "other"
    open_to_all: bool = True
    mark: str | None = None
    guardian: bool = False
    unit: str | None = None
    percent: int | None = None
    extended: bool = False
    supporters: int = 0
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
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude, when the place is a location that was sent."""
        found = POINT.fullmatch(self.place or "")
        if found is None or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
            return None
        return float(found[1]), float(found[2])

    @property
    def is_public(self) -> bool:
        """Whether every resident may read its words (masked, and without the name)."""
        return self.open_to_all and self.mark is None

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.state in OPEN


class Owned(Suggestion):
    """A suggestion with the name of whose it is, which is covered and never shown."""

    name: str | None


class Seen(Suggestion):
    """A suggestion with what its organizers see beside it; `waits_for_author` when they have
    asked a question that is not answered yet."""

    author_name: str | None
    community_name: str
    waits_for_author: bool

    @property
    def short_name(self) -> str:
        """The community's, as it stands in the number."""
        return shortened(self.community_name)


REFERENCE = re.compile(
    r"(?:(?P<year>[0-9]{4})[〕\])】年] ?)?(?:第|no\.? ?|#)? ?"
    rf"(?:(?<![0-9.楼栋元])(?P<figures>[0-9]{{1,6}}) ?号?|(?P<spelled>{CHINESE}{{1,9}}) ?号)$"
)


def number_in(text: str) -> tuple[int | None, int]:
    """The year, where it was said, and the number of a suggestion: 3, 三号, 晨光〔2025〕3号;
    raises Refused."""
    said = plainly(text)
    found = REFERENCE.search(said)
    number = in_figures(said) if found is None else _numbered(found)
    if number is None:
        raise Refused("desk-merge-unknown")
    return (int(found["year"]) if found and found["year"] else None), number


def _numbered(found: re.Match[str]) -> int | None:
    return int(found["figures"]) if found["figures"] else in_figures(found["spelled"])


def check_still(suggestion: Suggestion, allowed: frozenset[State]) -> None:
    """Raise Refused when somebody else has moved it on meanwhile."""
    if suggestion.state not in allowed:
        raise TooLate("suggestion-moved-on", state=suggestion.state.value)


def supporters_needed(community: Community) -> int:
    """How many supporters put a suggestion before the council: a number the community has set,
    or (set to 0) one in a hundred adults, at least one."""
    return community.agenda_supporters or max(1, -(-community.adults // 100))
