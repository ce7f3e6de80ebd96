"""Rolls and their entries: imported, listed, searched, and taken down."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from domain.records import Record
from domain.rolls import Capacity, Changes, Entry, Line, Roll, compare
from storage.database import Connection

COLUMNS = "id, community_id, capacity, title, imported_at"
ENTRY = (
    "SELECT e.id, e.roll_id, e.code, e.name, e.household, e.weight, e.person_id, e.proof,"
    " r.community_id, r.capacity, r.title FROM roll_entries AS e JOIN rolls AS r"
    " ON r.id = e.roll_id"
)
NOBODY = "person_id = NULL, proof = NULL, proven_at = NULL, claim_digest = NULL"


class Standing(Record):
    """A roll in figures: entries, how many are proven, their weight, and how many households."""

    roll: Roll
    entries: int
    proven: int
    weight: int
    households: int


async def get(db: Connection, roll_id: int) -> Roll:
    """The roll with this id; raises NotFound, also when it was taken down."""
    sql = f"SELECT {COLUMNS} FROM rolls WHERE id = :id AND removed = 0"
    return Roll.of(await db.one(sql, id=roll_id))


async def find(db: Connection, community_id: int, capacity: Capacity, title: str) -> Roll | None:
    """The roll with this title."""
    row = await db.find(
        f"SELECT {COLUMNS} FROM rolls WHERE community_id = :community AND capacity = :capacity"
        " AND title = :title AND removed = 0",
        community=community_id,
        capacity=capacity,
        title=title,
    )
    return Roll.of(row) if row else None


async def list_standing(
    db: Connection, community_id: int, roll_id: int | None = None
) -> list[Standing]:
    """A community's rolls (or the one) in figures, in the order in which they came."""
    rows = await db.all(
        "SELECT r.id, r.community_id, r.capacity, r.title, r.imported_at,"
        " COUNT(e.id) AS entries, COUNT(e.person_id) AS proven,"
        " COALESCE(SUM(e.weight), 0) AS weight,"
        " COUNT(DISTINCT CASE WHEN e.household <> '' THEN e.household END) AS households"
        " FROM rolls AS r LEFT JOIN roll_entries AS e ON e.roll_id = r.id AND e.removed = 0"
        " WHERE r.community_id = :community AND r.removed = 0"
        " AND (:roll IS NULL OR r.id = :roll)"
        " GROUP BY r.id, r.community_id, r.capacity, r.title, r.imported_at ORDER BY r.id",
        community=community_id,
        roll=roll_id,
    )
    return [Standing.of({**row, "roll": Roll.of(row)}) for row in rows]


async def list_entries(db: Connection, roll_id: int) -> list[Entry]:
    """Everybody on a roll now, in the order of the list."""
    rows = await db.all(
        f"{ENTRY} WHERE e.roll_id = :roll AND e.removed = 0 ORDER BY e.id", roll=roll_id
    )
    return [Entry.of(row) for row in rows]


async def get_entry(db: Connection, entry_id: int) -> Entry:
    """The entry with this id; raises NotFound, also when it is on the roll no more."""
    sql = f"{ENTRY} WHERE e.id = :id AND e.removed = 0 AND r.removed = 0"
    return Entry.of(await db.one(sql, id=entry_id))


async def search(db: Connection, community_id: int, words: str, limit: int = 8) -> list[Entry]:
    """Entries whose name, number or household has these words in it, whole ones first."""
    rows = await db.all(
        f"{ENTRY} WHERE r.community_id = :community AND e.removed = 0 AND r.removed = 0"
        " AND (e.name LIKE :some ESCAPE '!' OR e.code LIKE :some ESCAPE '!'"
        " OR e.household LIKE :some ESCAPE '!')"
        " ORDER BY CASE WHEN :words IN (e.name, e.code, e.household) THEN 0 ELSE 1 END, e.id"
        " LIMIT :limit",
        community=community_id,
        words=words,
        some=containing(words),
        limit=limit,
    )
    return [Entry.of(row) for row in rows]


def containing(words: str) -> str:
    """A pattern of LIKE (with ! before what means itself) for these words anywhere."""
    for sign in "!%_":
        words = words.replace(sign, f"!{sign}")
    return f"%{words}%"


async def put(
    db: Connection,
    community_id: int,
    capacity: Capacity,
    title: str,
    lines: Sequence[Line],
    now: datetime,
) -> tuple[Roll, Changes]:
    """A list becomes the roll of this title; who is proven stays so where code and name agree."""
    roll = await find(db, community_id, capacity, title)
    entries = await list_entries(db, roll.id) if roll else []
    changes = compare(entries, lines)
    if roll is None:
        row = await db.one(
            "INSERT INTO rolls (community_id, capacity, title, imported_at)"
            f" VALUES (:community, :capacity, :title, :now) RETURNING {COLUMNS}",
            community=community_id,
            capacity=capacity,
            title=title,
            now=now,
        )
        roll = Roll.of(row)
    await _apply(db, roll.id, changes, now)
    return roll, changes


async def _apply(db: Connection, roll_id: int, changes: Changes, now: datetime) -> None:
    await db.run("UPDATE rolls SET imported_at = :now WHERE id = :id", id=roll_id, now=now)
    await _strike(db, [entry.id for entry in changes.gone])
    await db.many(
        "UPDATE roll_entries SET code = :code, name = :name, household = :household,"
        " weight = :weight WHERE id = :id",
        [{"id": entry.id, **line.model_dump()} for entry, line in changes.kept],
    )
    await db.many(
        "INSERT INTO roll_entries (roll_id, code, name, household, weight)"
        " VALUES (:roll, :code, :name, :household, :weight)",
        [{"roll": roll_id, **line.model_dump()} for line in changes.added],
    )


async def _strike(db: Connection, ids: Iterable[int]) -> None:
    """Entries that are on the roll no more are nobody's."""
    await db.many(
        f"UPDATE roll_entries SET removed = 1, {NOBODY} WHERE id = :id", [{"id": i} for i in ids]
    )


async def take_down(db: Connection, roll_id: int) -> bool:
    """The roll is of use no more, nor what was proven by it; False when it was down already."""
    down = await db.run("UPDATE rolls SET removed = 1 WHERE id = :id AND removed = 0", id=roll_id)
    await _strike(db, [entry.id for entry in await list_entries(db, roll_id)])
    return bool(down)


async def give_codes(db: Connection, digests: Mapping[int, str]) -> None:
    """New one-time codes, by entry; those of before are worth nothing any more."""
    await db.many(
        "UPDATE roll_entries SET claim_digest = :digest WHERE id = :id AND person_id IS NULL",
        [{"id": entry, "digest": digest} for entry, digest in digests.items()],
    )
