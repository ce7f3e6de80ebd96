"""Chats as addresses: which can be reached, and what happens when one moves."""

from datetime import datetime

from storage.database import Connection


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


async def move(db: Connection, old: int, new: int) -> None:
    """A group became a supergroup: everything addressed to it follows; what the new one has
    already stays as it is there."""
    await db.run(
        "DELETE FROM cards WHERE chat_id = :old AND EXISTS (SELECT 1 FROM cards AS c"
        " WHERE c.chat_id = :new AND c.kind = cards.kind AND c.ref = cards.ref)",
        old=old,
        new=new,
    )
    await db.run(
        "DELETE FROM outbox WHERE chat_id = :old AND state = 'waiting' AND card_kind IS NOT NULL"
        " AND EXISTS (SELECT 1 FROM outbox AS o WHERE o.chat_id = :new AND o.state = 'waiting'"
        " AND o.card_kind = outbox.card_kind AND o.card_ref = outbox.card_ref)",
        old=old,
        new=new,
    )
    for target in ("cards", "outbox"):
        await db.run(f"UPDATE {target} SET chat_id = :new WHERE chat_id = :old", old=old, new=new)
    await db.run(
        "UPDATE communities SET group_id = :new WHERE group_id = :old"
        " AND NOT EXISTS (SELECT 1 FROM communities WHERE group_id = :new)",
        old=old,
        new=new,
    )


async def was_let_in_since(db: Connection, chat_id: int, moment: datetime) -> bool:
    """Whether the chat, which had shut us out, has let us in after this moment."""
    row = await db.find(
        "SELECT 1 AS one FROM chats WHERE id = :id AND reachable = 1 AND changed_at > :moment",
        id=chat_id,
        moment=moment,
    )
    return row is not None
