"""How long it is until something begins, as people say it, and truly so."""

from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

SOON = timedelta(hours=3)


class Left(NamedTuple):
    """`unit` is tomorrow, today, hour (one), hours, minutes or both."""

    unit: str
    hours: int = 0
    minutes: int = 0


def time_left(begins_at: datetime, now: datetime, zone: ZoneInfo) -> Left:
    """Up to three hours ahead in hours and minutes, to five minutes; before that the day.
    For what begins today or tomorrow."""
    left = begins_at - now
    if left > SOON:
        today = now.astimezone(zone).date() == begins_at.astimezone(zone).date()
        return Left("today" if today else "tomorrow")
    hours, minutes = divmod(_rounded(left), 60)
    if hours and minutes:
        return Left("both", hours, minutes)
    if hours:
        return Left("hour" if hours == 1 else "hours", hours)
    return Left("minutes", 0, minutes)


def _rounded(left: timedelta) -> int:
    """Minutes, at least one; above ten to the nearest five."""
    minutes = max(1, round(left / timedelta(minutes=1)))
    return minutes if minutes <= 10 else 5 * round(minutes / 5)
