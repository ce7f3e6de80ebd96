"""Whether what was posted has arrived in a community's group, and if not, why."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from domain.records import Record

SOON = timedelta(minutes=1)
AGAIN = timedelta(minutes=5)
PATIENCE = timedelta(hours=1)


class Fate(StrEnum):
    """What became of a post in one group."""

    ARRIVED = "arrived"
    UNDER_WAY = "under-way"
    LATER = "later"
    UNSENT = "unsent"
    NO_GROUP = "no-group"
    MUTED = "muted"
    REMOVED = "removed"
    GONE = "gone"
    OTHER = "other"


WORDS = (
    ("kicked", Fate.REMOVED),
    ("not a member", Fate.REMOVED),
    ("removed", Fate.REMOVED),
    ("shut us out", Fate.REMOVED),
    ("chat not found", Fate.GONE),
    ("deleted", Fate.GONE),
    ("write", Fate.MUTED),
    ("not enough rights", Fate.MUTED),
    ("_FORBIDDEN", Fate.MUTED),
    ("RESTRICTED", Fate.MUTED),
)


class Arrival(Record):
    """One post to one community's group. `message_id` when it stands there; `waits_until` while
    it is in line, `waits_for` is what the network said the last time; `refused` when it said no
    for good; `held` while it waits to go out with others."""

    id: int
    kind: str
    ref: int
    name: str
    community_id: int
    community: str
    group_id: int | None
    held: bool
    begun_at: datetime
    message_id: int | None
    waits_until: datetime | None
    waits_for: str | None
    refused: str | None

    def fate(self, now: datetime) -> Fate:
        """What became of it."""
        if self.message_id is not None:
            return Fate.ARRIVED
        if self.held:
            return Fate.LATER
        if self.waits_until is not None:
            return self._waiting(self.waits_until > now)
        if self.refused is not None:
            return reason(self.refused)
        return Fate.NO_GROUP if self.group_id is None else Fate.UNSENT

    def _waiting(self, must_wait: bool) -> Fate:
        if self.waits_for is None:
            return Fate.LATER if must_wait else Fate.UNDER_WAY
        muted = reason(self.waits_for) is Fate.MUTED
        return Fate.MUTED if muted else Fate.UNDER_WAY


def reason(error: str) -> Fate:
    """What the network's words mean."""
    return next((fate for words, fate in WORDS if words.lower() in error.lower()), Fate.OTHER)


def next_look(arrivals: Sequence[Arrival], now: datetime) -> datetime | None:
    """When to look again whether it has arrived; None when all is settled, or took too long."""
    later = [a.waits_until for a in arrivals if a.fate(now) is Fate.LATER and a.waits_until]
    if later:
        return max(later) + SOON
    still = [a for a in arrivals if a.fate(now) in (Fate.UNDER_WAY, Fate.MUTED)]
    if still and now - max(a.begun_at for a in still) < PATIENCE:
        return now + AGAIN
    return None


def missing(arrivals: Sequence[Arrival], now: datetime) -> list[Arrival]:
    """Those that will not arrive by themselves, and those that have not in all this time."""
    return [a for a in arrivals if a.fate(now) not in (Fate.ARRIVED, Fate.LATER)]
