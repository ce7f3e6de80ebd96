"""What people say in words beside the options: named ones with the person, secret ones without."""

import secrets

from domain.polls import Option, Poll
from domain.records import Record
from storage.database import Connection
from storage.electors import Elector


class Remark(Record):
    """What was said, and by whom; nobody in a secret poll, or once they have left."""

    id: int
    text: str
    name: str | None = None


async def add(db: Connection, poll: Poll, elector: Elector, person_id: int, text: str) -> int:
    """Keep a remark; answers its id. In a secret poll nothing joins it to whoever made it, not
    even that they made one."""
    if poll.secret:
        db.leave_no_trace()
    else:
        await _count(db, elector)
    remark = secrets.randbelow(10**18)  # says nothing about when it was made
    await db.run(
        "INSERT INTO poll_remarks (id, poll_id, person_id, text)"
        " VALUES (:id, :poll, :person, :text)",
        id=remark,
        poll=poll.id,
        person=None if poll.secret else person_id,
        text=text,
    )
    if poll.secret:
        await _lay_anew(db, poll.id)
    return remark


async def _lay_anew(db: Connection, poll_id: int) -> None:
    """Rows lie in a page of the file in the order in which they were written, whatever their ids:
    all of a secret poll are written again, so that none lies there as the latest."""
    rows = await db.all("SELECT id, poll_id, text FROM poll_remarks WHERE poll_id = :p", p=poll_id)
    secrets.SystemRandom().shuffle(rows)
    await db.run("DELETE FROM poll_remarks WHERE poll_id = :p", p=poll_id)
    await db.many(
        "INSERT INTO poll_remarks (id, poll_id, text) VALUES (:id, :poll_id, :text)", rows
    )


async def _count(db: Connection, elector: Elector) -> None:
    await db.run(
        "UPDATE poll_electors SET remarked = remarked + 1 WHERE id = :elector", elector=elector.id
    )


async def count_all(db: Connection, poll_id: int) -> int:
    """How many remarks a poll has."""
    row = await db.one("SELECT COUNT(*) AS n FROM poll_remarks WHERE poll_id = :p", p=poll_id)
    return int(row["n"])


async def count_of(db: Connection, elector_id: int) -> int:
    """How many remarks an elector has made in a named poll."""
    row = await db.one("SELECT remarked FROM poll_electors WHERE id = :id", id=elector_id)
    return int(row["remarked"])


async def list_of(db: Connection, poll_id: int) -> list[Remark]:
    """All remarks of a poll, in no order that tells anything."""
    rows = await db.all(
        "SELECT r.id, r.text, p.name FROM poll_remarks AS r LEFT JOIN people AS p"
        " ON p.id = r.person_id WHERE r.poll_id = :poll ORDER BY r.id",
        poll=poll_id,
    )
    return [Remark.of(row) for row in rows]


async def anybody_voted(db: Connection, poll_id: int) -> bool:
    """Whether a vote of any kind is in."""
    row = await db.one(
        "SELECT (SELECT COUNT(*) FROM votes WHERE poll_id = :poll)"
        " + (SELECT COUNT(*) FROM poll_boxes WHERE poll_id = :poll) AS n",
        poll=poll_id,
    )
    return int(row["n"]) > 0


async def make_option(db: Connection, poll: Poll, remark_id: int, options: list[Option]) -> None:
    """The last of these options takes the place of the remark; where a ballot could name all, it
    still can."""
    await db.run("DELETE FROM poll_remarks WHERE id = :id", id=remark_id)
    await db.run(
        "INSERT INTO poll_options (poll_id, position, label) VALUES (:poll, :position, :label)",
        poll=poll.id,
        position=len(options) - 1,
        label=options[-1].label,
    )
    await db.run(
        "UPDATE polls SET most = most + 1 WHERE id = :poll AND most > 1 AND most = :before",
        poll=poll.id,
        before=len(options) - 1,
    )
