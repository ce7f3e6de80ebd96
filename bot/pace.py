"""How fast the network lets us speak: over all, to one chat, and to a group in a minute.

aiolimiter is not used: it waits on the event loop's own time, while delivery here follows the
clock that is passed in, and must know *when* a chat may be spoken to without waiting for it.
"""

from bisect import insort
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

A_SECOND, A_MINUTE = 1.015, 60.5  # a little more, for what is faster on its way than others
FORGETS = timedelta(microseconds=100)
CATCHES_UP = 3
AT_ONCE = timedelta()
A_DAY = timedelta(days=1)
NO_LIMIT = 1_000_000
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
class Window:
    """At most so many in any stretch of so many seconds."""

    most: int
    seconds: float
    taken: list[datetime] = field(default_factory=list)

    def room(self, now: datetime) -> int:
        """How many may go at once. Times that are far ahead are those of a clock that has gone
        back."""
        about = timedelta(seconds=self.seconds)
        since, until = now - about, now + about
        if self.taken and not (since < self.taken[0] and self.taken[-1] < until):
            self.taken[:] = [at for at in self.taken if since < at < until]
        return self.most - len(self.taken)

    def wait(self, now: datetime) -> float:
        """Seconds until one may go."""
        if self.room(now) > 0:
            return 0.0
        return (self.taken[-self.most] - now).total_seconds() + self.seconds


@dataclass
class Pace:
    """Says when the next message may go; `per_second` 0 lifts every limit.

    What can wait a moment (`patient`: notices) goes evenly after a first burst, so that whoever is
    talking to the bot finds a place between: in a burst, all would wait for its second to end.
    """

    per_second: int = 30
    _sent: list[datetime] = field(default_factory=list)
    _usual_trip: timedelta = A_DAY
    _trips: int = 0
    _chats: dict[int, list[Bucket | Window]] = field(default_factory=dict)
    _next_patient: datetime = NEVER
    _burst: int = 0
    _next_even: datetime = NEVER
    _blocked: dict[int, datetime] = field(default_factory=dict)

    @property
    def _all(self) -> Window:
        most = max(1, round(self.per_second))
        return Window(most, A_SECOND * most / self.per_second, self._sent)

    def _limits(self, chat_id: int, now: datetime) -> list[Bucket | Window]:
        if not self.per_second:
            return []
        if chat_id not in self._chats:
            group = [Window(20, A_MINUTE)] if chat_id < 0 else []
            self._chats[chat_id] = [Bucket(3, 1, 3, now), *group]
        return [self._all, *self._chats[chat_id]]

    def ready_at(self, chat_id: int, now: datetime) -> datetime:
        """When this chat may be spoken to; `now` when it may at once."""
        waits = [limit.wait(now) for limit in self._limits(chat_id, now)]
        blocked = self._blocked.get(chat_id, now)
        return max(blocked, now + timedelta(seconds=max(waits, default=0.0)))

    def room(self, now: datetime) -> int:
        """How many chats may be spoken to at once."""
        return self._all.room(now) if self.per_second else NO_LIMIT

    def wait_for_all(self, now: datetime) -> float:
        """Seconds until anybody at all may be spoken to."""
        return self._all.wait(now) if self.per_second else 0.0

    def wait_for_patient(self, now: datetime) -> float:
        """Seconds until something may go that can wait a moment."""
        ahead = (self._next_patient - now).total_seconds()
        return ahead if 0 < ahead <= A_SECOND and self.per_second else 0.0

    def take(self, chat_id: int, now: datetime, *, patient: bool = False) -> None:
        """A message goes to this chat now."""
        if patient and self.per_second:
            self._take_patiently(now)
        for limit in self._limits(chat_id, now):
            if isinstance(limit, Window):
                insort(limit.taken, now)
            else:
                limit.tokens -= 1
        if len(self._chats) > 10_000:
            self._chats.clear()

    def came_back(self, taken_at: datetime, now: datetime) -> None:
        """What was sent at that moment has been answered. Later than usual may mean that it was
        on its way for so long, and that the network counts it from then. What is usual is known
        after some of them."""
        trip = now - taken_at
        self._usual_trip = min(trip, self._usual_trip + FORGETS)
        self._trips += 1
        late = trip - self._usual_trip if self._trips > self.per_second else trip
        if late > AT_ONCE and taken_at in self._sent:
            self._sent.remove(taken_at)
            insort(self._sent, taken_at + late)

    def _take_patiently(self, now: datetime) -> None:
        """Who comes a little late may catch up; after a second of silence, many go at once."""
        if not abs(now - self._next_patient) < timedelta(seconds=A_SECOND):
            self._burst, self._next_patient = round(self.per_second * 2 / 3), now
        if self._burst > 0:
            self._burst -= 1
            return
        apart = timedelta(seconds=A_SECOND / self.per_second)
        self._next_patient = max(self._next_patient, now - CATCHES_UP * apart) + apart

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
