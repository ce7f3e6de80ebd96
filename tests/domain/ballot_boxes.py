"""Boxes of ballots of every kind, and what may stand in a count."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from hypothesis import strategies as st

from domain.ballots import HIGHEST_SCORE, BallotKind, Choice, Method, methods_of

Ballots = Sequence[tuple[Choice, int]]
weights = st.one_of(st.just(1), st.integers(1, 30_000))


def choices(kind: BallotKind, options: int) -> st.SearchStrategy[Choice]:
    """Ballots that `check_choice` lets through."""
    position = st.integers(0, options - 1)
    match kind:
        case BallotKind.SINGLE | BallotKind.APPROVAL:
            return st.tuples(position)
        case BallotKind.SCORE:
            return st.tuples(*[st.integers(0, HIGHEST_SCORE)] * options)
        case BallotKind.RANKED:
            return st.lists(position, min_size=1, unique=True).map(tuple)
        case _:
            return st.sets(position, min_size=1).map(lambda marked: tuple(sorted(marked)))


@st.composite
def boxes(draw: st.DrawFn) -> tuple[BallotKind, Method, int, Ballots]:
    """A kind, a method that fits it, a number of options, and ballots with their weights."""
    kind = draw(st.sampled_from(BallotKind))
    options = 3 if kind is BallotKind.APPROVAL else draw(st.integers(2, 6))
    ballots = draw(st.lists(st.tuples(choices(kind, options), weights), max_size=25))
    return kind, draw(st.sampled_from(methods_of(kind))), options, ballots


def exactly(value: object) -> bool:
    """Whether there is nothing but whole numbers and exact fractions in it, however deep."""
    if isinstance(value, Mapping):
        return all(map(exactly, value.values()))
    if isinstance(value, tuple | list):
        return all(map(exactly, value))
    return value is None or isinstance(value, int | Fraction | str)
