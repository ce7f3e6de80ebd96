"""Messages that are edited later: where each copy stands and what it shows."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from domain.records import Record
from storage.database import Connection


class CardCopy(Record):
    """One copy of a card in one chat; `message_id` is None until it has been sent."""

    kind: str
    ref: int
    chat_id: int
    topic_id: int | None
    language: str
    message_id: int | None
    digest: str | None
    edited_at: datetime | None


async def place(db: Connection, places: Iterable[Mapping[str, Any]]) -> None:
    """Say where cards will stand: kind, ref, chat, topic and language of each; a copy that
    stands there already is left as it is."""
    await db.many(
        "INSERT INTO cards (kind, ref, chat_id, topic_id, language)"
        " VALUES (:kind, :ref, :chat, :topic, :language)"
        " ON CONFLICT (kind, ref, chat_id) DO UPDATE SET language = excluded.language",
        places,
    )


async def find(db: Connection, kind: str, ref: int, chat_id: int) -> CardCopy | None:
    """The copy of a card in a chat."""
    row = await db.find(
        "SELECT kind, ref, chat_id, topic_id, language, message_id, digest, edited_at FROM cards"
        " WHERE kind = :kind AND ref = :ref AND chat_id = :chat",
        kind=kind,
        ref=ref,
        chat=chat_id,
    )
    return CardCopy.of(row) if row else None


async def list_asked_for(db: Connection, letters: Collection[int]) -> dict[int, CardCopy]:
    """The copies that these letters are to bring up to date, by the letter's id."""
    if not letters:
        return {}
    rows = await db.all(
        "SELECT o.id AS letter, k.kind, k.ref, k.chat_id, k.topic_id, k.language, k.message_id,"
        " k.digest, k.edited_at FROM outbox AS o JOIN cards AS k ON k.kind = o.card_kind"
        " AND k.ref = o.card_ref AND k.chat_id = o.chat_id WHERE o.id IN (:letters)",
        letters=letters,
    )
    return {row.pop("letter"): CardCopy.of(row) for row in rows}


async def record(
    db: Connection, shown: Iterable[tuple[CardCopy, int | None, str | None]], now: datetime
) -> None:
    """What each copy shows now: the message and a digest; no message when it was deleted and is
    to be sent anew. A copy that was sent anew meanwhile is left as it is."""
    await db.many(
        "UPDATE cards SET message_id = :message, digest = :digest, edited_at = :now"
        " WHERE kind = :kind AND ref = :ref AND chat_id = :chat"
        " AND COALESCE(message_id, 0) = COALESCE(:seen, 0)",
        [
            {
                "kind": copy.kind,
                "ref": copy.ref,
                "chat": copy.chat_id,
                "seen": copy.message_id,
                "message": message_id,
                "digest": digest,
                "now": now,
            }
            for copy, message_id, digest in shown
        ],
    )


async def renew(db: Connection, kind: str, ref: int, chat_id: int) -> None:
    """Forget the message: the card will be sent again below, and that copy is the live one."""
    await db.run(
        "UPDATE cards SET message_id = NULL, digest = NULL"
        " WHERE kind = :kind AND ref = :ref AND chat_id = :chat",
        kind=kind,
        ref=ref,
        chat=chat_id,
    )


async def forget_topic(db: Connection, chat_id: int) -> None:
    """The topic is gone: the chat's cards stand in the chat itself."""
    await db.run("UPDATE cards SET topic_id = NULL WHERE chat_id = :chat", chat=chat_id)
