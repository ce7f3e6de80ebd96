"""Progress that people have not been told yet: at most one message a day for each person."""

from collections.abc import Collection
from datetime import datetime

from domain.records import Record
from storage.database import Connection


class News(Record):
    """One piece of progress: `key` names its sentence, `note` is what the organizer wrote."""

    id: int
    person_id: int
    suggestion_id: int
    key: str
    note: str | None
    at: datetime


async def add(
    db: Connection,
    person_ids: Collection[int],
    suggestion_id: int,
    key: str,
    note: str | None,
    now: datetime,
) -> None:
    """Keep a piece of progress for each of these people (those who have left are passed over)."""
    await db.run(
        "INSERT INTO news (person_id, suggestion_id, key, note, at)"
        " SELECT id, :suggestion, :key, :note, :now FROM people WHERE id IN (:people)",
        suggestion=suggestion_id,
        key=key,
        note=note,
        now=now,
        people=list(person_ids),
    )


async def take(db: Connection, person_id: int, now: datetime) -> list[News]:
    """Everything kept for a person, the oldest first; it is told now and kept no longer."""
    rows = await db.all(
        "SELECT id, person_id, suggestion_id, key, note, at FROM news"
        " WHERE person_id = :person ORDER BY id",
        person=person_id,
    )
    if rows:
        await db.run("DELETE FROM news WHERE person_id = :person", person=person_id)
        await db.run(
            "INSERT INTO news_told (person_id, told_at) VALUES (:person, :now)"
            " ON CONFLICT (person_id) DO UPDATE SET told_at = excluded.told_at",
            person=person_id,
            now=now,
        )
    return [News.of(row) for row in rows]


async def list_told(db: Connection, person_ids: Collection[int]) -> dict[int, datetime]:
    """When each of these people was last told some; those never told are left out."""
    rows = await db.all(
        "SELECT person_id, told_at FROM news_told WHERE person_id IN (:people)",
        people=list(person_ids),
    )
    return {row["person_id"]: datetime.fromisoformat(row["told_at"]) for row in rows}


async def drop(db: Connection, suggestion_id: int) -> None:
    """An answer is on its way: what was to be told of the way there is told no more."""
    await db.run("DELETE FROM news WHERE suggestion_id = :suggestion", suggestion=suggestion_id)
