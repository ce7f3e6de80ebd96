"""The history of each suggestion, line by line."""

from collections.abc import Collection

from domain.histories import Event, Happened, SeenBy, What, readers_of
from domain.suggestions import State
from storage.database import Connection

RECEIVED = (
    "INSERT INTO suggestion_events (suggestion_id, at, kind, was, seen_by, by_id)"
    " VALUES (:suggestion, :at, :kind, :was, :seen_by, :by_id)"
)


def begin(db: Connection, suggestion_id: int, received: Happened) -> None:
    """The first line, of a suggestion that nobody has seen yet."""
    row = {"suggestion": suggestion_id, "was": State.RECEIVED, "seen_by": readers_of(received.kind)}
    db.at_end(RECEIVED, [{**row, **received.model_dump(exclude={"note"})}])


async def add(db: Connection, suggestion_id: int, was: State, happened: Happened) -> int:
    """One line more; `was` is the state before it. Answers its id."""
    row = await db.one(
        "INSERT INTO suggestion_events (suggestion_id, at, kind, was, seen_by, by_id, note)"
        " VALUES (:suggestion, :at, :kind, :was, :seen_by, :by_id, :note) RETURNING id",
        suggestion=suggestion_id,
        was=was,
        seen_by=readers_of(happened.kind),
        **happened.model_dump(),
    )
    return int(row["id"])


async def list_events(
    db: Connection, suggestion_id: int, seen_by: Collection[SeenBy]
) -> list[Event]:
    """What these readers may read of a suggestion's history, the oldest first."""
    rows = await db.all(
        "SELECT e.*, p.name AS by_name FROM suggestion_events AS e"
        " LEFT JOIN people AS p ON p.id = e.by_id"
        " WHERE e.suggestion_id = :suggestion AND e.seen_by IN (:seen_by) ORDER BY e.id",
        suggestion=suggestion_id,
        seen_by=list(seen_by),
    )
    return [Event.of(row) for row in rows]


async def get(db: Connection, event_id: int) -> Event:
    """One line of a history; raises NotFound."""
    row = await db.one(
        "SELECT e.*, p.name AS by_name FROM suggestion_events AS e"
        " LEFT JOIN people AS p ON p.id = e.by_id WHERE e.id = :id",
        id=event_id,
    )
    return Event.of(row)


async def find_last(db: Connection, suggestion_id: int, kinds: Collection[What]) -> Event | None:
    """The latest line of one of these kinds."""
    row = await db.find(
        "SELECT e.*, p.name AS by_name FROM suggestion_events AS e"
        " LEFT JOIN people AS p ON p.id = e.by_id"
        " WHERE e.suggestion_id = :suggestion AND e.kind IN (:kinds) ORDER BY e.id DESC LIMIT 1",
        suggestion=suggestion_id,
        kinds=list(kinds),
    )
    return Event.of(row) if row else None
