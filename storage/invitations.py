"""Who is called to a meeting by name, and the papers that belong to it."""

from collections.abc import Sequence
from datetime import date

from domain.meetings import Called, Handout, Meeting, Whom
from storage.database import Connection, Row


async def put_called(db: Connection, meeting_id: int, called: Sequence[Called]) -> None:
    """These are called by name."""
    await db.many(
        "INSERT INTO meeting_called (meeting_id, person_id, name)"
        " VALUES (:meeting, :person, :name)",
        [{"meeting": meeting_id, "person": one.person_id, "name": one.name} for one in called],
    )


async def list_called(db: Connection, meeting: Meeting, today: date) -> list[Called]:
    """Who is called by name, or sits today on the body that is called; nobody when all are."""
    rows = await db.all(
        "SELECT m.person_id, m.name, p.language FROM meeting_called AS m"
        " LEFT JOIN people AS p ON p.id = m.person_id WHERE m.meeting_id = :meeting"
        " ORDER BY m.id",
        meeting=meeting.id,
    )
    if meeting.council_id is not None:
        rows = await db.all(
            "SELECT m.person_id, m.name, p.language FROM council_members AS m"
            " LEFT JOIN people AS p ON p.id = m.person_id WHERE m.council_id = :council"
            " AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)"
            " AND (m.left_on IS NULL OR m.left_on > :today) ORDER BY m.id",
            council=meeting.council_id,
            today=today,
        )
    return [Called.of({**row, "language": row["language"] or "zh"}) for row in rows]


async def list_places(db: Connection, meeting_id: int) -> list[Row]:
    """Those called by name, each as id, person_id (None without a phone) and name."""
    return await db.all(
        "SELECT id, person_id, name FROM meeting_called WHERE meeting_id = :meeting ORDER BY id",
        meeting=meeting_id,
    )


async def whom(db: Connection, meeting: Meeting) -> Whom:
    """Who is called, in general: a body, some people, or all."""
    row = await db.one(
        "SELECT (SELECT name FROM councils WHERE id = :council) AS council,"
        " (SELECT COUNT(*) FROM meeting_called WHERE meeting_id = :meeting) AS named",
        council=meeting.council_id,
        meeting=meeting.id,
    )
    return Whom.of(row)


async def add_files(db: Connection, meeting_id: int, files: Sequence[Handout]) -> None:
    """These papers belong to it."""
    await db.many(
        "INSERT INTO meeting_files (meeting_id, kind, file_id, name)"
        " VALUES (:meeting, :kind, :file_id, :name)",
        [{"meeting": meeting_id, **file.model_dump()} for file in files],
    )


async def list_files(db: Connection, meeting_id: int) -> list[Handout]:
    """Its papers, as they were sent."""
    rows = await db.all(
        "SELECT kind, file_id, name FROM meeting_files WHERE meeting_id = :meeting ORDER BY id",
        meeting=meeting_id,
    )
    return [Handout.of(row) for row in rows]
