"""The minutes of meetings: the draft on the desk, what was published, and who objects."""

from collections.abc import Sequence
from datetime import date, datetime

from domain.minutes import Draft, Minutes, Version
from domain.records import Record
from storage.database import Connection

COLUMNS = (
    "m.meeting_id, m.body, m.edits, m.edited_by, m.version, m.posted_until,"
    " p.name AS edited_by_name"
)
DRAFT = f"SELECT {COLUMNS} FROM minutes AS m LEFT JOIN people AS p ON p.id = m.edited_by"
VERSION = "meeting_id, version, body, reason, published_on"


class Held(Record):
    """A meeting with minutes, as a list needs it."""

    meeting_id: int
    title: str
    starts_at: datetime
    version: int


async def begin(db: Connection, meeting_id: int, body: Minutes) -> Draft:
    """The draft is begun, or begun anew while nobody has written in it."""
    await db.run(
        "INSERT INTO minutes (meeting_id, body) VALUES (:meeting, :body)"
        " ON CONFLICT (meeting_id) DO UPDATE SET body = excluded.body"
        " WHERE minutes.edits = 0 AND minutes.version = 0",
        meeting=meeting_id,
        body=body,
    )
    return await get(db, meeting_id)


async def find(db: Connection, meeting_id: int) -> Draft | None:
    """The draft; None when nobody has begun one."""
    row = await db.find(f"{DRAFT} WHERE m.meeting_id = :meeting", meeting=meeting_id)
    return Draft.of(row) if row else None


async def get(db: Connection, meeting_id: int) -> Draft:
    """The draft; raises NotFound."""
    return Draft.of(await db.one(f"{DRAFT} WHERE m.meeting_id = :meeting", meeting=meeting_id))


async def put(db: Connection, draft: Draft, body: Minutes, by_id: int) -> Draft:
    """It says this now."""
    await db.run(
        "UPDATE minutes SET body = :body, edits = edits + 1, edited_by = :by"
        " WHERE meeting_id = :meeting",
        meeting=draft.meeting_id,
        body=body,
        by=by_id,
    )
    return await get(db, draft.meeting_id)


async def publish(
    db: Connection,
    draft: Draft,
    body: Minutes,
    by_id: int,
    today: date,
    until: date | None = None,
    reason: str | None = None,
) -> Version:
    """What everybody reads from now on; the draft says the same, and is there for corrections."""
    await db.run(
        "UPDATE minutes SET body = :body, version = version + 1, edits = edits + 1,"
        " edited_by = :by, posted_until = COALESCE(posted_until, :until)"
        " WHERE meeting_id = :meeting",
        meeting=draft.meeting_id,
        body=body,
        by=by_id,
        until=until,
    )
    row = await db.one(
        "INSERT INTO minutes_versions (meeting_id, version, body, reason, published_on, by_id)"
        f" VALUES (:meeting, :version, :body, :reason, :today, :by) RETURNING {VERSION}",
        meeting=draft.meeting_id,
        version=draft.version + 1,
        body=body,
        reason=reason,
        today=today,
        by=by_id,
    )
    return Version.of(row)


async def list_versions(db: Connection, meeting_id: int) -> list[Version]:
    """Everything that was published of a meeting, the first first."""
    rows = await db.all(
        f"SELECT {VERSION} FROM minutes_versions WHERE meeting_id = :meeting ORDER BY version",
        meeting=meeting_id,
    )
    return [Version.of(row) for row in rows]


async def list_published(db: Connection, community_id: int, limit: int) -> list[Held]:
    """A community's meetings with published minutes, the latest first."""
    rows = await db.all(
        "SELECT m.meeting_id, m.version, k.title, k.starts_at FROM minutes AS m"
        " JOIN meetings AS k ON k.id = m.meeting_id WHERE k.community_id = :community"
        " AND m.version > 0 ORDER BY k.starts_at DESC, k.id DESC LIMIT :limit",
        community=community_id,
        limit=limit,
    )
    return [Held.of(row) for row in rows]


async def add_objections(db: Connection, meeting_id: int, suggestion_ids: Sequence[int]) -> None:
    """These suggestions object to the minutes."""
    await db.many(
        "INSERT INTO objections (suggestion_id, meeting_id) VALUES (:suggestion, :meeting)",
        [{"suggestion": one, "meeting": meeting_id} for one in suggestion_ids],
    )


async def count_objections(db: Connection, meeting_id: int) -> tuple[int, int]:
    """How many object to the minutes, and how many of those still wait for an answer; what was
    taken back is not counted."""
    row = await db.one(
        "SELECT COUNT(*) AS n, COALESCE(SUM(CASE WHEN s.replied_at IS NULL"
        " AND s.state NOT IN ('declined', 'merged') THEN 1 ELSE 0 END), 0) AS waiting"
        " FROM objections AS o JOIN suggestions AS s ON s.id = o.suggestion_id"
        " WHERE o.meeting_id = :meeting AND s.state <> 'withdrawn'",
        meeting=meeting_id,
    )
    return int(row["n"]), int(row["waiting"])
