"""What happened to a community's rolls, and who did it."""

from datetime import datetime

from domain.records import Record
from domain.rolls import Event
from storage.database import Connection


class Told(Record):
    """Something that happened; names only as long as the people are there."""

    at: datetime
    kind: Event
    title: str | None
    code: str | None
    by_name: str | None
    about: str | None
    note: str | None


async def add(
    db: Connection,
    community_id: int,
    kind: Event,
    now: datetime,
    *,
    by: int,
    roll: int | None = None,
    entry: int | None = None,
    about: int | None = None,
    note: str | None = None,
) -> None:
    """A line of the log; `note` is without names, because it outlives people."""
    await db.run(
        "INSERT INTO roll_events (community_id, roll_id, entry_id, at, kind, by_id, about_id, note)"
        " VALUES (:community, :roll, :entry, :now, :kind, :by, :about, :note)",
        community=community_id,
        roll=roll,
        entry=entry,
        now=now,
        kind=kind,
        by=by,
        about=about,
        note=note,
    )


async def list_recent(db: Connection, community_id: int, limit: int = 20) -> list[Told]:
    """The newest first."""
    rows = await db.all(
        "SELECT v.at, v.kind, r.title, e.code, b.name AS by_name, a.name AS about, v.note"
        " FROM roll_events AS v LEFT JOIN rolls AS r ON r.id = v.roll_id"
        " LEFT JOIN roll_entries AS e ON e.id = v.entry_id"
        " LEFT JOIN people AS b ON b.id = v.by_id LEFT JOIN people AS a ON a.id = v.about_id"
        " WHERE v.community_id = :community ORDER BY v.id DESC LIMIT :limit",
        community=community_id,
        limit=limit,
    )
    return [Told.of(row) for row in rows]
