"""What is kept about one person, for the person."""

from typing import Any

from domain.suggestions import Suggestion
from storage.database import Connection
from storage.forgetting import COUNTED
from storage.suggestions import IS_OPEN


async def list_supported(
    db: Connection, person_id: int, limit: int = 5, skipped: int = 0
) -> list[Suggestion]:
    """Open suggestions of others that the person supports, the newest first, after so many."""
    rows = await db.all(
        "SELECT s.* FROM suggestions AS s JOIN supports AS p ON p.suggestion_id = s.id"
        f" WHERE p.person_id = :person AND s.{IS_OPEN}"
        " ORDER BY s.id DESC LIMIT :limit OFFSET :skipped",
        person=person_id,
        limit=limit,
        skipped=skipped,
    )
    return [Suggestion.of(row) for row in rows]


async def collect(db: Connection, person_id: int) -> dict[str, Any]:
    """Every row about the person, by kind; votes in secret polls cannot be among them."""
    person = await db.one("SELECT * FROM people WHERE id = :person", person=person_id)
    joined = await db.all(
        "SELECT c.name AS community, m.joined_at, m.verified_at FROM memberships AS m"
        " JOIN communities AS c ON c.id = m.community_id WHERE m.person_id = :person",
        person=person_id,
    )
    kept: dict[str, Any] = {"person": person, "memberships": joined}
    for what, (table, column) in COUNTED.items():
        rows = await db.all(f"SELECT * FROM {table} WHERE {column} = :person", person=person_id)
        kept[what] = rows
    return kept
