"""The number people know a suggestion by."""

from typing import Protocol

from bot.texts import Phrase, phrase
from domain.communities import Community


class Numbered(Protocol):
    """A suggestion, or as much of one as its number needs."""

    @property
    def year(self) -> int: ...
    @property
    def number(self) -> int: ...


def reference(community: Community, suggestion: Numbered) -> Phrase:
    """Its number as it is said: 晨光〔2026〕1号."""
    return phrase(
        "suggestion-number",
        community=community.short_name,
        year=suggestion.year,
        number=suggestion.number,
    )
