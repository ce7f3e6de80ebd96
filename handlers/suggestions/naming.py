"""The number people know a suggestion by."""

from bot.texts import Phrase, phrase
from domain.communities import Community
from domain.suggestions import Suggestion


def reference(community: Community, suggestion: Suggestion) -> Phrase:
    """Its number as it is said: 晨光〔2026〕1号."""
    return phrase(
        "suggestion-number",
        community=community.short_name,
        year=suggestion.year,
        number=suggestion.number,
    )
