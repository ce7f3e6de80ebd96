"""Votes: named ones beside their elector, secret ones beside nobody."""

import secrets

from domain.ballots import Choice, read_choice, write_choice
from domain.polls import How, Poll
from domain.receipts import ALPHABET, LENGTH
from domain.records import Record
from storage import electors
from storage.database import Connection
from storage.electors import Elector

Cast = list[tuple[Choice, int]]  # ballots and what each weighs
BALLOT = "id, poll_id, code, choice"
INSERT_BALLOT = f"INSERT INTO ballots ({BALLOT}) VALUES (:id, :poll_id, :code, :choice)"

SECRET = (
    "SELECT choice, 1, COUNT(*) FROM ballots WHERE poll_id = :poll GROUP BY choice ORDER BY choice"
)
NAMED = (
    "SELECT v.choice, e.weight, COUNT(*) FROM votes AS v JOIN poll_electors AS e"
    " ON e.id = v.elector_id WHERE v.poll_id = :poll GROUP BY v.choice, e.weight"
    " UNION ALL SELECT CAST(position AS TEXT), 1, votes FROM poll_room WHERE poll_id = :poll"
    " AND votes > 0 ORDER BY 1, 2"
)


class Named(Record):
    """A named vote of an elector, and whoever decided it (None once they have left)."""

    elector_id: int
    name: str | None
    person_id: int | None
    by_name: str | None
    choice: str
    weight: int
    how: How | None
    note: str | None


async def keep(
    db: Connection,
    poll: Poll,
    elector: Elector,
    person_id: int | None,
    choice: Choice,
    how: How | None = None,
    note: str | None = None,
) -> None:
    """A named vote: a second one takes the place of the first."""
    await db.run(
        "INSERT INTO votes (elector_id, poll_id, person_id, choice, note)"
        " VALUES (:elector, :poll, :person, :choice, :note) ON CONFLICT (elector_id) DO UPDATE"
        " SET person_id = excluded.person_id, choice = excluded.choice, note = excluded.note",
        elector=elector.id,
        poll=poll.id,
        person=person_id,
        choice=write_choice(choice),
        note=note,
    )
    db.at_end(
        "UPDATE poll_electors SET voted = 1, how = :how WHERE id = :id",
        [{"id": elector.id, "how": how}],
    )


async def find(db: Connection, elector_id: int) -> Named | None:
    """The named vote of an elector."""
    row = await db.find(
        "SELECT v.elector_id, e.name, v.person_id, p.name AS by_name, v.choice, e.weight, e.how,"
        " v.note FROM votes AS v JOIN poll_electors AS e ON e.id = v.elector_id"
        " LEFT JOIN people AS p ON p.id = v.person_id WHERE v.elector_id = :elector",
        elector=elector_id,
    )
    return Named.of(row) if row else None


async def list_named(db: Connection, poll_id: int) -> list[Named]:
    """All named votes of a poll, for its organizers."""
    rows = await db.all(
        "SELECT v.elector_id, COALESCE(e.name, p.name) AS name, v.person_id, p.name AS by_name,"
        " v.choice, e.weight, e.how, v.note FROM votes AS v"
        " JOIN poll_electors AS e ON e.id = v.elector_id"
        " LEFT JOIN people AS p ON p.id = v.person_id WHERE v.poll_id = :poll"
        " ORDER BY name, v.elector_id",
        poll=poll_id,
    )
    return [Named.of(row) for row in rows]


async def drop_in(db: Connection, poll: Poll, choice: Choice) -> str:
    """A secret ballot: answers its code. Nothing joins it to whoever cast it, and nothing of the
    transaction is left in the file's journal."""
    db.leave_no_trace()
    db.finish_with(_lay_anew, poll.id)
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    await db.run(
        INSERT_BALLOT,
        id=secrets.randbelow(2**62),
        poll_id=poll.id,
        code=code,
        choice=write_choice(choice),
    )
    return code


async def _lay_anew(db: Connection, poll_id: int) -> None:
    """Rows lie in a page of the file in the order in which they were written, whatever their ids:
    all ballots of the poll are written again, so that none lies there as the latest."""
    rows = await db.all(f"SELECT {BALLOT} FROM ballots WHERE poll_id = :poll", poll=poll_id)
    secrets.SystemRandom().shuffle(rows)
    await db.run("DELETE FROM ballots WHERE poll_id = :poll", poll=poll_id)
    await db.many(INSERT_BALLOT, rows)


async def mark_cast(db: Connection, elector: Elector, how: How | None = None) -> bool:
    """The elector's secret vote is in; False when it was already."""
    db.leave_no_trace()
    return await electors.mark_voted(db, elector.id, how)


async def take_out(db: Connection, poll_id: int, code: str) -> bool:
    """Take a ballot out of the box, to be replaced; False when there is none with this code."""
    db.leave_no_trace()
    db.finish_with(_lay_anew, poll_id)
    changed = await db.run(
        "DELETE FROM ballots WHERE poll_id = :poll AND code = :code", poll=poll_id, code=code
    )
    return bool(changed)


async def find_ballot(db: Connection, code: str) -> tuple[int, str] | None:
    """The poll and the choice of the ballot with this code."""
    row = await db.find("SELECT poll_id, choice FROM ballots WHERE code = :code", code=code)
    return (row["poll_id"], row["choice"]) if row else None


async def list_ballots(db: Connection, poll_id: int) -> list[tuple[str, str]]:
    """Codes and choices, by code: for the published list."""
    rows = await db.many_rows(
        "SELECT code, choice FROM ballots WHERE poll_id = :poll ORDER BY code", poll=poll_id
    )
    return [(code, choice) for code, choice in rows]


async def tally(db: Connection, poll: Poll, by_area: bool = False) -> Cast:
    """Equal ballots together: the choice, and how many they are, or what they weigh together."""
    rows = await db.many_rows(SECRET if poll.secret else NAMED, poll=poll.id)
    return [
        (read_choice(choice), times * weight if by_area else times)
        for choice, weight, times in rows
    ]
