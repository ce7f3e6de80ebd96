"""Who is at a meeting, from when to when."""

from datetime import datetime
from typing import Any

from domain.sittings import Attendance, Present
from storage.database import Connection

SELECT = (
    "SELECT a.id, a.meeting_id, a.person_id, a.seat_id, COALESCE(a.name, p.name) AS name,"
    " a.people, a.counted, a.came_at, a.left_at FROM attendances AS a"
    " LEFT JOIN people AS p ON p.id = a.person_id"
)
HERE = "a.meeting_id = :meeting AND a.left_at IS NULL"
# People of one home, as far as the list of households says who they are, are one household.
HOMES = (
    "(SELECT r.community_id, e.person_id, MIN(COALESCE(NULLIF(e.household, ''), e.code)) AS home"
    " FROM roll_entries AS e JOIN rolls AS r ON r.id = e.roll_id WHERE r.capacity = 'household'"
    " AND r.removed = 0 AND e.removed = 0 AND e.person_id IS NOT NULL"
    " GROUP BY r.community_id, e.person_id)"
)
AT_HOME = f"{HOMES} AS h ON h.person_id = a.person_id AND h.community_id = m.community_id"


async def sign_in(db: Connection, meeting_id: int, now: datetime, **who: Any) -> bool:
    """Somebody is there: `person_id`, `seat_id`, `name` or a number of `people`, and whether they
    are `counted`; False when they are there already."""
    values = {"meeting_id": meeting_id, "came_at": now, **who}
    values["counted"] = int(values.get("counted", True))
    row = await db.find(
        f"INSERT INTO attendances ({', '.join(values)})"
        f" VALUES ({', '.join(f':{name}' for name in values)}) ON CONFLICT DO NOTHING RETURNING id",
        **values,
    )
    return row is not None


async def get(db: Connection, attendance_id: int) -> Attendance:
    """The attendance; raises NotFound."""
    return Attendance.of(await db.one(f"{SELECT} WHERE a.id = :id", id=attendance_id))


async def list_here(db: Connection, meeting_id: int) -> list[Attendance]:
    """Who is there now, as they came."""
    rows = await db.all(f"{SELECT} WHERE {HERE} ORDER BY a.id", meeting=meeting_id)
    return [Attendance.of(row) for row in rows]


async def list_all(db: Connection, meeting_id: int) -> list[Attendance]:
    """Who was there at any time, as they came: who came back stands there again."""
    rows = await db.all(f"{SELECT} WHERE a.meeting_id = :meeting ORDER BY a.id", meeting=meeting_id)
    return [Attendance.of(row) for row in rows]


async def count(db: Connection, meeting_id: int, *, by_household: bool = False) -> Present:
    """How many there are now, people or households, and how many were there at any time."""
    now = await db.one(
        "SELECT COALESCE(SUM(a.counted * a.people), 0) AS deciding,"
        f" COALESCE(SUM((1 - a.counted) * a.people), 0) AS listening FROM attendances AS a"
        f" WHERE {HERE}",
        meeting=meeting_id,
    )
    ever = await db.one(
        "SELECT COALESCE(SUM(people), 0) AS ever FROM (SELECT MAX(people) AS people"
        " FROM attendances AS a WHERE a.meeting_id = :meeting AND a.counted = 1 GROUP BY"
        " CASE WHEN a.person_id IS NOT NULL THEN 'p' || CAST(a.person_id AS TEXT)"
        " WHEN a.seat_id IS NOT NULL THEN 's' || CAST(a.seat_id AS TEXT)"
        " ELSE COALESCE('n' || a.name, CAST(a.id AS TEXT)) END) AS each_one",
        meeting=meeting_id,
    )
    double = await _count_double(db, meeting_id) if by_household else 0
    return Present(**{**now, **ever, "deciding": now["deciding"] - double})


async def _count_double(db: Connection, meeting_id: int) -> int:
    """How many of those who are there share a household with somebody else who is."""
    row = await db.one(
        "SELECT COUNT(h.home) - COUNT(DISTINCT h.home) AS n FROM attendances AS a"
        f" JOIN meetings AS m ON m.id = a.meeting_id JOIN {AT_HOME}"
        f" WHERE {HERE} AND a.counted = 1",
        meeting=meeting_id,
    )
    return int(row["n"])


async def leave(db: Connection, attendance_id: int, now: datetime) -> bool:
    """They have left; False when they had already."""
    changed = await db.run(
        "UPDATE attendances SET left_at = :now WHERE id = :id AND left_at IS NULL",
        id=attendance_id,
        now=now,
    )
    return bool(changed)


async def one_leaves(db: Connection, attendance: Attendance, now: datetime) -> bool:
    """One of several without names has left; False when those are not there any more."""
    changed = await db.run(
        "UPDATE attendances SET people = people - 1 WHERE id = :id AND left_at IS NULL"
        " AND people > 1",
        id=attendance.id,
    )
    if changed:
        await db.run(
            "INSERT INTO attendances (meeting_id, people, counted, came_at, left_at)"
            " VALUES (:meeting, 1, :counted, :came, :now)",
            meeting=attendance.meeting_id,
            counted=int(attendance.counted),
            came=attendance.came_at,
            now=now,
        )
    return bool(changed)


async def strike(db: Connection, attendance_id: int) -> bool:
    """They were noted by mistake; False when that is mended already."""
    return bool(await db.run("DELETE FROM attendances WHERE id = :id", id=attendance_id))
