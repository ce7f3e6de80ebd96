"""Suggestions: numbered without gaps, found by queue and author."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from domain.histories import Happened, What
from domain.records import Record
from domain.suggestions import Owned, Seen, State, Suggestion
from storage import histories, likeness
from storage.database import Connection, NotFound
from storage.open_states import IS_OPEN as IS_OPEN

COLUMNS = (
    "id, community_id, year, number, author_id, anonymous, text, voice, photo, place, state,"
    " reason, reply, grade, rating, reopened, handled_by, entered_for, entered_by, merged_into,"
    " category, open_to_all, mark, guardian, unit, percent, extended, supporters, due_on,"
    " created_at"
)
OF_SUGGESTION = ", ".join(f"s.{name.strip()}" for name in COLUMNS.split(","))
OWNED = (
    f"SELECT {OF_SUGGESTION}, COALESCE(p.name, s.entered_for) AS name FROM suggestions AS s"
    " LEFT JOIN people AS p ON p.id = s.author_id"
)
OPTIONAL = ("voice", "photo", "place", "entered_for", "entered_by", "mark")


class Sent(Record):
    """What somebody has sent, and when."""

    text: str
    place: str | None
    state: State
    created_at: datetime


async def add(
    db: Connection, community_id: int, year: int, due_on: date, now: datetime, **said: Any
) -> Suggestion:
    """Store a suggestion under the community's next number of the year."""
    values = {**dict.fromkeys(OPTIONAL), "open_to_all": 1, "guardian": 0, **said}
    values.setdefault("category", "other")
    row = await db.one(
        "INSERT INTO suggestions (community_id, year, number, author_id, anonymous, text, voice,"
        " photo, place, entered_for, entered_by, category, open_to_all, mark, guardian, due_on,"
        " created_at) VALUES (:community, :year, (SELECT COALESCE(MAX(number), 0) + 1"
        " FROM suggestions WHERE community_id = :community AND year = :year), :author, :anonymous,"
        " :text, :voice, :photo, :place, :entered_for, :entered_by, :category, :open_to_all,"
        f" :mark, :guardian, :due_on, :now) RETURNING {COLUMNS}",
        community=community_id,
        year=year,
        due_on=due_on,
        now=now,
        **values,
    )
    by = said.get("author") or said.get("entered_by")
    histories.begin(db, row["id"], Happened(kind=What.RECEIVED, at=now, by_id=by))
    suggestion = Suggestion.of(row)
    likeness.begin(db, suggestion)
    return suggestion


async def get(db: Connection, suggestion_id: int) -> Suggestion:
    """The suggestion with this id; raises NotFound."""
    row = await db.one(f"SELECT {COLUMNS} FROM suggestions WHERE id = :id", id=suggestion_id)
    return Suggestion.of(row)


async def get_seen(db: Connection, suggestion_id: int) -> Seen:
    """The same with what is seen beside it; raises NotFound."""
    seen = await find_seen(db, suggestion_id)
    if seen is None:
        raise NotFound(f"suggestion {suggestion_id}")
    return seen


async def find_seen(db: Connection, suggestion_id: int) -> Seen | None:
    """The same, or None: all that a card says, in one question."""
    row = await db.find(
        f"SELECT {OF_SUGGESTION}, p.name AS author_name, c.name AS community_name,"
        " COALESCE((SELECT e.kind FROM suggestion_events AS e WHERE e.suggestion_id = s.id"
        " AND e.kind IN (:asked, :answered) ORDER BY e.id DESC LIMIT 1), '') = :asked"
        " AS waits_for_author FROM suggestions AS s"
        " JOIN communities AS c ON c.id = s.community_id"
        " LEFT JOIN people AS p ON p.id = s.author_id WHERE s.id = :id",
        id=suggestion_id,
        asked=What.ASKED,
        answered=What.ANSWERED,
    )
    return Seen.of(row) if row else None


async def list_sent(
    db: Connection, author_ids: Collection[int], moment: datetime
) -> dict[int, list[Sent]]:
    """By author what these people have sent since then, the latest first."""
    rows = await db.all(
        "SELECT author_id, text, place, state, created_at FROM suggestions"
        " WHERE author_id IN (:authors) AND created_at > :moment"
        " ORDER BY created_at DESC, id DESC",
        authors=list(author_ids),
        moment=moment,
    )
    found: dict[int, list[Sent]] = {}
    for row in rows:
        found.setdefault(row["author_id"], []).append(Sent.of(row))
    return found


