"""Which suggestions say nearly the same, so that people can support one instead of repeating it."""

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

SIMILAR_FROM = 60
MOST_SIMILAR = 3


class Near(NamedTuple):
    """As much of a suggestion as is compared with what is being said."""

    id: int
    number: int
    text: str


def most_similar(text: str, others: Sequence[Near]) -> list[Near]:
    """Up to three suggestions whose words are near, the nearest first."""
    found = process.extract(
        text,
        [other.text for other in others],
        scorer=fuzz.token_ratio,
        score_cutoff=SIMILAR_FROM,
        limit=MOST_SIMILAR,
    )
    return [others[index] for _, _, index in found]
