"""What meetings resolved, and what became of it."""

from datetime import datetime
from typing import Any

from domain.meetings import Meeting
from domain.minutes import Entry, Task
from domain.promises import Promise
from storage.database import Connection

COLUMNS = (
    "id, community_id, meeting_id, entry, suggestion_id, office, what, due_on, first_due_on,"
    " percent, note, state, done_at"
)


async def make(
    db: Connection, meeting: Meeting, at: int, entry: Entry, task: Task, before: Promise | None
) -> Promise:
    """A task of an item of minutes is promised from now on; where it was promised before, by the
    day that the minutes say now."""
    if before is not None:
        row = await db.one(
            "UPDATE promises SET due_on = :due, first_due_on = :due,"
            " state = CASE WHEN state = 'dropped' THEN 'open' ELSE state END WHERE id = :id"
            f" RETURNING {COLUMNS}",
            id=before.id,
            due=task.due_on,
        )
        return Promise.of(row)
    row = await db.one(
        "INSERT INTO promises (community_id, meeting_id, entry, suggestion_id, office, what,"
        " due_on, first_due_on)"
        " VALUES (:community, :meeting, :at, :suggestion, :office, :what, :due, :due)"
        f" RETURNING {COLUMNS}",
        community=meeting.community_id,
        meeting=meeting.id,
        at=at,
        suggestion=entry.suggestion_id,
        office=task.office,
        what=task.what,
        due=task.due_on,
    )
    return Promise.of(row)


async def drop(db: Connection, promise_id: int) -> None:
    """The minutes say so no longer."""
    await db.run("UPDATE promises SET state = 'dropped' WHERE id = :id", id=promise_id)


async def get(db: Connection, promise_id: int) -> Promise:
    """The promise with this id; raises NotFound."""
    return Promise.of(await db.one(f"SELECT {COLUMNS} FROM promises WHERE id = :id", id=promise_id))


async def list_of(db: Connection, meeting_id: int, at: int) -> list[Promise]:
    """The promises that an item of minutes became, the oldest first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM promises WHERE meeting_id = :meeting AND entry = :at ORDER BY id",
        meeting=meeting_id,
        at=at,
    )
    return [Promise.of(row) for row in rows]


async def list_open(db: Connection, community_id: int) -> list[Promise]:
    """What a community's offices still have to do, as it falls due."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM promises WHERE community_id = :community AND state = 'open'"
        " ORDER BY due_on, id LIMIT 200",
        community=community_id,
    )
    return [Promise.of(row) for row in rows]


async def list_done(db: Connection, community_id: int, since: datetime) -> list[Promise]:
    """What was done since then, the latest first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM promises WHERE community_id = :community AND state = 'done'"
        " AND done_at > :since ORDER BY done_at DESC, id LIMIT 20",
        community=community_id,
        since=since,
    )
    return [Promise.of(row) for row in rows]


async def list_offices(db: Connection, community_id: int, limit: int) -> list[str]:
    """The offices that have promised something, the latest first."""
    rows = await db.all(
        "SELECT office, MAX(id) AS latest FROM promises WHERE community_id = :community"
        " AND office <> '' GROUP BY office ORDER BY latest DESC LIMIT :limit",
        community=community_id,
        limit=limit,
    )
    return [row["office"] for row in rows]


async def change(
    db: Connection, promise: Promise, kind: str, said: str, by_id: int, now: datetime, **new: Any
) -> Promise:
    """It stands otherwise now, and its log says so; `kind` is progress, done or moved."""
    sets = ", ".join(f"{name} = :{name}" for name in new)
    row = await db.one(
        f"UPDATE promises SET {sets} WHERE id = :id RETURNING {COLUMNS}", id=promise.id, **new
    )
    await db.run(
        "INSERT INTO promise_events (promise_id, at, kind, note, by_id)"
        " VALUES (:promise, :now, :kind, :note, :by)",
        promise=promise.id,
        now=now,
        kind=kind,
        note=said,
        by=by_id,
    )
    return Promise.of(row)


async def who_did_it(db: Connection, promise_id: int) -> str | None:
    """Who of the organizers said last how it stands."""
    row = await db.find(
        "SELECT p.name FROM promise_events AS e JOIN people AS p ON p.id = e.by_id"
        " WHERE e.promise_id = :promise ORDER BY e.id DESC LIMIT 1",
        promise=promise_id,
    )
    return row["name"] if row else None
