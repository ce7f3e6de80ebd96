"""What becomes of a letter: delivered, put off, said otherwise, or buried with its error."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.messages import BULK
from bot.occasion import Occasion
from bot.pace import Pace
from bot.telegram import Fate, Outcome
from storage import cards, chats, communities, outbox
from storage.cards import CardCopy
from storage.database import Connection
from storage.outbox import Letter

LONGEST_RETRY = 300
FOR_THERE_ONLY = ("editMessageReplyMarkup", "pinChatMessage", "unpinChatMessage")
KEEP_ORDER_FOR = 6  # attempts: about a minute; then the chat's other letters overtake
MOST_ATTEMPTS = {
    Fate.MUTED: 200,  # about sixteen hours
    Fate.UNSURE: 200,
    Fate.NEVER_SENT: 900,  # about three days: somebody has to see that there is no network
    Fate.NOT_KNOWN: 20,  # about an hour: a server of one's own may be older than the bot
}


@dataclass(frozen=True)
class Delivered:
    """A letter and what became of it."""

    letter: Letter
    outcome: Outcome
    copy: CardCopy | None = None
    digest: str | None = None
    hold_until: datetime | None = None
    begun_at: datetime | None = None


async def settle_sent(tx: Connection, sent: Sequence[Delivered], now: datetime) -> None:
    """Write down what has been delivered, all together: the rows go, and what cards show stays."""
    await outbox.remove_sent(tx, [(d.letter.id, d.letter.version) for d in sent])
    shown = [(d.copy, d.outcome.message_id, d.digest) for d in sent if d.copy]
    new = [x for x in shown if x[1:] != (x[0].message_id, x[0].digest)]
    await cards.record(tx, new, now)


async def settle(occasion: Occasion, pace: Pace, delivered: Delivered) -> None:
    """Write down what became of one letter that was not delivered."""
    tx, letter, outcome = occasion.db, delivered.letter, delivered.outcome
    may_try = letter.attempts < MOST_ATTEMPTS.get(outcome.fate, 0)
    match outcome.fate:
        case Fate.WAIT:
            await _wait(occasion, pace, delivered)
        case Fate.EDIT_GONE if delivered.copy:
            await cards.record(tx, [(delivered.copy, None, None)], occasion.now)
        case Fate.EDIT_GONE if letter.body and _is_for_there_only(letter.body):
            await outbox.remove_sent(tx, [(letter.id, letter.version)])
        case Fate.EDIT_GONE if letter.body and "editMessageText" in letter.body:
            await outbox.rewrite(tx, letter.id, _sent_instead(letter.body))
        case Fate.MUTED if may_try:
            await _wait_for_a_voice(occasion, pace, letter, outcome.error)
        case Fate.NO_MEDIA if (words := _words_instead(letter)) is not None:
            await outbox.rewrite(tx, letter.id, words)
        case Fate.NO_PIN:
            await _tell_organizers(occasion, letter.chat_id, "group-no-pin")
            await outbox.remove_sent(tx, [(letter.id, letter.version)])
        case Fate.MOVED:
            await chats.move(tx, letter.chat_id, outcome.chat_id or letter.chat_id)
        case Fate.TOPIC_GONE:
            await _leave_topic(occasion, delivered)
        case Fate.SHUT_OUT:
            await _shut_out(occasion, delivered)
        case Fate.NEVER_SENT | Fate.NOT_KNOWN if may_try:
            await _try_later(occasion, pace, letter, outcome.error)
        case Fate.UNSURE if letter.priority != BULK and may_try:
            await _try_later(occasion, pace, letter, outcome.error)
        case _:
            await outbox.bury(tx, letter.id, outcome.error)


async def _wait(occasion: Occasion, pace: Pace, delivered: Delivered) -> None:
    """The network asked to wait, or a card was edited just now."""
    letter, seconds = delivered.letter, timedelta(seconds=delivered.outcome.wait)
    until = delivered.hold_until or occasion.now + seconds
    if delivered.hold_until is None:
        pace.block(letter.chat_id, until)
    await outbox.hold(occasion.db, letter.id, until)


async def _try_later(occasion: Occasion, pace: Pace, letter: Letter, error: str) -> None:
    """What is behind it in the chat waits too, so that the order is kept; not for ever."""
    until = occasion.now + timedelta(seconds=min(2**letter.attempts, LONGEST_RETRY))
    if letter.attempts < KEEP_ORDER_FOR:
        pace.block(letter.chat_id, until)
    await outbox.defer(occasion.db, letter.id, until, error)


async def _wait_for_a_voice(occasion: Occasion, pace: Pace, letter: Letter, error: str) -> None:
    """Nobody may write in the group just now: what waits goes out when they may again."""
    if letter.attempts == 0:
        await _tell_organizers(occasion, letter.chat_id, "group-muted")
    await _try_later(occasion, pace, letter, error)


async def _tell_organizers(occasion: Occasion, group_id: int, key: str) -> None:
    community = await communities.find_by_group(occasion.db, group_id)
    if community is not None:
        await occasion.tell_organizers(community.id, key, community=community.name)


async def _shut_out(occasion: Occasion, delivered: Delivered) -> None:
    letter, why = delivered.letter, delivered.outcome.error
    begun = delivered.begun_at or occasion.now
    if await chats.was_let_in_since(occasion.db, letter.chat_id, begun):
        return  # it was let in while this was on its way: the letter stays in line
    if letter.reachable:
        await chats.set_reachable(occasion.db, letter.chat_id, False, why, occasion.now)
        await _tell_organizers(occasion, letter.chat_id, "group-removed")
    await outbox.bury_chat(occasion.db, letter.chat_id, why)


async def _leave_topic(occasion: Occasion, delivered: Delivered) -> None:
    """The topic is gone: the chat itself is used from now on, and the organizers are warned."""
    tx, letter = occasion.db, delivered.letter
    rewritten = _without_topic(letter.body) if letter.body else None
    if rewritten is None and (delivered.copy is None or delivered.copy.topic_id is None):
        await outbox.bury(tx, letter.id, delivered.outcome.error)  # the chat itself is closed
        return
    if rewritten is not None:
        await outbox.rewrite(tx, letter.id, rewritten)
    community = await communities.find_by_group(tx, letter.chat_id)
    await cards.forget_topic(tx, letter.chat_id)
    if community is None or community.topic_id is None:
        return
    await communities.forget_topic(tx, letter.chat_id)
    await occasion.tell_organizers(community.id, "topic-gone", community=community.name)


def _without_topic(body: str) -> str | None:
    """The same call for the chat itself; None when it was for no topic."""
    call = json.loads(body)
    if call["params"].pop("message_thread_id", None) is None:
        return None
    return json.dumps(call, ensure_ascii=False)


def _words_instead(letter: Letter) -> str | None:
    """Where pictures and files are not allowed, the words that came with one; None without."""
    params = json.loads(letter.body or "{}").get("params", {})
    caption = params.pop("caption", None)
    if caption is None:
        return None
    kept = {k: v for k, v in params.items() if k not in ("photo", "voice", "document")}
    call = {"method": "sendMessage", "params": {**kept, "text": caption}}
    return json.dumps(call, ensure_ascii=False)


def _is_for_there_only(body: str) -> bool:
    """Whether it says nothing once the message that it was to change is gone."""
    call = json.loads(body)
    return call["method"] in FOR_THERE_ONLY or "only_there" in call


def _sent_instead(body: str) -> str:
    """What was to replace a message that is gone is said anew."""
    params = json.loads(body)["params"]
    params.pop("message_id")
    return json.dumps({"method": "sendMessage", "params": params}, ensure_ascii=False)
