"""The place a person has reached in a conversation."""

from typing import Any

from pydantic import Field

from domain.records import Record


class Dialog(Record):
    """`step` names what is awaited, e.g. "suggest.text"; `data` is what was said so far, and
    `began` the number of the update with which the conversation began."""

    step: str
    data: dict[str, Any] = Field(default_factory=dict)
    began: int = 0

    @property
    def has_words(self) -> bool:
        """Whether something was said in it; a mere number is only what it is about."""
        return any(value and not isinstance(value, int) for value in self.data.values())
