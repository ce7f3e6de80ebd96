"""Meetings, who comes, and the opinions of those who cannot."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.meetings import Answers, Item, Kind, Meeting, MeetingState
from domain.suggestions import Owned
from storage.database import Connection
from storage.suggestions import OWNED

COLUMNS = (
    "id, community_id, kind, title, place, starts_at, state, sequence, outcome, lasts, link,"
    " venue_id, latitude, longitude, council_id, seats, plan, pinned, noticed,"
    " (SELECT r.id FROM meeting_series AS r WHERE r.id = meetings.series_id"
    " AND r.ended_at IS NULL) AS series_id"
)


async def add(
    db: Connection,
    community_id: int,
    kind: Kind,
    title: str,
    place: str,
    starts_at: datetime,
    **details: Any,
) -> Meeting:
    """A meeting is planned; `details` are columns that have a usual value."""
    values = {"community_id": community_id, "kind": kind, "title": title, "place": place}
    values |= {"starts_at": starts_at, **details}
    row = await db.one(
        f"INSERT INTO meetings ({', '.join(values)})"
        f" VALUES ({', '.join(f':{name}' for name in values)}) RETURNING {COLUMNS}",
        **values,
    )
    return Meeting.of(row)


async def set_noticed(db: Connection, meeting_id: int, noticed: bool) -> None:
    """Whether people have been told of it."""
    await db.run(
        "UPDATE meetings SET noticed = :noticed WHERE id = :id",
        noticed=int(noticed),
        id=meeting_id,
    )


async def set_plan(db: Connection, meeting_id: int, plan: str, pinned: bool) -> Meeting:
    """When people are told from now on, and whether the notice is pinned; for calendars nothing
    has changed."""
    row = await db.one(
        f"UPDATE meetings SET plan = :plan, pinned = :pinned WHERE id = :id RETURNING {COLUMNS}",
        plan=plan,
        pinned=int(pinned),
        id=meeting_id,
    )
    return Meeting.of(row)


async def put_on_agenda(db: Connection, meeting_id: int, items: Sequence[Item]) -> None:
    """These are discussed there, in this order, and nothing else."""
    await db.run("DELETE FROM agenda_items WHERE meeting_id = :meeting", meeting=meeting_id)
    await db.many(
        "INSERT INTO agenda_items (meeting_id, position, text, suggestion_id)"
        " VALUES (:meeting, :position, :text, :suggestion)",
        [
            {
                "meeting": meeting_id,
                "position": position,
                "text": item.text,
                "suggestion": item.suggestion_id,
            }
            for position, item in enumerate(items)
        ],
    )


async def list_items(db: Connection, meeting_id: int) -> list[Item]:
    """A meeting's agenda in its order."""
    rows = await db.all(
        "SELECT id, text, suggestion_id FROM agenda_items WHERE meeting_id = :meeting"
        " ORDER BY position, id",
        meeting=meeting_id,
    )
    return [Item.of(row) for row in rows]


async def list_topics(db: Connection, meeting_id: int) -> list[Owned]:
    """The suggestions on a meeting's agenda, in their order."""
    rows = await db.all(
        f"{OWNED} JOIN agenda_items AS t ON t.suggestion_id = s.id"
        " WHERE t.meeting_id = :meeting ORDER BY t.position",
        meeting=meeting_id,
    )
    return [Owned.of(row) for row in rows]


async def get(db: Connection, meeting_id: int) -> Meeting:
    """The meeting with this id; raises NotFound."""
    return Meeting.of(await db.one(f"SELECT {COLUMNS} FROM meetings WHERE id = :id", id=meeting_id))


async def list_coming(db: Connection, community_id: int, since: datetime) -> list[Meeting]:
    """A community's meetings from then on, the next first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM meetings WHERE community_id = :community"
        " AND state = 'planned' AND starts_at > :since ORDER BY starts_at LIMIT 100",
        community=community_id,
        since=since,
    )
    return [Meeting.of(row) for row in rows]


async def list_between(
    db: Connection, community_id: int, since: datetime, until: datetime
) -> list[Meeting]:
    """A community's meetings that begin in this time and are not cancelled, the next first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM meetings WHERE community_id = :community"
        " AND state <> 'cancelled' AND starts_at >= :since AND starts_at < :until"
        " ORDER BY starts_at LIMIT 200",
        community=community_id,
        since=since,
        until=until,
    )
    return [Meeting.of(row) for row in rows]


