"""Inbox → handlers → outbox, in one transaction; what fails is tried alone, then set aside."""

import json
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby
from typing import Any

from telegram import Update
from telegram.ext import Application

from bot.clock import Clock
from bot.leftovers import Leftovers
from bot.messages import INTERACTIVE, NOTICE, Address
from bot.occasion import Facts, Occasion, Toast, Unkept
from bot.routing import DISCREET_STEPS, Router, is_discreet
from bot.texts import language_of
from bot.turn import Turn
from domain.people import NOBODY
from domain.receipts import CODE
from domain.refusals import Refused
from storage import cards, chats, dialogs, fetches, inbox, outbox, people, timers
from storage.database import Connection, Database, NotFound, Unavailable
from storage.inbox import Heard
from storage.people import Caller

LARGEST_BATCH = 100  # as many as the network hands over at once
TRIES = 3
ENDED = "the program ended"
LARGEST_ID = 2**52
TOAST_LIFE = timedelta(seconds=15)
log = logging.getLogger(__name__)


@dataclass
class Spoken:
    """What a transaction led to: what is said without being stored, and what it woke."""

    toasts: list[Toast] = field(default_factory=list)
    unkept: list[Unkept] = field(default_factory=list)
    timers_changed: bool = False
    files_wanted: bool = False


class WrittenBeforeRefusal(Exception):
    """A rule said no after something was written: the update is run again, alone."""


