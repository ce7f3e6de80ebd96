"""What is to be said and has not been delivered yet; delivered rows leave the table."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from domain.records import Record
from storage.database import Connection

CARD_KEY = "(card_kind, card_ref, chat_id) WHERE state = 'waiting' AND card_kind IS NOT NULL"


class Letter(Record):
    """A row of the outbox: a request's body, or a card to be drawn when it is sent."""

    id: int
    chat_id: int
    priority: int
    body: str | None
    card_kind: str | None
    card_ref: int | None
    version: int
    attempts: int
    due_at: datetime
    created_at: datetime
    reachable: bool = True


async def add(db: Connection, letters: Sequence[dict[str, Any]], now: datetime) -> None:
    """Put in line: dicts with chat_id, priority, due_at, and either a body (a dict) or card_kind
    and card_ref; a card that is in line already is asked for once. Raises ValueError for what
    is no chat's number."""
    if not all(type(row["chat_id"]) is int for row in letters):
        raise ValueError("a letter is addressed to no chat")
    await db.many(
        "INSERT INTO outbox (chat_id, priority, body, card_kind, card_ref, due_at, created_at)"
        " VALUES (:chat_id, :priority, :body, :card_kind, :card_ref, :due_at, :now)"
        f" ON CONFLICT {CARD_KEY} DO UPDATE SET version = outbox.version + 1,"
        " due_at = CASE WHEN outbox.error IS NULL AND outbox.due_at < excluded.due_at"
        " THEN outbox.due_at ELSE excluded.due_at END, priority = CASE WHEN"
        " outbox.priority < excluded.priority THEN outbox.priority ELSE excluded.priority END",
        [{**row, "body": _packed(row["body"]), "now": now} for row in letters],
    )


def _packed(body: dict[str, Any] | None) -> str | None:
    return json.dumps(body, ensure_ascii=False) if body is not None else None


async def refresh_cards(db: Connection, kind: str, ref: int, priority: int, now: datetime) -> None:
    """Ask for every copy of a card, wherever it was sent, to be brought up to date."""
    await db.run(
        "INSERT INTO outbox (chat_id, priority, card_kind, card_ref, due_at, created_at)"
        " SELECT chat_id, :priority, kind, ref, :now, :now FROM cards"
        f" WHERE kind = :kind AND ref = :ref ON CONFLICT {CARD_KEY}"
        " DO UPDATE SET version = outbox.version + 1",
        kind=kind,
        ref=ref,
        priority=priority,
        now=now,
    )


async def list_due(
    db: Connection, now: datetime, limit: int, held: Collection[int] = ()
) -> list[Letter]:
    """What may be sent now to chats not held, interactive answers first, then in order. What was
    never put off may go even when the clock was set back since."""
    rows = await db.all(
        "SELECT o.id, o.chat_id, o.priority, o.body, o.card_kind, o.card_ref, o.version,"
        " o.attempts, o.due_at, o.created_at, COALESCE(c.reachable, 1) AS reachable"
        " FROM outbox AS o LEFT JOIN chats AS c ON c.id = o.chat_id"
        " WHERE o.state = 'waiting' AND (o.due_at <= :now OR o.due_at = o.created_at)"
        " AND o.chat_id NOT IN (:held)"
        " ORDER BY o.priority, o.id LIMIT :limit",
        now=now,
        limit=limit,
        held=list(held) or [0],
    )
    return [Letter.of(row) for row in rows]


async def next_due(db: Connection, after: datetime) -> datetime | None:
    """When the next row that must still wait may be sent."""
    row = await db.one(
        "SELECT MIN(due_at) AS due_at FROM outbox WHERE state = 'waiting' AND due_at > :after",
        after=after,
    )
    return datetime.fromisoformat(row["due_at"]) if row["due_at"] else None


async def hold(db: Connection, id_: int, until: datetime) -> None:
    """Not yet: not a failure, only a wait."""
    await db.run(
        "UPDATE outbox SET due_at = :until, drawn = 0, error = COALESCE(error, 'waits')"
        " WHERE id = :id",
        id=id_,
        until=until,
    )


