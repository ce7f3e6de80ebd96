"""Tables that were understood and wait for their organizer to say yes."""

import json
from collections.abc import Sequence

from domain.records import Record
from domain.rolls import Capacity, Line
from storage.database import Connection


class Draft(Record):
    """A roll as it would be."""

    community_id: int
    capacity: Capacity
    title: str
    lines: tuple[Line, ...]


async def keep(db: Connection, person_id: int, draft: Draft) -> None:
    """One a person: a new table takes the place of the one before."""
    await drop(db, person_id)
    await db.run(
        "INSERT INTO roll_drafts (person_id, community_id, capacity, title, lines)"
        " VALUES (:person, :community, :capacity, :title, :lines)",
        person=person_id,
        community=draft.community_id,
        capacity=draft.capacity,
        title=draft.title,
        lines=_written(draft.lines),
    )


def _written(lines: Sequence[Line]) -> str:
    return json.dumps([line.model_dump() for line in lines], ensure_ascii=False)


async def find(db: Connection, person_id: int) -> Draft | None:
    """The table that waits for this person."""
    row = await db.find("SELECT * FROM roll_drafts WHERE person_id = :person", person=person_id)
    return Draft.of({**row, "lines": json.loads(row["lines"])}) if row else None


async def drop(db: Connection, person_id: int) -> None:
    """It is imported, or not wanted any more."""
    await db.run("DELETE FROM roll_drafts WHERE person_id = :person", person=person_id)
