"""Notices of organizers: when they go out, what is late, and what a group gets together."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import field_validator

from domain.communities import Community
from domain.quiet_hours import END, quiet_until
from domain.records import Record
from domain.recurrences import Rule, next_after

LATE = timedelta(minutes=10)
TOO_LATE = timedelta(days=1)
GATHERED = time(18, 0)
ONE_DAY = timedelta(days=1)
LONGEST = 3000


class NoticeState(StrEnum):
    """Where a notice stands; one that is repeated stays planned."""

    PLANNED = "planned"
    SENT = "sent"
    CANCELLED = "cancelled"


class Notice(Record):
    """What an organizer tells one or many communities. `community_id` is where it was written: by
    the clock there it goes out. `photo` is a file id; `asked_at` is when it is to go
    out next, `due_at` when it really does: after the quiet hours."""

    id: int
    community_id: int
    author_id: int | None
    text: str
    photo: str | None
    urgent: bool
    rule: Rule | None
    asked_at: datetime
    due_at: datetime
    state: NoticeState

    @field_validator("rule", mode="before")
    @classmethod
    def _read(cls, rule: Any) -> Any:
        return Rule.model_validate_json(rule) if isinstance(rule, str) else rule


def standing(notice: Notice, now: datetime, zone: ZoneInfo) -> Literal["ready", "late", "stale"]:
    """Whether it goes out as it is, says that it comes late, or is not sent without asking: a day
    later, or when the next of its kind is due as well."""
    if now - notice.due_at < LATE:
        return "ready"
    overtaken = notice.rule is not None and next_after(notice.rule, notice.due_at, zone) <= now
    return "stale" if overtaken or now - notice.due_at >= TOO_LATE else "late"


def goes_at(asked: datetime, urgent: bool, zone: ZoneInfo) -> datetime:
    """When what is to go at a moment really goes: nobody is woken unless it is urgent."""
    return asked if urgent else quiet_until(asked, zone) or asked


def gathered_at(now: datetime, zone: ZoneInfo) -> datetime:
    """When the group gets in one post what is more than it wants in a day: in the evening, or
    what comes later still in the morning."""
    local = now.astimezone(zone)
    if local.time() < GATHERED:
        return datetime.combine(local.date(), GATHERED, zone)
    return datetime.combine(local.date() + ONE_DAY, END, zone)


def day_of(now: datetime, community: Community) -> str:
    """The day, by the community's clock, on which its group reads what is not urgent."""
    read_at = quiet_until(now, community.zone) or now
    return read_at.astimezone(community.zone).date().isoformat()
