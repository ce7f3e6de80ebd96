"""Instant-runoff, round by round, also where it ties."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ballots import BallotKind, Choice, Method
from domain.counting import Count, count
from domain.runoffs import Transfer
from tests.domain.ballot_boxes import Ballots, choices, weights

OPTIONS = 5
ranked = st.lists(st.tuples(choices(BallotKind.RANKED, OPTIONS), weights), max_size=25)


def _runoff(ballots: Ballots, options: int = OPTIONS) -> Count:
    return count(BallotKind.RANKED, Method.INSTANT_RUNOFF, options, ballots)


def _out(result: Count) -> list[Sequence[int]]:
    return [round_.eliminated for round_ in result.rounds]


# Where is Tennessee's capital to be? The example of nearly every textbook.
MEMPHIS, NASHVILLE, CHATTANOOGA, KNOXVILLE = range(4)
TENNESSEE: Ballots = [
    ((MEMPHIS, NASHVILLE, CHATTANOOGA, KNOXVILLE), 42),
    ((NASHVILLE, CHATTANOOGA, KNOXVILLE, MEMPHIS), 26),
    ((CHATTANOOGA, KNOXVILLE, NASHVILLE, MEMPHIS), 15),
    ((KNOXVILLE, CHATTANOOGA, NASHVILLE, MEMPHIS), 17),
]


def test_the_textbook_example_comes_out_as_in_the_textbook() -> None:
    result = _runoff(TENNESSEE, 4)
    assert [round_.standing for round_ in result.rounds] == [
        (42, 26, 15, 17),
        (42, 26, None, 32),
        (42, None, None, 58),
    ]
    assert _out(result) == [(CHATTANOOGA,), (NASHVILLE,), ()]
    assert result.totals == (42, 0, 0, 58)
    assert result.winners == (KNOXVILLE,)


def test_the_same_ballots_by_borda_choose_the_middle() -> None:
    result = count(BallotKind.RANKED, Method.BORDA, 4, TENNESSEE)
    assert result.totals == (126, 194, 173, 107)
    assert result.winners == (NASHVILLE,)


def test_the_flow_says_where_the_ballots_go_and_which_go_nowhere() -> None:
    result = _runoff([((0,), 4), ((1,), 3), ((2, 1), 1), ((2,), 1)], 3)
    first, second, *_ = result.rounds
    assert first.transfers == (
        Transfer(source=2, target=1, weight=1),
        Transfer(source=2, target=None, weight=1),
    )
    assert (first.exhausted, second.exhausted) == (0, 1)
    assert second.standing == (4, 4, None)


def test_a_tie_for_the_last_place_looks_back_at_the_round_before() -> None:
    # 1 and 2 stand at 4 each in the second round; in the first 2 was ahead of 1.
    ballots: Ballots = [((0,), 5), ((1, 0), 3), ((2, 1), 4), ((3, 1), 1)]
    result = _runoff(ballots, 4)
    assert result.rounds[1].standing == (5, 4, 4, None)
    assert _out(result) == [(3,), (1,), ()]
    assert result.winners == (0,)


def test_the_last_two_are_parted_by_the_rounds_before_too() -> None:
    result = _runoff([((0,), 4), ((1,), 3), ((2, 1), 1)], 3)
    assert [round_.standing for round_ in result.rounds] == [
        (4, 3, 1),
        (4, 4, None),
        (4, None, None),
    ]
    assert (result.winners, result.tied) == ((0,), False)


def test_the_round_just_before_says_more_than_the_first() -> None:
    # In the first round 2 was ahead of 1, in the second 1 of 2; in the third they are alike.
    ballots: Ballots = [((0,), 12), ((1,), 5), ((2,), 6), ((3, 2), 2), ((3, 0), 2), ((4, 1), 3)]
    result = _runoff(ballots)
    assert [round_.standing for round_ in result.rounds[:3]] == [
        (12, 5, 6, 4, 3),
        (12, 8, 6, 4, None),
        (14, 8, 8, None, None),
    ]
    assert _out(result)[:3] == [(4,), (3,), (2,)]


def test_who_was_always_alike_goes_out_together() -> None:
    result = _runoff([((0,), 3), ((1,), 2), ((2, 1), 1), ((3, 1), 1)], 4)
    assert result.rounds[0].eliminated == (2, 3)
    assert result.winners == (1,)


def test_options_nobody_named_go_out_first_and_together() -> None:
    result = _runoff([((0,), 2), ((1,), 2), ((4,), 1)], 5)
    assert result.rounds[0].eliminated == (2, 3)
    assert result.rounds[1].eliminated == (4,)
    assert (result.winners, result.tied) == ((0, 1), True)


def test_when_nobody_would_be_left_they_are_tied() -> None:
    result = _runoff([((0, 1), 2), ((1, 0), 2)], 2)
    assert (result.winners, len(result.rounds)) == ((0, 1), 1)


def test_half_is_not_a_majority() -> None:
    assert len(_runoff([((0,), 2), ((1,), 1), ((2,), 1)], 3).rounds) > 1
    assert len(_runoff([((0,), 3), ((1,), 1), ((2,), 1)], 3).rounds) == 1


def test_without_ballots_there_is_one_round_and_no_winner() -> None:
    result = _runoff([], 3)
    assert [round_.standing for round_ in result.rounds] == [(0, 0, 0)]
    assert result.winners == ()


@given(ranked, st.integers(0, OPTIONS - 1))
def test_a_majority_of_first_places_ends_it_at_once(ballots: Ballots, top: int) -> None:
    outweigh = sum(weight for _, weight in ballots) + 1
    result = _runoff([*ballots, ((top,), outweigh)])
    assert (result.winners, len(result.rounds)) == ((top,), 1)
    assert result.rounds[0].eliminated == ()


@given(ranked)
def test_in_every_round_all_ballots_are_somewhere(ballots: Ballots) -> None:
    result = _runoff(ballots)
    for round_ in result.rounds:
        assert sum(n or 0 for n in round_.standing) + round_.exhausted == result.weight


@given(ranked)
def test_the_transfers_lead_from_each_round_to_the_next(ballots: Ballots) -> None:
    rounds = _runoff(ballots).rounds
    for before, after in pairwise(rounds):
        stands = [n or 0 for n in before.standing]
        exhausted = before.exhausted
        for transfer in before.transfers:
            assert transfer.source in before.eliminated
            stands[transfer.source] -= transfer.weight
            if transfer.target is None:
                exhausted += transfer.weight
            else:
                stands[transfer.target] += transfer.weight
        assert stands == [n or 0 for n in after.standing]
        assert exhausted == after.exhausted


@given(ranked)
def test_out_go_only_the_lowest_and_nobody_comes_back(ballots: Ballots) -> None:
    rounds = _runoff(ballots).rounds
    gone: set[int] = set()
    for round_ in rounds:
        assert {p for p, n in enumerate(round_.standing) if n is None} == gone
        least = min(n for n in round_.standing if n is not None)
        assert all(round_.standing[out] == least for out in round_.eliminated)
        gone.update(round_.eliminated)
    assert rounds[-1].eliminated == ()
    assert all(round_.eliminated for round_ in rounds[:-1])


@given(ranked.filter(bool))
def test_the_winner_has_more_than_half_of_what_still_stands(ballots: Ballots) -> None:
    result = _runoff(ballots)
    standing = [n for n in result.rounds[-1].standing if n is not None]
    if result.tied:
        assert len(set(standing)) == 1
        assert len(result.winners) == len(standing)
    else:
        assert result.totals[result.winners[0]] * 2 > sum(standing)


@given(ranked.filter(bool))
def test_somebody_wins_when_anybody_voted(ballots: Ballots) -> None:
    assert _runoff(ballots).winners


@pytest.mark.parametrize("choice", [(2,), (2, 0), (2, 0, 1)])
def test_a_single_voter_gets_their_first_choice(choice: Choice) -> None:
    assert _runoff([(choice, 1)], 3).winners == (2,)
