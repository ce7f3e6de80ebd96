"""The history of a suggestion: what happened to it, when, and who may read that."""

from datetime import datetime
from enum import StrEnum

from domain.records import Record


class What(StrEnum):
    """What happened."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    ASKED = "asked"
    ANSWERED = "answered"
    MERGED = "merged"
    UNMERGED = "unmerged"
    JOINED = "joined"  # another one was merged into this one
    TRANSFERRED = "transferred"
    PROPOSED = "proposed"  # enough people support it: the council should talk about it
    AGENDA = "agenda"
    DECIDED = "decided"  # the meeting is over; `note` says how it went
    PROGRESS = "progress"
    NOTED = "noted"
    WORDS = "words"  # an organizer wrote down what a voice says
    CONFIRMED = "confirmed"  # the author says that those words are right
    SORTED = "sorted"
    EXTENDED = "extended"
    REPLIED = "replied"
    RATED = "rated"
    REOPENED = "reopened"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    HIDDEN = "hidden"  # the author took the name off
    UNMASKED = "unmasked"  # an organizer looked at the name, and why


class SeenBy(StrEnum):
    """Who may read an event: everybody, its author and supporters, or only the desk."""

    ALL = "all"
    PEOPLE = "people"
    DESK = "desk"


READERS = {
    What.ASKED: SeenBy.PEOPLE,
    What.ANSWERED: SeenBy.PEOPLE,
    What.NOTED: SeenBy.DESK,
    What.WORDS: SeenBy.DESK,
    What.CONFIRMED: SeenBy.DESK,
    What.SORTED: SeenBy.DESK,
    What.HIDDEN: SeenBy.DESK,
    What.UNMASKED: SeenBy.DESK,
}


def readers_of(what: What) -> SeenBy:
    """Who may read that this happened."""
    return READERS.get(what, SeenBy.ALL)


class Event(Record):
    """One line of the history; `was` is the state before it, `by_id` None for the clock or for
    somebody who has left."""

    id: int
    suggestion_id: int
    at: datetime
    kind: What
    was: str
    seen_by: SeenBy
    by_id: int | None = None
    by_name: str | None = None
    note: str | None = None


class Happened(Record):
    """Something that happens now, to be put into the history; `note` in people's own words."""

    kind: What
    at: datetime
    by_id: int | None = None
    note: str | None = None
