"""Repeating times: always later, on the day said, at the time of the wall clock, past holidays."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.deadlines import is_public_holiday, is_working_day
from domain.recurrences import LAST, Every, OnHoliday, Rule, days_from, next_after, next_ones
from domain.spoken_recurrences import rule_said

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=SHANGHAI)  # a Tuesday
ZONES = st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Sydney"])
MOMENTS = st.builds(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes),
    st.integers(0, 1_490_000),
)
NTH = st.sampled_from([1, 2, 3, 4, 5, LAST])
HOURS = st.builds(time, st.integers(4, 23), st.integers(0, 59))  # clocks are put at one to three
WEEKLY = st.builds(
    Rule,
    every=st.just(Every.WEEKDAY),
    at=HOURS,
    weeks=st.integers(1, 4),
    weekday=st.integers(0, 6),
    first_on=st.dates(date(2024, 1, 1), date(2026, 1, 1)),
    on_holiday=st.sampled_from(OnHoliday),
)
MONTHLY = st.builds(
    Rule,
    every=st.sampled_from([Every.WEEKDAY_OF_MONTH, Every.DAY_OF_MONTH, Every.WORKDAY_OF_MONTH]),
    at=HOURS,
    months=st.sampled_from([1, 2, 3, 12]),
    month=st.integers(1, 12),
    weekday=st.integers(0, 6),
    nth=NTH,
    on_holiday=st.sampled_from(OnHoliday),
)
DAILY = st.builds(
    Rule,
    every=st.sampled_from([Every.DAY, Every.WORKDAY]),
    at=HOURS,
    on_holiday=st.sampled_from(OnHoliday),
)
SEVERAL_A_WEEK = st.builds(
    Rule,
    every=st.just(Every.WEEKDAY),
    at=HOURS,
    weekdays=st.sets(st.integers(0, 6), min_size=2).map(lambda days: tuple(sorted(days))),
    first_on=st.dates(date(2024, 1, 1), date(2026, 1, 1)),
    on_holiday=st.sampled_from(OnHoliday),
)
RULES = WEEKLY | MONTHLY | DAILY | SEVERAL_A_WEEK


@given(RULES, MOMENTS, ZONES)
def test_the_next_is_later_and_at_the_same_wall_clock(rule: Rule, now: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    upcoming = next_ones(rule, now, zone, 4)
    assert upcoming[0] > now
    assert all(later.astimezone(UTC) > at.astimezone(UTC) for at, later in pairwise(upcoming))
    for at in upcoming:
        assert at.astimezone(UTC).astimezone(zone).time() == rule.at


@given(RULES, MOMENTS, ZONES)
def test_nothing_is_left_out_between(rule: Rule, now: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    first, second, *_ = next_ones(rule, now, zone)
    assert next_after(rule, first, zone) == second
    assert next_after(rule, first - timedelta(seconds=1), zone) == first


@given(RULES, MOMENTS)
def test_it_is_on_the_day_said_or_the_next_working_day(rule: Rule, now: datetime) -> None:
    for day in islice(days_from(rule, now.date()), 5):
        if rule.on_holiday is not OnHoliday.HOLD:
            assert not is_public_holiday(day)
        if not _as_said(rule, day):
            assert rule.on_holiday is OnHoliday.MOVE
            assert is_working_day(day)


def _as_said(rule: Rule, day: date) -> bool:
    monthly = rule.every not in (Every.DAY, Every.WORKDAY, Every.WEEKDAY)
    if monthly and (day.month - rule.month) % rule.months:
        return False
    match rule.every:
        case Every.DAY:
            return True
        case Every.WORKDAY:
            return is_working_day(day)
        case Every.WEEKDAY if rule.weekdays:
            return day.weekday() in rule.weekdays
        case Every.WEEKDAY:
            weeks = (day - timedelta(days=rule.weekday) - _monday_before(rule)).days
            return day.weekday() == rule.weekday and weeks % (7 * rule.weeks) == 0
        case Every.WEEKDAY_OF_MONTH:
            last = (day + timedelta(days=7)).month != day.month
            nth = last if rule.nth == LAST else (day.day - 1) // 7 + 1 == rule.nth
            return day.weekday() == rule.weekday and nth
        case Every.DAY_OF_MONTH:
            last = (day + timedelta(days=1)).month != day.month
            return last if rule.nth == LAST else day.day == rule.nth
        case Every.WORKDAY_OF_MONTH:
            month = [day.replace(day=1) + timedelta(days=n) for n in range(31)]
            working = [d for d in month if d.month == day.month and is_working_day(d)]
            return day == working[rule.nth if rule.nth == LAST else rule.nth - 1]


def _monday_before(rule: Rule) -> date:
    """The day from which, `weekday` days on, the first one is reached."""
    ahead = (rule.weekday - rule.first_on.weekday()) % 7
    return rule.first_on + timedelta(days=ahead - rule.weekday)


def _days(said: str, on_holiday: OnHoliday = OnHoliday.HOLD, now: datetime = NOW) -> list[str]:
    rule = rule_said(said, now)
    assert rule is not None
    rule = rule.model_copy(update={"on_holiday": on_holiday})
    return [f"{at:%m-%d %H:%M}" for at in next_ones(rule, now, SHANGHAI)]


def test_a_holiday_is_met_skipped_or_passed() -> None:
    friday = "每月第一个周五晚7点"  # New Year's Day of 2027 is a Friday
    assert _days(friday) == ["12-04 19:00", "01-01 19:00", "02-05 19:00"]
    assert _days(friday, OnHoliday.SKIP) == ["12-04 19:00", "02-05 19:00", "03-05 19:00"]
    assert _days(friday, OnHoliday.MOVE)[1] == "01-04 19:00"


def test_a_long_holiday_is_passed_once() -> None:
    now = datetime(2026, 9, 28, 9, 0, tzinfo=SHANGHAI)  # the national day: 1 to 7 October
    assert _days("每周四晚7点", OnHoliday.MOVE, now)[:2] == ["10-08 19:00", "10-15 19:00"]


def test_an_ordinary_weekend_is_no_holiday() -> None:
    assert _days("每周六上午9点", OnHoliday.MOVE) == _days("每周六上午9点")
    assert is_public_holiday(date(2026, 10, 3))  # a Saturday
    assert not is_public_holiday(date(2026, 11, 28))
    assert is_public_holiday(date(2031, 10, 3))  # beyond the known calendar
    assert not is_public_holiday(date(2031, 10, 4))


def test_short_months_have_a_last_day_and_no_fifth_friday() -> None:
    now = datetime(2027, 1, 30, 9, 0, tzinfo=SHANGHAI)
    assert _days("每月31号下午3点", now=now) == ["01-31 15:00", "02-28 15:00", "03-31 15:00"]
    assert _days("每月第五个周五晚7点", now=now) == ["04-30 19:00", "07-30 19:00", "10-29 19:00"]


def test_summer_time_leaves_the_wall_clock() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    rule = Rule(every=Every.WEEKDAY, weekday=1, at=time(19), first_on=date(2026, 10, 20))
    before, after, *_ = next_ones(rule, datetime(2026, 10, 19, tzinfo=UTC), berlin)
    assert (before.hour, after.hour) == (19, 19)
    assert after.astimezone(UTC) - before.astimezone(UTC) == timedelta(days=7, hours=1)


TUESDAYS = ["11-24 19:00", "12-01 19:00", "12-08 19:00"]
TUESDAYS_AND_THURSDAYS = ["11-24 19:00", "11-26 19:00", "12-01 19:00"]
SECOND_TUESDAYS = ["11-24 19:00", "12-08 19:00", "12-22 19:00"]
FIRST_FRIDAYS = ["12-04 19:00", "01-01 19:00", "02-05 19:00"]
FIFTEENTHS = ["12-15 19:00", "01-15 19:00", "02-15 19:00"]
LAST_WORKDAYS = ["11-30 15:00", "12-31 15:00", "01-29 15:00"]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("每周二晚7点", TUESDAYS),
        ("每星期二晚上七点", TUESDAYS),
        ("每个礼拜二 19:00", TUESDAYS),
        ("隔周二晚7点", SECOND_TUESDAYS),
        ("每隔一周的周二晚7点", SECOND_TUESDAYS),
        ("每两周周二晚7点", SECOND_TUESDAYS),
        ("双周周二晚7点", SECOND_TUESDAYS),
        ("每三周的周四19:30", ["11-26 19:30", "12-17 19:30", "01-07 19:30"]),
        ("每周二十点", ["11-24 10:00", "12-01 10:00", "12-08 10:00"]),
        ("每周二、周四晚7点", TUESDAYS_AND_THURSDAYS),
        ("每周二四晚七点", TUESDAYS_AND_THURSDAYS),
        ("每个星期二和星期四晚7点", TUESDAYS_AND_THURSDAYS),
        ("every Tuesday and Thursday at 7pm", TUESDAYS_AND_THURSDAYS),
        ("每周一到周五上午9点", ["11-25 09:00", "11-26 09:00", "11-27 09:00"]),
        ("每周一三五上午9点", ["11-25 09:00", "11-27 09:00", "11-30 09:00"]),
        (
            "every monday, wednesday and friday at 9am",
            ["11-25 09:00", "11-27 09:00", "11-30 09:00"],
        ),
        ("每周一一点半", ["11-30 13:30", "12-07 13:30", "12-14 13:30"]),
        ("每周一三点", ["11-30 15:00", "12-07 15:00", "12-14 15:00"]),
        ("每天晚7点", ["11-24 19:00", "11-25 19:00", "11-26 19:00"]),
        ("每晚七点", ["11-24 19:00", "11-25 19:00", "11-26 19:00"]),
        ("every day at 7pm", ["11-24 19:00", "11-25 19:00", "11-26 19:00"]),
        ("每个工作日上午9点", ["11-25 09:00", "11-26 09:00", "11-27 09:00"]),
        ("every weekday at 9am", ["11-25 09:00", "11-26 09:00", "11-27 09:00"]),
        ("每季度第一个周五晚7点", ["01-01 19:00", "04-02 19:00", "07-02 19:00"]),
        ("每季度最后一个工作日下午3点", ["12-31 15:00", "03-31 15:00", "06-30 15:00"]),
        ("last working day of each quarter at 3pm", ["12-31 15:00", "03-31 15:00", "06-30 15:00"]),
        ("每两个月的15号晚7点", ["12-15 19:00", "02-15 19:00", "04-15 19:00"]),
        ("每年3月5日上午9点", ["03-05 09:00", "03-05 09:00", "03-05 09:00"]),
        ("每月第一个周五晚7点", FIRST_FRIDAYS),
        ("每个月的第1个星期五晚七点", FIRST_FRIDAYS),
        ("每月首个周五晚7点", FIRST_FRIDAYS),
        ("每月最后一个周五晚7点半", ["11-27 19:30", "12-25 19:30", "01-29 19:30"]),
        ("每月15号晚7点", FIFTEENTHS),
        ("每个月十五日晚7点", FIFTEENTHS),
        ("每月最后一个工作日下午3点", LAST_WORKDAYS),
        ("每月第一个工作日上午9点", ["12-01 09:00", "01-04 09:00", "02-01 09:00"]),
        ("每月最后一天中午12点", ["11-30 12:00", "12-31 12:00", "01-31 12:00"]),
        ("every Tuesday at 7pm", TUESDAYS),
        ("weekly on Tuesday at 7 pm", TUESDAYS),
        ("every second Tuesday at 7pm", SECOND_TUESDAYS),
        ("every other Tuesday at 7pm", SECOND_TUESDAYS),
        ("every two weeks on Tuesday at 19:00", SECOND_TUESDAYS),
        ("first Friday of the month, 7pm", FIRST_FRIDAYS),
        ("the first Friday of every month at 7pm", FIRST_FRIDAYS),
        ("the 15th of each month at 7pm", FIFTEENTHS),
        ("every month on the 15th at 7pm", FIFTEENTHS),
        ("last workday of the month at 3pm", LAST_WORKDAYS),
        ("the last working day of every month, 3 pm", LAST_WORKDAYS),
    ],
)
def test_as_people_say_it(said: str, days: list[str]) -> None:
    assert _days(said) == days


@pytest.mark.parametrize(
    "said",
    [
        "下周五下午3点",
        "每周二",
        "每月第一个周五",
        "每周末晚7点",
        "每周二或周四晚7点",
        "每月1号和15号晚7点",
        "隔周的周二、周四晚7点",
        "每年春节晚7点",
        "每月32号晚7点",
        "每周二晚上12点",
        "first Friday of next month at 7pm",
        "",
    ],
)
def test_what_is_unclear_or_once_is_no_rule(said: str) -> None:
    assert rule_said(said, NOW) is None
