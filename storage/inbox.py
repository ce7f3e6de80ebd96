"""Every update heard, kept before it is acknowledged."""

import json
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any

from domain.records import Record
from storage.database import Connection


class Heard(Record):
    """An update as it came: raw JSON text, and when it came."""

    update_id: int
    body: str
    attempts: int
    received_at: datetime


async def add(db: Connection, updates: Sequence[dict[str, Any]], now: datetime) -> None:
    """Keep updates; one that is here already is not kept twice."""
    await db.many(
        "INSERT INTO inbox (update_id, body, received_at) VALUES (:id, :body, :now)"
        " ON CONFLICT (update_id) DO NOTHING",
        [{"id": update["update_id"], "body": _storable(update), "now": now} for update in updates],
    )


def _storable(update: dict[str, Any]) -> str:
    """As JSON; half of an emoji, which no database takes, becomes a question mark."""
    return json.dumps(update, ensure_ascii=False).encode(errors="replace").decode()


async def list_pending(db: Connection, limit: int) -> list[Heard]:
    """The oldest updates not yet dealt with."""
    rows = await db.all(
        "SELECT update_id, body, attempts, received_at FROM inbox WHERE state = 'pending'"
        " ORDER BY update_id LIMIT :limit",
        limit=limit,
    )
    return [Heard.of(row) for row in rows]


async def mark_done(db: Connection, update_ids: Collection[int]) -> None:
    """They were answered; their words are not kept a second time."""
    await db.run(
        "UPDATE inbox SET state = 'done', body = NULL WHERE update_id IN (:ids)",
        ids=list(update_ids),
    )


async def waits_from_before(db: Connection, moment: datetime) -> bool:
    """Whether something that came before a moment is not yet dealt with."""
    row = await db.find(
        "SELECT 1 AS waits FROM inbox WHERE state = 'pending' AND received_at < :moment LIMIT 1",
        moment=moment,
    )
    return row is not None


async def tries(db: Connection) -> dict[int, int]:
    """How often each of what waits has been tried."""
    sql = "SELECT update_id, attempts FROM inbox WHERE state = 'pending'"
    return dict(await db.many_rows(sql))


async def count_begun(db: Connection, update_ids: Collection[int]) -> None:
    """They are about to be answered, and the program might end over it."""
    await db.run(
        "UPDATE inbox SET attempts = attempts + 1, error = 'the program ended'"
        " WHERE update_id IN (:ids)",
        ids=list(update_ids),
    )


async def count_attempt(db: Connection, update_id: int, error: str) -> int:
    """One more try failed; answers how many have."""
    row = await db.one(
        "UPDATE inbox SET attempts = attempts + 1, error = :error WHERE update_id = :id"
        " RETURNING attempts",
        id=update_id,
        error=error,
    )
    return int(row["attempts"])


async def quarantine(db: Connection, update_id: int, *, keep_body: bool = True) -> None:
    """Set aside what cannot be dealt with; its body stays for whoever looks into it, unless it
    may be a secret vote."""
    await db.run(
        "UPDATE inbox SET state = 'quarantined', body = CASE WHEN :keep = 1 THEN body END"
        " WHERE update_id = :id",
        id=update_id,
        keep=int(keep_body),
    )


async def leave_out(db: Connection, discreet: Callable[[str], bool]) -> None:
    """Of a copy: what waits and is discreet is not in it."""
    rows = await db.many_rows("SELECT update_id, body FROM inbox WHERE body IS NOT NULL")
    ids = [update_id for update_id, body in rows if discreet(body)]
    await db.run("DELETE FROM inbox WHERE update_id IN (:ids)", ids=ids)


async def forget_before(db: Connection, moment: datetime) -> int:
    """Drop the record of updates long dealt with; the network does not send them again."""
    return await db.run(
        "DELETE FROM inbox WHERE state = 'done' AND received_at < :moment", moment=moment
    )
