"""Plans of notices: what they say, when that is, and what the law allows."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.meeting_plans import (
    FIRST,
    REMINDERS,
    check_first,
    first_at,
    first_of,
    next_first,
    overtaken,
    planned,
    reminders_at,
    reminders_of,
    toggled,
)
from domain.meetings import Kind, Meeting, MeetingState
from domain.refusals import Refused

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
USUAL = "now day hour"


def meeting(kind: Kind, hour: int, plan: str, day: int = 20) -> Meeting:
    starts_at = datetime(2026, 12, day, hour, tzinfo=ZONE)
    words = {"title": "公约", "place": "活动室", "state": MeetingState.PLANNED, "sequence": 0}
    return Meeting(id=1, community_id=1, kind=kind, starts_at=starts_at, plan=plan, **words)


def test_a_tap_puts_a_reminder_into_the_plan_or_takes_it_out() -> None:
    with_week = toggled(USUAL, "week")
    assert with_week == "now week day hour"
    assert toggled(with_week, "week") == USUAL
    assert reminders_of("hour now day") == ["day", "hour"]
    assert (first_of(""), reminders_of("")) == ("now", [])


def test_the_first_notices_come_round_again_and_the_reminders_stay() -> None:
    plan = USUAL
    for name in (*list(FIRST)[1:], "now"):
        plan = next_first(plan)
        assert plan == planned(name, ["day", "hour"])


@pytest.mark.parametrize(
    ("kind", "hour", "first", "allowed"),
    [
        (Kind.COUNCIL, 19, "3-days", True),
        (Kind.ASSEMBLY, 19, "now", True),
        (Kind.ASSEMBLY, 19, "10-days", True),
        (Kind.ASSEMBLY, 9, "10-days", True),
        (Kind.ASSEMBLY, 8, "10-days", False),  # the morning would be an hour too late
        (Kind.ASSEMBLY, 8, "20-days", True),
        (Kind.ASSEMBLY, 19, "7-days", False),
        (Kind.VILLAGERS, 19, "7-days", False),
        (Kind.OWNERS, 19, "10-days", False),
        (Kind.OWNERS, 19, "20-days", True),
    ],
)
def test_the_law_says_how_late_the_first_notice_may_be(
    kind: Kind, hour: int, first: str, allowed: bool
) -> None:
    plan = planned(first, ["day"])
    one = meeting(kind, hour, plan)
    if allowed:
        check_first(plan, one, ZONE)
    else:
        with pytest.raises(Refused, match="meeting-first-too-late"):
            check_first(plan, one, ZONE)
        assert first_at(one, NOW, ZONE) is None  # then at once


def test_the_first_notice_is_on_a_morning_and_at_once_when_that_has_gone_by() -> None:
    one = meeting(Kind.COUNCIL, 19, "7-days day")
    morning = datetime(2026, 12, 13, 9, tzinfo=ZONE)
    assert first_at(one, NOW, ZONE) == morning
    assert first_at(one, morning, ZONE) is None
    assert first_at(meeting(Kind.COUNCIL, 19, USUAL), NOW, ZONE) is None


def test_reminders_come_after_the_first_notice_and_the_later_one_goes_before_the_earlier() -> None:
    starts_at, every = NOW + timedelta(days=30), " ".join(["now", *REMINDERS])
    assert list(reminders_at(every, starts_at, NOW)) == list(REMINDERS)
    three_before = starts_at - timedelta(days=3)
    assert list(reminders_at(every, starts_at, three_before)) == list(REMINDERS)[2:]
    half = starts_at - timedelta(minutes=30)
    assert overtaken("hour", every, starts_at, half)
    assert not overtaken("hour", USUAL, starts_at, half)
    assert not overtaken("half", every, starts_at, half)
    assert overtaken("day", USUAL, starts_at, starts_at - timedelta(minutes=59))
