"""Promises: by when something is done, who does it, and when somebody is reminded."""

from contextlib import suppress
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.promises import Promise, due_in, due_said, in_order, reason_in, reminder_after, said_in
from domain.refusals import Refused

ZONE = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 12, 15)  # a Tuesday


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("12月31日前", date(2026, 12, 31)),
        ("月底前", date(2026, 12, 31)),
        ("下月底", date(2027, 2, 1)),  # 31 January is a Sunday
        ("3月底以前", date(2027, 3, 31)),
        ("年底", date(2026, 12, 31)),
        ("两周内", date(2026, 12, 29)),
        ("30天内", date(2027, 1, 14)),
        ("半个月内", date(2026, 12, 30)),
        ("一个月内", date(2027, 1, 15)),
        ("三个月内", date(2027, 3, 15)),
        ("半年内", date(2027, 6, 15)),
        ("一年之内", date(2027, 12, 15)),
        ("下周五", date(2026, 12, 25)),
        ("2027年1月1日", date(2027, 1, 4)),  # a holiday, then a weekend
        ("within 30 days", date(2027, 1, 14)),
        ("in two weeks", date(2026, 12, 29)),
        ("in three months", date(2027, 3, 15)),
        ("by Dec 31", date(2026, 12, 31)),
        ("end of the month", date(2026, 12, 31)),
        ("by the end of the year", date(2026, 12, 31)),
        ("尽快", None),
        ("3个单位一起", None),
        ("2050年1月1日", None),
    ],
)
def test_by_when(said: str, day: date | None) -> None:
    assert due_in(said, TODAY) == day


def test_a_month_from_the_last_day_of_a_long_one_ends_with_the_short_one() -> None:
    assert due_in("一个月内", date(2027, 12, 31)) == date(2028, 1, 31)
    assert due_in("两个月内", date(2026, 12, 31)) == date(2027, 3, 1)  # 28 February is a Sunday


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("12月1日", "promise-day-past"),  # two weeks ago, and nobody means next year
        ("昨天", "promise-day-past"),
        ("尽快", "promise-day-unclear"),
    ],
)
def test_what_is_no_day_to_come_is_refused(said: str, key: str) -> None:
    with pytest.raises(Refused) as no:
        due_said(said, TODAY)
    assert no.value.key == key
    assert due_said("2027年12月1日", TODAY) == date(2027, 12, 1)


@pytest.mark.parametrize(
    ("said", "office", "what", "day"),
    [
        ("物业，建充电棚，12月31日前", "物业", "建充电棚", date(2026, 12, 31)),
        ("物业；12月31日前；建棚，买锁", "物业", "建棚，买锁", date(2026, 12, 31)),
        ("居委会, 月底前", "居委会", "", date(2026, 12, 31)),
        ("镇城管办", "镇城管办", "", None),
        ("物业 建充电棚 12月31日前", "物业", "建充电棚", date(2026, 12, 31)),
        ("由物业负责，12月31日前建好充电棚", "物业", "建好充电棚", date(2026, 12, 31)),
        ("物业负责清扫北门，两周内完成", "物业", "清扫北门，完成", date(2026, 12, 29)),
        ("请自来水公司来办，年底前换好水管。", "自来水公司", "换好水管", date(2026, 12, 31)),
        ("居委会牵头，下周五前贴告示", "居委会", "贴告示", date(2026, 12, 25)),
        ("镇水利站落实", "镇水利站", "", None),
        (
            "the water company, mend it, within 30 days",
            "the water company",
            "mend it",
            date(2027, 1, 14),
        ),
    ],
)
def test_who_does_what_by_when_in_one_message(
    said: str, office: str, what: str, day: date | None
) -> None:
    assert said_in(said, TODAY) == (office, what, day)


@pytest.mark.parametrize(
    "said", ["王师傅，建充电棚，12月31日前", "13900001234", "，", "李明", "由王师傅负责，月底前"]
)
def test_no_person_is_named(said: str) -> None:
    with pytest.raises(Refused):
        said_in(said, TODAY)


@pytest.mark.parametrize(
    "said", ["物业12月31日前建充电棚", "12月31日前，物业", "the firm by Dec 31"]
)
def test_what_cannot_be_taken_apart_is_asked_for_with_commas(said: str) -> None:
    with pytest.raises(Refused) as no:
        said_in(said, TODAY)
    assert no.value.key == "promise-commas"


def test_why_a_day_is_moved_is_needed() -> None:
    assert reason_in("1月15日，下雪，停工", TODAY) == "下雪，停工"
    with pytest.raises(Refused):
        reason_in("1月15日", TODAY)


@given(st.text(max_size=40))
def test_no_words_break_it(text: str) -> None:
    day = due_in(text, TODAY)
    assert day is None or day - TODAY <= timedelta(days=3 * 366)
    with suppress(Refused):
        assert said_in(text, TODAY).office


def at(month: int, day: int, hour: int = 9) -> datetime:
    return datetime(2026 if month == 12 else 2027, month, day, hour, tzinfo=ZONE)


def test_reminders_come_before_on_and_after_the_day_and_then_weekly() -> None:
    now, came = at(12, 20), []
    for _ in range(6):
        now = reminder_after(date(2026, 12, 31), now, ZONE)
        came.append(now)
    late = [at(1, 4), at(1, 11), at(1, 18), at(1, 25)]
    assert came == [at(12, 28), at(12, 31), *late]


@given(st.integers(0, 400), st.integers(0, 24 * 400))
def test_there_is_always_one_reminder_to_come(days: int, hours: int) -> None:
    now = at(12, 15) + timedelta(hours=hours)
    then = reminder_after(TODAY + timedelta(days=days), now, ZONE)
    assert then > now
    assert then.astimezone(ZONE).hour == 9


def test_overdue_ones_stand_first_by_office() -> None:
    def promise(number: int, office: str, day: int) -> Promise:
        due = date(2026, 12, day)
        days = {"due_on": due, "first_due_on": due}
        return Promise(
            id=number, community_id=1, meeting_id=1, entry=0, office=office, what="", **days
        )

    given_ones = [promise(1, "b", 20), promise(2, "b", 3), promise(3, "a", 9), promise(4, "b", 1)]
    assert [p.id for p in in_order(given_ones, TODAY)] == [3, 4, 2, 1]
