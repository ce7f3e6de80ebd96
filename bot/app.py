"""The whole bot put together: started, running, stopped gracefully."""

import asyncio
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.cards import Draw
from bot.clock import Clock, MovableClock, SystemClock
from bot.intake import Intake, Polling, Webhook
from bot.occasion import Facts
from bot.outbox import Outbox
from bot.pace import Pace
from bot.routing import Handler, Router
from bot.scheduler import Scheduler
from bot.settings import Settings
from bot.telegram import Telegram
from bot.timers import Act
from bot.worker import Spoken, Worker
from storage import timers
from storage.database import Database
from storage.migrations import migrate

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Features:
    """What the features bring: handlers in order, timers and cards by kind, command menus."""

    handlers: Iterable[Handler]
    timers: Mapping[str, Act]
    cards: Mapping[str, Draw]
    commands: list[dict[str, Any]] = field(default_factory=list)


class Bot:
    """A running bot. `start`, then either `run` or, in tests, `settle` again and again."""

    def __init__(self, settings: Settings, features: Features, clock: Clock | None = None) -> None:
        self.settings = settings
        self.clock = clock or SystemClock()
        self._features = features
        self._heard = asyncio.Event()
        self._stopping = asyncio.Event()

    async def start(self) -> None:
        """Open the database, learn who the bot is, and set every part up."""
        self.db = await Database.open(self.settings.database_url)
        await migrate(self.db)
        self.telegram = Telegram(self.settings.token, self.settings.api_url)
        facts = Facts(await self.telegram.start(), self.settings.admins)
        pace = Pace(self.settings.messages_per_second)
        cards, acts = self._features.cards, self._features.timers
        self.outbox = Outbox(self.db, self.telegram, self.clock, pace, cards, facts)
        self.scheduler = Scheduler(self.db, self.clock, acts, facts, self._after)
        router, application = Router(self._features.handlers), self.telegram.application
        self.worker = Worker(self.db, self.clock, router, application, facts, self._after)
        intake = Intake(self.db, self.clock, self._heard.set)
        self.intake = (
            Webhook(intake, self.telegram, self.settings)
            if self.settings.webhook_url
            else Polling(intake, self.telegram)
        )
        for menu in self._features.commands:
            await self.telegram.call("setMyCommands", **menu)
        await self.outbox.start()
        await self.intake.start()

    async def _after(self, spoken: Spoken) -> None:
        self.outbox.give(spoken.toasts)
        if spoken.timers_changed:
            await self.scheduler.look_ahead()

    async def run(self) -> None:
        """Listen and answer until `stop` is called; then finish the turn and close."""
        await self.scheduler.start()
        sending = asyncio.create_task(self.outbox.run())
        working = asyncio.create_task(self._work())
        listening = asyncio.create_task(self.intake.run())
        stopped = asyncio.create_task(self._stopping.wait())
        tasks = {sending, working, listening, stopped}
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
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
            if not await self.worker.work_once():
                await self._heard.wait()

    def stop(self) -> None:
        """Ask for a graceful end (SIGTERM)."""
        self._stopping.set()

    async def settle(self) -> None:
        """Hear, answer and deliver until nothing is left to do now; time stands still."""
        assert isinstance(self.intake, Polling)
        while True:
            heard = await self.intake.ask(0)
            await self.scheduler.act_on_due()
            worked = await self.worker.work_once()
            await self.outbox.drain()
            if not heard and not worked:
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
        """Close the connections and the file."""
        await self.intake.stop()
        await self.outbox.settle()
        await self.telegram.stop()
        await self.db.close()
