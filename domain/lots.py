"""A lot that nobody can steer and anybody can draw again: a number that is sealed beforehand.

The number is drawn at random when the poll opens. From then on everybody sees its seal, which
fits no other number and does not tell it; after the end, the number itself.
"""

from collections.abc import Sequence

from domain.receipts import digest
from domain.records import Record

FIGURES = 30
SEAL_LENGTH = 32


class Lot(Record):
    """Among how many was drawn; the remainder says which of the tied it is."""

    among: int
    remainder: int
    winner: int


def seal_of(number: str) -> str:
    """By what everybody can check the number later: how its SHA-256 begins."""
    return digest(number)[:SEAL_LENGTH]


def draw(number: int, tied: Sequence[int]) -> Lot:
    """The one of the tied, in their order, at the remainder of the number."""
    remainder = number % len(tied)
    return Lot(among=len(tied), remainder=remainder, winner=sorted(tied)[remainder])


def line_of(poll_id: int, totals: Sequence[int]) -> str:
    """From whose SHA-256 the lot of a named poll fell before numbers were sealed."""
    return f"poll {poll_id}: {' '.join(map(str, totals))}"
