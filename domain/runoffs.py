"""Instant-runoff: the weakest go out and their ballots move on until one has more than half."""

from collections import Counter
from collections.abc import Mapping, Sequence

from domain.ballots import Choice
from domain.records import Record


class Transfer(Record):
    """Weight that moves from an option that went out; `target` is None when it is exhausted."""

    source: int
    target: int | None
    weight: int


class Round(Record):
    """`standing` by option (None when out), and `exhausted`: ballots that name none still in.

    `eliminated` go out after this round, and `transfers` say where their ballots go.
    """

    standing: tuple[int | None, ...]
    exhausted: int = 0
    eliminated: tuple[int, ...] = ()
    transfers: tuple[Transfer, ...] = ()


def rounds_of(
    options: int, weights: Mapping[Choice, int]
) -> tuple[tuple[Round, ...], tuple[int, ...]]:
    """The rounds and who won: whoever has more than half of the ballots still standing.

    Of several lowest, those go out that were lowest in the round before, and the one before that;
    who is alike in all of them goes out together, unless none would be left: then they are tied.
    """
    rounds: list[Round] = []
    remaining = tuple(range(options))
    while True:
        standing, exhausted = _standing(remaining, weights)
        shown = tuple(standing.get(position) for position in range(options))
        winners = _winners(standing, out := _lowest(standing, rounds))
        if winners is not None:
            return (*rounds, Round(standing=shown, exhausted=exhausted)), winners
        remaining = tuple(position for position in remaining if position not in out)
        moved = _transfers((*remaining, *out), out, weights)
        rounds.append(Round(standing=shown, exhausted=exhausted, eliminated=out, transfers=moved))


def _first(choice: Choice, among: Sequence[int]) -> int | None:
    return next((position for position in choice if position in among), None)


def _standing(
    remaining: Sequence[int], weights: Mapping[Choice, int]
) -> tuple[dict[int, int], int]:
    standing, exhausted = dict.fromkeys(remaining, 0), 0
    for choice, weight in weights.items():
        top = _first(choice, remaining)
        if top is None:
            exhausted += weight
        else:
            standing[top] += weight
    return standing, exhausted


def _winners(standing: Mapping[int, int], out: Sequence[int]) -> tuple[int, ...] | None:
    total = sum(standing.values())
    if total == 0:
        return ()
    majority = tuple(position for position, votes in standing.items() if votes * 2 > total)
    tied = len(out) == len(standing)
    return majority or (tuple(out) if tied else None)


def _lowest(standing: Mapping[int, int], rounds: Sequence[Round]) -> tuple[int, ...]:
    least = min(standing.values())
    lowest = tuple(position for position, votes in standing.items() if votes == least)
    for earlier in reversed(rounds):
        before = {position: earlier.standing[position] or 0 for position in lowest}
        lowest = tuple(p for p in lowest if before[p] == min(before.values()))
    return lowest


def _transfers(
    before: Sequence[int], out: Sequence[int], weights: Mapping[Choice, int]
) -> tuple[Transfer, ...]:
    after = [position for position in before if position not in out]
    moved = Counter[tuple[int, int | None]]()
    for choice, weight in weights.items():
        source = _first(choice, before)
        if source is not None and source in out:
            moved[source, _first(choice, after)] += weight
    return tuple(
        Transfer(source=source, target=target, weight=weight)
        for (source, target), weight in sorted(moved.items(), key=_exhausted_last)
    )


def _exhausted_last(flow: tuple[tuple[int, int | None], int]) -> tuple[int, bool, int]:
    (source, target), _ = flow
    return source, target is None, target or 0
