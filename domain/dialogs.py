"""The place a person has reached in a conversation."""

from typing import Any

from pydantic import Field

from domain.records import Record


class Dialog(Record):
    """`step` names what is awaited, e.g. "suggest.text"; `data` is what was said so far."""

    step: str
    data: dict[str, Any] = Field(default_factory=dict)
