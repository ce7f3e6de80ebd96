"""The one source of the time; everything else is handed it."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time as aware UTC."""

    def now(self) -> datetime:
        """The present moment."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """The present moment."""
        return datetime.now(UTC)


class MovableClock:
    """Stands still at a chosen moment until it is moved: for tests and the demonstration."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def now(self) -> datetime:
        """The moment at which it stands."""
        return self._now

    def move(self, by: timedelta) -> None:
        """Move forward (or, to try a wrong clock, back)."""
        self._now += by
