"""Named votes, each beside its elector; and the count of named and of secret ones."""

from domain.ballots import Choice, read_choice, write_choice
from domain.polls import How, Poll
from domain.records import Record
from storage import boxes, electors
from storage.database import Connection
from storage.electors import Elector

Cast = list[tuple[Choice, int]]  # ballots and what each weighs
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
    """A named vote: a second one takes the place of the first. That somebody has tapped is written
    at the end of the transaction: before, ask `write_waiting`."""
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
    if how is None:
        db.at_end("UPDATE poll_electors SET voted = 1 WHERE id = :id", [{"id": elector.id}])
    else:
        await electors.mark_written(db, elector.id, how)


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


async def tally(db: Connection, poll: Poll, by_area: bool = False) -> Cast:
    """Equal ballots together: the choice, and how many they are, or what they weigh together."""
    if poll.secret:
        return [(read_choice(choice), times) for choice, times in await boxes.tally(db, poll.id)]
    rows = await db.many_rows(NAMED, poll=poll.id)
    return [
        (read_choice(choice), times * weight if by_area else times)
        for choice, weight, times in rows
    ]
