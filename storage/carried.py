"""Items of agendas that were put off, until another meeting of that kind takes them."""

from collections.abc import Sequence

from domain.meetings import Item, Meeting
from storage.database import Connection

WAITS = (
    "c.community_id = :community AND c.kind = :kind AND (c.taken_by IS NULL"
    " OR (SELECT m.state FROM meetings AS m WHERE m.id = c.taken_by) = 'cancelled')"
)


async def put_off(db: Connection, meeting: Meeting, items: Sequence[Item]) -> None:
    """These are discussed another time."""
    await db.many(
        "INSERT INTO carried_items (community_id, kind, text, suggestion_id)"
        " VALUES (:community, :kind, :text, :suggestion)",
        [
            {
                "community": meeting.community_id,
                "kind": meeting.kind,
                "text": item.text,
                "suggestion": item.suggestion_id,
            }
            for item in items
        ],
    )


async def list_waiting(db: Connection, community_id: int, kind: str) -> list[Item]:
    """What waits for such a meeting, the oldest first; a suggestion as long as it does."""
    rows = await db.all(
        f"SELECT c.text, c.suggestion_id FROM carried_items AS c"
        f" LEFT JOIN suggestions AS s ON s.id = c.suggestion_id WHERE {WAITS}"
        " AND (c.suggestion_id IS NULL OR s.state = 'on_agenda') ORDER BY c.id LIMIT 20",
        community=community_id,
        kind=kind,
    )
    return [Item.of(row) for row in rows]


async def take(db: Connection, meeting: Meeting, items: Sequence[Item]) -> None:
    """Those of them that are on the agenda of this meeting wait no longer."""
    await db.run(
        f"UPDATE carried_items AS c SET taken_by = :meeting WHERE {WAITS}"
        " AND (c.text IN (:texts) OR c.suggestion_id IN (:suggestions))",
        meeting=meeting.id,
        community=meeting.community_id,
        kind=meeting.kind,
        texts=[item.text for item in items if item.text],
        suggestions=[item.suggestion_id for item in items if item.suggestion_id],
    )
