"""The rooms of communities."""

from collections.abc import Mapping

from domain.venues import Venue
from storage.database import Connection

COLUMNS = "id, community_id, name, seats"
KEEP = (
    "INSERT INTO venues (community_id, name, seats, imported)"
    " VALUES (:community, :name, :seats, :imported)"
    " ON CONFLICT (community_id, name) WHERE gone = 0 DO UPDATE SET"
    " seats = excluded.seats, imported = excluded.imported"
)


async def keep(db: Connection, community_id: int, name: str, seats: int) -> Venue:
    """An organizer names a room, or how many seats it has."""
    row = await db.one(
        f"{KEEP} RETURNING {COLUMNS}", community=community_id, name=name, seats=seats, imported=0
    )
    return Venue.of(row)


async def keep_imported(db: Connection, community_id: int, rooms: Mapping[str, int]) -> None:
    """The rooms of the import file, by name with their seats; those that are no longer in it go,
    those of organizers stay."""
    await db.run(
        "UPDATE venues SET gone = 1 WHERE community_id = :community AND imported = 1"
        " AND gone = 0 AND name NOT IN (:names)",
        community=community_id,
        names=[*rooms, ""],
    )
    rows = [{"community": community_id, "name": n, "seats": s} for n, s in rooms.items()]
    await db.many(KEEP, [{**row, "imported": 1} for row in rows])


async def list_of(db: Connection, community_id: int) -> list[Venue]:
    """A community's rooms, the oldest first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM venues WHERE community_id = :community AND gone = 0"
        " ORDER BY id LIMIT 50",
        community=community_id,
    )
    return [Venue.of(row) for row in rows]


async def get(db: Connection, venue_id: int) -> Venue:
    """The room, also when it is offered no longer; raises NotFound."""
    return Venue.of(await db.one(f"SELECT {COLUMNS} FROM venues WHERE id = :id", id=venue_id))


async def remove(db: Connection, venue_id: int) -> None:
    """It is offered no longer."""
    await db.run("UPDATE venues SET gone = 1 WHERE id = :id", id=venue_id)