async def list_in_room(
    db: Connection, venue_id: int, since: datetime, until: datetime
) -> list[Meeting]:
    """The planned meetings in a room that begin in this time, the next first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM meetings WHERE venue_id = :venue AND state = 'planned'"
        " AND starts_at > :since AND starts_at < :until ORDER BY starts_at",
        venue=venue_id,
        since=since,
        until=until,
    )
    return [Meeting.of(row) for row in rows]


async def list_without_result(
    db: Connection, community_id: int, since: datetime, until: datetime
) -> list[Meeting]:
    """A community's meetings that began in this time and have no result yet, the latest first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM meetings WHERE community_id = :community AND state = 'planned'"
        " AND starts_at > :since AND starts_at <= :until ORDER BY starts_at DESC LIMIT 10",
        community=community_id,
        since=since,
        until=until,
    )
    return [Meeting.of(row) for row in rows]


async def change(db: Connection, meeting: Meeting, **changes: Any) -> Meeting | None:
    """Change a planned meeting as it was seen; None when somebody was faster."""
    sets = ", ".join(f"{name} = :{name}" for name in changes)
    row = await db.find(
        f"UPDATE meetings SET {sets}, sequence = sequence + 1 WHERE id = :id"
        f" AND state = :seen AND sequence = :seen_sequence RETURNING {COLUMNS}",
        id=meeting.id,
        seen=MeetingState.PLANNED,
        seen_sequence=meeting.sequence,
        **changes,
    )
    return Meeting.of(row) if row else None


async def set_outcome(db: Connection, meeting_id: int, outcome: str) -> None:
    """What minutes say of it after a correction."""
    await db.run(
        "UPDATE meetings SET outcome = :outcome WHERE id = :id", id=meeting_id, outcome=outcome
    )


async def answer(
    db: Connection,
    meeting_id: int,
    person_id: int,
    coming: bool,
    people: int = 1,
    waiting: int | None = None,
) -> None:
    """Somebody comes, with so many of their home, or cannot; the last answer counts. Whoever has
    no seat yet is `waiting` in line under a number."""
    await db.run(
        "INSERT INTO meeting_answers (meeting_id, person_id, coming, people, waiting)"
        " VALUES (:meeting, :person, :coming, :people, :waiting)"
        " ON CONFLICT (meeting_id, person_id) DO UPDATE SET coming = excluded.coming,"
        " people = excluded.people, waiting = excluded.waiting",
        meeting=meeting_id,
        person=person_id,
        coming=int(coming),
        people=people,
        waiting=waiting,
    )


async def count_answers(db: Connection, meeting_id: int) -> Answers:
    """How many come, wait for a seat and cannot come; how many opinions there are; who is there."""
    row = await db.one(
        "SELECT COALESCE(SUM(CASE WHEN coming = 1 AND waiting IS NULL THEN people END), 0)"
        " AS coming, COALESCE(SUM(CASE WHEN waiting IS NULL THEN 0 ELSE people END), 0) AS waiting,"
        " COALESCE(SUM(1 - coming), 0) AS absent,"
        " (SELECT COUNT(*) FROM opinions WHERE meeting_id = :meeting) AS opinions,"
        " (SELECT COALESCE(SUM(people), 0) FROM attendances WHERE meeting_id = :meeting"
        " AND left_at IS NULL) AS here"
        " FROM meeting_answers WHERE meeting_id = :meeting",
        meeting=meeting_id,
    )
    return Answers.of(row)


async def list_answers(db: Connection, meeting_id: int) -> dict[int, bool]:
    """Who answered, and whether they come; whoever waits for a seat does not yet."""
    rows = await db.all(
        "SELECT person_id, CASE WHEN waiting IS NULL THEN coming ELSE 0 END AS coming"
        " FROM meeting_answers WHERE meeting_id = :meeting"
        " ORDER BY person_id",
        meeting=meeting_id,
    )
    return {row["person_id"]: bool(row["coming"]) for row in rows}
