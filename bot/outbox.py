"""Delivery: in order, by priority, at the network's pace; retries, cards, dead letters."""

import asyncio
import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot import pictures
from bot.cards import Draw, View
from bot.clock import Clock
from bot.messages import BULK
from bot.occasion import Facts, Occasion, Toast
from bot.pace import Pace
from bot.telegram import Fate, Outcome, Telegram
from bot.worker import write
from domain.people import Role
from storage import cards, chats, communities, outbox, people
from storage.cards import CardCopy
from storage.database import Connection, Database
from storage.outbox import Letter

AT_ONCE = 100
LOOK_AHEAD = 300
EDIT_EVERY = timedelta(seconds=3)
LONGEST_RETRY = 300
KEEP_ORDER_FOR = 6  # attempts: about a minute; then the chat's other letters overtake
MOST_ATTEMPTS = 200  # about sixteen hours


@dataclass(frozen=True)
class Delivered:
    """A letter and what became of it."""

    letter: Letter
    outcome: Outcome
    copy: CardCopy | None = None
    digest: str | None = None
    hold_until: datetime | None = None


class Outbox:
    """Sends what waits. One message at a time to a chat, many chats at once."""

    def __init__(
        self,
        db: Database,
        telegram: Telegram,
        clock: Clock,
        pace: Pace,
        draws: Mapping[str, Draw],
        facts: Facts,
    ) -> None:
        self._db = db
        self._telegram = telegram
        self._clock = clock
        self._pace = pace
        self._draws = draws
        self._facts = facts
        self._busy: set[int] = set()
        self._done: list[Delivered] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._toasts = asyncio.Semaphore(AT_ONCE)
        self._stopping = False
        self.woken = asyncio.Event()

    def give(self, toasts: Sequence[Toast]) -> None:
        """Answer taps, best effort, and look for letters."""
        for toast in toasts:
            self._start(self._toast(toast))
        self.woken.set()

    def _start(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _toast(self, toast: Toast) -> None:
        params: dict[str, Any] = {"callback_query_id": toast.query_id, "text": toast.text}
        if toast.alert:
            params["show_alert"] = True
        if toast.url:
            params = {"callback_query_id": toast.query_id, "url": toast.url}
        async with self._toasts:
            await self._telegram.send("answerCallbackQuery", params)

    async def start(self) -> None:
        """Chats that had to wait when the bot stopped still wait, so that their order is kept."""
        now = self._clock.now()
        for chat_id, until in await outbox.list_held(self._db.reader, now, KEEP_ORDER_FOR):
            self._pace.block(chat_id, until)

    async def run(self) -> None:
        """Deliver until stopped; what has not been sent then stays for the next start."""
        while not self._stopping:
            self.woken.clear()
            wait = await self.step()
            if not self._done:
                await _event_or(self.woken, wait)
        await self.settle()

    def stop(self) -> None:
        """Start nothing new."""
        self._stopping = True
        self.woken.set()

    async def settle(self) -> None:
        """Wait for what is under way, and record it."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))
        await self._record()

    async def drain(self) -> None:
        """Send all that may be sent now: for tests and the story, which move the clock."""
        while True:
            await self.step()
            if not self._tasks and not self._done:
                return
            await self.settle()

    async def step(self) -> float:
        """Record what came back, send what may go; answers seconds until more may."""
        await self._record()
        now = self._clock.now()
        held = self._busy | self._pace.held(now)
        letters = await outbox.list_due(self._db.reader, now, LOOK_AHEAD, held)
        wait = 60.0
        for letter in letters:
            if letter.chat_id in self._busy:
                continue
            if len(self._busy) >= AT_ONCE:
                break
            ready = self._pace.ready_at(letter.chat_id, now)
            if ready > now:
                wait = min(wait, (ready - now).total_seconds())
                continue
            self._pace.take(letter.chat_id, now)
            self._busy.add(letter.chat_id)
            self._start(self._send(letter))
        next_due = await outbox.next_due(self._db.reader, now)
        return min(wait, (next_due - now).total_seconds()) if next_due else wait

    async def _send(self, letter: Letter) -> None:
        try:
            delivered = await self._deliver(letter)
        except Exception as wrong:
            delivered = Delivered(letter, Outcome(Fate.REFUSED, error=repr(wrong)))
        self._done.append(delivered)
        self.woken.set()

    async def _deliver(self, letter: Letter) -> Delivered:
        if not letter.reachable:
            return Delivered(letter, Outcome(Fate.SHUT_OUT, error="the chat has shut us out"))
        if letter.card_kind is not None:
            return await self._deliver_card(letter, letter.card_kind)
        body = json.loads(letter.body or "{}")
        params = body["params"]
        if "chat_id" in params:
            params["chat_id"] = letter.chat_id  # the group may have moved meanwhile
        upload = await _uploaded(body.get("upload"))
        return Delivered(letter, await self._telegram.send(body["method"], params, upload))

    async def _deliver_card(self, letter: Letter, kind: str) -> Delivered:
        now, ref = self._clock.now(), letter.card_ref or 0
        copy = await cards.find(self._db.reader, kind, ref, letter.chat_id)
        if copy is None:
            return Delivered(letter, Outcome(Fate.SENT))
        if copy.message_id and copy.edited_at and copy.edited_at + EDIT_EVERY > now:
            return Delivered(letter, Outcome(Fate.WAIT), hold_until=copy.edited_at + EDIT_EVERY)
        view = View(self._db.reader, ref, letter.chat_id, copy.language, now, self._facts)
        params = await self._draws[kind](view)
        digest = hashlib.sha1(json.dumps(params, sort_keys=True).encode()).hexdigest()
        if copy.message_id and copy.digest == digest:
            return Delivered(letter, Outcome(Fate.SENT, copy.message_id), copy, digest)
        outcome = await self._send_card(copy, params)
        return Delivered(letter, outcome, copy, digest)

    async def _send_card(self, copy: CardCopy, params: dict[str, Any]) -> Outcome:
        if copy.message_id is None:
            topic = {"message_thread_id": copy.topic_id} if copy.topic_id else {}
            return await self._telegram.send(
                "sendMessage", {"chat_id": copy.chat_id, **topic, **params}
            )
        where = {"chat_id": copy.chat_id, "message_id": copy.message_id}
        outcome = await self._telegram.send("editMessageText", {**where, **params})
        return replace(outcome, message_id=copy.message_id)

    async def _record(self) -> None:
        done, self._done = self._done, []
        if not done:
            return
        async with self._db.transaction() as tx:
            occasion = Occasion(tx, self._clock.now(), self._facts)
            sent = [d for d in done if d.outcome.fate is Fate.SENT]
            await outbox.remove_sent(tx, [(d.letter.id, d.letter.version) for d in sent])
            for delivered in done:
                await self._settle_one(occasion, delivered)
            await write(occasion)
        self._busy -= {d.letter.chat_id for d in done}

    async def _settle_one(self, occasion: Occasion, delivered: Delivered) -> None:
        tx, letter, outcome = occasion.db, delivered.letter, delivered.outcome
        match outcome.fate:
            case Fate.SENT if delivered.copy:
                await _shown(tx, delivered, occasion.now)
            case Fate.SENT:
                pass
            case Fate.WAIT:
                until = delivered.hold_until or occasion.now + timedelta(seconds=outcome.wait)
                if delivered.hold_until is None:
                    self._pace.block(letter.chat_id, until)
                await outbox.hold(tx, letter.id, until)
            case Fate.EDIT_GONE if delivered.copy:
                await cards.record(tx, delivered.copy, None, None, occasion.now)
            case Fate.MOVED:
                await chats.move(tx, letter.chat_id, outcome.chat_id or letter.chat_id)
            case Fate.TOPIC_GONE:
                await _leave_topic(occasion, letter)
            case Fate.SHUT_OUT:
                if letter.reachable:
                    why = outcome.error
                    await chats.set_reachable(tx, letter.chat_id, False, why, occasion.now)
                await outbox.bury_chat(tx, letter.chat_id, outcome.error)
            case Fate.EDIT_GONE if letter.body and "editMessageText" in letter.body:
                await outbox.rewrite(tx, letter.id, _sent_instead(letter.body))
            case Fate.NEVER_SENT:
                await self._try_later(occasion, letter, outcome.error)
            case Fate.UNSURE if letter.priority != BULK and letter.attempts < MOST_ATTEMPTS:
                await self._try_later(occasion, letter, outcome.error)
            case _:
                await outbox.bury(tx, letter.id, outcome.error)

    async def _try_later(self, occasion: Occasion, letter: Letter, error: str) -> None:
        """What is behind it in the chat waits too, so that the order is kept; not for ever."""
        until = occasion.now + timedelta(seconds=min(2**letter.attempts, LONGEST_RETRY))
        if letter.attempts < KEEP_ORDER_FOR:
            self._pace.block(letter.chat_id, until)
        await outbox.defer(occasion.db, letter.id, until, error)


async def _shown(tx: Connection, delivered: Delivered, now: datetime) -> None:
    copy, outcome = delivered.copy, delivered.outcome
    assert copy is not None
    if copy.digest != delivered.digest or copy.message_id != outcome.message_id:
        await cards.record(tx, copy, outcome.message_id, delivered.digest, now)


async def _leave_topic(occasion: Occasion, letter: Letter) -> None:
    """The topic is gone: the chat itself is used from now on, and the organizers are warned."""
    tx = occasion.db
    if letter.body:
        body = json.loads(letter.body)
        if body["params"].pop("message_thread_id", None) is None:
            await outbox.bury(tx, letter.id, "topic gone")
            return
        await outbox.rewrite(tx, letter.id, json.dumps(body, ensure_ascii=False))
    community = await communities.find_by_group(tx, letter.chat_id)
    await cards.forget_topic(tx, letter.chat_id)
    if community is None or community.topic_id is None:
        return
    await communities.forget_topic(tx, letter.chat_id)
    for organizer in await people.list_listeners(tx, community.id, Role.ORGANIZER):
        occasion.tell(organizer, "topic-gone", community=community.name)


def _sent_instead(body: str) -> str:
    """What was to replace a message that is gone is said anew."""
    params = json.loads(body)["params"]
    params.pop("message_id")
    return json.dumps({"method": "sendMessage", "params": params}, ensure_ascii=False)


async def _uploaded(upload: dict[str, Any] | None) -> tuple[str, str, bytes] | None:
    if upload is None:
        return None
    if "draw" in upload:
        content = await pictures.draw(upload)
    elif "base64" in upload:
        content = base64.b64decode(upload["base64"])
    else:
        content = upload["text"].encode()
    return upload["field"], upload["name"], content


async def _event_or(event: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(event.wait(), max(0.01, seconds))
    except TimeoutError:
        return
