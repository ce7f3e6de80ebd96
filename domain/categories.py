"""What a suggestion is about, guessed from its words; an organizer corrects the guess."""

import re
from enum import StrEnum
from functools import cache

from domain.alarms import listed
from domain.english import in_chinese


class Category(StrEnum):
    """A kind of matter; the words that mean it are in data/categories.txt."""

    SANITATION = "sanitation"
    REPAIRS = "repairs"
    TRAFFIC = "traffic"
    SAFETY = "safety"
    CARE = "care"
    CULTURE = "culture"
    PROPERTY = "property"
    NEIGHBOURS = "neighbours"
    OPENNESS = "openness"
    OTHER = "other"


@cache
def _words() -> dict[Category, tuple[str, ...]]:
    pairs = [line.partition("=") for line in listed("categories.txt")]
    return {Category(name.strip()): tuple(words.split()) for name, _, words in pairs}


def _count(word: str, said: str) -> int:
    """How often it is there; an English word stands by itself, also as several."""
    if not word.isascii():
        return said.count(word)
    return len(re.findall(rf"(?<![a-z]){re.escape(word)}(?:e?s)?(?![a-z])", said))


def category_of(text: str) -> Category:
    """The kind whose words weigh most, a word as much as it is long; OTHER when none is there."""
    chinese = in_chinese(text)
    said = (text if chinese == text else f"{text}\n{chinese}").lower()
    weights = {
        category: sum(len(word) * _count(word, said) for word in words if word in said)
        for category, words in _words().items()
    }
    best = max(weights, key=lambda category: weights[category])
    return best if weights[best] else Category.OTHER
