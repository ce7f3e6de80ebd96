"""Notices of organizers, and the communities they are for."""

from collections.abc import Collection
from typing import Any

from domain.communities import Community
from domain.notices import Notice, NoticeState
from storage.communities import COLUMNS as COMMUNITY_COLUMNS
from storage.database import Connection

COLUMNS = "id, community_id, author_id, text, photo, urgent, rule, asked_at, due_at, state"


async def add(db: Connection, targets: Collection[int], **values: Any) -> Notice:
    """A notice is planned for these communities; `values` are the columns but id and state."""
    row = await db.one(
        "INSERT INTO notices (community_id, author_id, text, photo, urgent, rule,"
        " asked_at, due_at)"
        " VALUES (:community_id, :author_id, :text, :photo, :urgent, :rule,"
        " :asked_at, :due_at)"
        f" RETURNING {COLUMNS}",
        **values,
    )
    await _aim(db, row["id"], targets)
    return Notice.of(row)


async def _aim(db: Connection, notice_id: int, targets: Collection[int]) -> None:
    await db.many(
        "INSERT INTO notice_communities (notice_id, community_id) VALUES (:notice, :community)",
        [{"notice": notice_id, "community": community} for community in targets],
    )


async def get(db: Connection, notice_id: int) -> Notice:
    """The notice with this id; raises NotFound."""
    return Notice.of(await db.one(f"SELECT {COLUMNS} FROM notices WHERE id = :id", id=notice_id))


async def change(
    db: Connection, seen: Notice, targets: Collection[int] | None = None, **values: Any
) -> Notice | None:
    """Change a planned notice as it was seen; None when it went out or changed meanwhile."""
    sets = ", ".join(f"{name} = :{name}" for name in values)
    row = await db.find(
        f"UPDATE notices SET {sets} WHERE id = :id AND state = 'planned' AND due_at = :seen"
        f" RETURNING {COLUMNS}",
        id=seen.id,
        seen=seen.due_at,
        **values,
    )
    if row and targets is not None:
        await db.run("DELETE FROM notice_communities WHERE notice_id = :id", id=seen.id)
        await _aim(db, seen.id, targets)
    return Notice.of(row) if row else None


async def cancel(db: Connection, notice_id: int) -> None:
    """It goes out no more."""
    await db.run(
        "UPDATE notices SET state = :cancelled WHERE id = :id",
        id=notice_id,
        cancelled=NoticeState.CANCELLED,
    )


async def list_targets(db: Connection, notice_id: int) -> list[Community]:
    """The communities it is for."""
    columns = ", ".join(f"c.{name}" for name in COMMUNITY_COLUMNS.split(", "))
    rows = await db.all(
        f"SELECT {columns} FROM notice_communities AS t JOIN communities AS c"
        " ON c.id = t.community_id WHERE t.notice_id = :notice ORDER BY c.town, c.code",
        notice=notice_id,
    )
    return [Community.of(row) for row in rows]


async def list_planned(db: Connection, within: Collection[int]) -> list[Notice]:
    """What is still to go out to these communities and no others, the next first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM notices AS n WHERE state = 'planned'"
        " AND NOT EXISTS (SELECT 1 FROM notice_communities AS t WHERE t.notice_id = n.id"
        " AND t.community_id NOT IN (:within)) ORDER BY due_at LIMIT 20",
        within=list(within),
    )
    return [Notice.of(row) for row in rows]
