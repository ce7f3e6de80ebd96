"""The import: communities by code, and who organizes them. Doing it twice changes nothing."""

from collections.abc import Collection, Sequence

from domain.people import Role
from domain.places import Place
from storage import people, venues
from storage.database import Connection


async def keep(db: Connection, places: Sequence[Place]) -> set[int]:
    """Add or bring up to date each community; others stay as they are. Answers the ids of the
    people whose roles have changed."""
    before = await _roles(db)
    for place in places:
        community_id = await _keep_community(db, place)
        await _replace_roles(db, community_id, Role.ORGANIZER, place.organizers)
        await _replace_roles(db, community_id, Role.GRID_WORKER, place.grid_workers)
        await venues.keep_imported(db, community_id, place.venues)
    return {person_id for _, person_id, _ in before ^ await _roles(db)}


async def _roles(db: Connection) -> set[tuple[int, int, str]]:
    rows = await db.all("SELECT community_id, person_id, role FROM roles")
    return {(row["community_id"], row["person_id"], row["role"]) for row in rows}


async def _keep_community(db: Connection, place: Place) -> int:
    row = await db.one(
        "INSERT INTO communities (code, name, town, adults, households, council, timezone,"
        " gas_phone) VALUES (:code, :name, :town, :adults, :households, :council, :timezone,"
        " :gas_phone)"
        " ON CONFLICT (code) DO UPDATE SET name = excluded.name, town = excluded.town,"
        " adults = excluded.adults, households = excluded.households,"
        " council = excluded.council, timezone = excluded.timezone,"
        " gas_phone = excluded.gas_phone RETURNING id",
        **place.model_dump(exclude={"organizers", "grid_workers", "venues"}),
    )
    return int(row["id"])


async def _replace_roles(
    db: Connection, community_id: int, role: Role, holders: Collection[int]
) -> None:
    """Who is no longer in the file loses the role."""
    await db.run(
        "DELETE FROM roles WHERE community_id = :community AND role = :role"
        " AND person_id NOT IN (:holders)",
        community=community_id,
        role=role,
        holders=[*holders, 0],
    )
    for person_id in holders:
        await people.set_role(db, community_id, person_id, role)