async def list_open(
    db: Connection, community_id: int, limit: int = 500, skipped: int = 0
) -> list[Suggestion]:
    """What waits in a community, the earliest due first, after so many of them."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM suggestions WHERE community_id = :community"
        f" AND {IS_OPEN} ORDER BY due_on, id LIMIT :limit OFFSET :skipped",
        community=community_id,
        limit=limit,
        skipped=skipped,
    )
    return [Suggestion.of(row) for row in rows]


async def list_on_agenda(db: Connection, community_id: int, limit: int = 20) -> list[Owned]:
    """What waits for a meeting of the council, the earliest due first."""
    rows = await db.all(
        f"{OWNED} WHERE s.community_id = :community AND s.state = 'on_agenda'"
        " ORDER BY s.due_on, s.id LIMIT :limit",
        community=community_id,
        limit=limit,
    )
    return [Owned.of(row) for row in rows]


async def count_open(db: Connection, community_id: int, today: date) -> tuple[int, int]:
    """How many wait in a community, and how many of them were due before today."""
    row = await db.one(
        "SELECT COUNT(*) AS waiting, COUNT(CASE WHEN due_on < :today THEN 1 END) AS late"
        f" FROM suggestions WHERE community_id = :community AND {IS_OPEN}",
        community=community_id,
        today=today,
    )
    return int(row["waiting"]), int(row["late"])


async def list_by_author(
    db: Connection, author_id: int, limit: int = 10, skipped: int = 0
) -> list[Suggestion]:
    """What a person sent, the newest first, after so many of them."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM suggestions WHERE author_id = :author"
        " ORDER BY id DESC LIMIT :limit OFFSET :skipped",
        author=author_id,
        limit=limit,
        skipped=skipped,
    )
    return [Suggestion.of(row) for row in rows]


async def move(
    db: Connection, suggestion: Suggestion, state: State, happened: Happened, **changes: Any
) -> Suggestion | None:
    """Move it on from where it was seen to stand, and write that into its history; None when
    somebody was faster."""
    sets = "".join(f", {name} = :{name}" for name in changes)
    row = await db.find(
        f"UPDATE suggestions SET state = :state{sets} WHERE id = :id AND state = :seen"
        f" RETURNING {COLUMNS}",
        id=suggestion.id,
        seen=suggestion.state,
        state=state,
        **changes,
    )
    if row is None:
        return None
    await histories.add(db, suggestion.id, suggestion.state, happened)
    moved = Suggestion.of(row)
    if moved.is_open != suggestion.is_open:
        await likeness.bring_up_to_date(db, moved)
    return moved


async def attach(
    db: Connection,
    suggestion: Suggestion,
    happened: Happened,
    voice: str | None = None,
    photo: str | None = None,
) -> None:
    """Something more was sent along; the history says so."""
    voices = "\n".join([*suggestion.voices, *([voice] if voice else [])]) or None
    photos = "\n".join([*suggestion.photos, *([photo] if photo else [])]) or None
    await db.run(
        "UPDATE suggestions SET voice = :voice, photo = :photo WHERE id = :id",
        id=suggestion.id,
        voice=voices,
        photo=photos,
    )
    await histories.add(db, suggestion.id, suggestion.state, happened)


async def change_words(
    db: Connection, suggestion: Suggestion, text: str, category: str, happened: Happened
) -> None:
    """It says something else from now on, of this kind; the history says so."""
    row = await db.one(
        "UPDATE suggestions SET text = :text, category = :category WHERE id = :id"
        f" RETURNING {COLUMNS}",
        id=suggestion.id,
        text=text,
        category=category,
    )
    await histories.add(db, suggestion.id, suggestion.state, happened)
    await likeness.bring_up_to_date(db, Suggestion.of(row))


async def find_by_number(
    db: Connection, community_id: int, number: int, year: int | None = None, besides: int = 0
) -> Suggestion | None:
    """The suggestion that people know by this number; of the latest year when none is said."""
    row = await db.find(
        f"SELECT {COLUMNS} FROM suggestions WHERE community_id = :community AND number = :number"
        " AND (:year IS NULL OR year = :year) AND id <> :besides ORDER BY year DESC LIMIT 1",
        community=community_id,
        number=number,
        year=year,
        besides=besides,
    )
    return Suggestion.of(row) if row else None


async def list_merged(db: Connection, target_id: int) -> list[Suggestion]:
    """What was merged into this one, and is not parted from it."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM suggestions WHERE merged_into = :target AND state = 'merged'"
        " ORDER BY id",
        target=target_id,
    )
    return [Suggestion.of(row) for row in rows]
