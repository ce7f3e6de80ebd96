"""When a poll may be prolonged, and how long it may run."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.poll_life import check_new_end, check_span, may_be_prolonged
from domain.polls import Poll, PollState
from domain.refusals import Refused

OPENED = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
ENDS = OPENED + timedelta(days=4)


def poll(*, extended: bool = False) -> Poll:
    return Poll(
        id=1,
        community_id=1,
        question="充电棚建在哪里？",
        electorate=10,
        state=PollState.OPEN,
        opened_at=OPENED,
        ends_at=ENDS,
        extended=extended,
    )


def refused(ends_at: datetime, now: datetime, *, extended: bool = False) -> str:
    with pytest.raises(Refused) as no:
        check_new_end(poll(extended=extended), ends_at, now)
    return no.value.key


@given(st.timedeltas(timedelta(), timedelta(days=4)))
def test_it_can_be_prolonged_in_its_first_half_only(passed: timedelta) -> None:
    assert may_be_prolonged(poll(), OPENED + passed) == (passed < timedelta(days=2))


def test_half_of_the_time_is_too_late() -> None:
    half = OPENED + timedelta(days=2)
    later = ENDS + timedelta(days=1)
    assert refused(later, half) == "poll-half-over"
    check_new_end(poll(), later, half - timedelta(microseconds=1))


def test_once_is_all() -> None:
    assert refused(ENDS + timedelta(days=1), OPENED, extended=True) == "poll-prolonged-already"


@pytest.mark.parametrize("by", [timedelta(), timedelta(seconds=-1), timedelta(days=-3)])
def test_the_new_end_is_later_than_the_old_one(by: timedelta) -> None:
    assert refused(ENDS + by, OPENED) == "poll-new-end-earlier"


def test_it_does_not_go_on_for_months() -> None:
    check_new_end(poll(), OPENED + timedelta(days=60), OPENED)
    assert refused(OPENED + timedelta(days=60, seconds=1), OPENED) == "poll-too-long"


def test_a_poll_runs_for_an_hour_at_least() -> None:
    check_span(OPENED, OPENED + timedelta(hours=1))
    with pytest.raises(Refused, match="poll-too-short"):
        check_span(OPENED, OPENED + timedelta(minutes=59))
