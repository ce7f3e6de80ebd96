"""What became of each item of an agenda: rulings, numbers, votes."""

from datetime import datetime
from typing import Any

from domain.sittings import Proceeding
from storage.database import Connection

SELECT = (
    "SELECT i.id AS item_id, i.text, i.suggestion_id, p.ruling, p.poll_id, p.approve, p.oppose,"
    " p.abstain, p.present, p.needed, p.valid, p.settled_at FROM agenda_items AS i"
    " LEFT JOIN proceedings AS p ON p.item_id = i.id"
)


async def list_of(db: Connection, meeting_id: int) -> list[Proceeding]:
    """Every item of a meeting's agenda in its order, with what became of it so far."""
    rows = await db.all(
        f"{SELECT} WHERE i.meeting_id = :meeting ORDER BY i.position, i.id", meeting=meeting_id
    )
    return [Proceeding.of(row) for row in rows]


async def get(db: Connection, meeting_id: int, item_id: int) -> Proceeding:
    """One item; raises NotFound when it is not (or no longer) on this agenda."""
    row = await db.one(
        f"{SELECT} WHERE i.meeting_id = :meeting AND i.id = :item",
        meeting=meeting_id,
        item=item_id,
    )
    return Proceeding.of(row)


async def find_by_poll(db: Connection, poll_id: int) -> tuple[int, int] | None:
    """The meeting and the item for which a poll is held."""
    row = await db.find(
        "SELECT i.meeting_id, i.id FROM proceedings AS p JOIN agenda_items AS i"
        " ON i.id = p.item_id WHERE p.poll_id = :poll",
        poll=poll_id,
    )
    return (row["meeting_id"], row["id"]) if row else None


async def note(db: Connection, item_id: int, **changes: Any) -> None:
    """This became of it; what is not among the changes stays as it was."""
    sets = ", ".join(f"{name} = excluded.{name}" for name in changes)
    columns, marks = ", ".join(changes), ", ".join(f":{name}" for name in changes)
    await db.run(
        f"INSERT INTO proceedings (item_id, {columns}) VALUES (:item, {marks})"
        f" ON CONFLICT (item_id) DO UPDATE SET {sets}",
        item=item_id,
        **{name: int(v) if isinstance(v, bool) else v for name, v in changes.items()},
    )


async def settle(db: Connection, item_id: int, now: datetime, **changes: Any) -> None:
    """It is dealt with, for now."""
    await note(db, item_id, settled_at=now, **changes)
