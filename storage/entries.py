"""Assisted entry in figures: what was entered for people without a phone, and by whom."""

from domain.records import Record
from storage.database import Connection


class Worker(Record):
    """Somebody who entered suggestions for others; no name once they have left."""

    name: str | None
    entered: int


async def count(db: Connection, community_id: int, year: int) -> tuple[int, int]:
    """All suggestions of a year, and how many of them were entered for somebody."""
    row = await db.one(
        "SELECT COUNT(*) AS every_one, COUNT(entered_for) AS entered FROM suggestions"
        " WHERE community_id = :community AND year = :year",
        community=community_id,
        year=year,
    )
    return int(row["every_one"]), int(row["entered"])


async def list_workers(db: Connection, community_id: int, year: int) -> list[Worker]:
    """Each worker's share, by name."""
    rows = await db.all(
        "SELECT p.name, COUNT(*) AS entered FROM suggestions AS s"
        " LEFT JOIN people AS p ON p.id = s.entered_by"
        " WHERE s.community_id = :community AND s.year = :year AND s.entered_for IS NOT NULL"
        " GROUP BY p.id, p.name ORDER BY p.name",
        community=community_id,
        year=year,
    )
    return [Worker.of(row) for row in rows]
