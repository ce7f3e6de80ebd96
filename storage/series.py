"""Meetings that repeat."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.meetings import Meeting
from domain.recurrences import Rule
from domain.series import Series
from storage.database import Connection

COLUMNS = "id, community_id, kind, title, place, agenda, rule, details"


async def begin(
    db: Connection, meeting: Meeting, agenda: str, rule: Rule, details: Mapping[str, Any]
) -> Series:
    """This meeting is the first of many; `agenda` is what each time is discussed,
    line by line; `details` are what else every one of them has, by columns, and who is `named`."""
    row = await db.one(
        "INSERT INTO meeting_series (community_id, kind, title, place, agenda, rule, details)"
        " VALUES (:community, :kind, :title, :place, :agenda, :rule, :details)"
        f" RETURNING {COLUMNS}",
        community=meeting.community_id,
        kind=meeting.kind,
        title=meeting.title,
        place=meeting.place,
        agenda=agenda,
        rule=rule,
        details=json.dumps(details),
    )
    series = Series.of(row)
    await place(db, series, meeting)
    return series


async def place(db: Connection, series: Series, meeting: Meeting) -> None:
    """The meeting is the one of the series at the moment at which it stands now."""
    await db.run(
        "UPDATE meetings SET series_id = :series, slot = :slot WHERE id = :id",
        series=series.id,
        slot=meeting.starts_at,
        id=meeting.id,
    )


async def find_going_on(db: Connection, series_id: int) -> Series | None:
    """The series, unless it was ended."""
    row = await db.find(
        f"SELECT {COLUMNS} FROM meeting_series WHERE id = :id AND ended_at IS NULL", id=series_id
    )
    return Series.of(row) if row else None


async def list_going_on(db: Connection, community_id: int) -> list[Series]:
    """A community's series that go on, the oldest first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM meeting_series WHERE community_id = :community"
        " AND ended_at IS NULL ORDER BY id LIMIT 20",
        community=community_id,
    )
    return [Series.of(row) for row in rows]


async def change(db: Connection, series_id: int, **changes: Any) -> Series:
    """What every coming meeting of it is, from now on."""
    sets = ", ".join(f"{name} = :{name}" for name in changes)
    row = await db.one(
        f"UPDATE meeting_series SET {sets} WHERE id = :id RETURNING {COLUMNS}",
        id=series_id,
        **changes,
    )
    return Series.of(row)


async def find_last(db: Connection, series_id: int) -> datetime | None:
    """The latest time for which one of it was announced, wherever that one was moved since."""
    row = await db.one("SELECT MAX(slot) AS slot FROM meetings WHERE series_id = :id", id=series_id)
    return datetime.fromisoformat(row["slot"]) if row["slot"] else None


async def end(db: Connection, series_id: int, now: datetime) -> None:
    """No more meetings are made."""
    await db.run(
        "UPDATE meeting_series SET ended_at = :now WHERE id = :id AND ended_at IS NULL",
        id=series_id,
        now=now,
    )
