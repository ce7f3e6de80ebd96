"""What a community has promised to answer, for the weekly word to everybody: no names."""

from datetime import date, datetime, timedelta

from domain.records import Record
from storage.database import Connection
from storage.suggestions import IS_OPEN

WEEK = timedelta(days=7)
IS_PUBLIC = "open_to_all = 1 AND mark IS NULL"


class Promise(Record):
    """An answer that is owed; `unit` is the handling unit, None for the committee."""

    number: int
    unit: str | None
    due_on: date


class Counted(Record):
    """How many were answered in the last seven days, wait, are due within seven, are overdue."""

    answered: int
    waiting: int
    coming: int
    late: int


async def count(db: Connection, community_id: int, today: date, now: datetime) -> Counted:
    """The figures of a community's week, of what every resident may read."""
    row = await db.one(
        "SELECT (SELECT COUNT(*) FROM suggestions WHERE community_id = :community"
        f" AND {IS_PUBLIC} AND replied_at > :since) AS answered,"
        f" (SELECT COUNT(*) FROM suggestions WHERE community_id = :community AND {IS_OPEN}"
        f" AND {IS_PUBLIC}) AS waiting,"
        f" (SELECT COUNT(*) FROM suggestions WHERE community_id = :community AND {IS_OPEN}"
        f" AND {IS_PUBLIC} AND due_on >= :today AND due_on < :later) AS coming,"
        f" (SELECT COUNT(*) FROM suggestions WHERE community_id = :community AND {IS_OPEN}"
        f" AND {IS_PUBLIC} AND due_on < :today) AS late",
        community=community_id,
        today=today,
        later=today + WEEK,
        since=now - WEEK,
    )
    return Counted.of(row)


async def list_overdue(db: Connection, community_id: int, today: date, limit: int) -> list[Promise]:
    """What everybody may read of what is overdue, by unit, the longest overdue first."""
    rows = await db.all(
        "SELECT number, unit, due_on FROM suggestions WHERE community_id = :community"
        f" AND {IS_OPEN} AND {IS_PUBLIC} AND due_on < :today"
        " ORDER BY COALESCE(unit, ''), due_on, id LIMIT :limit",
        community=community_id,
        today=today,
        limit=limit,
    )
    return [Promise.of(row) for row in rows]
