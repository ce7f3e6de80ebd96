"""How updates come in: getUpdates or a webhook, into the inbox; only then acknowledged."""

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from typing import Any

from aiohttp import web
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.clock import Clock
from bot.settings import Settings
from bot.telegram import Telegram
from storage import inbox
from storage.database import Database, Unavailable

ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_PAUSE = 30.0
NOTHING_NEW = 1.0  # seconds until what cannot be acknowledged is asked for again
LARGEST_NUMBER = 2**63
log = logging.getLogger(__name__)


class Intake:
    """What is common to both ways: keep first, acknowledge after."""

    def __init__(self, db: Database, clock: Clock, heard: Callable[[], None]) -> None:
        self._db = db
        self._clock = clock
        self._heard = heard

    async def keep(self, updates: list[Any]) -> None:
        """Commit updates to the inbox; something without a number is no update."""
        good = [u for u in updates if _number_of(u) is not None]
        if len(good) < len(updates):
            log.warning("%s things without an update_id were left out", len(updates) - len(good))
        if not good:
            return
        now = self._clock.now()
        await self._db.write_along(lambda tx: inbox.add(tx, good, now))
        self._heard()


def _number_of(update: Any) -> int | None:
    """The update's number; None for what is no update."""
    number = update.get("update_id") if isinstance(update, dict) else None
    return number if type(number) is int and 0 <= number < LARGEST_NUMBER else None


class Polling:
    """Asks for updates; the next offset acknowledges only what is committed."""

    def __init__(self, intake: Intake, telegram: Telegram) -> None:
        self._intake = intake
        self._telegram = telegram
        self._offset: int | None = None
        self._pause = 1.0

    async def start(self) -> None:
        """A webhook would keep getUpdates from working; what waits there is kept."""
        await self._telegram.call("deleteWebhook")

    async def run(self) -> None:
        """Ask until cancelled."""
        while True:
            try:
                await self.ask(self._telegram.poll_seconds)
                self._pause = 1.0
            except InvalidToken:
                log.error("the server does not accept BOT_TOKEN")
                await self._rest(LONGEST_PAUSE)
            except Conflict:
                log.error("another program is asking for this bot's updates: stop one of them")
                await self._rest(5.0)
            except RetryAfter as wait:
                await self._rest(wait._retry_after.total_seconds())
            except Unavailable as wrong:
                log.error("the database cannot be used now, updates wait: %s", wrong)
                await self._rest(1.0)
            except TelegramError as wrong:
                log.warning("getting updates failed: %s", wrong)
                await self._rest(self._pause)
                self._pause = min(2 * self._pause, LONGEST_PAUSE)

    async def ask(self, timeout: int) -> int:
        """One getUpdates; answers how many updates came. What has no number cannot be acknowledged,
        and would come again at once: until something comes after it, the bot asks more slowly."""
        asked: dict[str, Any] = {"timeout": timeout, "limit": 100, "allowed_updates": ALLOWED}
        if self._offset is not None:
            asked["offset"] = self._offset
        updates = await self._telegram.call("getUpdates", **asked)
        if not isinstance(updates, list):
            raise TelegramError("getUpdates did not answer with a list")
        await self._intake.keep(updates)
        numbers = [number for u in updates if (number := _number_of(u)) is not None]
        if numbers:
            self._offset = max(numbers) + 1
        elif updates:
            await self._rest(NOTHING_NEW)
        return len(numbers)

    async def _rest(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def stop(self) -> None:
        """Nothing to undo."""


class Webhook:
    """Is told of updates over HTTP; answers 200 only after the commit."""

    def __init__(self, intake: Intake, telegram: Telegram, settings: Settings) -> None:
        self._intake = intake
        self._telegram = telegram
        self._settings = settings
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen, then tell the network where; may be tried again."""
        if self._runner is None:
            await self._listen()
        await self._telegram.call(
            "setWebhook",
            url=self._settings.webhook_url,
            secret_token=self._settings.webhook_secret,
            allowed_updates=ALLOWED,
        )

    async def _listen(self) -> None:
        app = web.Application(client_max_size=1 << 20)
        app.router.add_post("/{path:.*}", self._receive)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, *self._settings.host_and_port).start()

    async def _receive(self, request: web.Request) -> web.Response:
        secret = request.headers.get(SECRET_HEADER, "")
        sent = secret.encode(errors="surrogateescape")
        if not hmac.compare_digest(sent, self._settings.webhook_secret.encode()):
            return web.Response(status=403)
        try:
            update = json.loads(await request.read())
        except (ValueError, RecursionError):
            log.warning("a webhook call that is not JSON was left out")
            return web.Response()
        await self._intake.keep([update])
        return web.Response()

    async def run(self) -> None:
        """The server runs by itself."""
        await asyncio.Event().wait()

    async def stop(self) -> None:
        """Stop listening; the network keeps what comes meanwhile."""
        if self._runner is not None:
            await self._runner.cleanup()
