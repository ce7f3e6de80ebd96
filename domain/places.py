"""What the import file says about one community."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from domain.communities import known_zone
from domain.people import NOBODY
from domain.venues import LONGEST_NAME, MOST_SEATS
from domain.wording import cleaned

CODE = re.compile(r"[a-z0-9_-]{1,32}")


def _plain_code(value: str) -> str:
    if not CODE.fullmatch(value):
        raise ValueError("may have 1 to 32 of a-z, 0-9, _ and -")
    return value


def _shown(value: str) -> str:
    if cleaned(value) != value or "\n" in value:
        raise ValueError("has characters that cannot be shown")
    return value


def _person(value: int) -> int:
    if value in NOBODY:
        raise ValueError(f"{value} is no person: Telegram uses it for groups and channels")
    return value


PersonId = Annotated[int, Field(gt=0, lt=2**52), AfterValidator(_person)]
Words = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_shown)]
Room = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME), AfterValidator(_shown)]
Seats = Annotated[int, Field(ge=0, le=MOST_SEATS)]


class Place(BaseModel):
    """One community of the file; `adults` and `households` are the denominators of turnout;
    `venues` are rooms with their seats (0: not counted)."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, str_strip_whitespace=True)

    code: Annotated[str, AfterValidator(_plain_code)]
    name: Words
    town: Words
    adults: int = Field(ge=0, lt=2**31)
    households: int = Field(ge=0, lt=2**31)
    organizers: list[PersonId]
    council: Words | None = None
    grid_workers: list[PersonId] = Field(default_factory=list)
    timezone: str = "Asia/Shanghai"
    gas_phone: Words | None = None
    venues: dict[Room, Seats] = Field(default_factory=dict)

    @field_validator("organizers", "grid_workers")
    @classmethod
    def _each_once(cls, value: list[int]) -> list[int]:
        twice = next((one for one in value if value.count(one) > 1), None)
        if twice is not None:
            raise ValueError(f"{twice} is listed twice")
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        return known_zone(value)
