"""Quiet hours: from 21:00 to 07:30 local time nothing is sent that is not urgent."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

BEGIN = time(21, 0)
END = time(7, 30)
ONE_DAY = timedelta(days=1)
TO_GET_THERE = timedelta(hours=2)


def quiet_until(now: datetime, zone: ZoneInfo) -> datetime | None:
    """The end of the quiet hours that `now` falls into (same zone as given), or None."""
    local = now.astimezone(zone)
    if END <= local.time() < BEGIN:
        return None
    day = local.date() if local.time() < END else local.date() + timedelta(days=1)
    return datetime.combine(day, END, tzinfo=zone)


def in_the_morning_too_late(now: datetime, starts_at: datetime, zone: ZoneInfo) -> bool:
    """Whether those who hear of it only after the quiet hours could hardly get there in time."""
    morning = quiet_until(now, zone)
    return morning is not None and morning > starts_at - TO_GET_THERE


def changes_soon(now: datetime, *moments: datetime) -> bool:
    """Whether one of these times is less than a day away, so that a change cannot wait."""
    return any(moment - now < ONE_DAY for moment in moments)
