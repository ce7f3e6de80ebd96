"""Registrations of volunteers."""

from domain.volunteers import Help, Volunteer
from storage.database import Connection, Row
from storage.people import Listener


def _volunteer(row: Row) -> Volunteer:
    return Volunteer.of({**row, "kinds": row["kinds"].split(",")})


async def keep(db: Connection, volunteer: Volunteer) -> None:
    """Register, or change a registration."""
    values = volunteer.model_dump() | {"kinds": ",".join(sorted(volunteer.kinds))}
    await db.run(
        "INSERT INTO volunteers (person_id, community_id, kinds, free_time, registered_at)"
        " VALUES (:person_id, :community_id, :kinds, :free_time, :registered_at)"
        " ON CONFLICT (person_id, community_id) DO UPDATE SET kinds = excluded.kinds,"
        " free_time = excluded.free_time",
        **values,
    )


async def find(db: Connection, person_id: int, community_id: int) -> Volunteer | None:
    """The person's registration in this community."""
    row = await db.find(
        "SELECT * FROM volunteers WHERE person_id = :person AND community_id = :community",
        person=person_id,
        community=community_id,
    )
    return _volunteer(row) if row else None


async def leave(db: Connection, person_id: int, community_id: int) -> bool:
    """Stop being a volunteer; False when the person was none."""
    return bool(
        await db.run(
            "DELETE FROM volunteers WHERE person_id = :person AND community_id = :community",
            person=person_id,
            community=community_id,
        )
    )


async def list_helpers(db: Connection, community_id: int, kind: Help) -> list[Listener]:
    """The volunteers of this community who offer this kind of help."""
    rows = await db.all(
        "SELECT p.id, p.language FROM volunteers AS v JOIN people AS p ON p.id = v.person_id"
        " WHERE v.community_id = :community AND ',' || v.kinds || ',' LIKE :kind ORDER BY p.id",
        community=community_id,
        kind=f"%,{kind},%",
    )
    return [Listener.of(row) for row in rows]
