"""A name is about to go: it leaves the words kept of its suggestions, for afterwards nobody
would know what to cover there."""

from typing import Any

from domain.masking import ADDRESSED, nameless
from domain.suggestions import Suggestion
from storage import likeness
from storage.database import Connection, Row

OWN = "author_id = :person"
# What an organizer wrote down for them, by their name, in a community of theirs.
FOR_THEM = (
    "entered_for = (SELECT name FROM people WHERE id = :person) AND community_id IN"
    " (SELECT community_id FROM memberships WHERE person_id = :person)"
)
ANSWERS = ("reply", "reason", "unit")


async def take_off_for_good(db: Connection, person_id: int) -> None:
    """The same, and no suggestion is kept as written down for them or signed by them."""
    await take_off(db, person_id, f"{OWN} OR {FOR_THEM}")
    await db.run(
        f"UPDATE suggestions SET entered_for = :nobody WHERE {FOR_THEM}",
        person=person_id,
        nobody=ADDRESSED,
    )
    await db.run(
        "UPDATE supports_for SET name = NULL WHERE name = (SELECT name FROM people"
        " WHERE id = :person) AND suggestion_id IN (SELECT id FROM suggestions WHERE community_id"
        " IN (SELECT community_id FROM memberships WHERE person_id = :person))",
        person=person_id,
    )
    await db.run(
        "UPDATE suggestions SET handled_by = NULL WHERE id IN"
        " (SELECT suggestion_id FROM suggestion_events WHERE by_id = :person)",
        person=person_id,
    )


async def take_off(db: Connection, person_id: int, which: str = OWN) -> None:
    """The name of this person stands no longer in their suggestions, nor in what was said and
    answered there and to those that they were merged into."""
    person = await db.find("SELECT name FROM people WHERE id = :id", id=person_id)
    if person is None:
        return
    own = f"SELECT id FROM suggestions WHERE {which}"
    into = f"SELECT merged_into FROM suggestions WHERE ({which}) AND merged_into IS NOT NULL"
    for table, columns, where in (
        ("suggestions", ("text", "place", *ANSWERS), which),
        ("suggestions", ANSWERS, f"id IN ({into})"),
        ("suggestion_events", ("note",), f"suggestion_id IN ({own} UNION {into})"),
        ("news", ("note",), f"suggestion_id IN ({own} UNION {into})"),
    ):
        for row in await db.all(f"SELECT * FROM {table} WHERE {where}", person=person_id):
            changed = _without(row, columns, person["name"])
            if changed:
                await _change(db, table, row["id"], changed)


def _without(row: Row, columns: tuple[str, ...], name: str) -> dict[str, Any]:
    """Those of these columns in which the name stands, without it."""
    written = {column: row[column] for column in columns if row[column]}
    return {column: nameless(words, name) for column, words in written.items() if name in words}


async def _change(db: Connection, table: str, row_id: int, changed: dict[str, Any]) -> None:
    sets = ", ".join(f"{column} = :{column}" for column in changed)
    row = await db.one(
        f"UPDATE {table} SET {sets} WHERE id = :id RETURNING *", id=row_id, **changed
    )
    if "text" in changed:
        await likeness.bring_up_to_date(db, Suggestion.of(row))
