"""Quiet hours: from 21:00 to 07:30 local time nothing is sent that is not urgent."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

BEGIN = time(21, 0)
END = time(7, 30)


def quiet_until(now: datetime, zone: ZoneInfo) -> datetime | None:
    """The end of the quiet hours that `now` falls into (same zone as given), or None."""
    local = now.astimezone(zone)
    if END <= local.time() < BEGIN:
        return None
    day = local.date() if local.time() < END else local.date() + timedelta(days=1)
    return datetime.combine(day, END, tzinfo=zone)