async def take_along(db: Connection, chat_ids: Collection[int], now: datetime) -> None:
    """Something urgent is said in these chats: what waits there for the morning goes too, so
    that the order is kept."""
    if chat_ids:
        await db.run(
            "UPDATE outbox SET due_at = created_at WHERE chat_id IN (:chats) AND state = 'waiting'"
            " AND due_at > :now AND error IS NULL",
            chats=list(chat_ids),
            now=now,
        )


async def remove_sent(db: Connection, sent: Collection[tuple[int, int]]) -> None:
    """Delivered: (id, version) pairs; a card asked for again meanwhile stays in line."""
    await db.many(
        "DELETE FROM outbox WHERE id = :id AND version = :version",
        [{"id": id_, "version": version} for id_, version in sent],
    )


async def defer(db: Connection, id_: int, due_at: datetime, error: str) -> None:
    """Not delivered this time; try again then."""
    await db.run(
        "UPDATE outbox SET attempts = attempts + 1, drawn = 0, due_at = :due, error = :error"
        " WHERE id = :id",
        id=id_,
        due=due_at,
        error=error,
    )


async def was_begun(db: Connection, id_: int) -> bool:
    """Whether the drawing of what it carries was begun and did not end."""
    return bool((await db.one("SELECT drawn FROM outbox WHERE id = :id", id=id_))["drawn"])


async def count_drawn(db: Connection, id_: int) -> int:
    """What it carries is about to be drawn; how often that has been begun without an end."""
    row = await db.one("UPDATE outbox SET drawn = drawn + 1 WHERE id = :id RETURNING drawn", id=id_)
    return int(row["drawn"])


async def rewrite(db: Connection, id_: int, body: str) -> None:
    """Send it otherwise, e.g. without the topic that is gone."""
    await db.run("UPDATE outbox SET body = :body WHERE id = :id", id=id_, body=body)


async def bury(db: Connection, id_: int, error: str) -> None:
    """It can never be delivered: kept as a dead letter, with the error, for the administrators."""
    await db.run(
        "UPDATE outbox SET state = 'dead', error = :error WHERE id = :id", id=id_, error=error
    )


async def forget_refused(db: Connection, kind: str, ref: int, chat_id: int) -> None:
    """A card that was refused there is asked for anew."""
    await db.run(
        "DELETE FROM outbox WHERE state <> 'waiting' AND card_kind = :kind AND card_ref = :ref"
        " AND chat_id = :chat",
        kind=kind,
        ref=ref,
        chat=chat_id,
    )


async def bury_chat(db: Connection, chat_id: int, error: str) -> None:
    """The chat has shut us out: nothing more is tried there. Answers are kept for the day on
    which it lets us in again; notices will be stale by then."""
    await db.run(
        "UPDATE outbox SET error = :error,"
        " state = 'shut_out' WHERE chat_id = :chat AND state = 'waiting'",
        chat=chat_id,
        error=error,
    )


async def revive(db: Connection, chat_id: int) -> int:
    """The chat lets us in again: answers that were kept go out; how many there are."""
    return await db.run(
        "UPDATE outbox SET state = 'waiting', attempts = 0, error = NULL, due_at = created_at"
        " WHERE chat_id = :chat AND state = 'shut_out' AND priority = 0 AND body IS NOT NULL",
        chat=chat_id,
    )


async def forget_undelivered(db: Connection, moment: datetime) -> int:
    """What could not be delivered to whoever has not come back since then, and old dead letters
    that the administrators have had time to see."""
    return await db.run(
        "DELETE FROM outbox WHERE state <> 'waiting' AND created_at < :moment", moment=moment
    )


async def list_held(
    db: Connection, now: datetime, most_attempts: int
) -> list[tuple[int, datetime]]:
    """Chats whose first letters must still wait, and until when: the others stay behind them.
    What waits for the morning (it was never tried) keeps nothing behind it."""
    rows = await db.all(
        "SELECT chat_id, MAX(due_at) AS due_at FROM outbox"
        " WHERE state = 'waiting' AND due_at > :now AND attempts <= :most AND body IS NOT NULL"
        " AND error IS NOT NULL GROUP BY chat_id",
        now=now,
        most=most_attempts,
    )
    return [(row["chat_id"], datetime.fromisoformat(row["due_at"])) for row in rows]
