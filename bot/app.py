"""The whole bot put together: started, running, stopped gracefully."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.cards import Draw
from bot.clock import Clock, MovableClock, SystemClock
from bot.downloads import Downloads, FileUse
from bot.intake import Intake, Polling, Webhook
from bot.logs import without_token
from bot.occasion import Facts
from bot.outbox import Outbox
from bot.pace import Pace
from bot.routing import Handler, Router, is_discreet
from bot.scheduler import Scheduler
from bot.settings import Settings
from bot.telegram import Telegram
from bot.timers import Act
from bot.worker import Spoken, Worker
from storage import likeness, timers
from storage.database import Damaged, Database, Unavailable
from storage.migrations import migrate

T = TypeVar("T")
FIRST_PAUSE, LONGEST_PAUSE, REST = 1.0, 30.0, 1.0  # seconds
WRONG_TOKEN = "BOT_TOKEN: the server does not know it (or BOT_API_URL is no Bot API server)"
log = logging.getLogger(__name__)


class CannotStart(Exception):
    """Why the bot cannot start, in one line for its operator."""


@dataclass(frozen=True)
class Features:
    """What the features bring: handlers in order; timers, cards and uses of files by kind;
    command menus."""

    handlers: Iterable[Handler]
    timers: Mapping[str, Act]
    cards: Mapping[str, Draw]
    commands: list[dict[str, Any]] = field(default_factory=list)
    files: Mapping[str, FileUse] = field(default_factory=dict)


class Bot:
    """A running bot. `start`, then either `run` or, in tests, `settle` again and again."""

    def __init__(self, settings: Settings, features: Features, clock: Clock | None = None) -> None:
        self.settings = settings
        self.clock = clock or SystemClock()
        self._features = features
        self._heard = asyncio.Event()
        self._stopping = asyncio.Event()

    async def start(self) -> None:
        """Open the database, learn who the bot is, and set every part up; waits for a network
        that is not there yet. Raises CannotStart, with everything closed again."""
        try:
            self.db = await Database.open(self.settings.database_url)
        except (Damaged, OSError) as wrong:
            raise CannotStart(f"BOT_DATABASE_URL: cannot be opened: {wrong}") from None
        try:
            await migrate(self.db, is_discreet)
            self._behind = await likeness.is_behind(self.db)
            await self._set_up()
        except Damaged as wrong:
            await self._abandon()
            raise CannotStart(f"BOT_DATABASE_URL: cannot be used: {wrong}") from None
        except BaseException:
            await self._abandon()
            raise

    async def _set_up(self) -> None:
        self.telegram = Telegram(self.settings.token, self.settings.api_url)
        me, zone = await self._insist(self.telegram.start), ZoneInfo(self.settings.timezone)
        facts = Facts(me, self.settings.admins, zone)
        pace = Pace(self.settings.messages_per_second)
        cards, acts = self._features.cards, self._features.timers
        self.outbox = Outbox(self.db, self.telegram, self.clock, pace, cards, facts)
        self.scheduler = Scheduler(self.db, self.clock, acts, facts, self._after)
        files = self._features.files
        self.downloads = Downloads(self.db, self.clock, self.telegram, files, facts, self._after)
        router, application = Router(self._features.handlers), self.telegram.application
        self.worker = Worker(self.db, self.clock, router, application, facts, self._after)
        intake = Intake(self.db, self.clock, self._heard.set)
        self.intake = (
            Webhook(intake, self.telegram, self.settings)
            if self.settings.webhook_url
            else Polling(intake, self.telegram)
        )
        await self.worker.start()
        await self._insist(self._tell_menus)
        await self.outbox.start()
        await self._insist(self.intake.start)

    async def _tell_menus(self) -> None:
        for menu in self._features.commands:
            await self.telegram.call("setMyCommands", **menu)

    async def _insist(self, call: Callable[[], Awaitable[T]]) -> T:
        """Try until it works: at the start of a machine the network may come later than the bot."""
        pause = FIRST_PAUSE
        while True:
            try:
                return await call()
            except InvalidToken:
                raise CannotStart(WRONG_TOKEN) from None
            except BadRequest as wrong:
                raise CannotStart(f"refused by the network: {wrong.message}") from None
            except OSError as wrong:
                raise CannotStart(f"BOT_LISTEN: {wrong}") from None
            except TelegramError as wrong:
                log.warning("not started yet: %s", without_token(wrong.message))
            await self._pause(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _pause(self, seconds: float) -> None:
        """Wait, unless the bot is asked to stop meanwhile."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)
            raise CannotStart("stopped before the network was there")

    async def _abandon(self) -> None:
        """Close what has been opened: threads of the database would keep the process alive."""
        if hasattr(self, "intake"):
            await self.intake.stop()
        if hasattr(self, "telegram"):
            await self.telegram.stop()
        await self.db.close()

    async def _after(self, spoken: Spoken) -> None:
        self.outbox.give(spoken.toasts, spoken.unkept)
        if spoken.files_wanted:
            self.downloads.woken.set()
        if spoken.timers_changed:
            await self.scheduler.look_ahead()

    async def run(self) -> None:
        """Listen and answer until `stop` is called; then finish the turn and close."""
        await self.scheduler.start()
        sending = asyncio.create_task(self.outbox.run())
        working = asyncio.create_task(self._work())
        listening = asyncio.create_task(self.intake.run())
        fetching = asyncio.create_task(self.downloads.run())
        stopped = asyncio.create_task(self._stopping.wait())
        tasks = {sending, working, listening, fetching, stopped}
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        fetching.cancel()
        await asyncio.wait({fetching})
        await self._close(listening, working, sending, stopped)
        for task in ended - {stopped}:
            task.result()

    async def _close(
        self,
        listening: "asyncio.Task[None]",
        working: "asyncio.Task[None]",
        sending: "asyncio.Task[None]",
        stopped: "asyncio.Task[Any]",
    ) -> None:
        """Stop intake, finish the turn, leave what was not sent for the next start."""
        stopped.cancel()
        listening.cancel()
        self._stopping.set()
        self._heard.set()
        self.scheduler.stop()
        await asyncio.wait({listening, working})
        self.outbox.stop()
        await asyncio.wait({sending})
        await self.close()

    async def _work(self) -> None:
        while not self._stopping.is_set():
            self._heard.clear()
            try:
                worked = await self.worker.work_once()
                behind = await self._catch_up()
            except Unavailable as wrong:
                log.error("the database cannot be used now, updates wait: %s", wrong)
                await asyncio.sleep(REST)
                continue
            if not worked and not behind:
                await self._heard.wait()

    async def _catch_up(self) -> bool:
        """In turns with what people say, some suggestions of before are made findable again."""
        self._behind = self._behind and await likeness.catch_up_some(self.db)
        return self._behind

    def stop(self) -> None:
        """Ask for a graceful end (SIGTERM)."""
        self._stopping.set()

    @property
    def was_stopped(self) -> bool:
        """Whether it was asked to stop."""
        return self._stopping.is_set()

    async def settle(self) -> None:
        """Hear, answer and deliver until nothing is left to do now; time stands still."""
        assert isinstance(self.intake, Polling)
        while True:
            heard = await self.intake.ask(0)
            await self.scheduler.act_on_due()
            worked = await self.worker.work_once()
            await self.downloads.drain()
            await self.outbox.drain()
            behind = await self._catch_up()
            if not heard and not worked and not behind:
                return

    async def settle_until(self, moment: datetime) -> None:
        """Go from timer to timer, settle at each, and then at the moment itself."""
        assert isinstance(self.clock, MovableClock)
        while (due := await timers.next_due(self.db.reader)) and due <= moment:
            self.clock.move(max(due - self.clock.now(), timedelta(microseconds=1)))
            await self.settle()
        self.clock.move(max(moment - self.clock.now(), timedelta()))
        await self.settle()

    async def close(self) -> None:
        """Close the connections and the file, whatever goes wrong on the way."""
        try:
            await self.intake.stop()
            await self.outbox.settle()
        except Unavailable as wrong:
            log.error("what was sent last cannot be written down and will be said again: %s", wrong)
        finally:
            await self.telegram.stop()
            await self.db.close()
