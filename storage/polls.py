"""Polls, their rolls and votes."""

from datetime import datetime

from domain.polls import NewPoll, Poll, PollState
from domain.records import Record
from storage.database import Connection

COLUMNS = "id, community_id, question, effect, live, quorum, electorate, state, opened_at, ends_at"


class Standing(Record):
    """A poll as one voter meets it: the option tapped, whether on the roll, the vote so far."""

    poll: Poll
    label: str | None
    on_roll: bool
    chosen: int | None


async def add(db: Connection, community_id: int, new: NewPoll, now: datetime) -> Poll:
    """Open a poll among the community's adults. The roll is everyone who has joined by now and
    stays so; turnout is over all adults, joined or not."""
    row = await db.one(
        "INSERT INTO polls (community_id, question, effect, live, quorum, electorate, state,"
        " opened_at, ends_at) SELECT :community, :question, :effect, :live, :quorum,"
        " (SELECT adults FROM communities WHERE id = :community), 'open', :now, :ends"
        f" RETURNING {COLUMNS}",
        community=community_id,
        question=new.question,
        effect=new.effect,
        live=int(new.live),
        quorum=new.quorum,
        now=now,
        ends=new.ends_at,
    )
    poll = Poll.of(row)
    await db.many(
        "INSERT INTO poll_options (poll_id, position, label) VALUES (:poll, :position, :label)",
        [{"poll": poll.id, "position": i, "label": text} for i, text in enumerate(new.options)],
    )
    await db.run(
        "INSERT INTO poll_roll (poll_id, person_id)"
        " SELECT :poll, person_id FROM memberships WHERE community_id = :community",
        poll=poll.id,
        community=community_id,
    )
    return poll


async def get(db: Connection, poll_id: int) -> Poll:
    """The poll with this id; raises NotFound."""
    return Poll.of(await db.one(f"SELECT {COLUMNS} FROM polls WHERE id = :id", id=poll_id))


async def list_recent(db: Connection, community_id: int, limit: int = 8) -> list[Poll]:
    """A community's polls, open ones first, then the newest."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM polls WHERE community_id = :community"
        " ORDER BY CASE state WHEN 'open' THEN 0 ELSE 1 END, id DESC LIMIT :limit",
        community=community_id,
        limit=limit,
    )
    return [Poll.of(row) for row in rows]


async def options_of(db: Connection, poll_id: int) -> list[str]:
    """The options in their order."""
    rows = await db.all(
        "SELECT label FROM poll_options WHERE poll_id = :poll ORDER BY position", poll=poll_id
    )
    return [row["label"] for row in rows]


async def standing(db: Connection, poll_id: int, position: int, person_id: int) -> Standing:
    """All that a tap on an option needs to know, in one query; raises NotFound."""
    columns = ", ".join(f"p.{name}" for name in COLUMNS.split(", "))
    row = await db.one(
        f"SELECT {columns}, o.label, r.person_id AS rolled, v.position AS chosen"
        " FROM polls AS p"
        " LEFT JOIN poll_options AS o ON o.poll_id = p.id AND o.position = :position"
        " LEFT JOIN poll_roll AS r ON r.poll_id = p.id AND r.person_id = :person"
        " LEFT JOIN votes AS v ON v.poll_id = p.id AND v.person_id = :person"
        " WHERE p.id = :poll",
        poll=poll_id,
        position=position,
        person=person_id,
    )
    rolled = row["rolled"] is not None
    return Standing(poll=Poll.of(row), label=row["label"], on_roll=rolled, chosen=row["chosen"])


async def vote(db: Connection, poll_id: int, person_id: int, position: int) -> None:
    """One person, one vote: a second one takes the place of the first."""
    await db.run(
        "INSERT INTO votes (poll_id, person_id, position) VALUES (:poll, :person, :position)"
        " ON CONFLICT (poll_id, person_id) DO UPDATE SET position = excluded.position",
        poll=poll_id,
        person=person_id,
        position=position,
    )


async def tally(db: Connection, poll_id: int) -> dict[int, int]:
    """How many votes each option has, by its position."""
    rows = await db.all(
        "SELECT position, COUNT(*) AS n FROM votes WHERE poll_id = :poll GROUP BY position",
        poll=poll_id,
    )
    return {row["position"]: row["n"] for row in rows}


async def close(db: Connection, poll_id: int) -> bool:
    """No more votes; False when it was closed already."""
    changed = await db.run(
        "UPDATE polls SET state = :closed WHERE id = :poll AND state = 'open'",
        poll=poll_id,
        closed=PollState.CLOSED,
    )
    return bool(changed)


async def list_silent(db: Connection, poll_id: int) -> list[int]:
    """Those on the roll who have not voted."""
    rows = await db.all(
        "SELECT r.person_id FROM poll_roll AS r LEFT JOIN votes AS v"
        " ON v.poll_id = r.poll_id AND v.person_id = r.person_id"
        " WHERE r.poll_id = :poll AND v.id IS NULL ORDER BY r.person_id",
        poll=poll_id,
    )
    return [row["person_id"] for row in rows]


async def list_voters(db: Connection, poll_id: int) -> list[int]:
    """Those who have voted."""
    rows = await db.all(
        "SELECT person_id FROM votes WHERE poll_id = :poll AND person_id IS NOT NULL"
        " ORDER BY person_id",
        poll=poll_id,
    )
    return [row["person_id"] for row in rows]
