"""Ballots are counted in integers, whoever counts them and in whatever order."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ballots import (
    ABSTAIN,
    APPROVE,
    HIGHEST_SCORE,
    OPPOSE,
    BallotKind,
    Choice,
    Method,
    methods_of,
)
from domain.counting import Count, Tie, count
from tests.domain.ballot_boxes import Ballots, boxes, exactly

SINGLE, APPROVAL, RANKED = BallotKind.SINGLE, BallotKind.APPROVAL, BallotKind.RANKED
BORDA, PLURALITY = Method.BORDA, Method.PLURALITY


def _plural(*choices: int, options: int = 4, kind: BallotKind = SINGLE) -> Count:
    return count(kind, PLURALITY, options, [((choice,), 1) for choice in choices])


def test_where_the_charging_shed_goes() -> None:
    result = _plural(0, 0, 0, 1, 1, 2)
    assert result.totals == (3, 2, 1, 0)
    assert (result.winners, result.tied) == ((0,), False)
    assert (result.weight, result.rounds) == (6, ())


def test_of_several_each_counts_once() -> None:
    ballots = [((0, 2), 1), ((2, 3), 1), ((3,), 1)]
    result = count(BallotKind.MULTIPLE, PLURALITY, 4, ballots)
    assert result.totals == (1, 0, 2, 2)
    assert (result.winners, result.tied) == ((2, 3), True)


def test_abstaining_is_counted_and_never_wins() -> None:
    most_abstain = _plural(ABSTAIN, ABSTAIN, ABSTAIN, APPROVE, kind=APPROVAL, options=3)
    assert most_abstain.totals == (1, 0, 3)
    assert most_abstain.winners == (APPROVE,)
    assert _plural(OPPOSE, kind=APPROVAL, options=3).winners == (OPPOSE,)
    assert _plural(ABSTAIN, kind=APPROVAL, options=3).winners == ()
    assert _plural(APPROVE, OPPOSE, kind=APPROVAL, options=3).tied


def test_scores_are_summed_and_nothing_but_zeros_is_no_winner() -> None:
    ballots: Ballots = [((5, 0, 3), 1), ((0, 4, 3), 1)]
    result = count(BallotKind.SCORE, Method.SCORE_SUM, 3, ballots)
    assert (result.totals, result.winners) == ((5, 4, 6), (2,))
    assert count(BallotKind.SCORE, Method.SCORE_SUM, 2, [((0, 0), 1)]).winners == ()


def test_borda_gives_the_first_one_less_than_there_are_options() -> None:
    ballots: Ballots = [((0, 1, 2, 3), 1), ((1, 2), 1), ((3,), 1)]
    result = count(RANKED, BORDA, 4, ballots)
    assert result.totals == (3, 2 + 3, 1 + 2, 3)
    assert result.winners == (1,)


def test_owners_weigh_what_they_own() -> None:
    result = count(APPROVAL, PLURALITY, 3, [((APPROVE,), 8_990), ((OPPOSE,), 12_005)])
    assert result.totals == (8_990, 12_005, 0)
    assert (result.weight, result.winners) == (20_995, (OPPOSE,))


@pytest.mark.parametrize("kind", list(BallotKind))
def test_without_ballots_nobody_wins(kind: BallotKind) -> None:
    for method in methods_of(kind):
        result = count(kind, method, 3, [])
        assert (result.totals, result.winners) == ((0, 0, 0), ())
        assert (result.weight, result.tied) == (0, False)


def test_a_budget_is_only_counted_here() -> None:
    result = count(BallotKind.BUDGET, Method.EQUAL_SHARES, 3, [((0, 2), 1), ((2,), 1)])
    assert (result.totals, result.winners) == ((1, 0, 2), ())


def test_a_method_that_does_not_fit_the_ballots_is_a_mistake() -> None:
    with pytest.raises(ValueError):
        count(SINGLE, BORDA, 3, [])
    with pytest.raises(ValueError):
        count(RANKED, PLURALITY, 3, [])


@given(boxes(), st.randoms(use_true_random=False))
def test_the_order_of_the_ballots_changes_nothing(
    box: tuple[BallotKind, Method, int, Ballots], chance: object
) -> None:
    kind, method, options, ballots = box
    shuffled = list(ballots)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert count(kind, method, options, shuffled) == count(kind, method, options, ballots)


@given(boxes())
def test_no_count_has_a_float_in_it(box: tuple[BallotKind, Method, int, Ballots]) -> None:
    result = count(*box)
    assert exactly(result.model_dump())


@given(boxes())
def test_nothing_is_lost_or_added(box: tuple[BallotKind, Method, int, Ballots]) -> None:
    kind, method, options, ballots = box
    result = count(kind, method, options, ballots)
    worth = {
        PLURALITY: lambda choice: len(choice),
        Method.EQUAL_SHARES: lambda choice: len(choice),
        Method.SCORE_SUM: sum,
        BORDA: lambda choice: sum(options - 1 - rank for rank in range(len(choice))),
    }
    if method in worth:
        assert sum(result.totals) == sum(worth[method](c) * w for c, w in ballots)
    assert result.weight == sum(weight for _, weight in ballots)
    assert result.tied == (len(result.winners) > 1)


@given(boxes())
def test_two_of_the_same_weight_count_like_one_of_double(
    box: tuple[BallotKind, Method, int, Ballots],
) -> None:
    kind, method, options, ballots = box
    twice = count(kind, method, options, [*ballots, *ballots])
    double = count(kind, method, options, [(c, w * 2) for c, w in ballots])
    assert twice == double


@given(st.lists(st.integers(0, 4), min_size=1, max_size=40))
def test_one_more_vote_never_harms_the_winner(choices: list[int]) -> None:
    before = _plural(*choices, options=5)
    for winner in before.winners:
        assert _plural(*choices, winner, options=5).winners == (winner,)


@given(st.lists(st.permutations(range(4)).map(tuple), min_size=1, max_size=20))
def test_whole_borda_ballots_give_what_wins_in_pairs_gives(ballots: list[Choice]) -> None:
    totals = [0] * 4
    for choice in ballots:
        for ahead, _behind in combinations(choice, 2):
            totals[ahead] += 1
    result = count(RANKED, BORDA, 4, [(choice, 1) for choice in ballots])
    assert result.totals == tuple(totals)
    assert sum(result.totals) == len(ballots) * 6


@given(st.lists(st.tuples(*[st.integers(0, HIGHEST_SCORE)] * 3), min_size=1, max_size=20))
def test_a_score_is_never_more_than_five_from_everybody(ballots: list[Choice]) -> None:
    result = count(BallotKind.SCORE, Method.SCORE_SUM, 3, [(choice, 1) for choice in ballots])
    assert max(result.totals) <= HIGHEST_SCORE * len(ballots)
    for position, total in enumerate(result.totals):
        assert (position in result.winners) == (0 < total == max(result.totals))


def test_ties_are_stated_by_name() -> None:
    assert [str(tie) for tie in Tie] == ["council", "lot", "none"]
