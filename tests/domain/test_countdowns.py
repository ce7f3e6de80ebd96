"""How long it is until something begins, in words that are true when they are read."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import say
from domain.countdowns import time_left

HERE = ZoneInfo("Asia/Shanghai")
BEGINS = datetime(2026, 12, 15, 19, 0, tzinfo=HERE)


def _said(language: str = "zh", **before: float) -> str:
    left = time_left(BEGINS, BEGINS - timedelta(**before), HERE)
    return say(language, "time-left", **left._asdict())


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ({"hours": 24}, "明天"),
        ({"hours": 19, "minutes": 1}, "明天"),
        ({"hours": 18}, "今天"),
        ({"hours": 4}, "今天"),
        ({"hours": 3}, "还有 3 小时"),
        ({"hours": 2}, "还有 2 小时"),
        ({"minutes": 75}, "还有 1 小时 15 分钟"),
        ({"hours": 1}, "还有一小时"),
        ({"minutes": 59, "seconds": 20}, "还有一小时"),
        ({"minutes": 31}, "还有 30 分钟"),
        ({"minutes": 7}, "还有 7 分钟"),
        ({"seconds": 5}, "还有 1 分钟"),
    ],
)
def test_it_is_said_as_people_say_it(before: dict[str, float], said: str) -> None:
    assert _said(**before) == said


def test_in_english() -> None:
    assert _said("en", hours=24) == "tomorrow"
    assert _said("en", hours=1) == "in one hour"
    assert _said("en", minutes=90) == "in 1 h 30 min"


@given(st.integers(1, 3 * 60))
def test_it_is_never_off_by_more_than_three_minutes(minutes: int) -> None:
    left = time_left(BEGINS, BEGINS - timedelta(minutes=minutes), HERE)
    hours = 1 if left.unit == "hour" else left.hours
    assert abs(60 * hours + left.minutes - minutes) <= 3