class Worker:
    """Takes pending updates in order and answers them."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        router: Router,
        application: Application[Any, Any, Any, Any, Any, Any],
        facts: Facts,
        after: Callable[[Spoken], Awaitable[None]],
    ) -> None:
        self._db = db
        self._leftovers = Leftovers(db)
        self._clock = clock
        self._router = router
        self._application = application
        self._facts = facts
        self._after = after

    async def start(self) -> None:
        """Be careful with what was there already when the program last ended."""
        await self._leftovers.start()

    async def work_once(self) -> int:
        """Answer one batch; answers how many updates were taken."""
        pending = await inbox.list_pending(self._db.reader, LARGEST_BATCH)
        heard = await self._leftovers.begin(pending)
        if not heard:
            return 0
        if heard[0].attempts >= TRIES:
            await self._quarantine(heard[0], ENDED)
            return 1
        try:
            spoken = await self._answer_all(heard)
        except Unavailable:
            raise
        except Exception:
            for one in heard:
                await self._answer_alone(one)
        else:
            await self._after(spoken)
        return len(heard)

    async def _answer_all(self, heard: Sequence[Heard]) -> Spoken:
        async with self._db.transaction() as tx:
            if any(CODE.search(one.body) for one in heard):  # e.g. an answer to a receipt
                tx.leave_no_trace()
            occasion = Occasion(tx, self._clock.now(), self._facts)
            spoken = Spoken()
            updates = [(one, self._parse(one)) for one in heard]
            callers = await people.list_callers(tx, _speakers(u for _, u in updates))
            _introduce(occasion, callers)
            places: dict[int, Turn] = {}
            for one, update in updates:
                turn = self._turn(occasion, one, update, callers)
                await self._answer(update, turn)
                _collect(occasion, turn, spoken, callers, places)
            await _write_places(tx, places, occasion)
            await write(occasion)
            await inbox.mark_done(tx, [one.update_id for one in heard])
        spoken.timers_changed = bool(occasion.timers)
        spoken.files_wanted = bool(occasion.fetches)
        return spoken

    def _parse(self, one: Heard) -> Update:
        update = Update.de_json(json.loads(one.body), self._application.bot)
        if update is None:
            raise ValueError("an empty update")
        return update

    def _turn(
        self, occasion: Occasion, one: Heard, update: Update, callers: dict[int, Caller]
    ) -> Turn:
        caller = callers.get(_speaker(update) or 0, Caller())
        return Turn(occasion, self._application, update, caller, one.received_at)

    async def _answer(self, update: Update, turn: Turn) -> None:
        await self._router.begin(update, turn)
        await self._welcome_back(turn)
        written = turn.db.changes
        try:
            await self._route(update, turn)
            if turn.put_off:
                turn.say("put-off")
        except Refused as no:
            if turn.db.changes != written:
                raise WrittenBeforeRefusal from no
            turn.refuse(no)
        if update.callback_query is not None and not turn.toasts:
            turn.toasts.append(Toast(update.callback_query.id, ""))

    async def _welcome_back(self, turn: Turn) -> None:
        """Whoever writes to us has not shut us out, whatever was said before."""
        if turn.caller.shut_out and turn.in_private:
            await chats.set_reachable(turn.db, turn.person_id, True, None, turn.now)
            await outbox.revive(turn.db, turn.person_id)

    async def _route(self, update: Update, turn: Turn) -> None:
        try:
            await self._router.answer(update, turn)
        except NotFound as gone:
            if update.callback_query is None:
                raise
            raise Refused("button-old") from gone

    async def _answer_alone(self, one: Heard) -> None:
        """One update of a batch that failed: tried by itself, and set aside after three times."""
        failure = ENDED
        for _ in range(one.attempts, TRIES):
            try:
                spoken = await self._answer_all([one])
            except WrittenBeforeRefusal as wrong:
                await self._refuse_alone(one, wrong.__cause__)
                return
            except Unavailable:
                raise
            except Exception as wrong:
                failure = type(wrong).__name__
                secret = is_discreet(one.body)  # an error may say what was said
                log.error("update %s failed: %s", one.update_id, failure, exc_info=not secret)
                async with self._db.transaction() as tx:
                    await inbox.count_attempt(tx, one.update_id, failure)
            else:
                await self._after(spoken)
                return
        await self._quarantine(one, failure)

    async def _refuse_alone(self, one: Heard, no: BaseException | None) -> None:
        """Nothing of what was written stands; the person is told why not."""
        assert isinstance(no, Refused)
        async with self._db.transaction() as tx:
            _hide(tx, one)
            occasion = Occasion(tx, self._clock.now(), self._facts)
            update, spoken = self._parse(one), Spoken()
            callers = await people.list_callers(tx, _speakers([update]))
            turn = self._turn(occasion, one, update, callers)
            await self._router.begin(update, turn)
            turn.refuse(no)
            _collect(occasion, turn, spoken, callers, {})
            await write(occasion)
            await inbox.mark_done(tx, [one.update_id])
        await self._after(spoken)

    async def _quarantine(self, one: Heard, failure: str) -> None:
        async with self._db.transaction() as tx:
            _hide(tx, one)
            occasion = Occasion(tx, self._clock.now(), self._facts)
            await inbox.quarantine(tx, one.update_id, keep_body=not await _is_discreet(tx, one))
            if one.attempts < TRIES:  # else reading it may be what ends the program
                await self._say_first(occasion, one)
            _apologize(occasion, one)
            occasion.tell_administrators("admin-quarantined", update=one.update_id, error=failure)
            await write(occasion)
        await self._after(Spoken())

    async def _say_first(self, occasion: Occasion, one: Heard) -> None:
        """Whoever is in danger reads whom to call, whatever went wrong afterwards."""
        try:
            update = self._parse(one)
            callers = await people.list_callers(occasion.db, _speakers([update]))
            turn = self._turn(occasion, one, update, callers)
            await self._router.begin(update, turn)
        except Exception:
            log.warning("update %s cannot even be read", one.update_id)
        else:
            _collect(occasion, turn, Spoken(), callers, {})


def _hide(tx: Connection, one: Heard) -> None:
    if is_discreet(one.body):
        tx.leave_no_trace()


async def _is_discreet(tx: Connection, one: Heard) -> bool:
    """Whether it may say what nobody is to keep: a discreet tap or command, or words at a discreet
    step."""
    sender = _sender_in(one.body).get("id")
    callers = await people.list_callers(tx, {sender} if type(sender) is int else set())
    steps = {caller.dialog.step for caller in callers.values() if caller.dialog}
    return is_discreet(one.body) or not steps.isdisjoint(DISCREET_STEPS)


def _speaker(update: Update) -> int | None:
    user = update.effective_user
    return user.id if user and user.id not in NOBODY else None


def _speakers(updates: Iterable[Update]) -> set[int]:
    return {speaker for update in updates if (speaker := _speaker(update)) is not None}


def _introduce(occasion: Occasion, callers: dict[int, Caller]) -> None:
    """Who speaks in this transaction, and where they live."""
    homes = (caller.community.id for caller in callers.values() if caller.community)
    occasion.speakers, occasion.homes = frozenset(callers), frozenset(homes)


def _collect(
    occasion: Occasion,
    turn: Turn,
    spoken: Spoken,
    callers: dict[int, Caller],
    places: dict[int, Turn],
) -> None:
    """What this turn says and keeps joins the batch, in order; later turns see it."""
    occasion.letters += turn.letters
    occasion.places += turn.places
    occasion.timers += turn.timers
    occasion.fetches += turn.fetches
    occasion.stale |= turn.stale
    if occasion.now - turn.received_at <= TOAST_LIFE:
        spoken.toasts += turn.toasts
    else:
        spoken.unkept += [toast.otherwise for toast in turn.toasts if toast.otherwise]
    spoken.unkept += turn.unkept
    speaker = _speaker(turn.heard)
    if speaker is not None:
        callers[speaker] = turn.caller.model_copy(update={"dialog": turn.dialog})
        if turn.dialog_changed:
            places[speaker] = turn


async def _write_places(tx: Connection, places: dict[int, Turn], occasion: Occasion) -> None:
    standing = {person: turn.dialog for person, turn in places.items() if turn.dialog}
    await dialogs.save(tx, standing, occasion.now)
    await dialogs.end(tx, [person for person in places if person not in standing])


async def write(occasion: Occasion) -> None:
    """Store what is to be said and when something is due, in the open transaction."""
    await cards.place(occasion.db, occasion.places)
    await outbox.add(occasion.db, occasion.letters, occasion.now)
    urgent = {letter["chat_id"] for letter in occasion.letters if letter["urgent"]}
    await outbox.take_along(occasion.db, urgent, occasion.now)
    await fetches.add_all(occasion.db, occasion.fetches)
    for kind, ref in occasion.stale:
        await outbox.refresh_cards(occasion.db, kind, ref, NOTICE, occasion.now)
    for setting, some in groupby(occasion.timers, lambda timer: "due_at" in timer):
        if setting:
            await timers.set_all(occasion.db, list(some))
        else:
            for timer in some:
                await timers.drop(occasion.db, **timer)


def _apologize(occasion: Occasion, one: Heard) -> None:
    """Tell the sender, as far as the update says who that is and in private chat only."""
    sender = _sender_in(one.body)
    number, spoken = sender.get("id"), sender.get("language_code")
    if type(number) is int and 0 < number < LARGEST_ID and number not in NOBODY:
        language = language_of(spoken if isinstance(spoken, str) else None)
        me = Address(number)
        occasion.send(me, language, "something-went-wrong", priority=INTERACTIVE)


def _sender_in(body: str) -> dict[str, Any]:
    """Who sent an update that could not be read as one, as it stands in its text."""
    raw = json.loads(body)
    found = [v["from"] for v in raw.values() if isinstance(v, dict) and "from" in v]
    return found[0] if found and isinstance(found[0], dict) else {}
