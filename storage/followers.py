"""Who follows a suggestion: its author, its supporters, and those who are told in person."""

from datetime import datetime

from domain.records import Record
from domain.suggestions import Suggestion
from storage.database import Connection

# It, and everything that was merged into it.
SAME = (
    "WITH RECURSIVE same (id) AS (SELECT id FROM suggestions WHERE id = :id UNION"
    " SELECT s.id FROM suggestions AS s JOIN same ON s.merged_into = same.id"
    " WHERE s.state = 'merged')"
)


class Reader(Record):
    """Somebody who reads a reply, and the suggestion for whose sake: the one that was replied to
    or one that was merged into it."""

    id: int
    language: str
    suggestion_id: int
    year: int
    number: int


class Entered(Record):
    """Somebody without a phone, who wrote down what they said (None once they have left), and
    the number on their slip of paper. The name of an anonymous one is for the writer only.
    `supports` somebody else's suggestion."""

    name: str
    anonymous: bool
    by_id: int | None
    year: int
    number: int
    supports: bool = False


async def support(db: Connection, suggestion_id: int, person_id: int, now: datetime) -> bool:
    """Stand behind somebody's suggestion; False when one does so already."""
    first = await db.run(
        "INSERT INTO supports (suggestion_id, person_id, supported_at)"
        " VALUES (:suggestion, :person, :now) ON CONFLICT DO NOTHING",
        suggestion=suggestion_id,
        person=person_id,
        now=now,
    )
    await _count_supporters(db, suggestion_id, first)
    return bool(first)


async def unsupport(db: Connection, suggestion_id: int, person_id: int) -> bool:
    """No longer stand behind it; False when one did not."""
    gone = await db.run(
        "DELETE FROM supports WHERE suggestion_id = :suggestion AND person_id = :person",
        suggestion=suggestion_id,
        person=person_id,
    )
    await _count_supporters(db, suggestion_id, -gone)
    return bool(gone)


async def support_for(
    db: Connection, suggestion_id: int, name: str, by_id: int, now: datetime
) -> tuple[int, bool]:
    """Somebody of this name, who has no phone, stands behind it; the id of that, and whether it
    is new."""
    first = await db.run(
        "INSERT INTO supports_for (suggestion_id, name, by_id, supported_at)"
        " VALUES (:suggestion, :name, :by, :now) ON CONFLICT DO NOTHING",
        suggestion=suggestion_id,
        name=name,
        by=by_id,
        now=now,
    )
    await _count_supporters(db, suggestion_id, first)
    row = await db.one(
        "SELECT id FROM supports_for WHERE suggestion_id = :suggestion AND name = :name",
        suggestion=suggestion_id,
        name=name,
    )
    return int(row["id"]), bool(first)


async def find_supported_for(db: Connection, support_id: int) -> int | None:
    """Which suggestion that is."""
    row = await db.find("SELECT suggestion_id FROM supports_for WHERE id = :id", id=support_id)
    return row["suggestion_id"] if row else None


async def unsupport_for(db: Connection, support_id: int, suggestion_id: int) -> None:
    """They stand behind it no longer."""
    gone = await db.run("DELETE FROM supports_for WHERE id = :id", id=support_id)
    await _count_supporters(db, suggestion_id, -gone)


async def _count_supporters(db: Connection, suggestion_id: int, more: int) -> None:
    if more:
        await db.run(
            "UPDATE suggestions SET supporters = supporters + :more WHERE id = :id",
            id=suggestion_id,
            more=more,
        )


async def leave_all(db: Connection, person_id: int) -> None:
    """A person goes for good: nothing counts them any more."""
    await db.run(
        "UPDATE suggestions SET supporters = supporters - 1 WHERE id IN"
        " (SELECT suggestion_id FROM supports WHERE person_id = :person)",
        person=person_id,
    )
    await db.run("DELETE FROM supports WHERE person_id = :person", person=person_id)


async def list_ids(db: Connection, suggestion: Suggestion) -> list[int]:
    """The author and the supporters, each once."""
    rows = await db.all(
        "SELECT person_id FROM supports WHERE suggestion_id = :id ORDER BY person_id",
        id=suggestion.id,
    )
    author = [suggestion.author_id] if suggestion.author_id is not None else []
    return list(dict.fromkeys([*author, *(row["person_id"] for row in rows)]))


async def list_readers_of_reply(db: Connection, suggestion: Suggestion) -> list[Reader]:
    """Authors and supporters of it and of all that was merged into it, each once."""
    which = "p.id, p.language, s.id AS suggestion_id, s.year, s.number"
    rows = await db.all(
        f"{SAME} SELECT {which}, 0 AS supports FROM same JOIN suggestions AS s ON s.id = same.id"
        f" JOIN people AS p ON p.id = s.author_id UNION ALL SELECT {which}, 1 FROM same"
        " JOIN suggestions AS s ON s.id = same.id JOIN supports AS f ON f.suggestion_id = s.id"
        " JOIN people AS p ON p.id = f.person_id ORDER BY 3, 6, 1",
        id=suggestion.id,
    )
    first: dict[int, Reader] = {}
    for row in sorted(rows, key=lambda row: row["suggestion_id"] != suggestion.id):
        first.setdefault(row["id"], Reader.of(row))
    return list(first.values())


async def list_entered_for(db: Connection, suggestion: Suggestion) -> list[Entered]:
    """Those without a phone who asked for it, or for what was merged into it, and then those who
    support it."""
    rows = await db.all(
        f"{SAME} SELECT s.entered_for AS name, s.entered_by AS by_id, s.anonymous,"
        " s.year, s.number, 0 AS supports, s.id FROM same"
        " JOIN suggestions AS s ON s.id = same.id WHERE s.entered_for IS NOT NULL UNION ALL"
        " SELECT f.name, f.by_id, 0, s.year, s.number, 1, s.id FROM same"
        " JOIN suggestions AS s ON s.id = same.id JOIN supports_for AS f ON f.suggestion_id = s.id"
        " WHERE f.name IS NOT NULL ORDER BY 6, 1, 7",
        id=suggestion.id,
    )
    return [Entered.of(row) for row in rows]
