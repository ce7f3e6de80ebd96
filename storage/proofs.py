"""Who on a roll is who: proven by a code or an organizer, given up again; wrong codes counted."""

from datetime import datetime, timedelta

from domain.people import Role
from domain.rolls import Capacity, Entry, Proof, digest_of
from storage import electors, people
from storage.database import Connection
from storage.rolls import ENTRY, NOBODY

AN_HOUR = timedelta(hours=1)


async def find_by_code(db: Connection, community_id: int, code: str) -> Entry | None:
    """The entry on whose slip of paper this code stands, whether or not it was used."""
    row = await db.find(
        f"{ENTRY} WHERE e.claim_digest = :digest AND e.removed = 0 AND r.removed = 0",
        digest=digest_of(community_id, code),
    )
    return Entry.of(row) if row else None


async def prove(db: Connection, entry_id: int, person_id: int, proof: Proof, now: datetime) -> bool:
    """The entry is this person, who speaks for it in open polls too; False when it is somebody
    already."""
    done = await db.run(
        "UPDATE roll_entries SET person_id = :person, proof = :proof, proven_at = :now"
        " WHERE id = :id AND person_id IS NULL AND removed = 0",
        id=entry_id,
        person=person_id,
        proof=proof,
        now=now,
    )
    if done:
        await electors.seat(db, entry_id, person_id)
    return bool(done)


async def unprove(db: Connection, entry_id: int, person_id: int) -> bool:
    """The entry stands without the person, and the used code is worth nothing; False when it was
    not theirs."""
    done = await db.run(
        f"UPDATE roll_entries SET {NOBODY} WHERE id = :id AND person_id = :person",
        id=entry_id,
        person=person_id,
    )
    if done:
        await electors.seat(db, entry_id, None)
    return bool(done)


async def release(db: Connection, person_id: int) -> None:
    """Every entry of the person stands without them, and can be somebody again."""
    await electors.leave_seats(db, person_id)
    await db.run(f"UPDATE roll_entries SET {NOBODY} WHERE person_id = :person", person=person_id)


async def list_held(db: Connection, person_id: int, community_id: int | None = None) -> list[Entry]:
    """What the person is on all rolls, of one community or of all."""
    rows = await db.all(
        f"{ENTRY} WHERE e.person_id = :person AND e.removed = 0 AND r.removed = 0"
        " AND (:community IS NULL OR r.community_id = :community) ORDER BY e.id",
        person=person_id,
        community=community_id,
    )
    return [Entry.of(row) for row in rows]


async def capacities_of(db: Connection, person_id: int, community_id: int) -> list[Capacity]:
    """In which capacities the person may vote in a community, in the order of the list."""
    held = {entry.capacity for entry in await list_held(db, person_id, community_id)}
    if Role.COUNCIL_MEMBER in await people.roles_of(db, person_id, community_id):
        held.add(Capacity.COUNCIL)
    row = await db.find(
        "SELECT verified_at FROM memberships WHERE person_id = :person"
        " AND community_id = :community",
        person=person_id,
        community=community_id,
    )
    if row is not None:
        held |= {Capacity.RESIDENT, *([Capacity.VERIFIED] if row["verified_at"] else [])}
    return [capacity for capacity in Capacity if capacity in held]


async def count_tries(db: Connection, person_id: int, now: datetime) -> int:
    """Wrong codes of the last hour."""
    row = await db.one(
        "SELECT COUNT(*) AS n FROM roll_tries WHERE person_id = :person AND at > :since",
        person=person_id,
        since=now - AN_HOUR,
    )
    return int(row["n"])


async def add_try(db: Connection, person_id: int, now: datetime) -> None:
    """One more wrong code; those of more than an hour ago are forgotten."""
    await db.run("DELETE FROM roll_tries WHERE at <= :since", since=now - AN_HOUR)
    await db.run(
        "INSERT INTO roll_tries (person_id, at) VALUES (:person, :now)", person=person_id, now=now
    )
