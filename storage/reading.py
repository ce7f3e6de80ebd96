"""Suggestions as the residents of a community read them: the open and public ones, in pages."""

from collections.abc import Collection
from itertools import islice

from domain.reading import PAGE, Line, has_all
from storage.database import Connection
from storage.open_states import IS_OPEN

IS_PUBLIC = f"s.{IS_OPEN} AND s.open_to_all = 1 AND s.mark IS NULL"
LINES = (
    "SELECT s.id, s.number, s.supporters, s.text, COALESCE(p.name, s.entered_for)"
    " FROM suggestions AS s LEFT JOIN people AS p ON p.id = s.author_id"
    f" WHERE s.community_id = :community AND {IS_PUBLIC}"
)
BY_SUPPORT = " ORDER BY s.supporters DESC, s.id DESC LIMIT :limit OFFSET :offset"
NEWEST = " ORDER BY s.id DESC LIMIT :limit OFFSET :offset"
SEARCHED, MOST_FOUND, MOST_WORDS = 15_000, 5 * PAGE, 4


async def list_supported(db: Connection, community_id: int, page: int) -> list[Line]:
    """A page of them and one more if there is one, those with most supporters first."""
    return await _lines(db, LINES + BY_SUPPORT, page, community=community_id)


async def list_newest(db: Connection, community_id: int, page: int) -> list[Line]:
    """The same, the newest first."""
    return await _lines(db, LINES + NEWEST, page, community=community_id)


async def list_of_kind(db: Connection, community_id: int, category: str, page: int) -> list[Line]:
    """The same of one category, the newest first."""
    sql = f"{LINES} AND s.category = :category{NEWEST}"
    return await _lines(db, sql, page, community=community_id, category=category)


async def _lines(db: Connection, sql: str, page: int, **values: object) -> list[Line]:
    rows = await db.many_rows(sql, limit=PAGE + 1, offset=page * PAGE, **values)
    return list(map(Line._make, rows))


async def list_categories(db: Connection, community_id: int, among: Collection[str]) -> list[str]:
    """Those of these categories in which there is something to read, in their order."""
    asked = " UNION ALL ".join(f"SELECT :kind{n} AS category" for n in range(len(among)))
    rows = await db.all(
        f"SELECT k.category FROM ({asked}) AS k WHERE EXISTS (SELECT 1 FROM suggestions AS s"
        f" WHERE s.community_id = :community AND s.category = k.category AND {IS_PUBLIC})",
        community=community_id,
        **{f"kind{n}": kind for n, kind in enumerate(among)},
    )
    found = {row["category"] for row in rows}
    return [kind for kind in among if kind in found]


async def search(db: Connection, community_id: int, words: str, page: int) -> list[Line]:
    """A page and one more of up to 40 among the last 15,000 in whose readable words all of these
    stand, the newest first; what comes after the page is not looked at, as long texts take long."""
    parts = words.split()[:MOST_WORDS]
    like = "".join(f" AND s.text LIKE :word{n}" for n in range(len(parts)))
    oldest = await db.find(
        f"SELECT id FROM suggestions AS s WHERE s.community_id = :community AND {IS_PUBLIC}"
        f" ORDER BY s.id DESC LIMIT 1 OFFSET {SEARCHED}",
        community=community_id,
    )
    rows = await db.many_rows(
        f"{LINES} AND s.id > :oldest{like} ORDER BY s.id DESC LIMIT :limit",
        community=community_id,
        oldest=oldest["id"] if oldest else 0,
        limit=MOST_FOUND,
        **{f"word{n}": f"%{part}%" for n, part in enumerate(parts)},
    )
    found = (line for line in map(Line._make, rows) if has_all(line, words))
    return list(islice(found, page * PAGE, (page + 1) * PAGE + 1))


async def is_supporter(db: Connection, suggestion_id: int, person_id: int) -> bool:
    """Whether this person stands behind it."""
    row = await db.find(
        "SELECT 1 AS one FROM supports WHERE suggestion_id = :suggestion AND person_id = :person",
        suggestion=suggestion_id,
        person=person_id,
    )
    return row is not None
