"""Who has joined a community: searched by name, and confirmed as a resident by an organizer."""

from datetime import datetime

from domain.records import Record
from storage.database import Connection
from storage.rolls import containing

COLUMNS = (
    "SELECT p.id, p.name, p.language, m.verified_at FROM memberships AS m"
    " JOIN people AS p ON p.id = m.person_id WHERE m.community_id = :community"
)


class Member(Record):
    """Somebody who has joined; `verified_at` is when an organizer confirmed them."""

    id: int
    name: str
    language: str
    verified_at: datetime | None = None


async def search(db: Connection, community_id: int, words: str, limit: int = 8) -> list[Member]:
    """Members whose name has these words in it, whole ones first."""
    rows = await db.all(
        f"{COLUMNS} AND p.name LIKE :some ESCAPE '!'"
        " ORDER BY CASE WHEN p.name = :words THEN 0 ELSE 1 END, p.id LIMIT :limit",
        community=community_id,
        words=words,
        some=containing(words),
        limit=limit,
    )
    return [Member.of(row) for row in rows]


async def get(db: Connection, community_id: int, person_id: int) -> Member:
    """The member; raises NotFound."""
    row = await db.one(f"{COLUMNS} AND p.id = :person", community=community_id, person=person_id)
    return Member.of(row)


async def verify(db: Connection, community_id: int, person_id: int, at: datetime | None) -> bool:
    """An organizer confirms a resident, or takes that back (None); False when it was so."""
    done = await db.run(
        "UPDATE memberships SET verified_at = :at WHERE community_id = :community"
        " AND person_id = :person AND (verified_at IS NULL) = (:at IS NOT NULL)",
        community=community_id,
        person=person_id,
        at=at,
    )
    return bool(done)


async def list_verified(db: Connection, community_id: int) -> list[int]:
    """The ids of the residents who are confirmed."""
    rows = await db.all(
        "SELECT person_id FROM memberships WHERE community_id = :community"
        " AND verified_at IS NOT NULL ORDER BY person_id",
        community=community_id,
    )
    return [row["person_id"] for row in rows]
