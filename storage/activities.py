"""Activities and their sign-ups; the id of a sign-up is the order of arrival."""

from datetime import datetime

from domain.activities import Activity, Attendee, Seat, SignUp
from storage.database import Connection

COLUMNS = (
    "id, community_id, organizer_id, title, kind, starts_at, place, capacity, needs, insured,"
    " code, state"
)


async def add(db: Connection, activity: Activity) -> Activity:
    """Publish an activity; its id is given here."""
    columns = COLUMNS.removeprefix("id, ")
    marks = ", ".join(f":{name}" for name in columns.split(", "))
    row = await db.one(
        f"INSERT INTO activities ({columns}) VALUES ({marks}) RETURNING id",
        **activity.model_dump(exclude={"id"}),
    )
    return activity.model_copy(update={"id": row["id"]})


async def get(db: Connection, activity_id: int) -> Activity:
    """The activity with this id; raises NotFound."""
    row = await db.one(f"SELECT {COLUMNS} FROM activities WHERE id = :id", id=activity_id)
    return Activity.of(row)


async def list_coming(db: Connection, community_id: int, now: datetime) -> list[Activity]:
    """Open activities that have not begun, soonest first."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM activities WHERE community_id = :community"
        " AND state = 'open' AND starts_at > :now ORDER BY starts_at, id",
        community=community_id,
        now=now,
    )
    return [Activity.of(row) for row in rows]


async def cancel(db: Connection, activity_id: int) -> bool:
    """Cancel; True for the first who does."""
    return bool(
        await db.run(
            "UPDATE activities SET state = 'cancelled' WHERE id = :id AND state = 'open'",
            id=activity_id,
        )
    )


async def list_sign_ups(db: Connection, activity_id: int) -> list[SignUp]:
    """Everyone who signed up, in order of arrival."""
    rows = await db.all(
        "SELECT * FROM sign_ups WHERE activity_id = :activity ORDER BY id", activity=activity_id
    )
    return [SignUp.of(row) for row in rows]


async def find_sign_up(db: Connection, activity_id: int, person_id: int) -> SignUp | None:
    """The person's place or turn in line, when they have one."""
    row = await db.find(
        "SELECT * FROM sign_ups WHERE activity_id = :activity AND person_id = :person",
        activity=activity_id,
        person=person_id,
    )
    return SignUp.of(row) if row else None


async def join(db: Connection, activity: Activity, person_id: int) -> bool:
    """Take a place, or the end of the line; False when the person has one already."""
    taken = await db.one(
        "SELECT COUNT(*) AS n FROM sign_ups WHERE activity_id = :id AND state = 'in'",
        id=activity.id,
    )
    return bool(
        await db.run(
            "INSERT INTO sign_ups (activity_id, community_id, person_id, state)"
            " VALUES (:activity, :community, :person, :state)"
            " ON CONFLICT (activity_id, person_id) DO NOTHING",
            activity=activity.id,
            community=activity.community_id,
            person=person_id,
            state=Seat.IN if taken["n"] < activity.capacity else Seat.WAITING,
        )
    )


async def leave(db: Connection, activity_id: int, person_id: int) -> Seat | None:
    """Give up a place or turn; answers which it was, None when the person had neither."""
    row = await db.find(
        "DELETE FROM sign_ups WHERE activity_id = :activity AND person_id = :person"
        " RETURNING state",
        activity=activity_id,
        person=person_id,
    )
    return Seat(row["state"]) if row else None


async def move_up(db: Connection, activity: Activity) -> list[int]:
    """The first in line take the free places; answers the ids of those who moved up."""
    signed = await list_sign_ups(db, activity.id)
    free = activity.capacity - sum(s.state is Seat.IN for s in signed)
    moved = [s.person_id for s in signed if s.state is Seat.WAITING][: max(free, 0)]
    await db.run(
        "UPDATE sign_ups SET state = 'in' WHERE activity_id = :activity AND person_id IN (:ids)",
        activity=activity.id,
        ids=moved,
    )
    return moved


async def my_signups(db: Connection, person_id: int) -> list[tuple[Activity, SignUp]]:
    """What a person signed up for, soonest first; cancelled activities are left out."""
    columns = ", ".join(f"a.{name} AS a_{name}" for name in COLUMNS.split(", "))
    rows = await db.all(
        f"SELECT s.*, {columns} FROM sign_ups AS s JOIN activities AS a ON a.id = s.activity_id"
        " WHERE s.person_id = :person AND a.state = 'open' ORDER BY a.starts_at, a.id",
        person=person_id,
    )
    return [
        (Activity.of({k[2:]: v for k, v in row.items() if k.startswith("a_")}), SignUp.of(row))
        for row in rows
    ]


async def place_in_line(db: Connection, activity_id: int, person_id: int) -> int:
    """The person's turn in line, 1 being next; 0 for someone who has a place or no turn."""
    row = await db.one(
        "SELECT COUNT(*) AS n FROM sign_ups AS s JOIN sign_ups AS me"
        " ON me.activity_id = s.activity_id AND s.id <= me.id"
        " WHERE me.activity_id = :activity AND me.person_id = :person"
        " AND me.state = 'waiting' AND s.state = 'waiting'",
        activity=activity_id,
        person=person_id,
    )
    return int(row["n"])


async def list_attendees(db: Connection, activity_id: int) -> list[Attendee]:
    """Everyone who signed up, with name and language, in order of arrival."""
    rows = await db.all(
        "SELECT p.id, p.name, p.language, p.phone, s.state, s.signed_in_at, s.minutes"
        " FROM sign_ups AS s JOIN people AS p ON p.id = s.person_id"
        " WHERE s.activity_id = :activity ORDER BY s.id",
        activity=activity_id,
    )
    return [Attendee.of(row) for row in rows]


async def sign_in(db: Connection, activity_id: int, person_id: int, now: datetime) -> bool:
    """Somebody with a place is here; False without a place, or when signed in already."""
    return bool(
        await db.run(
            "UPDATE sign_ups SET signed_in_at = :now WHERE activity_id = :activity"
            " AND person_id = :person AND state = 'in' AND signed_in_at IS NULL",
            activity=activity_id,
            person=person_id,
            now=now,
        )
    )


async def undo_sign_in(db: Connection, activity_id: int, person_id: int) -> bool:
    """Somebody was marked as present by mistake."""
    return bool(
        await db.run(
            "UPDATE sign_ups SET signed_in_at = NULL WHERE activity_id = :activity"
            " AND person_id = :person AND signed_in_at IS NOT NULL",
            activity=activity_id,
            person=person_id,
        )
    )


async def count_signed_in(db: Connection, activity_id: int) -> int:
    """How many are there."""
    row = await db.one(
        "SELECT COUNT(*) AS n FROM sign_ups WHERE activity_id = :activity"
        " AND signed_in_at IS NOT NULL",
        activity=activity_id,
    )
    return int(row["n"])


async def confirm_minutes(db: Connection, activity_id: int, minutes: int) -> set[int]:
    """Record the time of everyone who was there; answers their ids. A later number replaces it."""
    rows = await db.all(
        "UPDATE sign_ups SET minutes = :minutes WHERE activity_id = :activity"
        " AND signed_in_at IS NOT NULL RETURNING person_id",
        activity=activity_id,
        minutes=minutes,
    )
    return {row["person_id"] for row in rows}


async def total_minutes(db: Connection, person_id: int) -> int:
    """All the service time of a person that was confirmed, in minutes."""
    row = await db.one(
        "SELECT COALESCE(SUM(minutes), 0) AS n FROM sign_ups WHERE person_id = :person",
        person=person_id,
    )
    return int(row["n"])
