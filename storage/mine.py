"""What is kept about one person, for the person."""

from typing import Any

from domain.suggestions import Suggestion
from storage import polls
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
    return {**kept, "votes": await _votes(db, person_id), "polls": await _polls(db, person_id)}


async def _votes(db: Connection, person_id: int) -> list[dict[str, Any]]:
    """What the person decided in named polls; `choice` counts the options from 0."""
    rows = await db.all(
        "SELECT v.poll_id, p.question, v.choice, v.note FROM votes AS v"
        " JOIN polls AS p ON p.id = v.poll_id WHERE v.person_id = :person ORDER BY v.poll_id",
        person=person_id,
    )
    return [{**row, "options": await _labels(db, row["poll_id"])} for row in rows]


async def _labels(db: Connection, poll_id: int) -> list[str]:
    return [option.label for option in await polls.options_of(db, poll_id)]


async def _polls(db: Connection, person_id: int) -> list[dict[str, Any]]:
    """In which polls the person could vote, and whether that was done: all there is of a secret
    one."""
    return await db.all(
        "SELECT s.poll_id, p.question, p.secret, e.name AS voted_for, e.voted, e.how"
        " FROM poll_seats AS s JOIN poll_electors AS e ON e.id = s.elector_id"
        " JOIN polls AS p ON p.id = s.poll_id WHERE s.person_id = :person"
        " ORDER BY s.poll_id, e.id",
        person=person_id,
    )
