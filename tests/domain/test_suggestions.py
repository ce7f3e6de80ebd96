"""Suggestions: what may be sent, when an answer is due, what sounds like danger or a tip."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refused
from domain.suggestions import (
    LONGEST,
    MOST_A_DAY,
    MOST_SIMILAR,
    Near,
    check_pace,
    check_words,
    is_tip,
    is_working_day,
    means_danger,
    most_similar,
    number_in,
    rating_asked_at,
    reminder_at,
    reply_due_on,
    triage_due_at,
)

ZONE = ZoneInfo("Asia/Shanghai")
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.timedeltas(timedelta(), timedelta(days=340)).map(lambda since: NEW_YEAR + since)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize("words", ["路灯坏", "  路灯坏  ", "3号灯", "fix", "x" * LONGEST])
def test_three_meaningful_characters_are_enough(words: str) -> None:
    assert check_words(words, has_media=False) == words.strip()


@pytest.mark.parametrize("words", ["", "   ", "路灯", "。。。", "👍👍👍", "ok", "!?!?!?", "\n\n"])
def test_less_is_too_little_without_a_photo_or_a_voice(words: str) -> None:
    with pytest.raises(Refused, match="too-short"):
        check_words(words, has_media=False)
    assert check_words(words, has_media=True) == words.strip()


def test_one_character_too_many_is_refused_and_says_how_many() -> None:
    with pytest.raises(Refused) as no:
        check_words("字" * (LONGEST + 1), has_media=True)
    assert no.value.values == {"length": LONGEST + 1, "most": LONGEST}


def test_ten_a_day_and_not_one_more() -> None:
    check_pace(MOST_A_DAY - 1)
    with pytest.raises(Refused):
        check_pace(MOST_A_DAY)


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        ("2026-11-24 09:00", date(2026, 12, 9)),  # fifteen days on, a Wednesday
        ("2026-11-24 23:59", date(2026, 12, 9)),  # the first day is not counted at any hour
        ("2026-11-27 09:00", date(2026, 12, 14)),  # the fifteenth day is a Saturday
        ("2026-11-28 09:00", date(2026, 12, 14)),  # and a Sunday
        ("2026-09-16 09:00", date(2026, 10, 8)),  # the first of October begins a holiday
        ("2026-09-20 09:00", date(2026, 10, 8)),
        ("2026-12-31 09:00", date(2027, 1, 15)),
    ],
)
def test_an_answer_is_due_in_fifteen_days_or_the_next_working_day(sent: str, due: date) -> None:
    assert reply_due_on(_at(sent), ZONE) == due


def test_the_day_is_that_of_the_community() -> None:
    just_after_midnight_there = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
    assert reply_due_on(just_after_midnight_there, ZONE) == date(2026, 12, 9)
    assert reply_due_on(just_after_midnight_there, ZoneInfo("UTC")) == date(2026, 12, 8)


@given(MOMENTS, st.integers(1, 60))
def test_a_due_date_is_a_working_day_and_never_early(now: datetime, days: int) -> None:
    due = reply_due_on(now, ZONE, days)
    today = now.astimezone(ZONE).date()
    assert is_working_day(due)
    assert due >= today + timedelta(days=days)
    between = [today + timedelta(days=n) for n in range(days, (due - today).days)]
    assert not any(is_working_day(day) for day in between)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 24), True),
        (date(2026, 11, 28), False),
        (date(2026, 10, 1), False),
        (date(2026, 2, 17), False),
        (date(2040, 1, 2), True),  # beyond the known calendar the week decides
        (date(2040, 1, 1), False),
    ],
)
def test_working_days_are_those_of_the_public_calendar(day: date, works: bool) -> None:
    assert is_working_day(day) is works


@pytest.mark.parametrize(
    ("sent", "looked_at"),
    [
        ("2026-11-24 09:00", "2026-11-26 09:00"),
        ("2026-11-26 22:00", "2026-11-30 09:00"),  # Thursday, Friday, Monday
        ("2026-11-28 09:00", "2026-12-01 09:00"),  # a Saturday
        ("2026-09-30 09:00", "2026-10-09 09:00"),  # over the holiday
    ],
)
def test_somebody_looks_at_it_within_two_working_days(sent: str, looked_at: str) -> None:
    assert triage_due_at(_at(sent), ZONE) == _at(looked_at)


@given(MOMENTS)
def test_reminders_come_in_the_morning_of_a_working_day(now: datetime) -> None:
    for at in (triage_due_at(now, ZONE), rating_asked_at(now, ZONE)):
        assert at.timetz() == time(9, tzinfo=ZONE)
        assert is_working_day(at.date())
        assert at > now
    assert triage_due_at(now, ZONE) < rating_asked_at(now, ZONE)


def test_the_reminder_of_a_due_date_comes_that_morning() -> None:
    assert reminder_at(date(2026, 12, 9), ZONE) == _at("2026-12-09 09:00")


@pytest.mark.parametrize(
    ("said", "number"),
    [("3", 3), ("3号", 3), ("晨光〔2026〕3号", 3), (" 12 号 ", 12), ("第7号", 7), ("007", 7)],
)
def test_a_number_is_understood_as_people_write_it(said: str, number: int) -> None:
    assert number_in(said) == number


@pytest.mark.parametrize("said", ["", "三号楼的那条", "3号楼", "号", "不知道"])
def test_what_is_no_number_is_refused(said: str) -> None:
    with pytest.raises(Refused):
        number_in(said)


@pytest.mark.parametrize(
    "said",
    [
        "楼道里有煤气味",
        "三号楼着火了",
        "有人晕倒在花园里",
        "闻到天然气，不知哪来的",
        "电梯困人了",
        "There is a Smell of Gas here",
        "he is unconscious",
    ],
)
def test_danger_is_heard(said: str) -> None:
    assert means_danger(said)


@pytest.mark.parametrize("said", ["路灯不亮", "广场舞太吵", "建议装灭火器", "off we go"])
def test_everyday_words_are_no_danger(said: str) -> None:
    assert not means_danger(said)


@pytest.mark.parametrize("said", ["地下室有人赌钱", "书记收回扣", "有人在小区吸毒"])
def test_tips_are_heard(said: str) -> None:
    assert is_tip(said)


@pytest.mark.parametrize("said", ["建议办反诈骗讲座", "麻将声音太大", "账目请公开"])
def test_a_wish_is_no_tip(said: str) -> None:
    assert not is_tip(said)


OPEN = [
    Near(1, 1, "三号楼楼道灯不亮"),
    Near(2, 2, "东门加个电动车充电棚"),
    Near(3, 3, "广场舞晚上太吵"),
    Near(4, 4, "三号楼楼道灯坏了"),
    Near(5, 5, "三号楼的楼道灯又不亮了"),
    Near(6, 6, "三号楼道的灯不亮"),
]


def test_the_nearest_comes_first_and_at_most_three() -> None:
    found = most_similar("三号楼楼道灯不亮", OPEN)
    assert found[0].id == 1
    assert len(found) == MOST_SIMILAR
    assert {near.id for near in found} <= {1, 4, 5, 6}


@pytest.mark.parametrize("words", ["门口想种几棵树", "食堂饭菜咸", "x"])
def test_something_else_finds_nothing(words: str) -> None:
    assert most_similar(words, OPEN) == []


@given(st.text(max_size=60))
def test_whatever_is_said_can_be_compared(words: str) -> None:
    assert len(most_similar(words, OPEN)) <= MOST_SIMILAR
