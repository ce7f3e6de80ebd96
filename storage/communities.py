"""Communities: found by code, by group, by town."""

from domain.communities import Community
from storage.database import Connection

COLUMNS = (
    "id, code, name, town, adults, households, council, timezone, language, group_id, topic_id,"
    " triage_days, reply_days, agenda_supporters, posts_a_day, gas_phone"
)


async def list_all(db: Connection) -> list[Community]:
    """Every community, by town and code."""
    rows = await db.all(f"SELECT {COLUMNS} FROM communities ORDER BY town, code")
    return [Community.of(row) for row in rows]


async def get(db: Connection, community_id: int) -> Community:
    """The community with this id; raises NotFound."""
    row = await db.one(f"SELECT {COLUMNS} FROM communities WHERE id = :id", id=community_id)
    return Community.of(row)


async def find_by_code(db: Connection, code: str) -> Community | None:
    """The community a poster's deep link names."""
    row = await db.find(f"SELECT {COLUMNS} FROM communities WHERE code = :code", code=code)
    return Community.of(row) if row else None


async def find_by_group(db: Connection, group_id: int) -> Community | None:
    """The community whose group this is."""
    row = await db.find(f"SELECT {COLUMNS} FROM communities WHERE group_id = :id", id=group_id)
    return Community.of(row) if row else None


async def link_group(
    db: Connection, community_id: int, group_id: int | None, topic_id: int | None = None
) -> None:
    """This group, and in a forum this topic, is where the community's notices go."""
    await db.run(
        "UPDATE communities SET group_id = :group, topic_id = :topic WHERE id = :id",
        id=community_id,
        group=group_id,
        topic=topic_id,
    )


async def count_people(db: Connection, community_id: int) -> tuple[int, int]:
    """How many have joined and how many of them are volunteers."""
    row = await db.one(
        "SELECT (SELECT COUNT(*) FROM memberships WHERE community_id = :id) AS joined,"
        " (SELECT COUNT(*) FROM volunteers WHERE community_id = :id) AS volunteers",
        id=community_id,
    )
    return int(row["joined"]), int(row["volunteers"])


async def forget_topic(db: Connection, group_id: int) -> None:
    """The topic is gone: notices go to the group itself from now on."""
    await db.run("UPDATE communities SET topic_id = NULL WHERE group_id = :group", group=group_id)


LEVELS = ("triage_days", "reply_days", "agenda_supporters", "posts_a_day")


async def set_level(db: Connection, community_id: int, name: str, value: int) -> None:
    """What the community promises from now on; `name` is one of LEVELS."""
    if name not in LEVELS:
        raise ValueError(f"no such level: {name}")
    await db.run(
        f"UPDATE communities SET {name} = :value WHERE id = :id", id=community_id, value=value
    )
