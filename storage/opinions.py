"""What people want to say about a meeting without being there: opinions, not votes."""

from datetime import datetime

from domain.records import Record
from storage.database import Connection


class Opinion(Record):
    """Words, or a voice by its file id (then `text` is what was written down of it, or empty)."""

    id: int
    meeting_id: int
    text: str
    voice: str | None = None
    said_at: datetime
    told_at: datetime | None = None


class Named(Opinion):
    """The same with the name of whose it is, which is covered and never shown."""

    name: str


COLUMNS = "id, meeting_id, text, voice, said_at, told_at"


async def add(
    db: Connection, meeting_id: int, person_id: int, text: str, voice: str | None, now: datetime
) -> None:
    """Somebody said this; the chair is to be told."""
    await db.run(
        "INSERT INTO opinions (meeting_id, person_id, text, voice, said_at)"
        " VALUES (:meeting, :person, :text, :voice, :now)",
        meeting=meeting_id,
        person=person_id,
        text=text,
        voice=voice,
        now=now,
    )


async def list_of(db: Connection, meeting_id: int) -> list[Opinion]:
    """All opinions about a meeting, as they came; without the people."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM opinions WHERE meeting_id = :meeting ORDER BY id",
        meeting=meeting_id,
    )
    return [Opinion.of(row) for row in rows]


async def list_named(db: Connection, meeting_id: int) -> list[Named]:
    """The same with whose they are."""
    rows = await db.all(
        "SELECT o.id, o.meeting_id, o.text, o.voice, o.said_at, o.told_at, p.name"
        " FROM opinions AS o JOIN people AS p ON p.id = o.person_id"
        " WHERE o.meeting_id = :meeting ORDER BY o.id",
        meeting=meeting_id,
    )
    return [Named.of(row) for row in rows]


async def get(db: Connection, opinion_id: int) -> Opinion:
    """The opinion; raises NotFound, also when whoever said it has left for good."""
    row = await db.one(f"SELECT {COLUMNS} FROM opinions WHERE id = :id", id=opinion_id)
    return Opinion.of(row)


async def write_down(db: Connection, opinion_id: int, words: str) -> None:
    """What a voice says, in words."""
    await db.run("UPDATE opinions SET text = :words WHERE id = :id", id=opinion_id, words=words)


async def take_untold(db: Connection, meeting_id: int, now: datetime) -> list[Opinion]:
    """Those of which the chair has not been told, as they came; from now on they count as told."""
    rows = await db.all(
        "UPDATE opinions SET told_at = :now WHERE meeting_id = :meeting AND told_at IS NULL"
        f" RETURNING {COLUMNS}",
        meeting=meeting_id,
        now=now,
    )
    return sorted(map(Opinion.of, rows), key=lambda opinion: opinion.id)
