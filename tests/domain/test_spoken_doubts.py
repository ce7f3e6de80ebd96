"""Where a moment is not certain, people are asked; on Tuesday 24 November 2026, 09:00."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refused
from domain.spoken_doubts import meanings
from domain.spoken_times import understand
from tests.domain.test_spoken_times import UNDERSTOOD

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
DOUBTED = {
    "明天3点": ["11-25 15:00"],
    "周五下午3点": [],
    "周五7点": ["11-27 07:00", "11-27 19:00"],
    "周五6点半": ["11-27 18:30", "11-27 06:30"],
    "周五07:00": [],
    "周五9点": [],
    "friday at 7": ["11-27 07:00", "11-27 19:00"],
    "friday at 7pm": [],
    "周二下午3点": ["11-24 15:00", "12-01 15:00"],
    "周二上午8点": ["12-01 08:00"],
    "本周二下午3点": [],
    "下周二下午3点": [],
    "tuesday 3pm": ["11-24 15:00", "12-01 15:00"],
    "11月20号上午9点": ["11-20 09:00"],
    "1月9日上午10点": [],
    "2027年11月20日上午9点": [],
    "12月15日（周三）晚7点": ["12-15 19:00", "12-16 19:00"],
    "12月15日（周二）晚7点": [],
    "wed 15 dec 7pm": ["12-15 19:00", "12-16 19:00"],
    "周四、周五晚7点": ["11-26 19:00", "11-27 19:00"],
    "下午3点": ["11-24 15:00", "11-25 15:00"],
    "上午8点": ["11-25 08:00"],
    "半小时后": [],
}


@pytest.mark.parametrize(("said", "asked"), DOUBTED.items())
def test_what_is_asked(said: str, asked: list[str]) -> None:
    found = meanings(said, NOW)
    assert found.sure == (not asked)
    if asked:
        assert [f"{moment:%m-%d %H:%M}" for moment in found.moments] == asked


def test_a_date_without_a_year_that_has_gone_by_is_of_the_next_year() -> None:
    assert meanings("11月20号上午9点", NOW).moments[0].year == 2027


@pytest.mark.parametrize(
    ("said", "days"),
    [("下周五", ["12-04"]), ("周二", ["11-24", "12-01"]), ("12月15号", ["12-15"])],
)
def test_a_day_alone(said: str, days: list[str]) -> None:
    found = meanings(said, NOW)
    assert [f"{day:%m-%d}" for day in found.days] == days
    assert found.sure == (len(days) == 1)


def test_after_midnight_tomorrow_could_be_today() -> None:
    late = NOW.replace(hour=1)
    found = meanings("明天下午3点", late)
    assert [f"{moment:%m-%d}" for moment in found.moments] == ["11-24", "11-25"]
    assert meanings("明天下午3点", NOW).sure


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("有空的时候", "time-unclear"),
        ("昨天下午3点", "time-past"),
        ("昨天", "time-past"),
        ("2026年11月20日", "time-past"),
        ("9999年12月31日晚12点", "time-too-far"),
        ("2029年1月1日", "time-too-far"),
        ("每周五晚7点", "time-unclear"),
        ("12月32号上午9点", "time-unclear"),
        ("下个月找一天晚7点", "time-unclear"),
    ],
)
def test_what_cannot_be(said: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        meanings(said, NOW)


def test_what_is_sure_is_what_is_understood() -> None:
    for said, meant in UNDERSTOOD.items():
        moment = understand(said, NOW)
        if meant is None or moment is None or moment <= NOW:
            continue
        found = meanings(said, NOW)
        assert moment in found.moments
        assert len(found.moments) == 1 or not found.sure


@given(st.text(max_size=30), st.integers(0, 10**6))
def test_no_words_break_it(said: str, minutes: int) -> None:
    now = NOW + timedelta(minutes=minutes)
    try:
        found = meanings(said, now)
    except Refused:
        return
    assert all(moment > now for moment in found.moments)
    assert found.moments or found.days
