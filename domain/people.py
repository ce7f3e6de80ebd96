"""People, their roles in a community, and every rule of who may do what."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum

from domain.records import Record
from domain.refusals import Refused

ANONYMOUS_ADMIN = 1087968824
TELEGRAM_ITSELF = 777000
CHANNEL_POST = 136817688
NOBODY = frozenset({ANONYMOUS_ADMIN, TELEGRAM_ITSELF, CHANNEL_POST})


class Role(StrEnum):
    """What a person is in one community; administrators stand above all communities."""

    RESIDENT = "resident"
    COUNCIL_MEMBER = "council_member"
    GRID_WORKER = "grid_worker"
    ORGANIZER = "organizer"
    ADMINISTRATOR = "administrator"


class Resident(Record):
    """A person who has joined; `id` is the id the network gave them."""

    id: int
    name: str
    language: str = "zh"
    community_id: int
    phone: str | None = None
    joined_at: datetime


Roles = Collection[Role]  # of one person, in one community or in all together


def is_organizer(roles: Roles) -> bool:
    """Organizers of the community, and administrators everywhere."""
    return Role.ORGANIZER in roles or Role.ADMINISTRATOR in roles


def require_organizer(roles: Roles) -> None:
    """Raise Refused unless the person organizes this community."""
    if not is_organizer(roles):
        raise Refused("only-organizers")


def require_administrator(roles: Roles) -> None:
    """Raise Refused unless the person is an administrator (settings)."""
    if Role.ADMINISTRATOR not in roles:
        raise Refused("only-administrators")


def may_enter_for_others(roles: Roles) -> bool:
    """Assisted entry: organizers and grid workers speak for people without a phone."""
    return is_organizer(roles) or Role.GRID_WORKER in roles


def require_entry_for_others(roles: Roles) -> None:
    """Raise Refused unless the person may speak for people without a phone."""
    if not may_enter_for_others(roles):
        raise Refused("only-organizers")
