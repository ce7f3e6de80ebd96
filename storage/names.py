"""A name is about to go: it leaves the words kept of its suggestions, for afterwards nobody
would know what to cover there."""

from typing import Any

from domain.masking import nameless
from domain.suggestions import Suggestion
from storage import likeness
from storage.database import Connection, Row

OWN = "SELECT id FROM suggestions WHERE author_id = :person"


async def take_off(db: Connection, person_id: int) -> None:
    """The name of this person stands no longer in their suggestions, nor in what was said there."""
    person = await db.find("SELECT name FROM people WHERE id = :id", id=person_id)
    if person is None:
        return
    for table, columns, which in (
        ("suggestions", ("text", "place", "reply", "reason", "unit"), "author_id = :person"),
        ("suggestion_events", ("note",), f"suggestion_id IN ({OWN})"),
        ("news", ("note",), f"suggestion_id IN ({OWN})"),
    ):
        for row in await db.all(f"SELECT * FROM {table} WHERE {which}", person=person_id):
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
