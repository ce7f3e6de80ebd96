"""A lot that anybody can draw again: it follows from a text that all can read."""

from collections.abc import Sequence

from domain.counting import drawn
from domain.receipts import digest
from domain.records import Record


class Lot(Record):
    """What was drawn from, by its hash; the remainder says which of the tied it is."""

    hash: str
    among: int
    remainder: int
    winner: int


def lot(text: str, tied: Sequence[int]) -> Lot:
    """The lot that falls from a text on one of the tied."""
    hashed = digest(text)
    remainder = int(hashed, 16) % len(tied)
    return Lot(
        hash=hashed,
        among=len(tied),
        remainder=remainder,
        winner=drawn(tied, bytes.fromhex(hashed)),
    )


def stated(poll_id: int, totals: Sequence[int]) -> str:
    """What a lot of a named poll is drawn from, since no list of it is published."""
    return f"poll {poll_id}: {' '.join(map(str, totals))}"
