"""How fast the network lets us speak: over all, to one chat, and to a group in a minute.

aiolimiter is not used: it waits on the event loop's own time, while delivery here follows the
clock that is passed in, and must know *when* a chat may be spoken to without waiting for it.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

EVENLY = 1.25  # so that letters have a place between them
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST_LINE = timedelta(minutes=5)  # longer is only what a clock shows that has gone back


@dataclass
class Bucket:
    """Holds up to `size` tokens and gains `rate` of them a second."""

    size: float
    rate: float
    tokens: float
    filled_at: datetime

    def wait(self, now: datetime) -> float:
        """Seconds until a token is there."""
        gained = max(0.0, (now - self.filled_at).total_seconds()) * self.rate
        self.tokens = min(self.size, self.tokens + gained)
        self.filled_at = now
        return max(0.0, (1 - self.tokens) / self.rate)


@dataclass
class Pace:
    """Says when the next message may go; `per_second` 0 lifts every limit."""

    per_second: int = 30
    _all: Bucket | None = None
    _chats: dict[int, list[Bucket]] = field(default_factory=dict)
    _next_even: datetime = NEVER
    _blocked: dict[int, datetime] = field(default_factory=dict)

    def _buckets(self, chat_id: int, now: datetime) -> list[Bucket]:
        if not self.per_second:
            return []
        if self._all is None:
            self._all = Bucket(self.per_second, self.per_second, self.per_second, now)
        if chat_id not in self._chats:
            group = [Bucket(20, 20 / 60, 20, now)] if chat_id < 0 else []
            self._chats[chat_id] = [Bucket(3, 1, 3, now), *group]
        return [self._all, *self._chats[chat_id]]

    def ready_at(self, chat_id: int, now: datetime) -> datetime:
        """When this chat may be spoken to; `now` when it may at once."""
        waits = [bucket.wait(now) for bucket in self._buckets(chat_id, now)]
        blocked = self._blocked.get(chat_id, now)
        return max(blocked, now + timedelta(seconds=max(waits, default=0.0)))

    def wait_for_all(self, now: datetime) -> float:
        """Seconds until anybody at all may be spoken to."""
        return self._all.wait(now) if self._all is not None else 0.0

    def take(self, chat_id: int, now: datetime) -> None:
        """A message goes to this chat now."""
        for bucket in self._buckets(chat_id, now):
            bucket.tokens -= 1
        if len(self._chats) > 10_000:
            self._chats.clear()

    def even_turn(self, now: datetime) -> datetime:
        """When the next of those may go that stand in no line: many of them never come at once."""
        if not self.per_second:
            return now
        turn = self._next_even
        if not now <= turn < now + LONGEST_LINE:
            turn = now
        self._next_even = turn + timedelta(seconds=EVENLY / self.per_second)
        return turn

    def block(self, chat_id: int, until: datetime) -> None:
        """The network asked us to wait with this chat; the others go on."""
        self._blocked[chat_id] = until

    def held(self, now: datetime) -> set[int]:
        """Chats that the network asked us to wait with."""
        self._blocked = {chat: until for chat, until in self._blocked.items() if until > now}
        return set(self._blocked)
