"""Activities of volunteers: places, the waiting line, sign-in code and hours."""

import random
import re
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.quiet_hours import quiet_until
from domain.records import Record
from domain.refusals import Refused
from domain.spoken_numbers import NUMBER, in_figures, minutes_said, plainly
from domain.volunteers import Help
from domain.wording import as_code

MOST_PLACES = 500
CODE_LETTERS = "ACDEFHJKMNPRTUVWXY3479"
DAY_BEFORE, HOURS_BEFORE = timedelta(days=1), timedelta(hours=2)
LONGEST_HOURS = 24
SIGN_IN_FROM, SIGN_IN_FOR = timedelta(hours=1), timedelta(hours=12)
ASK_HOURS_AFTER = timedelta(hours=3)


class ActivityState(StrEnum):
    """An activity is open for sign-up until it is cancelled."""

    OPEN = "open"
    CANCELLED = "cancelled"


class Seat(StrEnum):
    """Whether someone has a place or waits for one."""

    IN = "in"
    WAITING = "waiting"


class Activity(Record):
    """`capacity` in people; `needs` in the organizer's words; `insured` when cover was bought."""

    id: int
    community_id: int
    organizer_id: int | None
    title: str
    kind: Help
    starts_at: datetime
    place: str
    capacity: int
    needs: str | None = None
    insured: bool = False
    code: str
    state: ActivityState = ActivityState.OPEN


class SignUp(Record):
    """One person's place or turn in line; `minutes` of service once confirmed."""

    id: int
    activity_id: int
    person_id: int
    state: Seat
    signed_in_at: datetime | None = None
    minutes: int | None = None


class Attendee(Record):
    """A sign-up with the person; `id` is the person's."""

    id: int
    name: str
    language: str
    phone: str | None = None
    state: Seat
    signed_in_at: datetime | None
    minutes: int | None


PLACES = re.compile(rf"(?P<n>{NUMBER}) ?(?:[个名位]? ?人?|个?名额|people|persons?|places?)[。.!]?")


def places_in(text: str) -> int:
    """How many places are meant (1 to 500): 12, １２人, 十二位, 12 people; raises Refused."""
    found = PLACES.fullmatch(plainly(text))
    places = in_figures(found["n"]) if found else None
    if places is None or not 1 <= places <= MOST_PLACES:
        raise Refused("activity-places-wrong", most=MOST_PLACES)
    return places


def minutes_in(text: str) -> int:
    """Service time in minutes from hours or minutes as typed: 1.5, 两个半小时, 1小时30分, 90分钟;
    raises Refused over 24 hours."""
    minutes = minutes_said(text)
    if minutes is None or not 0 < minutes <= LONGEST_HOURS * 60:
        raise Refused("activity-hours-wrong")
    return minutes


def require_open(activity: Activity, now: datetime) -> None:
    """Raise Refused when the activity was cancelled or has begun."""
    if activity.state is ActivityState.CANCELLED:
        raise Refused("activity-is-cancelled")
    if now >= activity.starts_at:
        raise Refused("activity-has-begun")


def require_cancellable(activity: Activity, now: datetime) -> None:
    """Raise Refused once it was cancelled or has begun; said to its organizer."""
    if activity.state is not ActivityState.CANCELLED and now >= activity.starts_at:
        raise Refused("activity-begun-no-cancel")
    require_open(activity, now)


def require_roll_time(activity: Activity, now: datetime) -> None:
    """From an hour before the beginning, without an end: names may be added afterwards."""
    if now <= activity.starts_at:
        require_sign_in_time(activity, now)
    elif activity.state is ActivityState.CANCELLED:
        raise Refused("activity-is-cancelled")


def check_begins(activity: Activity, now: datetime) -> None:
    """Raise Refused when the time has passed."""
    if activity.starts_at <= now:
        raise Refused("time-past")


def require_begun(activity: Activity, now: datetime) -> None:
    """Raise Refused before it begins."""
    if now < activity.starts_at:
        raise Refused("activity-not-begun")


def require_sign_in_time(activity: Activity, now: datetime) -> None:
    """From an hour before the beginning to twelve hours after; raises Refused."""
    if activity.state is ActivityState.CANCELLED:
        raise Refused("activity-is-cancelled")
    if now < activity.starts_at - SIGN_IN_FROM:
        raise Refused("activity-too-early")
    if now > activity.starts_at + SIGN_IN_FOR:
        raise Refused("activity-too-late")


def time_for_hours(activity: Activity, zone: ZoneInfo) -> datetime:
    """When the organizer is asked to confirm the hours: three hours on, by day."""
    at = activity.starts_at + ASK_HOURS_AFTER
    return quiet_until(at, zone) or at


def new_code(chance: random.Random) -> str:
    """Six characters that nobody reads as others."""
    return "".join(chance.choices(CODE_LETTERS, k=6))


def is_code(activity: Activity, text: str) -> bool:
    """Whether the words are the activity's code, in any case, width and spacing."""
    return as_code(text) == activity.code


def reminders(starts_at: datetime, now: datetime) -> dict[str, datetime]:
    """When to remind, by name; what has passed already is left out."""
    times = {"day": starts_at - DAY_BEFORE, "hours": starts_at - HOURS_BEFORE}
    return {name: at for name, at in times.items() if at > now}
