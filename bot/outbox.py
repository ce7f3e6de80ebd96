"""Delivery: in order, by priority, at the network's pace; retries, cards, dead letters."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import Any

from bot import pictures
from bot.cards import Draw, View
from bot.clock import Clock
from bot.leftovers import calm
from bot.messages import INTERACTIVE
from bot.occasion import Facts, Occasion, Toast, Unkept
from bot.outcomes import KEEP_ORDER_FOR, Delivered, settle, settle_sent
from bot.pace import Pace
from bot.telegram import Fate, Outcome, Telegram
from bot.unstored import Unstored
from bot.worker import write
from storage import cards, outbox
from storage.cards import CardCopy
from storage.database import Database, Unavailable
from storage.outbox import Letter

AT_ONCE = 100
MOST_UNRECORDED = 500  # chats whose letter is on its way, or sent and not yet written down
ALL_OTHERS = 0  # no chat has this number
LOOK_AHEAD = 3  # letters read for each one that could be sent: some are for the same chat
EDIT_EVERY = timedelta(seconds=3)
REST = 1.0  # seconds
DRAWN_AT_MOST = 3
log = logging.getLogger(__name__)


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
        self._speaking: set[int] = set()  # chats with a letter on its way
        self._busy: set[int] = set()  # these, and those whose letters are not yet written down
        self._done: list[Delivered] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._unstored = Unstored(telegram, clock, pace)
        self._stopping = asyncio.Event()
        self._came_back = asyncio.Event()
        self.woken = asyncio.Event()

    def give(self, toasts: Sequence[Toast], unkept: Sequence[Unkept] = ()) -> None:
        """Answer taps and say what is not stored, best effort, and look for letters."""
        for toast in toasts:
            self._start(self._unstored.answer(toast))
        for request in unkept:
            self._start(self._unstored.say(request))
        self.woken.set()

    def _start(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._over)

    def _over(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if self._unstored.lost:
            self._came_back.set()

    async def start(self) -> None:
        """Chats that had to wait when the bot stopped still wait, so that their order is kept."""
        now = self._clock.now()
        for chat_id, until in await outbox.list_held(self._db.reader, now, KEEP_ORDER_FOR):
            self._pace.block(chat_id, until)

    async def run(self) -> None:
        """Deliver until stopped; what has not been sent then stays for the next start. Writing
        down what was sent waits for the worker's transaction; sending to others does not."""
        recording = asyncio.create_task(self._record_as_it_comes())
        recording.add_done_callback(lambda _: self.woken.set())
        while not (self._stopping.is_set() or recording.done()):
            self.woken.clear()
            try:
                wait = await self._send_due()
            except Unavailable as wrong:
                log.error("the database cannot be used now, letters wait: %s", wrong)
                wait = REST
            await _event_or(self.woken, wait)
        self._came_back.set()
        await recording

    async def _record_as_it_comes(self) -> None:
        while not self._stopping.is_set():
            await self._came_back.wait()
            self._came_back.clear()
            try:
                await self._record()
            except Unavailable as wrong:
                log.error("the database cannot be used now, what was sent waits: %s", wrong)
                self._came_back.set()
                await _event_or(self._stopping, REST)
            self.woken.set()

    def stop(self) -> None:
        """Start nothing new."""
        self._unstored.stop()
        self._stopping.set()
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
            if not self._tasks and not self._done and not self._unstored.lost:
                return
            await self.settle()

    async def step(self) -> float:
        """Record what came back, send what may go; answers seconds until more may."""
        await self._record()
        return await self._send_due()

    async def _send_due(self) -> float:
        now = self._clock.now()
        held, wait = self._busy | self._pace.held(now), 60.0
        while (free := min(self._free, self._pace.room(now))) > 0:
            most = LOOK_AHEAD * free
            letters = await outbox.list_due(self._db.reader, now, most, held)
            drawn = [letter.id for letter in letters if letter.card_kind]
            copies = await cards.list_asked_for(self._db.reader, drawn)
            slow = self._send_ready(letters, copies, now)
            wait = min([wait, *slow.values()])
            if len(letters) < most or ALL_OTHERS in slow:
                break
            held |= self._busy | slow.keys()  # look behind chats that must not be spoken to yet
        if (full := self._pace.wait_for_all(now)) > 0:
            wait = min(wait, full)
        next_due = await outbox.next_due(self._db.reader, now)
        return min(wait, (next_due - now).total_seconds()) if next_due else wait

    @property
    def _free(self) -> int:
        """How many more may be sent now."""
        return min(AT_ONCE - len(self._speaking), MOST_UNRECORDED - len(self._busy))

    def _send_ready(
        self, letters: Sequence[Letter], copies: Mapping[int, CardCopy], now: datetime
    ) -> dict[int, float]:
        """Send what may go; answers the chats that must wait, and how many seconds."""
        slow: dict[int, float] = {}
        for chat, line in _by_chat(letters, but=self._busy).items():
            if self._free <= 0:
                break
            patient = line[0].priority != INTERACTIVE
            if patient and (wait := self._pace.wait_for_patient(now)) > 0:
                slow[ALL_OTHERS] = wait  # answers come first in the list
                break
            ready = self._pace.ready_at(chat, now)
            if ready > now:
                slow[chat] = (ready - now).total_seconds()
                continue
            self._pace.take(chat, now, patient=patient)
            self._speaking.add(chat)
            self._busy.add(chat)
            self._start(self._send_line(chat, line, copies, now))
        return slow

    async def _send_line(
        self, chat: int, line: Sequence[Letter], copies: Mapping[int, CardCopy], taken_at: datetime
    ) -> None:
        """Send what waits for a chat, one after the other, as long as each arrives."""
        for letter, following in zip_longest(line, line[1:]):
            delivered = await self._send(letter, copies.get(letter.id))
            now = self._clock.now()
            self._pace.came_back(taken_at, now)
            goes_on = following is not None and self._may_follow(delivered, following, now)
            if not goes_on:
                self._speaking.discard(chat)
            self._done.append(delivered)
            self._came_back.set()
            if not goes_on:
                break
            taken_at = now
        if len(self._speaking) == AT_ONCE - 1:
            self.woken.set()

    def _may_follow(self, delivered: Delivered, following: Letter, now: datetime) -> bool:
        """Whether the next letter for the same chat goes at once; if so its place is taken. A
        notice waits until the one before is written down: of all those of a chat, a kill brings at
        most one twice."""
        if delivered.outcome.fate is not Fate.SENT or self._stopping.is_set():
            return False
        if following.priority != INTERACTIVE:
            return False
        if self._pace.ready_at(following.chat_id, now) > now:
            return False
        self._pace.take(following.chat_id, now)
        return True

    async def _send(self, letter: Letter, copy: CardCopy | None) -> Delivered:
        begun = self._clock.now()
        try:
            delivered = await self._deliver(letter, copy)
        except Unavailable as wrong:
            delivered = Delivered(letter, Outcome(Fate.NEVER_SENT, error=repr(wrong)))
        except Exception as wrong:
            delivered = Delivered(letter, Outcome(Fate.REFUSED, error=repr(wrong)))
        return replace(delivered, begun_at=begun)

    async def _deliver(self, letter: Letter, copy: CardCopy | None) -> Delivered:
        if not letter.reachable:
            return Delivered(letter, Outcome(Fate.SHUT_OUT, error="the chat has shut us out"))
        if letter.card_kind is not None and letter.body is None:
            return await self._deliver_card(letter, letter.card_kind, copy)
        body = json.loads(letter.body or "{}")
        params = body["params"]
        if "chat_id" in params:
            params["chat_id"] = letter.chat_id  # the group may have moved meanwhile
        if "draw" in (body.get("upload") or {}) and not await self._may_draw(letter):
            return Delivered(letter, Outcome(Fate.REFUSED, error="the program ended over it"))
        upload = await pictures.uploaded(body.get("upload"))
        return Delivered(letter, await self._telegram.send(body["method"], params, upload), copy)

    async def _may_draw(self, letter: Letter) -> bool:
        """Counted before: drawing something very large may end the program, but not for ever."""
        if await outbox.was_begun(self._db.reader, letter.id):
            await calm()
        async with self._db.transaction() as tx:
            return await outbox.count_drawn(tx, letter.id) <= DRAWN_AT_MOST

    async def _deliver_card(self, letter: Letter, kind: str, copy: CardCopy | None) -> Delivered:
        now, ref = self._clock.now(), letter.card_ref or 0
        if copy is None:
            return Delivered(letter, Outcome(Fate.SENT))
        if copy.message_id and copy.edited_at and now - EDIT_EVERY < copy.edited_at <= now:
            return Delivered(letter, Outcome(Fate.WAIT), hold_until=copy.edited_at + EDIT_EVERY)
        view = View(self._db.reader, ref, letter.chat_id, copy.language, now, self._facts)
        params = await self._draws[kind](view)
        if params is None:
            return Delivered(letter, Outcome(Fate.SENT))
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
        await self._write_instead()
        done, self._done = self._done, []
        if not done:
            return
        try:
            await self._record_all(done)
        except Unavailable:
            self._done = done + self._done
            raise
        except Exception:
            log.exception("what became of %s letters could not be recorded together", len(done))
            await self._record_one_by_one(done)
        else:
            self._free_chats(done)

    async def _write_instead(self) -> None:
        """Where a receipt could not be said, its voter is to read at least that."""
        lost = self._unstored.lost[:]
        if lost:
            log.warning("%s receipts could not be said", len(lost))
            async with self._db.transaction() as tx:
                tx.leave_no_trace()
                await outbox.add(tx, lost, self._clock.now())
            del self._unstored.lost[: len(lost)]

    async def _record_one_by_one(self, done: Sequence[Delivered]) -> None:
        recorded = 0
        try:
            for delivered in done:
                await self._record_alone(delivered)
                recorded += 1
        except Unavailable:
            self._done[:0] = done[recorded:]
            raise
        finally:
            self._free_chats(done[:recorded])

    def _free_chats(self, recorded: Sequence[Delivered]) -> None:
        """Speak again to those of whom nothing more is on its way or still to be written down."""
        unrecorded = {d.letter.chat_id for d in self._done}
        self._busy -= {d.letter.chat_id for d in recorded} - self._speaking - unrecorded

    async def _record_all(self, done: Sequence[Delivered]) -> None:
        sent = [d for d in done if d.outcome.fate is Fate.SENT]
        now = self._clock.now()
        if len(sent) == len(done):
            await self._db.write_along(lambda tx: settle_sent(tx, sent, now))
            return
        async with self._db.transaction() as tx:
            occasion = Occasion(tx, now, self._facts)
            await settle_sent(tx, sent, now)
            for delivered in done:
                if delivered.outcome.fate is not Fate.SENT:
                    await settle(occasion, self._pace, delivered)
            await write(occasion)

    async def _record_alone(self, delivered: Delivered) -> None:
        """One that cannot be recorded must not keep the others from it."""
        try:
            await self._record_all([delivered])
        except Unavailable:
            raise
        except Exception as wrong:
            log.exception("letter %s could not be recorded", delivered.letter.id)
            async with self._db.transaction() as tx:
                await outbox.bury(tx, delivered.letter.id, repr(wrong))


def _by_chat(letters: Sequence[Letter], but: Collection[int]) -> dict[int, list[Letter]]:
    """What waits for each chat, in order, without the chats that are busy."""
    lines: dict[int, list[Letter]] = {}
    for letter in letters:
        if letter.chat_id not in but:
            lines.setdefault(letter.chat_id, []).append(letter)
    return lines


async def _event_or(event: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(event.wait(), max(0.01, seconds))
    except TimeoutError:
        return
