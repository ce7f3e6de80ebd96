"""Time: the timers table is the truth, APScheduler only ticks."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock
from bot.occasion import Facts, Occasion
from bot.timers import Act
from bot.worker import Spoken, write
from storage import communities, inbox, outbox, timers
from storage.database import Database, Unavailable
from storage.timers import Timer

TRIES = 3
KEEP_INBOX = timedelta(days=3)
KEEP_UNDELIVERED = timedelta(days=90)
log = logging.getLogger(__name__)


class Scheduler:
    """Acts on timers that are due, each once, also after downtime."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        acts: Mapping[str, Act],
        facts: Facts,
        after: Callable[[Spoken], Awaitable[None]],
    ) -> None:
        self._db = db
        self._clock = clock
        self._acts = acts
        self._facts = facts
        self._after = after
        self._running = False
        self._ticks = AsyncIOScheduler(job_defaults={"misfire_grace_time": None, "coalesce": True})

    async def start(self) -> None:
        """Tick every minute and at the next due time."""
        self._ticks.start()
        self._ticks.add_job(self.act_on_due, IntervalTrigger(minutes=1), id="sweep")
        self._ticks.add_job(self._forget_old, IntervalTrigger(hours=1), id="forget")
        await self.act_on_due()

    def stop(self) -> None:
        """No more ticks."""
        if self._ticks.running:
            self._ticks.shutdown(wait=False)

    async def look_ahead(self) -> None:
        """Tick again when the next timer is due (timers may have changed)."""
        due = await timers.next_due(self._db.reader)
        if due is not None and self._ticks.running:
            wait = max(timedelta(), due - self._clock.now())
            at = DateTrigger(_real_now(self._ticks) + wait)
            self._ticks.add_job(self.act_on_due, at, id="next", replace_existing=True)

    async def act_on_due(self) -> None:
        """Act on everything that is due, the oldest first."""
        if self._running:
            return
        self._running = True
        try:
            while await self._act_on_next():
                pass
        finally:
            self._running = False
        await self.look_ahead()

    async def _act_on_next(self) -> bool:
        timer: Timer | None = None
        try:
            async with self._db.transaction() as tx:
                timer = await timers.find_due(tx, self._clock.now())
                if timer is None:
                    return False
                occasion = Occasion(tx, self._clock.now(), self._facts)
                if timer.community_id is not None:
                    occasion.zone = (await communities.get(tx, timer.community_id)).zone
                await timers.remove(tx, timer)
                await self._acts[timer.kind](occasion, timer)
                await write(occasion)
        except Unavailable as wrong:
            log.error("the database cannot be used now, timers wait: %s", wrong)
            return False
        except Exception as wrong:
            if timer is None:
                raise
            log.exception("timer %s of %s failed", timer.kind, timer.ref)
            await self._failed(timer, type(wrong).__name__)
        await self._after(Spoken())
        return True

    async def _failed(self, timer: Timer, failure: str) -> None:
        async with self._db.transaction() as tx:
            if timer.attempts + 1 < TRIES:
                later = self._clock.now() + timedelta(minutes=1)
                await timers.count_attempt(tx, timer, later, failure)
                return
            await timers.give_up(tx, timer, failure)
            occasion = Occasion(tx, self._clock.now(), self._facts)
            occasion.tell_administrators(
                "admin-timer-failed", kind=timer.kind, ref=timer.ref, error=failure
            )
            await write(occasion)

    async def _forget_old(self) -> None:
        async with self._db.transaction() as tx:
            await inbox.forget_before(tx, self._clock.now() - KEEP_INBOX)
            await outbox.forget_undelivered(tx, self._clock.now() - KEEP_UNDELIVERED)


def _real_now(ticks: AsyncIOScheduler) -> datetime:
    """APScheduler waits in real time, whatever clock the bot was given."""
    return datetime.now(ticks.timezone)
