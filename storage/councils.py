"""The bodies of communities and their members; the role of council members follows them."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from domain.councils import Council, CouncilKind, CouncilMember, CouncilRole, Term, in_order
from domain.thresholds import Body
from storage.database import Connection

COLUMNS = "id, community_id, kind, name, rule, charter"
MEMBER = "m.id, m.council_id, m.person_id, m.name, m.role, m.since, m.until, m.left_on"
CURRENT = (
    "m.since <= :today AND (m.until IS NULL OR m.until >= :today)"
    " AND (m.left_on IS NULL OR m.left_on > :today)"
)
NOT_OVER = "(m.until IS NULL OR m.until >= :today) AND (m.left_on IS NULL OR m.left_on > :today)"
DELIBERATING = (
    "SELECT m.person_id FROM council_members AS m JOIN councils AS c ON c.id = m.council_id"
    " WHERE c.community_id = :community AND c.kind = 'deliberation' AND m.person_id IS NOT NULL"
)


async def add(
    db: Connection, community_id: int, kind: CouncilKind, name: str, rule: Body
) -> Council | None:
    """A body is set up; None when the community has one of that name."""
    row = await db.find(
        "INSERT INTO councils (community_id, kind, name, rule)"
        " VALUES (:community, :kind, :name, :rule)"
        " ON CONFLICT (community_id, name) WHERE dissolved_at IS NULL DO NOTHING"
        f" RETURNING {COLUMNS}",
        community=community_id,
        kind=kind,
        name=name,
        rule=rule,
    )
    return Council.of(row) if row else None


async def get(db: Connection, council_id: int) -> Council:
    """The body; raises NotFound, also when it is dissolved."""
    row = await db.one(
        f"SELECT {COLUMNS} FROM councils WHERE id = :id AND dissolved_at IS NULL", id=council_id
    )
    return Council.of(row)


async def list_of(db: Connection, community_id: int) -> list[Council]:
    """A community's bodies, the oldest first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM councils WHERE community_id = :community"
        " AND dissolved_at IS NULL ORDER BY id LIMIT 50",
        community=community_id,
    )
    return [Council.of(row) for row in rows]


async def change(db: Connection, council_id: int, **changes: Any) -> None:
    """Its charter, or the rule by which it decides."""
    sets = ", ".join(f"{name} = :{name}" for name in changes)
    await db.run(f"UPDATE councils SET {sets} WHERE id = :id", id=council_id, **changes)


async def dissolve(db: Connection, council_id: int, now: datetime, today: date) -> None:
    """It is no more, and nobody sits on it."""
    await db.run(
        f"UPDATE council_members AS m SET left_on = :today WHERE m.council_id = :id AND {NOT_OVER}",
        id=council_id,
        today=today,
    )
    await change(db, council_id, dissolved_at=now)


async def add_member(
    db: Connection,
    council_id: int,
    name: str,
    person_id: int | None,
    role: CouncilRole,
    term: Term,
) -> CouncilMember:
    """Somebody takes a seat."""
    row = await db.one(
        "INSERT INTO council_members (council_id, person_id, name, role, since, until)"
        " VALUES (:council, :person, :name, :role, :since, :until)"
        " RETURNING id, council_id, person_id, name, role, since, until, left_on",
        council=council_id,
        person=person_id,
        name=name,
        role=role,
        since=term.since,
        until=term.until,
    )
    return CouncilMember.of(row)


async def get_member(db: Connection, member_id: int) -> CouncilMember:
    """The seat; raises NotFound."""
    row = await db.one(f"SELECT {MEMBER} FROM council_members AS m WHERE m.id = :id", id=member_id)
    return CouncilMember.of(row)


async def find_member(db: Connection, member_id: int) -> CouncilMember | None:
    """The seat; None when whoever sat there left the community's bot for good."""
    row = await db.find(f"SELECT {MEMBER} FROM council_members AS m WHERE m.id = :id", id=member_id)
    return CouncilMember.of(row) if row else None


async def list_members(
    db: Connection, council_ids: Collection[int], today: date
) -> list[CouncilMember]:
    """Who sits on these bodies on a day, the chairs first."""
    return await _list(db, council_ids, today, CURRENT)


async def list_seats(
    db: Connection, council_ids: Collection[int], today: date
) -> list[CouncilMember]:
    """The same, with those whose term has not begun."""
    return await _list(db, council_ids, today, NOT_OVER)


async def _list(
    db: Connection, council_ids: Collection[int], today: date, which: str
) -> list[CouncilMember]:
    rows = await db.all(
        f"SELECT {MEMBER} FROM council_members AS m WHERE m.council_id IN (:councils)"
        f" AND {which} ORDER BY m.id",
        councils=list(council_ids),
        today=today,
    )
    return in_order([CouncilMember.of(row) for row in rows])


async def remove_member(db: Connection, member_id: int, today: date) -> bool:
    """The seat is given up from this day on; False when it was already over."""
    changed = await db.run(
        f"UPDATE council_members AS m SET left_on = :today WHERE m.id = :id AND {NOT_OVER}",
        id=member_id,
        today=today,
    )
    return bool(changed)


async def renew_roles(db: Connection, community_id: int, today: date) -> None:
    """Who sits on a deliberation council has the role, who sat there and does no more has not.
    Whoever has the role without ever having had a seat keeps it."""
    values = {"community": community_id, "today": today}
    await db.run(
        "DELETE FROM roles WHERE community_id = :community AND role = 'council_member'"
        f" AND person_id IN ({DELIBERATING}) AND person_id NOT IN ({DELIBERATING} AND {CURRENT})",
        **values,
    )
    await db.run(
        "INSERT INTO roles (community_id, person_id, role)"
        f" SELECT DISTINCT :community, s.person_id, 'council_member' FROM ({DELIBERATING}"
        f" AND {CURRENT}) AS s WHERE true"
        " ON CONFLICT (community_id, person_id, role) DO NOTHING",
        **values,
    )
