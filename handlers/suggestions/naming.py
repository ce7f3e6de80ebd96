"""The number people know a suggestion by."""

from typing import Protocol

from bot.texts import Phrase, phrase


class Named(Protocol):
    """A community, or whoever knows the name that stands in its numbers."""

    @property
    def short_name(self) -> str:
        """The name without its ending."""


class Numbered(Protocol):
    """A suggestion, or as much of one as its number needs."""

    @property
    def year(self) -> int:
        """The year it came in."""

    @property
    def number(self) -> int:
        """Which one of that year it was."""


def reference(community: Named, suggestion: Numbered) -> Phrase:
    """Its number as it is said: 晨光〔2026〕1号."""
    return phrase(
        "suggestion-number",
        community=community.short_name,
        year=str(suggestion.year),
        number=str(suggestion.number),
    )
