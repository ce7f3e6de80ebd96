"""Meetings, who comes, and the opinions of those who cannot."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.meetings import Answers, Kind, Meeting, MeetingState
from domain.suggestions import Owned
from storage.database import Connection
from storage.suggestions import OWNED

COLUMNS = (
    "id, community_id, kind, title, place, agenda, starts_at, state, sequence, outcome,"
    " (SELECT r.id FROM meeting_series AS r WHERE r.id = meetings.series_id"
    " AND r.ended_at IS NULL) AS series_id"
)


async def add(
    db: Connection,
    community_id: int,
    kind: Kind,
    title: str,
    place: str,
    agenda: str,
    starts_at: datetime,
) -> Meeting:
    """A meeting is planned."""
    row = await db.one(
        "INSERT INTO meetings (community_id, kind, title, place, agenda, starts_at)"
        f" VALUES (:community, :kind, :title, :place, :agenda, :starts) RETURNING {COLUMNS}",
        community=community_id,
        kind=kind,
        title=title,
        place=place,
        agenda=agenda,
        starts=starts_at,
    )
    return Meeting.of(row)


async def add_topics(db: Connection, meeting_id: int, suggestion_ids: Sequence[int]) -> None:
    """These suggestions are discussed there, in this order."""
    await db.many(
        "INSERT INTO meeting_topics (meeting_id, suggestion_id, position)"
        " VALUES (:meeting, :suggestion, :position)",
        [
            {"meeting": meeting_id, "suggestion": suggestion, "position": position}
            for position, suggestion in enumerate(suggestion_ids)
        ],
    )


async def list_topics(db: Connection, meeting_id: int) -> list[Owned]:
    """The suggestions on a meeting's agenda, in their order."""
    rows = await db.all(
        f"{OWNED} JOIN meeting_topics AS t ON t.suggestion_id = s.id"
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


async def answer(
    db: Connection, meeting_id: int, person_id: int, coming: bool, people: int = 1
) -> None:
    """Somebody comes, with so many of their home, or cannot; the last answer counts."""
    await db.run(
        "INSERT INTO meeting_answers (meeting_id, person_id, coming, people)"
        " VALUES (:meeting, :person, :coming, :people) ON CONFLICT (meeting_id, person_id)"
        " DO UPDATE SET coming = excluded.coming, people = excluded.people",
        meeting=meeting_id,
        person=person_id,
        coming=int(coming),
        people=people,
    )


async def count_answers(db: Connection, meeting_id: int) -> Answers:
    """How many come, how many answered that they cannot, and how many opinions there are."""
    row = await db.one(
        "SELECT COALESCE(SUM(CASE WHEN coming = 1 THEN people END), 0) AS coming,"
        " COALESCE(SUM(1 - coming), 0) AS absent,"
        " (SELECT COUNT(*) FROM opinions WHERE meeting_id = :meeting) AS opinions"
        " FROM meeting_answers WHERE meeting_id = :meeting",
        meeting=meeting_id,
    )
    return Answers.of(row)


async def list_answers(db: Connection, meeting_id: int) -> dict[int, bool]:
    """Who answered, and whether they come."""
    rows = await db.all(
        "SELECT person_id, coming FROM meeting_answers WHERE meeting_id = :meeting"
        " ORDER BY person_id",
        meeting=meeting_id,
    )
    return {row["person_id"]: bool(row["coming"]) for row in rows}
