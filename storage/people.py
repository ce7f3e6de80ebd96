"""People who joined, the communities they belong to, and their roles."""

import json
from collections.abc import Collection

from domain.communities import Community
from domain.dialogs import Dialog
from domain.people import Resident, Role
from domain.records import Record
from storage.communities import COLUMNS as COMMUNITY_COLUMNS
from storage.database import Connection

COLUMNS = "id, name, language, community_id, phone, joined_at"


class Caller(Record):
    """Someone an update comes from, with everything a turn needs about them."""

    resident: Resident | None = None
    community: Community | None = None
    dialog: Dialog | None = None
    shut_out: bool = False


class Listener(Record):
    """Someone who can be told something: an id and a language."""

    id: int
    language: str = "zh"


async def list_callers(db: Connection, ids: Collection[int]) -> dict[int, Caller]:
    """Residents, their current community and their dialog, in one query for a whole batch."""
    community = ", ".join(f"c.{name} AS c_{name}" for name in COMMUNITY_COLUMNS.split(", "))
    rows = await db.all(
        f"SELECT p.*, {community}, d.person_id, d.step, d.data, d.began, h.reachable"
        " FROM people AS p LEFT JOIN chats AS h ON h.id = p.id"
        " JOIN communities AS c ON c.id = p.community_id"
        " LEFT JOIN dialogs AS d ON d.person_id = p.id WHERE p.id IN (:ids)",
        ids=list(ids),
    )
    return {row["id"]: _caller(row) for row in rows}


def _caller(row: dict[str, object]) -> Caller:
    community = {name[2:]: value for name, value in row.items() if name.startswith("c_")}
    dialog = Dialog.of({**row, "data": json.loads(str(row["data"]))}) if row["step"] else None
    return Caller(
        resident=Resident.of(row),
        community=Community.of(community),
        dialog=dialog,
        shut_out=row["reachable"] == 0,
    )


async def add(db: Connection, resident: Resident) -> None:
    """Someone joins, or moves to another community; earlier memberships stay."""
    values = resident.model_dump()
    await db.run(
        f"INSERT INTO people ({COLUMNS})"
        " VALUES (:id, :name, :language, :community_id, :phone, :joined_at)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language,"
        " community_id = excluded.community_id",
        **values,
    )
    await db.run(
        "INSERT INTO memberships (person_id, community_id, joined_at)"
        " VALUES (:id, :community_id, :joined_at)"
        " ON CONFLICT (person_id, community_id) DO NOTHING",
        id=resident.id,
        community_id=resident.community_id,
        joined_at=resident.joined_at,
    )


async def find(db: Connection, person_id: int) -> Resident | None:
    """The resident with this id, when they have joined."""
    row = await db.find(f"SELECT {COLUMNS} FROM people WHERE id = :id", id=person_id)
    return Resident.of(row) if row else None


async def get(db: Connection, person_id: int) -> Resident:
    """The resident with this id; raises NotFound."""
    return Resident.of(await db.one(f"SELECT {COLUMNS} FROM people WHERE id = :id", id=person_id))


async def is_member(db: Connection, person_id: int, community_id: int) -> bool:
    """Whether the person has joined this community (which need not be their current one)."""
    row = await db.find(
        "SELECT 1 AS one FROM memberships WHERE person_id = :person AND community_id = :community",
        person=person_id,
        community=community_id,
    )
    return row is not None


async def set_language(db: Connection, person_id: int, language: str) -> None:
    """The person chose a language."""
    await db.run(
        "UPDATE people SET language = :language WHERE id = :id", id=person_id, language=language
    )


async def set_phone(db: Connection, person_id: int, phone: str | None) -> None:
    """The person gave, or took back, a phone number."""
    await db.run("UPDATE people SET phone = :phone WHERE id = :id", id=person_id, phone=phone)


async def roles_of(db: Connection, person_id: int, community_id: int) -> frozenset[Role]:
    """What the person is in this community, beyond being a resident."""
    rows = await db.all(
        "SELECT role FROM roles WHERE person_id = :person AND community_id = :community",
        person=person_id,
        community=community_id,
    )
    return frozenset(Role(row["role"]) for row in rows)


async def all_roles_of(db: Connection, person_id: int) -> frozenset[Role]:
    """What the person is in any community, beyond being a resident."""
    rows = await db.all("SELECT DISTINCT role FROM roles WHERE person_id = :id", id=person_id)
    return frozenset(Role(row["role"]) for row in rows)


async def set_role(db: Connection, community_id: int, person_id: int, role: Role) -> None:
    """Give a role; giving it twice changes nothing."""
    await db.run(
        "INSERT INTO roles (community_id, person_id, role) VALUES (:community, :person, :role)"
        " ON CONFLICT (community_id, person_id, role) DO NOTHING",
        community=community_id,
        person=person_id,
        role=role,
    )


async def list_listeners(
    db: Connection, community_ids: Collection[int], role: Role
) -> dict[int, list[Listener]]:
    """By community those who have a role there, whether or not they have joined yet, with their
    language."""
    rows = await db.all(
        "SELECT r.community_id, r.person_id AS id,"
        " COALESCE(p.language, c.language) AS language FROM roles AS r"
        " JOIN communities AS c ON c.id = r.community_id"
        " LEFT JOIN people AS p ON p.id = r.person_id"
        " WHERE r.community_id IN (:communities) AND r.role = :role ORDER BY r.person_id",
        communities=list(community_ids),
        role=role,
    )
    found: dict[int, list[Listener]] = {}
    for row in rows:
        found.setdefault(row["community_id"], []).append(Listener.of(row))
    return found


async def communities_led_by(db: Connection, person_id: int) -> list[int]:
    """The ids of the communities that this person organizes."""
    rows = await db.all(
        "SELECT community_id FROM roles WHERE person_id = :person AND role = 'organizer'"
        " ORDER BY community_id",
        person=person_id,
    )
    return [row["community_id"] for row in rows]
