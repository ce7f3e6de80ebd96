"""The one source of the time; everything else is handed it."""

from collections.abc import Callable
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
    """Runs on from a chosen moment and can be moved forward; standing still in tests."""

    def __init__(self, start: datetime | None = None, *, running: bool = False) -> None:
        self._real = SystemClock()
        self._origin = self._real.now()
        self._start = start or self._origin
        self._running = running
        self._moved: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """The chosen moment, plus the time run since when the clock is running."""
        return self._start + (self._real.now() - self._origin if self._running else timedelta())

    def move(self, by: timedelta) -> None:
        """Move forward (or, to try a wrong clock, back) and tell those who wait for a time."""
        self._start += by
        for tell in self._moved:
            tell()

    def when_moved(self, tell: Callable[[], None]) -> None:
        """Have `tell` called after every move."""
        self._moved.append(tell)
