"""The life of a poll: when it may open and end, be prolonged, and what is written down of it."""

from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.polls import Poll
from domain.quiet_hours import quiet_until
from domain.refusals import Refused

SHORTEST = timedelta(hours=1)
LONGEST = timedelta(days=60)


class Deed(StrEnum):
    """What was done with a poll, beside voting."""

    ENDED_EARLY = "ended_early"
    PROLONGED = "prolonged"
    CANCELLED = "cancelled"
    REMINDED = "reminded"
    PAPER_CORRECTED = "paper_corrected"
    PAPER_TAKEN_BACK = "paper_taken_back"
    ROOM_ENTERED = "room_entered"
    ROOM_CORRECTED = "room_corrected"


def check_span(opens_at: datetime, ends_at: datetime) -> None:
    """Raise Refused for a poll that would be over before people hear of it, or go on for months."""
    if ends_at - opens_at < SHORTEST:
        raise Refused("poll-too-short")
    if ends_at - opens_at > LONGEST:
        raise Refused("poll-too-long", most=LONGEST.days)


def check_seen(opens_at: datetime, ends_at: datetime, zone: ZoneInfo) -> None:
    """Raise Refused for a poll that the group would see only in the morning, when it is over or
    nearly so."""
    morning = quiet_until(opens_at, zone)
    if morning is not None and ends_at - morning < SHORTEST:
        raise Refused("poll-over-by-morning")


def may_be_prolonged(poll: Poll, now: datetime) -> bool:
    """Whether less than half of its time has passed, and it has not been prolonged before."""
    return not poll.extended and now - poll.opened_at < (poll.ends_at - poll.opened_at) / 2


def require_prolongable(poll: Poll, now: datetime) -> None:
    """Raise Refused when more time would be a way to wait for a better count."""
    if poll.extended:
        raise Refused("poll-prolonged-already")
    if not may_be_prolonged(poll, now):
        raise Refused("poll-half-over")


def check_new_end(poll: Poll, ends_at: datetime, now: datetime) -> None:
    """Raise Refused unless the new end is later, and not months away."""
    require_prolongable(poll, now)
    if ends_at <= poll.ends_at:
        raise Refused("poll-new-end-earlier")
    check_span(poll.opened_at, ends_at)
