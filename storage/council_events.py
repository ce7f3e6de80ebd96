"""What happened to the bodies of a community, and who did it."""

from datetime import datetime

from domain.councils import CouncilEvent, CouncilRole
from domain.records import Record
from storage.database import Connection


class Told(Record):
    """Something that happened; names only as long as the people are there. `by_name` is None for
    the clock."""

    at: datetime
    kind: CouncilEvent
    council: str
    member: str | None
    role: CouncilRole | None
    by_name: str | None
    note: str | None


async def add(
    db: Connection,
    council_id: int,
    kind: CouncilEvent,
    now: datetime,
    *,
    by: int | None = None,
    member: int | None = None,
    note: str | None = None,
) -> None:
    """A line of the log; `note` is without names, because it outlives people."""
    await db.run(
        "INSERT INTO council_events (council_id, at, kind, by_id, member_id, note)"
        " VALUES (:council, :now, :kind, :by, :member, :note)",
        council=council_id,
        now=now,
        kind=kind,
        by=by,
        member=member,
        note=note,
    )


async def list_recent(db: Connection, community_id: int, limit: int = 30) -> list[Told]:
    """The newest first, also of bodies that are no more."""
    rows = await db.all(
        "SELECT e.at, e.kind, c.name AS council, m.name AS member, m.role,"
        " p.name AS by_name, e.note FROM council_events AS e"
        " JOIN councils AS c ON c.id = e.council_id"
        " LEFT JOIN council_members AS m ON m.id = e.member_id"
        " LEFT JOIN people AS p ON p.id = e.by_id"
        " WHERE c.community_id = :community ORDER BY e.id DESC LIMIT :limit",
        community=community_id,
        limit=limit,
    )
    return [Told.of(row) for row in rows]
