"""Polls, their options, and what was done with them."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.bodies import may_tie
from domain.counting import Tie
from domain.lots import FIGURES
from domain.polls import How, NewPoll, Option, Poll, PollState
from domain.records import Record
from storage import electors
from storage.database import Connection

TERMS = (
    "kind, method, most, total, capped, secret, live, capacity, roll_id, effect, quorum, body,"
    " tie, remarks"
)
COLUMNS = (
    f"id, community_id, question, {TERMS}, electorate, weight, state, opened_at, ends_at,"
    " ended_at, extended, reason, made_by, room, lot"
)
OF_POLL = ", ".join(f"p.{name.strip()}" for name in COLUMNS.split(","))
VALUES = ", ".join(f":{name.strip()}" for name in TERMS.split(","))


class Standing(Record):
    """A poll as one voter meets it with a tap on an option: its label, for whom the voter speaks
    (None: for nobody), whether they have voted, and what a named vote says."""

    poll: Poll
    label: str | None
    elector: int | None
    weight: int
    voted: bool
    how: How | None
    choice: str | None


async def add(
    db: Connection,
    community_id: int,
    new: NewPoll,
    now: datetime,
    made_by: int | None = None,
    opens_at: datetime | None = None,
) -> Poll:
    """Open a poll now, or keep it for its hour. Who may vote is frozen when it opens."""
    terms = new.model_dump(mode="json", include={name.strip() for name in TERMS.split(",")})
    flags = {name: int(value) for name, value in terms.items() if isinstance(value, bool)}
    row = await db.one(
        f"INSERT INTO polls (community_id, question, {TERMS}, electorate, state, opened_at,"
        f" ends_at, made_by) VALUES (:community, :question, {VALUES}, 0, :state, :opens, :ends,"
        " :made_by) RETURNING id",
        community=community_id,
        question=new.question,
        state=PollState.DRAFT,
        opens=opens_at or now,
        ends=new.ends_at,
        made_by=made_by,
        **{**terms, **flags},
    )
    await _add_options(db, row["id"], new.choices)
    return await get(db, row["id"]) if opens_at else await open_now(db, row["id"], now)


async def _add_options(db: Connection, poll_id: int, options: list[Option]) -> None:
    await db.many(
        "INSERT INTO poll_options (poll_id, position, label, note, photo, cost)"
        " VALUES (:poll, :position, :label, :note, :photo, :cost)",
        [{"poll": poll_id, "position": i, **o.model_dump()} for i, o in enumerate(options)],
    )


async def open_now(db: Connection, poll_id: int, now: datetime) -> Poll:
    """Its hour has come: who may vote is written down, and votes are taken."""
    waiting = await get(db, poll_id)
    by_lot = waiting.tie is Tie.LOT and may_tie(waiting)
    await db.run(
        "UPDATE polls SET state = :open, opened_at = :now, lot = :lot WHERE id = :poll"
        " AND state = :draft",
        poll=poll_id,
        lot=f"{secrets.randbelow(10**FIGURES):0{FIGURES}}" if by_lot else None,
        now=now,
        open=PollState.OPEN,
        draft=PollState.DRAFT,
    )
    await electors.freeze(db, await get(db, poll_id))
    return await get(db, poll_id)


async def get(db: Connection, poll_id: int) -> Poll:
    """The poll with this id; raises NotFound."""
    return Poll.of(await db.one(f"SELECT {COLUMNS} FROM polls WHERE id = :id", id=poll_id))


async def list_recent(
    db: Connection, community_id: int, limit: int = 8, skipped: int = 0
) -> list[Poll]:
    """A community's polls that everybody may know of, open ones first, then the newest."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM polls WHERE community_id = :community AND state <> 'draft'"
        " ORDER BY CASE state WHEN 'open' THEN 0 ELSE 1 END, id DESC"
        " LIMIT :limit OFFSET :skipped",
        community=community_id,
        limit=limit,
        skipped=skipped,
    )
    return [Poll.of(row) for row in rows]


async def list_waiting(db: Connection, community_id: int) -> list[Poll]:
    """Polls that wait for their hour, for those who organize them."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM polls WHERE community_id = :community AND state = 'draft'"
        " ORDER BY opened_at, id",
        community=community_id,
    )
    return [Poll.of(row) for row in rows]


async def options_of(db: Connection, poll_id: int) -> list[Option]:
    """The options in their order."""
    rows = await db.all(
        "SELECT label, note, photo, cost FROM poll_options WHERE poll_id = :poll ORDER BY position",
        poll=poll_id,
    )
    return [Option.of(row) for row in rows]


async def standing(db: Connection, poll_id: int, position: int, person_id: int) -> list[Standing]:
    """All that a tap on an option needs to know, in one query, once for each elector for whom
    the person speaks (or once for a stranger); raises NotFound."""
    rows = await db.all(
        f"SELECT {OF_POLL}, o.label, e.id AS elector, COALESCE(e.weight, 1) AS elector_weight,"
        " CASE WHEN v.elector_id IS NULL THEN COALESCE(e.voted, 0) ELSE 1 END AS voted, e.how,"
        " v.choice FROM polls AS p"
        " LEFT JOIN poll_options AS o ON o.poll_id = p.id AND o.position = :position"
        " LEFT JOIN poll_seats AS s ON s.poll_id = p.id AND s.person_id = :person"
        " LEFT JOIN poll_electors AS e ON e.id = s.elector_id"
        " LEFT JOIN votes AS v ON v.elector_id = e.id"
        " WHERE p.id = :poll ORDER BY e.id",
        poll=poll_id,
        position=position,
        person=person_id,
    )
    if not rows:
        await get(db, poll_id)
    return [_standing(row) for row in rows]


def _standing(row: Mapping[str, Any]) -> Standing:
    values = {name: row[name] for name in ("label", "elector", "voted", "how", "choice")}
    return Standing(poll=Poll.of(row), weight=row["elector_weight"], **values)


async def close(db: Connection, poll_id: int, now: datetime) -> bool:
    """No more votes than those that came until now; False when it is not open (any more)."""
    await db.write_waiting()
    changed = await db.run(
        "UPDATE polls SET state = :closed, ended_at = CASE WHEN ends_at < :now THEN ends_at"
        " ELSE :now END WHERE id = :poll AND state = :open",
        poll=poll_id,
        now=now,
        closed=PollState.CLOSED,
        open=PollState.OPEN,
    )
    return bool(changed)


async def prolong(db: Connection, poll_id: int, ends_at: datetime) -> bool:
    """It ends later, once; False when it is not open, or was prolonged before."""
    changed = await db.run(
        "UPDATE polls SET ends_at = :ends, extended = 1 WHERE id = :poll AND state = :open"
        " AND extended = 0",
        poll=poll_id,
        ends=ends_at,
        open=PollState.OPEN,
    )
    return bool(changed)


async def cancel(db: Connection, poll_id: int, reason: str, now: datetime) -> bool:
    """It is called off; False when it is over already."""
    changed = await db.run(
        "UPDATE polls SET state = :cancelled, reason = :reason, ended_at = :now"
        " WHERE id = :poll AND state IN (:still)",
        poll=poll_id,
        reason=reason,
        now=now,
        cancelled=PollState.CANCELLED,
        still=[PollState.DRAFT, PollState.OPEN],
    )
    return bool(changed)
