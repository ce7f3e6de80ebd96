"""A person leaves for good: what was about them goes, the records stay without them."""

from datetime import datetime

from storage import followers, names, poll_events, proofs
from storage.database import Connection

# What is the person's own goes; what belongs to the community's records loses the person.
OWN = (
    ("memberships", "person_id"),
    ("roles", "person_id"),
    ("dialogs", "person_id"),
    ("cards", "chat_id"),
    ("outbox", "chat_id"),
    ("chats", "id"),
)
COUNTED = {
    "suggestions": ("suggestions", "author_id"),
    "supports": ("supports", "person_id"),
    "votes": ("votes", "person_id"),
    "remarks": ("poll_remarks", "person_id"),
    "meetings": ("meeting_answers", "person_id"),
    "called": ("meeting_called", "person_id"),
    "opinions": ("opinions", "person_id"),
    "attendances": ("attendances", "person_id"),
    "sign-ups": ("sign_ups", "person_id"),
    "volunteer": ("volunteers", "person_id"),
    "rolls": ("roll_entries", "person_id"),
    "role": ("roles", "person_id"),
    "seats": ("council_members", "person_id"),
}


async def forget(db: Connection, person_id: int, now: datetime) -> None:
    """Delete the person; rows of records refer to nobody afterwards (by their foreign keys)."""
    await names.take_off_for_good(db, person_id)
    for table, column in OWN:
        await db.run(f"DELETE FROM {table} WHERE {column} = :person", person=person_id)
    await db.run(
        "UPDATE inbox SET body = NULL WHERE body LIKE :mark AND state = 'quarantined'",
        mark=f'%"id": {person_id},%',
    )
    await followers.leave_all(db, person_id)
    await proofs.release(db, person_id)
    await poll_events.leave_out(db, person_id)
    await db.run("DELETE FROM people WHERE id = :person", person=person_id)


async def count_kept(db: Connection, person_id: int) -> dict[str, int]:
    """How many rows there are of each kind about the person; kinds with none are left out."""
    kept = {}
    for what, (table, column) in COUNTED.items():
        row = await db.one(
            f"SELECT COUNT(*) AS n FROM {table} WHERE {column} = :person", person=person_id
        )
        if row["n"]:
            kept[what] = int(row["n"])
    return kept


async def list_memberships(db: Connection, person_id: int) -> list[int]:
    """The ids of the communities the person has joined, earliest first."""
    rows = await db.all(
        "SELECT community_id FROM memberships WHERE person_id = :person"
        " ORDER BY joined_at, community_id",
        person=person_id,
    )
    return [row["community_id"] for row in rows]
