"""A ballot says what its voter tapped, and nothing that cannot be said on it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import say
from domain.ballots import (
    ABSTAIN,
    APPROVE,
    HIGHEST_SCORE,
    OPPOSE,
    UNSCORED,
    BallotKind,
    Choice,
    Method,
    blank,
    check_choice,
    methods_of,
    read_choice,
    scored,
    tapped,
    write_choice,
)
from domain.refusals import Refused

SINGLE, MULTIPLE, APPROVAL = BallotKind.SINGLE, BallotKind.MULTIPLE, BallotKind.APPROVAL
RANKED, SCORE, BUDGET = BallotKind.RANKED, BallotKind.SCORE, BallotKind.BUDGET
positions = st.integers(0, 29)
marks = st.lists(positions, min_size=1, max_size=30, unique=True).map(tuple)


def _taps(kind: BallotKind, *taps: int, most: int = 0, options: int = 6) -> Choice:
    choice = blank(kind, options)
    for position in taps:
        choice = tapped(kind, choice, position, most)
    return choice


def test_a_ranked_poll_is_borda_unless_the_runoff_is_chosen() -> None:
    assert methods_of(RANKED) == (Method.BORDA, Method.INSTANT_RUNOFF)
    assert methods_of(APPROVAL) == methods_of(SINGLE) == methods_of(MULTIPLE)
    assert methods_of(MULTIPLE) == (Method.PLURALITY,)
    assert methods_of(SCORE) == (Method.SCORE_SUM,)
    assert methods_of(BUDGET) == (Method.EQUAL_SHARES,)


@given(marks)
def test_what_is_written_reads_the_same(choice: Choice) -> None:
    assert read_choice(write_choice(choice)) == choice


def test_the_written_form_is_plain() -> None:
    assert write_choice((0, 3)) == "0,3"
    assert write_choice((29,)) == "29"
    assert write_choice(()) == ""
    assert read_choice("") == ()
    assert read_choice("5,-1,0") == (5, UNSCORED, 0)


@pytest.mark.parametrize(
    "text", ["a", "0,", ",0", "0, 1", "1_0", "１", "²", "+1", "-2", "0;1", "0\n", "9" * 5000]
)
def test_a_forged_form_is_refused_and_not_an_error(text: str) -> None:
    with pytest.raises(Refused, match="ballot-unreadable"):
        read_choice(text)


@given(marks)
def test_order_is_kept_where_it_is_said_and_dropped_where_it_is_not(choice: Choice) -> None:
    assert check_choice(RANKED, choice, 30, 0) == choice
    assert check_choice(MULTIPLE, choice, 30, 0) == tuple(sorted(choice))
    assert check_choice(BUDGET, choice, 30, 0) == tuple(sorted(choice))


def test_a_ballot_may_be_partly_ranked_and_scored_with_zeros() -> None:
    assert check_choice(RANKED, (4,), 6, 3) == (4,)
    assert check_choice(SCORE, (0, 0, 0), 3, 0) == (0, 0, 0)
    assert check_choice(SCORE, (5, 0, 5), 3, 1) == (5, 0, 5)


def test_approval_has_its_three_options_however_many_are_said() -> None:
    for position in (APPROVE, OPPOSE, ABSTAIN):
        assert check_choice(APPROVAL, (position,), 0, 0) == (position,)
    with pytest.raises(Refused, match="ballot-no-such-option"):
        check_choice(APPROVAL, (3,), 9, 0)


@pytest.mark.parametrize("kind", list(BallotKind))
def test_an_empty_ballot_is_none(kind: BallotKind) -> None:
    with pytest.raises(Refused, match="ballot-empty"):
        check_choice(kind, (), 3, 0)


@pytest.mark.parametrize(
    ("kind", "choice", "most", "why"),
    [
        (SINGLE, (0, 1), 0, "ballot-too-many"),
        (APPROVAL, (0, 1), 5, "ballot-too-many"),
        (MULTIPLE, (0, 1, 2), 2, "ballot-too-many"),
        (RANKED, (0, 1, 2, 3), 3, "ballot-too-many"),
        (BUDGET, (0, 1, 2, 3), 3, "ballot-too-many"),
        (SINGLE, (6,), 0, "ballot-no-such-option"),
        (MULTIPLE, (0, -1), 2, "ballot-no-such-option"),
        (RANKED, (5, 6), 0, "ballot-no-such-option"),
        (SCORE, (1, 1, 1, 1, 1, 1, 1), 0, "ballot-no-such-option"),
        (MULTIPLE, (1, 1), 2, "ballot-twice"),
        (RANKED, (2, 1, 2), 0, "ballot-twice"),
        (BUDGET, (4, 4), 0, "ballot-twice"),
        (SCORE, (1, 1, 1), 0, "ballot-score-every"),
        (SCORE, (1, 1, UNSCORED, 1, 1, 1), 0, "ballot-score-every"),
        (SCORE, (1, 1, 6, 1, 1, 1), 0, "ballot-score-range"),
        (SCORE, (1, 1, -2, 1, 1, 1), 0, "ballot-score-range"),
    ],
)
def test_ballots_that_cannot_be(kind: BallotKind, choice: Choice, most: int, why: str) -> None:
    with pytest.raises(Refused, match=why) as refused:
        check_choice(kind, choice, 6, most)
    for language in ("zh", "en"):
        assert say(language, why, **refused.value.values)


def test_the_voter_is_told_how_many_scores_are_missing() -> None:
    with pytest.raises(Refused) as refused:
        check_choice(SCORE, (3, UNSCORED, UNSCORED), 4, 0)
    assert refused.value.values == {"missing": 3}
    assert say("zh", "ballot-score-every", missing=3) == "还有 3 项没打分。"


def test_a_budget_ballot_may_cost_the_total_and_not_a_yuan_more() -> None:
    assert check_choice(BUDGET, (2, 0), 3, 0, (300, 500, 200), 500) == (0, 2)
    assert check_choice(BUDGET, (0, 1, 2), 3, 0, (300, 500, 200)) == (0, 1, 2)
    with pytest.raises(Refused, match="ballot-over-budget") as refused:
        check_choice(BUDGET, (2, 0), 3, 0, (300, 500, 201), 500)
    assert refused.value.values == {"spent": 501, "total": 500}
    assert "501 元" in say("zh", "ballot-over-budget", **refused.value.values)


def test_one_tap_is_one_vote_and_another_replaces_it() -> None:
    assert _taps(SINGLE, 2) == (2,)
    assert _taps(SINGLE, 2, 4) == _taps(APPROVAL, 4) == (4,)
    assert _taps(SINGLE, 2, 2) == (2,)


def test_several_are_marked_and_unmarked() -> None:
    assert _taps(MULTIPLE, 4, 1) == _taps(BUDGET, 1, 4) == (1, 4)
    assert _taps(MULTIPLE, 4, 1, 4) == (1,)


def test_the_ranking_is_the_order_of_the_taps() -> None:
    assert _taps(RANKED, 4, 1, 3) == (4, 1, 3)
    assert _taps(RANKED, 4, 1, 3, 1) == (4, 3)
    assert _taps(RANKED, 4, 1, 3, 1, 1) == (4, 3, 1)


@pytest.mark.parametrize("kind", [MULTIPLE, RANKED, BUDGET])
def test_one_tap_too_many_is_told_and_one_can_be_taken_away(kind: BallotKind) -> None:
    with pytest.raises(Refused, match="ballot-too-many"):
        _taps(kind, 0, 1, 2, most=2)
    assert _taps(kind, 0, 1, 0, 2, most=2) == (1, 2)
    assert "untap" in say("en", "ballot-too-many", most=1)


def test_a_score_goes_up_by_tapping_and_round_to_nothing() -> None:
    tries = [_taps(SCORE, *[1] * times, options=3)[1] for times in range(8)]
    assert tries == [UNSCORED, 1, 2, 3, 4, 5, 0, 1]
    assert _taps(SCORE, 0, 0, 2, options=3) == (2, UNSCORED, 1)


def test_a_score_can_be_given_at_once() -> None:
    assert scored(blank(SCORE, 3), 2, 5) == (UNSCORED, UNSCORED, 5)
    assert scored((1, 2, 3), 0, 0) == (0, 2, 3)
    for position, score in ((3, 1), (-1, 1), (0, 6), (0, UNSCORED)):
        with pytest.raises(Refused):
            scored((1, 2, 3), position, score)
    with pytest.raises(Refused, match="ballot-no-such-option"):
        tapped(SCORE, (1, 2, 3), 3, 0)


@given(st.sampled_from([MULTIPLE, RANKED, BUDGET]), st.lists(positions, max_size=40))
def test_what_was_tapped_an_odd_number_of_times_is_marked(
    kind: BallotKind, taps: list[int]
) -> None:
    choice = _taps(kind, *taps)
    assert set(choice) == {p for p in taps if taps.count(p) % 2}
    assert len(set(choice)) == len(choice)
    if kind is RANKED:
        last = {p: i for i, p in enumerate(taps)}
        assert all(last[a] < last[b] for a, b in pairwise(choice))
    if choice:
        assert check_choice(kind, choice, 30, 0) == choice


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, HIGHEST_SCORE)), max_size=20))
def test_the_last_score_given_is_the_one_that_stands(given_scores: list[tuple[int, int]]) -> None:
    choice = blank(SCORE, 5)
    for position, score in given_scores:
        choice = scored(choice, position, score)
    stands = dict(given_scores)
    assert choice == tuple(stands.get(position, UNSCORED) for position in range(5))
