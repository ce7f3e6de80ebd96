"""Meetings: how early they are announced, when people are reminded, what a late notice may say."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.meeting_plans import REMINDERS, reminders_at
from domain.meetings import (
    LASTS,
    Kind,
    Meeting,
    MeetingState,
    check_time,
    notice_needed,
    require_cancellable,
    require_movable,
    standing,
    time_for_result,
)
from domain.quiet_hours import quiet_until
from domain.refusals import Refused, TooLate

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
AHEAD = st.timedeltas(timedelta(minutes=1), timedelta(days=60))


def _meeting(starts_at: datetime, **changes: Any) -> Meeting:
    values = {
        "id": 1,
        "community_id": 1,
        "kind": Kind.COUNCIL,
        "title": "广场舞",
        "place": "议事厅",
    }
    values |= {"state": MeetingState.PLANNED, "sequence": 0}
    return Meeting.model_validate({**values, "starts_at": starts_at, **changes})


@pytest.mark.parametrize("kind", Kind)
def test_no_meeting_is_announced_for_the_past(kind: Kind) -> None:
    with pytest.raises(Refused, match="time-past"):
        check_time(kind, NOW, NOW)


def test_a_residents_assembly_is_announced_ten_days_ahead() -> None:
    check_time(Kind.ASSEMBLY, NOW + timedelta(days=10), NOW)
    with pytest.raises(Refused) as no:
        check_time(Kind.ASSEMBLY, NOW + timedelta(days=10, seconds=-1), NOW)
    assert no.value.values == {"days": 10}


@pytest.mark.parametrize("kind", [Kind.COUNCIL, Kind.REPRESENTATIVES, Kind.OTHER])
def test_the_others_may_meet_tonight(kind: Kind) -> None:
    check_time(kind, NOW + timedelta(hours=2), NOW)


@pytest.mark.parametrize(
    ("ahead", "names"),
    [
        (timedelta(days=5), ["day", "hour"]),
        (timedelta(days=1, seconds=1), ["day", "hour"]),
        (timedelta(days=1), ["hour"]),
        (timedelta(hours=1, seconds=1), ["hour"]),
        (timedelta(hours=1), []),
        (timedelta(minutes=5), []),
    ],
)
def test_reminders_that_would_be_late_are_left_out(ahead: timedelta, names: list[str]) -> None:
    assert list(reminders_at("now day hour", NOW + ahead, NOW)) == names


@given(AHEAD)
def test_every_reminder_is_still_to_come_and_before_the_meeting(ahead: timedelta) -> None:
    for at in reminders_at(" ".join(REMINDERS), NOW + ahead, NOW).values():
        assert NOW < at < NOW + ahead


@pytest.mark.parametrize(
    ("since", "stands"),
    [
        (timedelta(seconds=-1), "ahead"),
        (timedelta(), "begun"),
        (timedelta(hours=1, minutes=59), "begun"),
        (timedelta(hours=2), "over"),
        (timedelta(days=9), "over"),
    ],
)
def test_a_late_notice_says_whether_it_has_begun_or_is_over(since: timedelta, stands: str) -> None:
    assert standing(_meeting(NOW), NOW + since) == stands


@pytest.mark.parametrize("kind", Kind)
def test_the_earliest_moment_by_notice_is_lawful(kind: Kind) -> None:
    check_time(kind, NOW + notice_needed(kind) + timedelta(seconds=1), NOW)


def test_it_is_cancelled_only_before_it_begins() -> None:
    meeting = _meeting(NOW)
    require_cancellable(meeting, NOW - timedelta(seconds=1))
    with pytest.raises(Refused, match="meeting-begun-no-cancel"):
        require_cancellable(meeting, NOW)


def test_it_is_moved_until_it_is_over_and_then_the_question_ends() -> None:
    meeting = _meeting(NOW)
    require_movable(meeting, NOW + LASTS - timedelta(seconds=1))
    with pytest.raises(TooLate, match="meeting-over-no-move"):
        require_movable(meeting, NOW + LASTS)


@given(AHEAD)
def test_the_result_is_asked_for_when_it_is_over_and_by_day(ahead: timedelta) -> None:
    zone = ZoneInfo("Asia/Shanghai")
    asked_at = time_for_result(NOW + ahead, zone)
    assert asked_at >= NOW + ahead
    assert asked_at - (NOW + ahead) <= timedelta(hours=10, minutes=30)
    assert quiet_until(asked_at, zone) is None
