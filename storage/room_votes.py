"""Votes counted in a room: totals of an open poll, with a photo of the tally sheet."""

from collections.abc import Sequence

from storage.database import Connection


async def put(db: Connection, poll_id: int, totals: Sequence[int], photo: str | None) -> None:
    """The totals by option; those of before are replaced. Hands at a meeting have no photo."""
    await db.run("DELETE FROM poll_room WHERE poll_id = :poll", poll=poll_id)
    await db.many(
        "INSERT INTO poll_room (poll_id, position, votes) VALUES (:poll, :position, :votes)",
        [{"poll": poll_id, "position": at, "votes": n} for at, n in enumerate(totals)],
    )
    await db.run(
        "UPDATE polls SET room = :room, room_photo = :photo WHERE id = :poll",
        poll=poll_id,
        room=sum(totals),
        photo=photo,
    )


async def photo_of(db: Connection, poll_id: int) -> str | None:
    """The photo of the tally sheet."""
    row = await db.one("SELECT room_photo FROM polls WHERE id = :poll", poll=poll_id)
    return str(row["room_photo"]) if row["room_photo"] else None
