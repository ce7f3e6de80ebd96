"""What is said right after the commit and never stored: answers to taps, and receipts."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock
from bot.occasion import Toast, Unkept
from bot.pace import Pace
from bot.telegram import Fate, Telegram

TOASTS_AT_ONCE = 100
TRIES = 3
REST, LONGEST_REST = 1.0, 30.0  # seconds
LAST_WORDS = timedelta(seconds=6)  # within the ten that whoever stops a program often gives it
SAID = (Fate.SENT, Fate.UNSURE)


class Unstored:
    """Says it once, at the network's pace. Of what can never be said, the letters that are to be
    stored instead are `lost`."""

    def __init__(self, telegram: Telegram, clock: Clock, pace: Pace) -> None:
        self._telegram = telegram
        self._clock = clock
        self._pace = pace
        self._toasts = asyncio.Semaphore(TOASTS_AT_ONCE)
        self._stopping = asyncio.Event()
        self._last: datetime | None = None
        self.lost: list[dict[str, Any]] = []

    def stop(self) -> None:
        """Answer no more taps; what is in line is said for some seconds yet."""
        self._last = self._clock.now() + LAST_WORDS
        self._stopping.set()

    async def answer(self, toast: Toast) -> None:
        """The short answer to a tap; where the network does not take it any more, its words."""
        async with self._toasts:
            if self._stopping.is_set():
                return
            outcome = await self._telegram.send("answerCallbackQuery", toast.params)
        if toast.otherwise is not None and outcome.fate is Fate.REFUSED:
            await self.say(toast.otherwise)

    async def say(self, request: Unkept) -> None:
        """Say it in its turn; whoever deleted the message that it was to change has a new one."""
        for _ in range(TRIES):
            if not await self._turn_comes():
                break
            self._pace.take(request.params["chat_id"], self._clock.now())
            outcome = await self._telegram.send(request.method, request.params)
            if outcome.fate in SAID:
                return
            if outcome.fate is Fate.EDIT_GONE:
                request = _anew(request)
            elif outcome.fate in (Fate.WAIT, Fate.NEVER_SENT):
                await self._rest(min(outcome.wait or REST, LONGEST_REST))
            else:
                break
        if request.instead is not None:
            self.lost.append(request.instead)

    async def _turn_comes(self) -> bool:
        """Wait for a turn; False when it would come too late, because the bot is asked to stop."""
        now = self._clock.now()
        turn = self._pace.even_turn(now)
        if turn > now:
            await self._rest((turn - now).total_seconds())
        if self._last is None:
            return True
        left = (turn - self._clock.now()).total_seconds()
        await asyncio.sleep(left if turn <= self._last else 0)
        return turn <= self._last

    async def _rest(self, seconds: float) -> None:
        """Wait, unless the bot is asked to stop."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)


def _anew(request: Unkept) -> Unkept:
    params = {name: value for name, value in request.params.items() if name != "message_id"}
    return replace(request, method="sendMessage", params=params)
