"""Rolls: who may vote in which capacity, by what proof, and what a new list changes."""

import hashlib
import random
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from domain.activities import CODE_LETTERS
from domain.records import Record
from domain.refusals import Refused
from domain.wording import alike, check_words

LONGEST_TITLE = 40
CODE_LENGTH = 6
MOST_TRIES = 5  # wrong codes of one person in an hour
FIGURES = frozenset("0123456789")
CODE = re.compile(f"[{CODE_LETTERS}]{{{CODE_LENGTH}}}")


class Capacity(StrEnum):
    """As what somebody votes. One person may be several of these, each with a total of its own."""

    RESIDENT = "resident"
    VERIFIED = "verified"  # a resident whom an organizer has confirmed
    HOUSEHOLD = "household"
    COUNCIL = "council"
    VILLAGER = "villager"
    COLLECTIVE = "collective"
    OWNER = "owner"
    MEETING = "meeting"  # signed in at a meeting: only for votes on the spot


LISTED = tuple(one for one in Capacity if one not in (Capacity.VERIFIED, Capacity.MEETING))


class Proof(StrEnum):
    """How it is known who an entry is."""

    CODE = "code"
    ORGANIZER = "organizer"


class Event(StrEnum):
    """What happens to a roll, or to who is on it."""

    IMPORTED = "imported"
    PRINTED = "printed"
    TAKEN_DOWN = "taken_down"
    PROVEN = "proven"
    CONFIRMED = "confirmed"
    GIVEN_UP = "given_up"
    VERIFIED = "verified"
    UNVERIFIED = "unverified"


class Line(Record):
    """One line of a list. `code` is the list's own number; `weight` is 1, or for owners the area
    in hundredths of a square metre. Who shares a `household` has one vote where households do."""

    code: str
    name: str
    household: str = ""
    weight: int = 1


class Roll(Record):
    """A list of a community under a title; `imported_at` is when it last came as a table."""

    id: int
    community_id: int
    capacity: Capacity
    title: str
    imported_at: datetime


class Entry(Line):
    """A line of a roll and who it is, as far as that is proven."""

    id: int
    roll_id: int
    community_id: int
    capacity: Capacity
    title: str
    person_id: int | None = None
    proof: Proof | None = None


class Changes(Record):
    """What a new list does to a roll: lines that come, entries that go, and entries that stay,
    with their line; `changed` of those have another household or weight."""

    added: tuple[Line, ...] = ()
    gone: tuple[Entry, ...] = ()
    kept: tuple[tuple[Entry, Line], ...] = ()
    changed: int = 0


def check_title(text: str) -> str:
    """The title of a roll on one line; raises Refused."""
    return " ".join(check_words(text, LONGEST_TITLE).split())


def compare(entries: Iterable[Entry], lines: Sequence[Line]) -> Changes:
    """Entries stay where code and name agree; everything else goes or comes."""
    before = {_mark(entry): entry for entry in entries}
    kept = tuple((before[_mark(line)], line) for line in lines if _mark(line) in before)
    stay = {entry.id for entry, _ in kept}
    return Changes(
        added=tuple(line for line in lines if _mark(line) not in before),
        gone=tuple(entry for entry in before.values() if entry.id not in stay),
        kept=kept,
        changed=sum(_facts(entry) != _facts(line) for entry, line in kept),
    )


def _mark(line: Line) -> tuple[str, str]:
    return alike(line.code), alike(line.name)


def _facts(line: Line) -> tuple[str, int]:
    return line.household, line.weight


def require_room(entry: Entry, held: Iterable[Entry]) -> None:
    """One head is on a roll once, and in a household once; an owner may own several flats.
    Raises Refused; `held` is what the person holds already, on any roll."""
    if entry.capacity is Capacity.OWNER:
        return
    for other in held:
        same = other.roll_id == entry.roll_id and other.id != entry.id
        if same and (entry.capacity is not Capacity.HOUSEHOLD or _share(entry, other)):
            raise Refused("roll-one-each", title=other.title, name=other.name)


def _share(one: Line, other: Line) -> bool:
    return alike(one.household) == alike(other.household)


def masked_name(name: str) -> str:
    """What others see of a name."""
    return f"{name[:1]}**"


def new_codes(chance: random.Random, count: int) -> list[str]:
    """Different one-time codes; each has a letter and a figure, so that it is no word."""
    found: dict[str, None] = {}
    while len(found) < count:
        code = "".join(chance.choices(CODE_LETTERS, k=CODE_LENGTH))
        if is_code(code):
            found[code] = None
    return list(found)


def is_code(text: str) -> bool:
    """Whether this could be a one-time code."""
    letters = set(text)
    return bool(CODE.fullmatch(text) and letters & FIGURES and letters - FIGURES)


def digest_of(community_id: int, code: str) -> str:
    """All that is kept of a code. Whoever has the whole database could still find it by trying
    all there are: it is for recognizing a slip of paper, not a secret from the operator."""
    return hashlib.sha256(f"{community_id}:{code}".encode()).hexdigest()
