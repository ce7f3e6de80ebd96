"""What was to arrive in which community's group, and whether it has."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from domain.arrivals import Arrival
from storage.database import Connection

OWN = "delivery"  # the kind under which letters that are no card can be found
LOOKED_UP = (
    "SELECT d.id, d.kind, d.ref, d.name, d.community_id, d.held, d.begun_at, c.name AS community,"
    " c.group_id, k.message_id, w.due_at AS waits_until, w.error AS waits_for,"
    " x.error AS refused FROM deliveries AS d JOIN communities AS c ON c.id = d.community_id"
    " LEFT JOIN cards AS k ON k.kind = d.card_kind AND k.ref = d.card_ref AND k.chat_id < 0"
    " LEFT JOIN outbox AS w ON w.card_kind = d.card_kind AND w.card_ref = d.card_ref"
    " AND w.state = 'waiting' AND w.chat_id < 0"
    " LEFT JOIN outbox AS x ON x.card_kind = d.card_kind AND x.card_ref = d.card_ref"
    " AND x.state <> 'waiting' AND x.chat_id < 0"
)


async def begin(
    db: Connection,
    kind: str,
    ref: int,
    name: str,
    days: Mapping[int, str | None],
    now: datetime,
    *,
    card_kind: str = OWN,
    card_ref: int = 0,
) -> dict[int, int]:
    """Something goes to the groups of these communities: `days` is by community the day among
    whose posts it counts, if it does. Answers the delivery's id by community. It can be found
    under the card given, or under its own id."""
    own = {"kind": kind, "ref": ref, "name": name, "now": now}
    card = {"card_kind": card_kind, "card_ref": card_ref}
    await db.many(
        "INSERT INTO deliveries (kind, ref, name, community_id, card_kind, card_ref, day, begun_at)"
        " VALUES (:kind, :ref, :name, :community, :card_kind, :card_ref, :day, :now)"
        " ON CONFLICT (kind, ref, name, community_id) DO NOTHING",
        [{**own, **card, "community": place, "day": day} for place, day in days.items()],
    )
    await db.run(
        "UPDATE deliveries SET card_ref = id WHERE kind = :kind AND ref = :ref AND name = :name"
        " AND card_ref = 0",
        kind=kind,
        ref=ref,
        name=name,
    )
    rows = await db.all(
        "SELECT id, community_id FROM deliveries WHERE kind = :kind AND ref = :ref"
        " AND name = :name",
        kind=kind,
        ref=ref,
        name=name,
    )
    return {row["community_id"]: row["id"] for row in rows}


async def look_up(db: Connection, kind: str, ref: int, name: str) -> list[Arrival]:
    """What became of it in each community, in their order."""
    rows = await db.all(
        f"{LOOKED_UP} WHERE d.kind = :kind AND d.ref = :ref AND d.name = :name ORDER BY d.id",
        kind=kind,
        ref=ref,
        name=name,
    )
    return list({row["id"]: Arrival.of(row) for row in rows}.values())


async def get(db: Connection, delivery_id: int) -> Arrival:
    """What became of this one; raises NotFound."""
    return Arrival.of(await db.one(f"{LOOKED_UP} WHERE d.id = :id", id=delivery_id))


async def count_posts(
    db: Connection, communities: Collection[int], since: str
) -> dict[tuple[int, str], int]:
    """By community and day (from then on) how many posts count there; those that were sent
    together are one."""
    rows = await db.all(
        "SELECT community_id, day, COUNT(DISTINCT card_kind || card_ref) AS posts FROM deliveries"
        " WHERE community_id IN (:communities) AND day >= :since AND held = 0"
        " GROUP BY community_id, day",
        communities=list(communities),
        since=since,
    )
    return {(row["community_id"], row["day"]): row["posts"] for row in rows}


async def hold(db: Connection, ids: Sequence[int]) -> None:
    """These go out later, together with others."""
    await db.many("UPDATE deliveries SET held = 1 WHERE id = :id", [{"id": id_} for id_ in ids])


async def list_held(db: Connection, community_id: int) -> list[Arrival]:
    """What a community's group is to get in one post."""
    rows = await db.all(
        f"{LOOKED_UP} WHERE d.community_id = :community AND d.held = 1 ORDER BY d.id",
        community=community_id,
    )
    return [Arrival.of(row) for row in rows]


async def join(db: Connection, ids: Sequence[int], day: str) -> None:
    """These go out as one post, under the id of the first."""
    await db.run(
        "UPDATE deliveries SET held = 0, day = :day, card_ref = :first WHERE id IN (:ids)",
        ids=list(ids),
        first=ids[0],
        day=day,
    )


async def withdraw(db: Connection, kind: str, ref: int) -> int:
    """What of this has not left yet never will; answers to how many communities."""
    own = "card_kind = :own AND chat_id < 0 AND state = 'waiting' AND card_ref"
    letters = await db.run(
        f"DELETE FROM outbox WHERE {own} IN (SELECT card_ref FROM deliveries"
        " WHERE kind = :kind AND ref = :ref) AND NOT EXISTS (SELECT 1 FROM deliveries AS other"
        " WHERE other.card_ref = outbox.card_ref AND other.card_kind = :own"
        " AND (other.kind <> :kind OR other.ref <> :ref))",
        own=OWN,
        kind=kind,
        ref=ref,
    )
    held = await db.run(
        "DELETE FROM deliveries WHERE kind = :kind AND ref = :ref AND held = 1", kind=kind, ref=ref
    )
    return letters + held


async def try_again(db: Connection, ids: Sequence[int], now: datetime) -> None:
    """What was refused is forgotten: these are sent anew."""
    await db.run(
        "DELETE FROM outbox WHERE state <> 'waiting' AND card_kind = :own AND card_ref IN (:ids)",
        own=OWN,
        ids=list(ids),
    )
    await db.run(
        "UPDATE deliveries SET card_ref = CASE WHEN card_kind = :own THEN id ELSE card_ref END,"
        " begun_at = :now WHERE id IN (:ids)",
        own=OWN,
        ids=list(ids),
        now=now,
    )
