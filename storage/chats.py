"""Chats as addresses: which can be reached, and what happens when one moves."""

from datetime import datetime

from storage.database import Connection

MOVED = ("communities SET group_id", "outbox SET chat_id", "cards SET chat_id")


async def set_reachable(
    db: Connection, chat_id: int, reachable: bool, reason: str | None, now: datetime
) -> None:
    """The chat let us in, or shut us out (with the network's words)."""
    await db.run(
        "INSERT INTO chats (id, reachable, reason, changed_at)"
        " VALUES (:id, :reachable, :reason, :now) ON CONFLICT (id) DO UPDATE"
        " SET reachable = excluded.reachable, reason = excluded.reason,"
        " changed_at = excluded.changed_at",
        id=chat_id,
        reachable=int(reachable),
        reason=reason,
        now=now,
    )


async def is_reachable(db: Connection, chat_id: int) -> bool:
    """False only when the chat has shut us out."""
    row = await db.find("SELECT reachable FROM chats WHERE id = :id", id=chat_id)
    return row is None or bool(row["reachable"])


async def list_unreachable(db: Connection) -> list[dict[str, object]]:
    """Chats that have shut us out: id, reason, changed_at."""
    return await db.all(
        "SELECT id, reason, changed_at FROM chats WHERE reachable = 0 ORDER BY changed_at"
    )


async def move(db: Connection, old: int, new: int) -> None:
    """A group became a supergroup: everything addressed to it follows."""
    column = {"communities SET group_id": "group_id"}
    for target in MOVED:
        await db.run(
            f"UPDATE {target} = :new WHERE {column.get(target, 'chat_id')} = :old",
            old=old,
            new=new,
        )
