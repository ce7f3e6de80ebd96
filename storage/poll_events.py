"""What was done with polls, by whom and why."""

from datetime import datetime

from domain.poll_life import Deed
from domain.records import Record
from storage.database import Connection


class Told(Record):
    """Something that was done; the name only as long as the person is there."""

    at: datetime
    kind: Deed
    by_name: str | None
    note: str | None


async def add(
    db: Connection,
    poll_id: int,
    kind: Deed,
    now: datetime,
    by: int | None = None,
    note: str | None = None,
) -> None:
    """A line of the log; without `by` the bot did it at its hour."""
    await db.run(
        "INSERT INTO poll_events (poll_id, at, kind, by_id, note)"
        " VALUES (:poll, :now, :kind, :by, :note)",
        poll=poll_id,
        now=now,
        kind=kind,
        by=by,
        note=note,
    )


async def list_of(db: Connection, poll_id: int) -> list[Told]:
    """In the order in which it was done."""
    rows = await db.all(
        "SELECT e.at, e.kind, p.name AS by_name, e.note FROM poll_events AS e"
        " LEFT JOIN people AS p ON p.id = e.by_id WHERE e.poll_id = :poll ORDER BY e.id",
        poll=poll_id,
    )
    return [Told.of(row) for row in rows]


async def has(db: Connection, poll_id: int, kind: Deed) -> bool:
    """Whether this was done."""
    row = await db.find(
        "SELECT 1 AS done FROM poll_events WHERE poll_id = :poll AND kind = :kind LIMIT 1",
        poll=poll_id,
        kind=kind,
    )
    return row is not None


async def leave_out(db: Connection, person_id: int) -> None:
    """The person leaves for good: what they did stays, without them."""
    await db.run("UPDATE poll_events SET by_id = NULL WHERE by_id = :person", person=person_id)
    await db.run("UPDATE polls SET made_by = NULL WHERE made_by = :person", person=person_id)
