"""Ballots: what may be marked on one, how it is built by tapping, and how it is written down."""

import re
from collections.abc import Sequence
from enum import StrEnum

from domain.refusals import Refused

FEWEST_OPTIONS, MOST_OPTIONS = 2, 30
APPROVE, OPPOSE, ABSTAIN = range(3)
HIGHEST_SCORE = 5
UNSCORED = -1

Choice = tuple[int, ...]
WRITTEN = re.compile(r"(?:-1|[0-9]{1,2})(?:,(?:-1|[0-9]{1,2}))*|")


class BallotKind(StrEnum):
    """What a voter does with the options; approval is approve, oppose or abstain."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    APPROVAL = "approval"
    RANKED = "ranked"
    SCORE = "score"
    BUDGET = "budget"


class Method(StrEnum):
    """How ballots become a result."""

    PLURALITY = "plurality"
    BORDA = "borda"
    INSTANT_RUNOFF = "instant_runoff"
    SCORE_SUM = "score_sum"
    EQUAL_SHARES = "equal_shares"


ONE_OF = (BallotKind.SINGLE, BallotKind.APPROVAL)
IN_ORDER = (BallotKind.RANKED, BallotKind.SCORE)


def methods_of(kind: BallotKind) -> tuple[Method, ...]:
    """The methods that may be chosen for such ballots; the first is the default."""
    match kind:
        case BallotKind.RANKED:
            return (Method.BORDA, Method.INSTANT_RUNOFF)
        case BallotKind.SCORE:
            return (Method.SCORE_SUM,)
        case BallotKind.BUDGET:
            return (Method.EQUAL_SHARES,)
        case _:
            return (Method.PLURALITY,)


def write_choice(choice: Choice) -> str:
    """The choice as text: "0,3"; the same in the database and in the published file."""
    return ",".join(map(str, choice))


def read_choice(text: str) -> Choice:
    """The choice that `write_choice` wrote; raises Refused for anything else."""
    if not WRITTEN.fullmatch(text):
        raise Refused("ballot-unreadable")
    return tuple(map(int, text.split(","))) if text else ()


def check_choice(
    kind: BallotKind,
    choice: Choice,
    options: int,
    most: int,
    costs: Sequence[int] = (),
    total: int = 0,
) -> Choice:
    """The ballot as it is to be kept, sorted where order says nothing; raises Refused.

    `most` limits how many are marked or ranked, `total` what they may cost; 0 is no limit.
    """
    if not choice:
        raise Refused("ballot-empty")
    if kind is BallotKind.SCORE:
        return _check_scores(choice, options)
    _check_positions(choice, _options_of(kind, options))
    _check_number(len(choice), 1 if kind in ONE_OF else most)
    if kind is BallotKind.BUDGET:
        _check_spent(sum(costs[position] for position in choice) if costs else 0, total)
    return choice if kind in IN_ORDER else tuple(sorted(choice))


def blank(kind: BallotKind, options: int) -> Choice:
    """A ballot on which nothing is marked yet."""
    return (UNSCORED,) * options if kind is BallotKind.SCORE else ()


def tapped(kind: BallotKind, so_far: Choice, position: int, most: int) -> Choice:
    """The ballot after an option was tapped; raises Refused when that would be too many.

    One of several is replaced; several are marked or unmarked; what is ranked goes last or, tapped
    again, away; a score goes up from 1 to 5 and then to 0.
    """
    if kind in ONE_OF:
        return (position,)
    if kind is BallotKind.SCORE:
        _check_positions((position,), len(so_far))
        return scored(so_far, position, _next_score(so_far[position]))
    if position in so_far:
        return tuple(other for other in so_far if other != position)
    _check_number(len(so_far) + 1, most)
    marked = (*so_far, position)
    return marked if kind in IN_ORDER else tuple(sorted(marked))


def scored(so_far: Choice, position: int, score: int) -> Choice:
    """The ballot with this score for this option; raises Refused."""
    _check_positions((position,), len(so_far))
    _check_score(score)
    return (*so_far[:position], score, *so_far[position + 1 :])


def _options_of(kind: BallotKind, options: int) -> int:
    return ABSTAIN + 1 if kind is BallotKind.APPROVAL else options


def _next_score(score: int) -> int:
    return 1 if score == UNSCORED else (score + 1) % (HIGHEST_SCORE + 1)


def _check_scores(choice: Choice, options: int) -> Choice:
    missing = options - len(choice) + choice.count(UNSCORED)
    if missing > 0:
        raise Refused("ballot-score-every", missing=missing)
    if len(choice) > options:
        raise Refused("ballot-no-such-option")
    for score in choice:
        _check_score(score)
    return choice


def _check_score(score: int) -> None:
    if not 0 <= score <= HIGHEST_SCORE:
        raise Refused("ballot-score-range", most=HIGHEST_SCORE)


def _check_positions(choice: Choice, options: int) -> None:
    if any(not 0 <= position < options for position in choice):
        raise Refused("ballot-no-such-option")
    if len(set(choice)) < len(choice):
        raise Refused("ballot-twice")


def _check_number(marked: int, most: int) -> None:
    if 0 < most < marked:
        raise Refused("ballot-too-many", most=most)


def _check_spent(spent: int, total: int) -> None:
    if 0 < total < spent:
        raise Refused("ballot-over-budget", spent=spent, total=total)
