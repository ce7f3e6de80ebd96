"""How ballots are counted: in integers, so that anybody who repeats the count finds the same."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from domain.ballots import ABSTAIN, BallotKind, Choice, Method, methods_of
from domain.records import Record
from domain.runoffs import Round, rounds_of


class Tie(StrEnum):
    """What happens to a tie, stated beforehand: the council settles it, a lot does, both stand."""

    COUNCIL = "council"
    LOT = "lot"
    NONE = "none"


class Count(Record):
    """`totals` by option: votes, Borda points, scores, or what stood in the last round.

    `weight` is what all ballots weigh together; `winners` are several when tied and none without
    votes, `rounds` those of an instant-runoff.
    """

    totals: tuple[int, ...]
    weight: int
    rounds: tuple[Round, ...] = ()
    winners: tuple[int, ...] = ()

    @property
    def tied(self) -> bool:
        """Whether more than one option won."""
        return len(self.winners) > 1


def count(
    kind: BallotKind, method: Method, options: int, ballots: Iterable[tuple[Choice, int]]
) -> Count:
    """The result of the ballots, each with its weight (1, or an area in hundredths of a m²).

    Borda: with n options the first on a ballot gets n-1 points, the second n-2 and so on; what a
    ballot does not rank gets nothing from it. Abstentions are counted and never win. Projects of a
    budget are only counted here: which of them are funded is for `domain.budgets` to say.
    """
    if method not in methods_of(kind):
        raise ValueError(f"{kind} ballots are not counted by {method}")
    weights = _gathered(ballots)
    rounds: tuple[Round, ...] = ()
    if method is Method.INSTANT_RUNOFF:
        rounds, winners = rounds_of(options, weights)
        totals = tuple(standing or 0 for standing in rounds[-1].standing)
    else:
        totals = _totals(method, options, weights)
        winners = _leaders(kind, totals)
    weight = sum(weights.values())
    return Count(totals=totals, weight=weight, rounds=rounds, winners=winners)


def _gathered(ballots: Iterable[tuple[Choice, int]]) -> Mapping[Choice, int]:
    weights = Counter[Choice]()
    for choice, weight in ballots:
        weights[choice] += weight
    return weights


def _totals(method: Method, options: int, weights: Mapping[Choice, int]) -> tuple[int, ...]:
    totals = [0] * options
    for choice, weight in weights.items():
        for position, points in _points(method, options, choice):
            totals[position] += points * weight
    return tuple(totals)


def _points(method: Method, options: int, choice: Choice) -> Iterable[tuple[int, int]]:
    match method:
        case Method.BORDA:
            return zip(choice, range(options - 1, -1, -1), strict=False)
        case Method.SCORE_SUM:
            return enumerate(choice)
        case _:
            return ((position, 1) for position in choice)


def _leaders(kind: BallotKind, totals: Sequence[int]) -> tuple[int, ...]:
    if kind is BallotKind.BUDGET:
        return ()
    able = totals[:ABSTAIN] if kind is BallotKind.APPROVAL else totals
    most = max(able)
    return tuple(position for position, total in enumerate(able) if 0 < total == most)
