"""When people are told of a meeting: the first notice, and the reminders before it."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.deadlines import morning_of
from domain.meetings import Meeting, notice_needed
from domain.refusals import Refused

AT_ONCE = "now"
FIRST = {
    AT_ONCE: None,
    "20-days": timedelta(days=20),
    "10-days": timedelta(days=10),
    "7-days": timedelta(days=7),
    "3-days": timedelta(days=3),
}
REMINDERS = {
    "week": timedelta(days=7),
    "three": timedelta(days=3),
    "day": timedelta(days=1),
    "two-hours": timedelta(hours=2),
    "hour": timedelta(hours=1),
    "half": timedelta(minutes=30),
}


def first_of(plan: str) -> str:
    """Which first notice a plan (words with blanks between) has."""
    return next((word for word in plan.split() if word in FIRST), AT_ONCE)


def reminders_of(plan: str) -> list[str]:
    """Which reminders it has, the earliest first."""
    return [name for name in REMINDERS if name in plan.split()]


def planned(first: str, reminders: Collection[str]) -> str:
    """A plan with these."""
    return " ".join([first, *(name for name in REMINDERS if name in reminders)])


def toggled(plan: str, reminder: str) -> str:
    """The same plan with this reminder, or without it."""
    return planned(first_of(plan), set(reminders_of(plan)) ^ {reminder})


def next_first(plan: str) -> str:
    """The same plan with the next choice of a first notice."""
    names = list(FIRST)
    later = names[(names.index(first_of(plan)) + 1) % len(names)]
    return planned(later, reminders_of(plan))


def check_first(plan: str, meeting: Meeting, zone: ZoneInfo) -> None:
    """Where the law has people hear of it so many days ahead, the first notice does not come
    later; raises Refused."""
    morning, notice = _morning(plan, meeting, zone), notice_needed(meeting.kind)
    if morning is not None and meeting.starts_at - morning < notice:
        raise Refused("meeting-first-too-late", days=notice.days)


def _morning(plan: str, meeting: Meeting, zone: ZoneInfo) -> datetime | None:
    ahead = FIRST[first_of(plan)]
    if ahead is None:
        return None
    return morning_of((meeting.starts_at - ahead).astimezone(zone).date(), zone)


def first_at(meeting: Meeting, now: datetime, zone: ZoneInfo) -> datetime | None:
    """The morning of the first notice; None when it is at once, also because that has gone by or
    would be later than the law allows."""
    morning, notice = _morning(meeting.plan, meeting, zone), notice_needed(meeting.kind)
    if morning is None or morning <= now or meeting.starts_at - morning < notice:
        return None
    return morning


def reminders_at(plan: str, starts_at: datetime, since: datetime) -> dict[str, datetime]:
    """When to remind, by name; a time that has gone by, or comes before the first notice, is left
    out."""
    times = {name: starts_at - REMINDERS[name] for name in reminders_of(plan)}
    return {name: at for name, at in times.items() if at > since}


def overtaken(name: str, plan: str, starts_at: datetime, now: datetime) -> bool:
    """Whether a later reminder of the same plan is due as well, so that this one is left out."""
    later: Sequence[str] = [n for n in reminders_of(plan) if REMINDERS[n] < REMINDERS[name]]
    return any(now >= starts_at - REMINDERS[n] for n in later)
