"""Meetings that repeat: when the next one is, and when it is announced."""

import json
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field, field_validator

from domain.deadlines import morning_of
from domain.meetings import Kind, notice_needed
from domain.records import Record
from domain.recurrences import Rule, next_after

DAYS_BEFORE = timedelta(days=5)


class Series(Record):
    """What is the same in all meetings of a series, and the rule by which they come."""

    id: int
    community_id: int
    kind: Kind
    title: str
    place: str
    agenda: str
    rule: Rule
    details: dict[str, Any] = Field(default_factory=dict)

    @field_validator("rule", mode="before")
    @classmethod
    def _read(cls, rule: Any) -> Any:
        return Rule.model_validate_json(rule) if isinstance(rule, str) else rule

    @field_validator("details", mode="before")
    @classmethod
    def _read_details(cls, details: Any) -> Any:
        return json.loads(details) if isinstance(details, str) else details


def in_time(kind: Kind, slot: datetime, now: datetime) -> bool:
    """Whether people can still hear of it as long before as the body needs."""
    return slot > now and slot - now >= notice_needed(kind)


def first_slot(kind: Kind, rule: Rule, now: datetime, zone: ZoneInfo) -> datetime:
    """The first time that can still be announced."""
    return next_after(rule, now + notice_needed(kind), zone)


def next_slot(series: Series, slot: datetime, now: datetime, zone: ZoneInfo) -> datetime:
    """The time after this one; those that the bot was not awake to announce are passed over."""
    return next_after(series.rule, max(slot, now + notice_needed(series.kind)), zone)


def announced_at(kind: Kind, slot: datetime, before: datetime, zone: ZoneInfo) -> datetime:
    """The morning on which a meeting of a series is announced: some days before it, and not before
    the day of the one `before` it."""
    before = slot - min(DAYS_BEFORE, slot - before) - notice_needed(kind)
    return morning_of(before.astimezone(zone).date(), zone)
