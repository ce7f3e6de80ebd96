"""What is due when: notices, ends of polls, deadlines, reminders. This table is the truth."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.records import Record
from storage.database import Connection


class Timer(Record):
    """Something to be done once at `due_at`; `ref` is the id of the thing, `name` tells apart."""

    id: int
    kind: str
    ref: int
    name: str
    community_id: int | None
    due_at: datetime
    attempts: int


async def set_all(db: Connection, timers: Sequence[dict[str, Any]]) -> None:
    """Set timers (kind, ref, name, community_id, due_at); one that exists moves, unless it is
    only wanted where none waits (unless_waiting)."""
    await db.many(
        "INSERT INTO timers (kind, ref, name, community_id, due_at)"
        " VALUES (:kind, :ref, :name, :community_id, :due_at)"
        " ON CONFLICT (kind, ref, name) DO UPDATE SET due_at = excluded.due_at,"
        " state = 'waiting', attempts = 0, error = NULL"
        " WHERE timers.state <> 'waiting' OR :unless_waiting = 0",
        [{"unless_waiting": False, **timer} for timer in timers],
    )


async def drop(db: Connection, kind: str, ref: int, name: str | None = None) -> int:
    """Take away a timer, or all of its kind for a thing; answers how many waited."""
    return await db.run(
        "DELETE FROM timers WHERE kind = :kind AND ref = :ref AND (:name IS NULL OR name = :name)",
        kind=kind,
        ref=ref,
        name=name,
    )


async def find_due(db: Connection, now: datetime) -> Timer | None:
    """The timer that has been due the longest."""
    row = await db.find(
        "SELECT id, kind, ref, name, community_id, due_at, attempts FROM timers"
        " WHERE state = 'waiting' AND due_at <= :now ORDER BY due_at, id LIMIT 1",
        now=now,
    )
    return Timer.of(row) if row else None


async def next_due(db: Connection) -> datetime | None:
    """When the next timer is due."""
    row = await db.one("SELECT MIN(due_at) AS due_at FROM timers WHERE state = 'waiting'")
    return datetime.fromisoformat(row["due_at"]) if row["due_at"] else None


async def remove(db: Connection, timer: Timer) -> None:
    """It has been acted on. One that was set to a new time meanwhile stays."""
    await db.run(
        "DELETE FROM timers WHERE id = :id AND due_at = :due_at", id=timer.id, due_at=timer.due_at
    )


async def count_attempt(db: Connection, timer: Timer, due_at: datetime, error: str) -> None:
    """Acting on it failed; try again then. One that was set to a new time meanwhile stays."""
    await db.run(
        "UPDATE timers SET attempts = attempts + 1, due_at = :due_at, error = :error"
        " WHERE id = :id AND due_at = :was",
        id=timer.id,
        was=timer.due_at,
        due_at=due_at,
        error=error,
    )


async def give_up(db: Connection, timer: Timer, error: str) -> None:
    """It failed too often: kept, with the error, for the administrators; unless it was set to a
    new time meanwhile."""
    await db.run(
        "UPDATE timers SET state = 'failed', error = :error WHERE id = :id AND due_at = :was",
        id=timer.id,
        was=timer.due_at,
        error=error,
    )
