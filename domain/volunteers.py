"""Volunteers: the kinds of help they offer and when they are usually free."""

import re
from datetime import datetime
from enum import StrEnum

from domain.records import Record
from domain.refusals import Refused
from domain.wording import narrow

NO_PHONE = {
    *("不留", "不留电话", "不用", "不用了", "不要", "没有", "没有电话", "无", "算了"),
    *("no", "none", "nope", "no number", "no phone", "no thanks", "no, thanks"),
}


class Help(StrEnum):
    """A kind of help."""

    ELDERLY = "elderly"
    DISABLED = "disabled"
    ORPHANS = "orphans"
    POOR = "poor"
    PATROL = "patrol"
    ENVIRONMENT = "environment"
    CULTURE = "culture"
    ERRANDS = "errands"


class FreeTime(StrEnum):
    """When a volunteer usually has time."""

    WORKDAYS = "workdays"
    EVENINGS = "evenings"
    WEEKENDS = "weekends"
    ANY = "any"


class Volunteer(Record):
    """A person's registration in one community."""

    person_id: int
    community_id: int
    kinds: frozenset[Help]
    free_time: FreeTime
    registered_at: datetime


def toggle(kinds: frozenset[Help], kind: Help) -> frozenset[Help]:
    """Choose a kind, or take the choice back."""
    return kinds ^ {kind}


def as_number(kinds: frozenset[Help]) -> int:
    """The kinds as one number, a bit each, small enough for a button."""
    return sum(1 << place for place, kind in enumerate(Help) if kind in kinds)


def from_number(number: int) -> frozenset[Help]:
    """The kinds that a button carries."""
    return frozenset(kind for place, kind in enumerate(Help) if number >> place & 1)


def rather_not(text: str) -> bool:
    """Whether these words mean that somebody would rather leave no phone number."""
    return text.strip(" 。.，,!！").lower() in NO_PHONE


def phone_in(text: str) -> str:
    """The phone number that was written, without spaces; raises Refused when it is none."""
    number = re.sub(r"[\s()-]", "", narrow(text))
    if not re.fullmatch(r"\+?[0-9]{7,15}", number):
        raise Refused("step-phone-please")
    return number


def require_some(kinds: frozenset[Help]) -> None:
    """Raise Refused unless at least one kind of help is chosen."""
    if not kinds:
        raise Refused("volunteer-choose-one")
