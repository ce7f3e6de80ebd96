"""What the bot is to hear: a queue that is polled or pushed to a webhook."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from simulator.errors import bad, conflict

ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}
KINDS = """
business_connection business_message callback_query channel_post chat_boost chat_join_request
chat_member chosen_inline_result deleted_business_messages edited_business_message
edited_channel_post edited_message guest_message inline_query managed_bot message
message_reaction message_reaction_count my_chat_member poll poll_answer pre_checkout_query
purchased_paid_media removed_chat_boost shipping_query stopped_message_generation subscription
"""
DOCUMENTED = frozenset(KINDS.split())
TERMINATED = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
BY_WEBHOOK = "terminated by setWebhook request"
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook"
    " first"
)
LIFE = timedelta(hours=24)
LIFE_OF_QUERY = timedelta(seconds=150)


@dataclass
class Hook:
    """Where updates are pushed."""

    url: str
    secret: str | None = None
    max_connections: int = 40
    last_error: str | None = None
    failed_at: int = 0


def _real_now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Queue:
    """Updates not yet acknowledged, oldest first; `forgetful` drops those past their life."""

    now: Callable[[], datetime] = _real_now
    waiting: list[dict[str, Any]] = field(default_factory=list)
    allowed: set[str] | None = None
    hook: Hook | None = None
    observers: list[Callable[[dict[str, Any]], None]] = field(default_factory=list)
    next_id: int = 100_001
    forgetful: bool = True
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    _until: dict[int, datetime] = field(default_factory=dict)
    _poller: "asyncio.Future[None] | None" = None

    def add(self, kind: str, content: dict[str, Any]) -> None:
        """Something happened that the bot may hear."""
        if self.allowed is None and kind in ASKED_FOR:
            return
        if self.allowed is not None and kind not in self.allowed:
            return
        update = {"update_id": self.next_id, kind: content}
        life = LIFE_OF_QUERY if kind == "callback_query" else LIFE
        self._until[self.next_id] = self.now() + life
        self.next_id += 1
        self.put(update)

    def put(self, update: dict[str, Any]) -> None:
        """Queue a ready update."""
        for observe in self.observers:
            observe(update)
        self.waiting.append(update)
        self.arrived.set()

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds are wanted; an empty list means the usual ones."""
        if kinds is None:
            return
        if not isinstance(kinds, list):
            raise bad("can't parse allowed updates: expected an Array")
        unknown = [kind for kind in kinds if kind not in DOCUMENTED]
        if unknown:
            raise bad(f"can't parse allowed updates: unknown {unknown[0]}")
        self.allowed = set(kinds) or None

    def acknowledge(self, offset: int | None) -> None:
        """Forget what is below the offset; a negative one keeps that many of the newest."""
        if offset is None:
            return
        if offset < 0:
            del self.waiting[:offset]
            return
        kept = 0
        while kept < len(self.waiting) and self.waiting[kept]["update_id"] < offset:
            self._until.pop(self.waiting[kept]["update_id"], None)
            kept += 1
        del self.waiting[:kept]

    def forget(self, update: dict[str, Any]) -> None:
        """The webhook took this one."""
        self._until.pop(update["update_id"], None)
        if self.waiting and self.waiting[0] is update:
            del self.waiting[0]

    def drop_old(self) -> None:
        """Messages are kept for a day, taps for two and a half minutes."""
        if not self.forgetful or not self.waiting:
            return
        now = self.now()
        if any(until < now for until in self._until.values()):
            gone = {number for number, until in self._until.items() if until < now}
            self.waiting[:] = [u for u in self.waiting if u["update_id"] not in gone]
            for number in gone:
                del self._until[number]

    def push_to(self, hook: Hook | None) -> None:
        """Set or take away the webhook; whoever polls is sent away."""
        self.hook = hook
        if hook is not None:
            self._interrupt(BY_WEBHOOK)
        self.arrived.set()

    @property
    def polled(self) -> bool:
        """Whether somebody waits for updates now."""
        return self._poller is not None and not self._poller.done()

    def _interrupt(self, words: str) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(conflict(words))

    async def poll(
        self, offset: int | None, limit: int, timeout: float, kinds: list[str] | None
    ) -> list[dict[str, Any]]:
        """getUpdates: acknowledges, waits up to `timeout` seconds, answers up to `limit`."""
        if self.hook is not None:
            raise conflict(WEBHOOK_ACTIVE)
        self._interrupt(TERMINATED)
        self.allow(kinds)
        self.acknowledge(offset)
        self.drop_old()
        if not self.waiting and timeout > 0:
            await self._wait(timeout)
        return self.waiting[: max(1, min(limit, 100))]

    async def _wait(self, timeout: float) -> None:
        mine = self._poller = asyncio.get_running_loop().create_future()
        self.arrived.clear()
        arrival = asyncio.ensure_future(self.arrived.wait())
        try:
            await asyncio.wait(
                {arrival, mine}, timeout=timeout, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            arrival.cancel()
        if mine.done():
            mine.result()
        mine.cancel()
