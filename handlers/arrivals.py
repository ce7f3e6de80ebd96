"""Whether what was posted in groups has arrived there: said in plain words to who sent it."""

from collections.abc import Sequence
from datetime import datetime

from bot.texts import Lines, phrase
from domain.arrivals import Arrival

MOST = 40


def why_not(missing: Sequence[Arrival], now: datetime) -> Lines:
    """Each community whose group has not got it, and why."""
    lines = [
        phrase("arrival-line", community=a.community, why=phrase(f"arrival-{a.fate(now)}"))
        for a in missing[:MOST]
    ]
    more = len(missing) - MOST
    return Lines([*lines, phrase("arrival-more", n=more)] if more > 0 else lines)
