"""How the bot is doing, in numbers and times, for the administrators."""

from datetime import datetime

from domain.records import Record
from storage.database import Connection, Damaged


class Figure(Record):
    """How many, and when the one that matters was (the oldest waiting, the latest failed)."""

    count: int
    at: datetime | None = None


QUESTIONS = {
    "communities": "SELECT COUNT(*) AS count, NULL AS at FROM communities",
    "residents": "SELECT COUNT(*) AS count, NULL AS at FROM people",
    "waiting": "SELECT COUNT(*) AS count, MIN(created_at) AS at FROM outbox"
    " WHERE state = 'waiting'",
    "dead": "SELECT COUNT(*) AS count, MAX(created_at) AS at FROM outbox WHERE state = 'dead'",
    "pending": "SELECT COUNT(*) AS count, MIN(received_at) AS at FROM inbox"
    " WHERE state = 'pending'",
    "quarantined": "SELECT COUNT(*) AS count, MAX(received_at) AS at FROM inbox"
    " WHERE state = 'quarantined'",
    "failed": "SELECT COUNT(*) AS count, MAX(due_at) AS at FROM timers WHERE state = 'failed'",
    "unreachable": "SELECT COUNT(*) AS count, MAX(changed_at) AS at FROM chats WHERE reachable = 0",
}


async def look(db: Connection) -> dict[str, Figure]:
    """Each figure by its name."""
    return {name: Figure.of(await db.one(sql)) for name, sql in QUESTIONS.items()}


async def find_damage(db: Connection) -> str | None:
    """What the engine finds wrong with the file; None when it is whole."""
    try:
        rows = await db.many_rows("PRAGMA quick_check")
    except Damaged as damage:
        return str(damage)
    found = [str(row[0]) for row in rows]
    return None if found == ["ok"] else " ".join(found[0].split())
