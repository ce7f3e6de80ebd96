"""Flood control as the network does it, when switched on."""

import math
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from simulator.errors import too_many

COUNTED = ("send", "edit", "copy", "forward")
FREE = ("sendChatAction", "sendMessageDraft")
EVERYBODY = 0


@dataclass
class Flood:
    """30 a second over all, 20 a minute to a group, one a second to a chat with short bursts."""

    on: bool = False
    burst: int = 5
    overall: int = 30
    group: int = 20
    refused: int = 0
    _sent: dict[int, deque[datetime]] = field(default_factory=dict)

    def check(self, method: str, chat_id: object, now: datetime) -> None:
        """Raise 429 with retry_after when it is too fast."""
        if not self.on or not method.startswith(COUNTED) or method in FREE:
            return
        if not isinstance(chat_id, int):
            return
        wait = max(
            self._wait(EVERYBODY, 1, self.overall, now),
            self._wait(chat_id, self.burst, self.burst * 2, now),
            self._wait(chat_id, 60, self.group + self.burst, now) if chat_id < 0 else 0,
        )
        if wait > 0:
            self.refused += 1
            raise too_many(wait)
        self._count(EVERYBODY, now)
        self._count(chat_id, now)

    def _count(self, who: int, now: datetime) -> None:
        sent = self._sent.setdefault(who, deque(maxlen=max(self.overall, self.group) * 2))
        sent.append(now)

    def _wait(self, who: int, seconds: int, most: int, now: datetime) -> int:
        """Seconds until fewer than `most` calls lie within the last `seconds`."""
        sent = self._sent.get(who)
        if sent is None or len(sent) < most:
            return 0
        free = sent[-most] + timedelta(seconds=seconds)
        return max(1, math.ceil((free - now).total_seconds())) if free > now else 0
