"""What leaves the bot as tables: one a noun, for one community or all, without who said it."""

from typing import Any

from domain.reading import covered
from storage import poll_tables
from storage.database import Connection, Row

READ = "s.open_to_all = 1 AND s.mark IS NULL AND s.state <> 'withdrawn'"
WHERE = " WHERE (:code IS NULL OR c.code = :code)"
TABLES = {
    "communities": "SELECT c.code, c.name, c.town, c.adults, c.households,"
    " (SELECT COUNT(*) FROM memberships AS m WHERE m.community_id = c.id) AS joined"
    " FROM communities AS c" + WHERE + " ORDER BY c.code",
    "suggestions": "SELECT c.code, s.year, s.number,"
    f" CASE WHEN {READ} THEN s.text END AS text, CASE WHEN {READ} THEN s.place END AS place,"
    f" s.state, s.grade, CASE WHEN {READ} THEN s.reply END AS reply,"
    " s.rating, s.due_on, s.created_at, s.replied_at,"
    " s.category, s.unit, s.supporters, COALESCE(p.name, s.entered_for) AS whose"
    " FROM suggestions AS s JOIN communities AS c ON c.id = s.community_id"
    " LEFT JOIN people AS p ON p.id = s.author_id" + WHERE + " ORDER BY c.code, s.year, s.number",
    "rolls": "SELECT c.code, r.id, r.capacity, r.title, r.imported_at, COUNT(e.id) AS entries,"
    " COUNT(e.person_id) AS proven, COALESCE(SUM(e.weight), 0) AS weight FROM rolls AS r"
    " JOIN communities AS c ON c.id = r.community_id"
    " LEFT JOIN roll_entries AS e ON e.roll_id = r.id AND e.removed = 0"
    + WHERE
    + " AND r.removed = 0"
    " GROUP BY c.code, r.id, r.capacity, r.title, r.imported_at ORDER BY r.id",
    "meetings": "SELECT c.code, m.kind, m.title, m.place, m.starts_at, m.lasts, m.state,"
    " m.outcome, (SELECT COUNT(*) FROM meeting_answers AS a WHERE a.meeting_id = m.id"
    " AND a.coming = 1) AS coming FROM meetings AS m"
    " JOIN communities AS c ON c.id = m.community_id" + WHERE + " ORDER BY m.starts_at, m.id",
    "agendas": "SELECT c.code, m.id AS meeting, m.title, m.starts_at, i.position + 1 AS item,"
    " s.year, s.number, i.text FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id"
    " JOIN communities AS c ON c.id = m.community_id"
    " LEFT JOIN suggestions AS s ON s.id = i.suggestion_id"
    + WHERE
    + " ORDER BY m.starts_at, m.id, i.position",
    "promises": "SELECT c.code, m.title AS meeting, m.starts_at, p.office, p.what, p.due_on,"
    " p.percent, p.note, p.state, p.done_at FROM promises AS p"
    " JOIN meetings AS m ON m.id = p.meeting_id JOIN communities AS c ON c.id = p.community_id"
    + WHERE
    + " ORDER BY m.starts_at, p.id",
    "activities": "SELECT c.code, a.title, a.kind, a.place, a.starts_at, a.capacity, a.state,"
    " (SELECT COUNT(*) FROM sign_ups AS s WHERE s.activity_id = a.id AND s.state = 'in') AS taken,"
    " (SELECT COALESCE(SUM(s.minutes), 0) FROM sign_ups AS s WHERE s.activity_id = a.id)"
    " AS minutes FROM activities AS a JOIN communities AS c ON c.id = a.community_id"
    + WHERE
    + " ORDER BY a.starts_at, a.id",
}


async def collect(db: Connection, code: str | None = None) -> dict[str, list[Row]]:
    """Each table's rows by its name; numbers that point at a person, and who it was, are covered,
    and what not every resident may read is left out."""
    tables = {
        name: [_covered(row) for row in await db.all(sql, code=code)]
        for name, sql in TABLES.items()
    }
    return {**tables, "polls": await poll_tables.collect(db, code)}


def _covered(row: Row) -> dict[str, Any]:
    words = ("text", "place", "reply", "unit", "outcome")
    name = row.get("whose")
    shown = {k: v for k, v in row.items() if k != "whose"}
    return {
        k: covered(v, name) if k in words and isinstance(v, str) else v for k, v in shown.items()
    }
