"""The minutes of a meeting: what it decided about each item, by how many, and who does what by
when."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple, Self

from pydantic import field_validator

from domain.deadlines import due_on
from domain.reading import covered
from domain.records import Record
from domain.refusals import Refused
from domain.rulings import Ruling, Votes, ruling_in, votes_in
from domain.spoken_numbers import CHINESE, in_figures
from domain.wording import cleaned, narrow

POSTED_DAYS = 15
USUAL_DAYS = 30
REMIND_DAYS = 3
LONGEST_WORDS = 1000
MOST_ITEMS = 40
MOST_TASKS = 10
LONGEST_TOPIC = 200


class Task(Record):
    """Who does what by when; `office` is empty for the residents' committee, and never a person.
    `usual` is what stands there until somebody says otherwise."""

    office: str = ""
    what: str
    due_on: date
    usual: bool = False


class Entry(Record):
    """One item of the agenda and what became of it; `number` is that of a suggestion. Without a
    ruling, nothing was decided."""

    number: str = ""
    words: str
    suggestion_id: int | None = None
    ruling: Ruling | None = None
    votes: Votes | None = None
    points: str = ""
    dissent: str = ""
    tasks: tuple[Task, ...] = ()

    @property
    def topic(self) -> str:
        """What it is about, on one line."""
        return "　".join(part for part in (self.number, self.words) if part)


class Minutes(Record):
    """What is written down of a meeting. `left_out` are opinions of the absent that the chair
    leaves out; `opinions` (words) and `voices` (how many) stand there once it is published."""

    entries: tuple[Entry, ...] = ()
    present: int | None = None
    notes: str = ""
    left_out: tuple[int, ...] = ()
    opinions: tuple[str, ...] = ()
    voices: int = 0

    @property
    def decides(self) -> bool:
        """Whether anything was decided."""
        return any(entry.ruling in (Ruling.PASSED, Ruling.FAILED) for entry in self.entries)

    @property
    def undecided(self) -> list[int]:
        """The places of the items of which nothing was said, from 0."""
        return [at for at, entry in enumerate(self.entries) if entry.ruling is None]

    def with_entry(self, at: int, **changes: Any) -> Self:
        """The same with one item changed; raises Refused when there is none."""
        if not 0 <= at < len(self.entries):
            raise Refused("button-old")
        entries = list(self.entries)
        entries[at] = entries[at].model_copy(update=changes)
        return self.model_copy(update={"entries": tuple(entries)})


class Draft(Record):
    """Minutes as they stand on the desk; `edits` grows with each change, `version` is how often
    they were published."""

    meeting_id: int
    body: Minutes
    edits: int
    edited_by: int | None = None
    edited_by_name: str | None = None
    version: int
    posted_until: date | None = None

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has written in it yet."""
        return self.edits == 0 and self.version == 0

    @field_validator("body", mode="before")
    @classmethod
    def _read(cls, body: Any) -> Any:
        return Minutes.model_validate_json(body) if isinstance(body, str) else body


class Version(Record):
    """Minutes as they were published; from the second on a correction, with its reason."""

    meeting_id: int
    version: int
    body: Minutes
    reason: str | None = None
    published_on: date

    @field_validator("body", mode="before")
    @classmethod
    def _read(cls, body: Any) -> Any:
        return Minutes.model_validate_json(body) if isinstance(body, str) else body


class Changed(NamedTuple):
    """One thing a correction changes: of which item (None for all of the meeting), and what."""

    at: int | None
    what: str


PARTS = ("ruling", "votes", "points", "dissent", "tasks")
WHOLE = ("present", "notes")


def first_entries(topics: Sequence[Entry]) -> tuple[Entry, ...]:
    """The items of an agenda, as many as minutes can hold; what is beyond stands in the last."""
    if len(topics) <= MOST_ITEMS:
        return tuple(topics)
    kept, rest = topics[: MOST_ITEMS - 1], topics[MOST_ITEMS - 1 :]
    joined = "；".join(entry.topic for entry in rest)
    return (*kept, Entry(words=joined[:LONGEST_WORDS]))


def ruled(minutes: Minutes, at: int, ruling: Ruling, today: date) -> Minutes:
    """It went that way. What passed is done by the committee within thirty days, until somebody
    says otherwise; nobody has to do what did not pass."""
    minutes = minutes.with_entry(at, ruling=ruling)
    entry = minutes.entries[at]
    if ruling is not Ruling.PASSED:
        return minutes.with_entry(at, tasks=())
    return minutes.with_entry(at, tasks=entry.tasks or (usual_task(entry, today),))


def with_tasks(entry: Entry, added: Sequence[Task]) -> tuple[Task, ...]:
    """Its tasks and these: what was only usual is not done besides, and who is to do the same by
    another day does it by that one. Raises Refused when there are too many."""
    same = {(task.office, task.what) for task in added}
    kept = [t for t in entry.tasks if not t.usual and (t.office, t.what) not in same]
    if len(kept) + len(added) > MOST_TASKS:
        raise Refused("minutes-many-tasks", most=MOST_TASKS)
    return (*kept, *added)


