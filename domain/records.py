"""What every record has in common: it is frozen, and is built from a row of the database."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen value; times are aware UTC datetimes."""

    # Each kind is made ready when it is first needed: all at once would slow the start down.
    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        """Build the record from a database row; columns it does not know are left out."""
        return cls.model_validate(row)
