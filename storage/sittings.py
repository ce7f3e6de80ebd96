"""Meetings as they are held: the sign-in code, when it began and ended, what is dealt with now."""

from datetime import datetime

from domain.sittings import Sitting
from storage.database import Connection

COLUMNS = "meeting_id, code, begun_at, ended_at, item_id"


async def prepare(db: Connection, meeting_id: int, code: str) -> Sitting:
    """Its code, which stays the same once it has been given."""
    await db.run(
        "INSERT INTO sittings (meeting_id, code) VALUES (:meeting, :code)"
        " ON CONFLICT (meeting_id) DO NOTHING",
        meeting=meeting_id,
        code=code,
    )
    row = await db.one(
        f"SELECT {COLUMNS} FROM sittings WHERE meeting_id = :meeting", meeting=meeting_id
    )
    return Sitting.of(row)


async def find(db: Connection, meeting_id: int) -> Sitting | None:
    """How far it is; None before anybody asked for its code."""
    row = await db.find(
        f"SELECT {COLUMNS} FROM sittings WHERE meeting_id = :meeting", meeting=meeting_id
    )
    return Sitting.of(row) if row else None


async def find_by_code(db: Connection, person_id: int, code: str) -> int | None:
    """The meeting with this code in a community that the person has joined: the latest."""
    row = await db.find(
        "SELECT s.meeting_id FROM sittings AS s JOIN meetings AS m ON m.id = s.meeting_id"
        " JOIN memberships AS b ON b.community_id = m.community_id AND b.person_id = :person"
        " WHERE s.code = :code ORDER BY m.starts_at DESC, m.id DESC LIMIT 1",
        person=person_id,
        code=code,
    )
    return int(row["meeting_id"]) if row else None


async def is_any_near(db: Connection, person_id: int, since: datetime, until: datetime) -> bool:
    """Whether a meeting of the person's communities begins between these times."""
    row = await db.find(
        "SELECT 1 AS one FROM meetings AS m JOIN memberships AS b"
        " ON b.community_id = m.community_id AND b.person_id = :person"
        " WHERE m.state = 'planned' AND m.starts_at >= :since AND m.starts_at <= :until LIMIT 1",
        person=person_id,
        since=since,
        until=until,
    )
    return row is not None


async def begin(db: Connection, meeting_id: int, item_id: int, now: datetime) -> bool:
    """It begins, with this item; False when it has begun already."""
    changed = await db.run(
        "UPDATE sittings SET begun_at = :now, item_id = :item WHERE meeting_id = :meeting"
        " AND begun_at IS NULL",
        meeting=meeting_id,
        item=item_id,
        now=now,
    )
    return bool(changed)


async def go_on(db: Connection, sitting: Sitting, item_id: int) -> bool:
    """From the item that was seen to another; False when somebody else was faster."""
    changed = await db.run(
        "UPDATE sittings SET item_id = :item WHERE meeting_id = :meeting AND item_id = :seen"
        " AND begun_at IS NOT NULL AND ended_at IS NULL",
        meeting=sitting.meeting_id,
        seen=sitting.item_id,
        item=item_id,
    )
    return bool(changed)


async def end(db: Connection, meeting_id: int, now: datetime) -> bool:
    """It is over; False when it was, or never began."""
    changed = await db.run(
        "UPDATE sittings SET ended_at = :now, item_id = 0 WHERE meeting_id = :meeting"
        " AND begun_at IS NOT NULL AND ended_at IS NULL",
        meeting=meeting_id,
        now=now,
    )
    return bool(changed)


async def start_over(db: Connection, meeting_id: int) -> None:
    """The meeting is held another time: nobody is there, nothing has begun, the code is new."""
    await db.run("DELETE FROM attendances WHERE meeting_id = :meeting", meeting=meeting_id)
    await db.run(
        "DELETE FROM proceedings WHERE item_id IN"
        " (SELECT id FROM agenda_items WHERE meeting_id = :meeting)",
        meeting=meeting_id,
    )
    await db.run("DELETE FROM sittings WHERE meeting_id = :meeting", meeting=meeting_id)
