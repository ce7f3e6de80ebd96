"""The seats of a meeting that has only so many: who has one, who waits, who moves up."""

from domain.meetings import Meeting
from domain.records import Record
from storage.database import Connection


class Place(Record):
    """What somebody answered who wants to come, with how many of their home; `waiting` is their
    number in line, or None with a seat."""

    person_id: int
    people: int
    waiting: int | None = None


TAKEN = (
    "SELECT COALESCE(SUM(a.people), 0) AS n FROM meeting_answers AS a"
    " WHERE a.meeting_id = :meeting AND a.coming = 1 AND a.waiting IS NULL"
    " AND a.person_id NOT IN (:called)"
)


async def count_taken(db: Connection, meeting_id: int, called: frozenset[int]) -> int:
    """How many of the open seats are taken: `called` have theirs beside them."""
    row = await db.one(TAKEN, meeting=meeting_id, called=[*called, 0])
    return int(row["n"])


async def find(db: Connection, meeting_id: int, person_id: int) -> Place | None:
    """The place of somebody who wants to come."""
    row = await db.find(
        "SELECT person_id, people, waiting FROM meeting_answers"
        " WHERE meeting_id = :meeting AND person_id = :person AND coming = 1",
        meeting=meeting_id,
        person=person_id,
    )
    return Place.of(row) if row else None


async def list_waiting(db: Connection, meeting_id: int) -> list[Place]:
    """Who waits for a seat, in line."""
    rows = await db.all(
        "SELECT person_id, people, waiting FROM meeting_answers"
        " WHERE meeting_id = :meeting AND waiting IS NOT NULL ORDER BY waiting",
        meeting=meeting_id,
    )
    return [Place.of(row) for row in rows]


async def move_up(db: Connection, meeting: Meeting, called: frozenset[int]) -> list[int]:
    """Seats that are free go to the first in line whom they are enough for; answers who got one."""
    if meeting.seats is None:
        return []
    free = meeting.seats - await count_taken(db, meeting.id, called)
    moved = []
    for place in await list_waiting(db, meeting.id):
        if place.people <= free:
            free -= place.people
            moved.append(place.person_id)
    await db.run(
        "UPDATE meeting_answers SET waiting = NULL"
        " WHERE meeting_id = :meeting AND person_id IN (:moved)",
        meeting=meeting.id,
        moved=[*moved, 0],
    )
    return moved


async def list_of(db: Connection, person_id: int) -> list[int]:
    """The meetings to which somebody wants to come."""
    rows = await db.all(
        "SELECT meeting_id FROM meeting_answers WHERE person_id = :person AND coming = 1",
        person=person_id,
    )
    return [row["meeting_id"] for row in rows]
