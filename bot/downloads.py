"""Files that people send: fetched after the commit, read off the event loop, acted on once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, TelegramError

from bot.clock import Clock
from bot.leftovers import calm
from bot.occasion import Facts, Occasion
from bot.telegram import Telegram
from bot.worker import Spoken, write
from domain.refusals import Refused
from storage import fetches
from storage.database import Database, Unavailable
from storage.fetches import Fetch

TRIES = 3
AGAIN_AFTER = timedelta(seconds=20)
REST = 60.0  # seconds
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class FileUse:
    """What a feature does with a file: `read` understands it (in a thread, without the database;
    may raise Refused), `keep` stores that and answers; `refuse` says why nothing came of it."""

    read: Callable[[bytes], Any]
    keep: Callable[[Occasion, Fetch, Any], Awaitable[None]]
    refuse: Callable[[Occasion, Fetch, Refused], Awaitable[None]]


class Exhausted(Exception):
    """The program ended each time that this was read."""


class Downloads:
    """Fetches what waits, one file at a time; what fails is tried again, then given up."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        telegram: Telegram,
        uses: Mapping[str, FileUse],
        facts: Facts,
        after: Callable[[Spoken], Awaitable[None]],
    ) -> None:
        self._db = db
        self._clock = clock
        self._telegram = telegram
        self._uses = uses
        self._facts = facts
        self._after = after
        self._begun_before: set[int] | None = None  # when the program last ended
        self.woken = asyncio.Event()

    async def run(self) -> None:
        """Fetch until cancelled; what is under way then is fetched again after the next start."""
        while True:
            self.woken.clear()
            try:
                await self.drain()
                wait = await self._until_next()
            except Unavailable as wrong:
                log.error("the database cannot be used now, files wait: %s", wrong)
                wait = 1.0
            with suppress(TimeoutError):
                await asyncio.wait_for(self.woken.wait(), wait)

    async def _until_next(self) -> float:
        due = await fetches.next_due(self._db.reader)
        wait = (due - self._clock.now()).total_seconds() if due else REST
        return min(REST, max(0.01, wait))

    async def drain(self) -> None:
        """Fetch everything that is due."""
        if self._begun_before is None:
            self._begun_before = await fetches.list_begun(self._db.reader)
        while (fetch := await fetches.find_due(self._db.reader, self._clock.now())) is not None:
            try:
                await self._use(fetch)
            except Unavailable:
                raise
            except Exception as wrong:
                await self._failed(fetch, wrong)

    async def _use(self, fetch: Fetch) -> None:
        if self._begun_before and fetch.id in self._begun_before:
            self._begun_before.discard(fetch.id)
            await calm()
        async with self._db.transaction() as tx:
            await fetches.count_begun(tx, fetch)  # before: reading it may end the program
        if fetch.attempts >= TRIES:
            raise Exhausted("the program ended over it")
        use = self._uses[fetch.kind]
        content = await self._telegram.download(fetch.file_id)
        try:
            understood = await asyncio.to_thread(use.read, content)
        except Refused as no:
            await self._finish(fetch, use.refuse, no)
        else:
            await self._finish(fetch, use.keep, understood)

    async def _finish(
        self, fetch: Fetch, act: Callable[[Occasion, Fetch, Any], Awaitable[None]], what: Any
    ) -> None:
        """Act in one transaction, unless the person has left with everything of theirs."""
        async with self._db.transaction() as tx:
            occasion = Occasion(tx, self._clock.now(), self._facts)
            if await fetches.remove(tx, fetch):
                await act(occasion, fetch, what)
                await write(occasion)
        await self._after(Spoken(timers_changed=bool(occasion.timers)))

    async def _failed(self, fetch: Fetch, wrong: Exception) -> None:
        """The network's own no is final; anything else may pass."""
        if not isinstance(wrong, TelegramError):
            log.exception("file %s of kind %s failed", fetch.id, fetch.kind, exc_info=wrong)
        if fetch.attempts + 1 < TRIES and not isinstance(wrong, BadRequest):
            async with self._db.transaction() as tx:
                await fetches.put_off(tx, fetch, self._clock.now() + AGAIN_AFTER)
            return
        await self._give_up(fetch, wrong)

    async def _give_up(self, fetch: Fetch, wrong: Exception) -> None:
        """Where the feature cannot even say so, the file goes all the same: kept, it would stop
        the bot again at every start."""
        use = self._uses.get(fetch.kind)

        async def say_so(occasion: Occasion, fetch: Fetch, no: Refused) -> None:
            if use is not None:
                await use.refuse(occasion, fetch, no)
            if not isinstance(wrong, TelegramError):
                await _tell(occasion, fetch, wrong)

        try:
            await self._finish(fetch, say_so, Refused("file-not-fetched"))
        except Unavailable:
            raise
        except Exception as worse:
            log.exception("nothing could be said of file %s", fetch.id)
            await self._finish(fetch, _tell, worse)


async def _tell(occasion: Occasion, fetch: Fetch, wrong: Exception) -> None:
    error = type(wrong).__name__
    occasion.tell_administrators("admin-file-failed", kind=fetch.kind, ref=fetch.id, error=error)
