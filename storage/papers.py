"""Votes that came on paper: whose, and in secret polls only how many."""

from domain.papers import Box
from domain.polls import How
from domain.records import Record
from storage import proxies
from storage.database import Connection
from storage.electors import Elector
from storage.rolls import containing

ELECTOR = (
    "SELECT e.id, COALESCE(e.name, MIN(p.name), '—') AS name, e.weight, e.voted, e.how"
    " FROM poll_electors AS e LEFT JOIN poll_seats AS s ON s.elector_id = e.id"
    " LEFT JOIN people AS p ON p.id = s.person_id"
    " LEFT JOIN roll_entries AS r ON r.id = s.entry_id WHERE e.poll_id = :poll"
)
ONE_EACH = " GROUP BY e.id, e.name, e.weight, e.voted, e.how"


class Ways(Record):
    """How many votes came in which way."""

    phone: int = 0
    paper: int = 0
    proxy: int = 0
    room: int = 0


async def search(db: Connection, poll_id: int, words: str, limit: int = 8) -> list[Elector]:
    """Electors with these words in their name, or with this number or household, whole ones
    first."""
    rows = await db.all(
        f"{ELECTOR} AND (e.name LIKE :some ESCAPE '!' OR p.name LIKE :some ESCAPE '!'"
        " OR r.name LIKE :some ESCAPE '!' OR r.household LIKE :some ESCAPE '!' OR r.code = :words)"
        f"{ONE_EACH} ORDER BY MAX(CASE WHEN :words IN (e.name, p.name, r.name, r.household, r.code)"
        " THEN 1 ELSE 0 END) DESC, e.id LIMIT :limit",
        poll=poll_id,
        words=words,
        some=containing(words),
        limit=limit,
    )
    return [Elector.of(row) for row in rows]


async def get(db: Connection, poll_id: int, elector_id: int) -> Elector:
    """The elector of this poll with a name; raises NotFound."""
    sql = f"{ELECTOR} AND e.id = :elector{ONE_EACH}"
    return Elector.of(await db.one(sql, poll=poll_id, elector=elector_id))


async def find_by_hand(db: Connection, poll_id: int, name: str) -> Elector | None:
    """Somebody who was entered by this name and is on no list."""
    row = await db.find(
        "SELECT e.id, e.name, e.weight, e.voted, e.how FROM poll_electors AS e"
        " WHERE e.poll_id = :poll AND e.name = :name"
        " AND NOT EXISTS (SELECT 1 FROM poll_seats AS s WHERE s.elector_id = e.id)",
        poll=poll_id,
        name=name,
    )
    return Elector.of(row) if row else None


async def add_by_hand(db: Connection, poll_id: int, name: str) -> Elector:
    """Somebody without a phone, known here by their name; the same one if they are here."""
    found = await find_by_hand(db, poll_id, name)
    if found:
        return found
    row = await db.one(
        "INSERT INTO poll_electors (poll_id, unit, name) VALUES (:poll, :unit, :name)"
        " RETURNING id, name, weight, voted, how",
        poll=poll_id,
        unit=f"n{name}",
        name=name,
    )
    return Elector.of(row)


async def take_back(db: Connection, elector: Elector) -> None:
    """The paper does not count: the elector has not voted."""
    await db.run("DELETE FROM votes WHERE elector_id = :elector", elector=elector.id)
    await proxies.drop(db, elector.id)
    await db.run(
        "UPDATE poll_electors SET voted = 0, how = NULL WHERE id = :elector", elector=elector.id
    )


async def ways(db: Connection, poll_id: int) -> Ways:
    """How the votes of a poll came."""
    rows = await db.all(
        "SELECT COALESCE(how, 'phone') AS way, COUNT(*) AS votes FROM poll_electors"
        " WHERE poll_id = :poll AND voted = 1 GROUP BY COALESCE(how, 'phone')"
        " UNION ALL SELECT 'room', room FROM polls WHERE id = :poll",
        poll=poll_id,
    )
    return Ways.of({row["way"]: row["votes"] for row in rows})


async def box(db: Connection, poll_id: int) -> Box:
    """The secret papers of a poll."""
    row = await db.one(
        "SELECT paper_due AS due, paper_entered AS entered, (SELECT COUNT(*) FROM poll_electors"
        " WHERE poll_id = :poll AND voted = 1 AND how IN (:hows)) AS handed FROM polls"
        " WHERE id = :poll",
        poll=poll_id,
        hows=[How.PAPER, How.PROXY],
    )
    return Box.of(row)


async def open_batch(db: Connection, poll_id: int, number: int) -> None:
    """So many papers are entered now, one after the other."""
    await db.run("UPDATE polls SET paper_due = :number WHERE id = :id", id=poll_id, number=number)


async def note_entered(db: Connection, poll_id: int, number: int) -> bool:
    """The paper that is the last but `number` is in; False when it was in already."""
    changed = await db.run(
        "UPDATE polls SET paper_due = paper_due - 1, paper_entered = paper_entered + 1"
        " WHERE id = :id AND paper_due = :number AND paper_due > 0",
        id=poll_id,
        number=number,
    )
    return bool(changed)
