"""Files that people sent and that are still to be fetched from the network."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.records import Record
from storage.database import Connection

COLUMNS = "id, kind, person_id, file_id, attempts, due_at"


class Fetch(Record):
    """A file of this person, wanted by the feature that calls it `kind`."""

    id: int
    kind: str
    person_id: int
    file_id: str
    attempts: int = 0
    due_at: datetime


async def add_all(db: Connection, fetches: Sequence[dict[str, Any]]) -> None:
    """Files (kind, person_id, file_id) wanted from `due_at` on."""
    await db.many(
        "INSERT INTO fetches (kind, person_id, file_id, due_at)"
        " VALUES (:kind, :person_id, :file_id, :due_at)",
        fetches,
    )


async def find_due(db: Connection, now: datetime) -> Fetch | None:
    """The file that has waited the longest."""
    row = await db.find(
        f"SELECT {COLUMNS} FROM fetches WHERE due_at <= :now ORDER BY due_at, id LIMIT 1", now=now
    )
    return Fetch.of(row) if row else None


async def next_due(db: Connection) -> datetime | None:
    """When the next file is to be fetched."""
    row = await db.one("SELECT MIN(due_at) AS due_at FROM fetches")
    return datetime.fromisoformat(row["due_at"]) if row["due_at"] else None


async def count_begun(db: Connection, fetch: Fetch) -> None:
    """It is about to be tried."""
    await db.run("UPDATE fetches SET attempts = attempts + 1 WHERE id = :id", id=fetch.id)


async def list_begun(db: Connection) -> set[int]:
    """The numbers of those that have been tried before."""
    return {id_ for (id_,) in await db.many_rows("SELECT id FROM fetches WHERE attempts > 0")}


async def put_off(db: Connection, fetch: Fetch, due_at: datetime) -> None:
    """It could not be had; try again then."""
    await db.run("UPDATE fetches SET due_at = :due_at WHERE id = :id", id=fetch.id, due_at=due_at)


async def remove(db: Connection, fetch: Fetch) -> bool:
    """It was had, or given up; False when the person has gone meanwhile, and it with them."""
    return bool(await db.run("DELETE FROM fetches WHERE id = :id", id=fetch.id))
