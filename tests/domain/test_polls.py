"""The rules of polls: every vote once, thresholds in integers."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.polls import (
    Effect,
    Poll,
    PollState,
    check_may_vote,
    check_question,
    reaches,
    result_of,
)
from domain.refusals import Refused

START = datetime(2026, 11, 24, tzinfo=UTC)


def _poll(**changes: object) -> Poll:
    values = {
        "id": 1,
        "community_id": 1,
        "question": "充电棚建在哪里?",
        "effect": Effect.ADVISORY,
        "live": False,
        "quorum": 0,
        "electorate": 100,
        "state": PollState.OPEN,
        "opened_at": START,
        "ends_at": START + timedelta(days=3),
    }
    return Poll.model_validate({**values, **changes})


@given(st.dictionaries(st.integers(0, 10**9), st.integers(0, 4)))
def test_every_voter_is_counted_once(last_choice: dict[int, int]) -> None:
    ballots = [((choice,), 1) for choice in last_choice.values()]
    result = result_of(_poll(), 5, ballots, len(ballots), len(ballots))
    assert result.voted == len(last_choice) == sum(result.totals)
    for position, number in enumerate(result.totals):
        assert number == sum(choice == position for choice in last_choice.values())


@given(st.lists(st.integers(0, 20), min_size=2, max_size=10))
def test_the_winners_are_those_nobody_exceeds(counts: list[int]) -> None:
    ballots = [((position,), number) for position, number in enumerate(counts) if number]
    result = result_of(_poll(), len(counts), ballots, sum(counts), sum(counts))
    for position, number in enumerate(counts):
        assert (position in result.winners) == (number == max(counts) and number > 0)


@given(st.integers(1, 10_000), st.integers(0, 10_000), st.integers(1, 99))
def test_a_quorum_is_strictly_more_than_its_share(electorate: int, voted: int, share: int) -> None:
    assert reaches(voted, electorate, share) == (voted * 100 > electorate * share)
    assert not reaches(electorate * share // 100, electorate, share)


def test_half_is_not_more_than_half() -> None:
    assert not reaches(50, 100, 50)
    assert reaches(51, 100, 50)
    assert reaches(0, 100, 0)


@pytest.mark.parametrize("text", ["", "?", "？？", "👍👍", "\u200b\u200b", "问" * 301])
def test_questions_that_cannot_be(text: str) -> None:
    with pytest.raises(Refused):
        check_question(text)


def test_a_vote_counts_until_the_stated_end_and_not_after() -> None:
    poll = _poll()
    check_may_vote(poll, True, poll.ends_at - timedelta(microseconds=1))
    with pytest.raises(Refused, match="poll-over"):
        check_may_vote(poll, True, poll.ends_at)
    with pytest.raises(Refused, match="poll-over"):
        check_may_vote(_poll(state=PollState.CLOSED), True, START)


def test_only_those_on_the_roll_vote() -> None:
    with pytest.raises(Refused, match="poll-not-on-roll"):
        check_may_vote(_poll(), False, START)
