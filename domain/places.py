"""What the import file says about one community."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from domain.communities import known_zone

CODE = re.compile(r"[a-z0-9_-]{1,32}")
PersonId = Annotated[int, Field(gt=0, lt=2**52)]
Words = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]+$")]


def _plain_code(value: str) -> str:
    if not CODE.fullmatch(value):
        raise ValueError("may have 1 to 32 of a-z, 0-9, _ and -")
    return value


class Place(BaseModel):
    """One community of the file; `adults` and `households` are the denominators of turnout."""

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

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        return known_zone(value)