def usual_task(entry: Entry, today: date) -> Task:
    """What is promised when nobody says more."""
    what = (entry.words or entry.number)[:LONGEST_TOPIC]
    return Task(what=what, due_on=due_on(today, USUAL_DAYS), usual=True)


_NUMBERED = re.compile(
    rf"(?:第 ?)?(?P<number>[0-9]{{1,2}}|{CHINESE}{{1,3}}) ?(?:件|项|条)? ?"
    r"(?:[、:)]|\.(?![0-9])) *(?P<rest>.+)"
)


def written(minutes: Minutes, at: int, text: str, today: date) -> Minutes:
    """Words about one item: they are its points, and where they say how it went or count votes,
    that is understood."""
    minutes = minutes.with_entry(at, points=text)
    entry = minutes.entries[at]
    votes = votes_in(text)
    if votes is not None and (minutes.present is None or votes.cast <= minutes.present):
        minutes = minutes.with_entry(at, votes=votes)
    ruling = ruling_in(text)
    if ruling is not None and entry.ruling is None:
        minutes = ruled(minutes, at, ruling, today)
    return minutes


def written_by_number(minutes: Minutes, text: str, today: date) -> Minutes | None:
    """Words about several items, each line or more with its number: 1. 通过 …; None when they are
    not numbered so."""
    parts, notes = _by_number(text)
    if not parts or max(parts) > len(minutes.entries):
        return None
    for number, words in parts.items():
        minutes = written(minutes, number - 1, words, today)
    return minutes.model_copy(update={"notes": notes}) if notes else minutes


def _by_number(text: str) -> tuple[dict[int, str], str]:
    parts: dict[int, str] = {}
    before, last = list[str](), 0
    for line in filter(None, map(str.strip, cleaned(text).splitlines())):
        found = _NUMBERED.fullmatch(narrow(line))
        number = in_figures(found["number"]) if found else None
        if found is not None and number is not None and number > last:
            last = number
            parts[number] = line[found.start("rest") :]
        elif last:
            parts[last] += f"\n{line}"
        else:
            before.append(line)
    return parts, "\n".join(before)


def require_room(minutes: Minutes, votes: Votes) -> None:
    """Nobody votes who is not there; raises Refused."""
    if minutes.present is not None and votes.cast > minutes.present:
        raise Refused("minutes-more-votes", present=minutes.present, cast=votes.cast)


def require_present(minutes: Minutes, present: int) -> None:
    """Not fewer were there than voted; raises Refused."""
    most = max((entry.votes.cast for entry in minutes.entries if entry.votes), default=0)
    if present < most:
        raise Refused("minutes-more-votes", present=present, cast=most)


def doubtful(minutes: Minutes) -> list[int]:
    """The places of items said to have passed with no more than half of those present, or of
    those who voted, in favour: the chair should look again."""
    return [
        at
        for at, entry in enumerate(minutes.entries)
        if entry.ruling is Ruling.PASSED
        and entry.votes is not None
        and entry.votes.approve * 2 <= max(minutes.present or 0, entry.votes.cast)
    ]


def public(minutes: Minutes, names: Mapping[int, str | None]) -> Minutes:
    """The minutes as everybody may read them: `names` says whose each suggestion is, which is
    covered as everything is that points at a person."""
    return minutes.model_copy(
        update={
            "entries": tuple(
                _public(entry, names.get(entry.suggestion_id or 0)) for entry in minutes.entries
            ),
            "notes": covered(minutes.notes, None),
            "left_out": (),
        }
    )


def _public(entry: Entry, name: str | None) -> Entry:
    words = {k: covered(getattr(entry, k), name) for k in ("words", "points", "dissent")}
    tasks = tuple(
        task.model_copy(
            update={"what": covered(task.what, name), "office": covered(task.office, name)}
        )
        for task in entry.tasks
    )
    return entry.model_copy(update={**words, "tasks": tasks})


def changes(before: Minutes, after: Minutes) -> list[Changed]:
    """What a correction changes, in the order in which it is read."""
    found = [
        Changed(at, part)
        for at, (old, new) in enumerate(zip(before.entries, after.entries, strict=False))
        for part in PARTS
        if getattr(old, part) != getattr(new, part)
    ]
    whole = [Changed(None, part) for part in WHOLE if getattr(before, part) != getattr(after, part)]
    return [*whole, *found]


def posted_until(today: date) -> date:
    """The last day of the public posting: fifteen days, the first not counted, and on a holiday
    the next working day (Civil Code 201, 203)."""
    return due_on(today, POSTED_DAYS)


def reminded_on(until: date) -> date:
    """When everybody is reminded that the posting ends."""
    return until - timedelta(days=REMIND_DAYS)
