"""Places, hours, codes and reminders."""

import random
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import activities
from domain.refusals import Refused

START = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)


PLACES = {
    "1": 1,
    " 20人": 20,
    "500": 500,
    "8 个": 8,
    "１２": 12,
    "十二": 12,
    "12名": 12,
    "12位": 12,
    "十二个人": 12,
    "12 个名额": 12,
    "两位。": 2,
    "一百二十人": 120,
    "12 people": 12,
    "1 person": 1,
}


@pytest.mark.parametrize(("said", "places"), PLACES.items())
def test_places_are_understood(said: str, places: int) -> None:
    assert activities.places_in(said) == places


@pytest.mark.parametrize(
    "said",
    [
        "0",
        "501",
        "-3",
        "很多",
        "",
        "²",
        "99999999999",
        "1_0",
        "1e1",
        "六百",
        "12天",
        "十几人",
        "1.5",
    ],
)
def test_other_numbers_of_places_are_refused(said: str) -> None:
    with pytest.raises(Refused):
        activities.places_in(said)


SPENT = {
    "2": 120,
    "１.５": 90,
    "1.5小时": 90,
    "24": 1440,
    "2个小时": 120,
    "两小时": 120,
    "半小时": 30,
    "半个小时": 30,
    "一个半小时": 90,
    "两个半小时": 150,
    "1个半小时": 90,
    "一小时半": 90,
    "1小时30分": 90,
    "1 小时 30 分钟": 90,
    "两个钟头": 120,
    "90分钟": 90,
    "九十分钟": 90,
    "2 hours": 120,
    "1.5h": 90,
    "1 hour 30 min": 90,
    "half an hour": 30,
    "45 minutes": 45,
    "2小时。": 120,
}


@pytest.mark.parametrize(("said", "minutes"), SPENT.items())
def test_hours_become_minutes(said: str, minutes: int) -> None:
    assert activities.minutes_in(said) == minutes


@pytest.mark.parametrize(
    "said",
    [
        "0",
        "25",
        "nan",
        "inf",
        "-1",
        "半天",
        "1_0",
        "1e1",
        "",
        "小时",
        "两个多钟头",
        "1500分钟",
        "1 0",
    ],
)
def test_other_hours_are_refused(said: str) -> None:
    with pytest.raises(Refused):
        activities.minutes_in(said)


def test_a_code_has_no_characters_that_look_alike() -> None:
    code = activities.new_code(random.Random(1))
    assert len(code) == 6
    assert not set(code) & set("0O1IL2Z5S8B6GQ")


def test_reminders_that_have_passed_are_left_out() -> None:
    assert set(activities.reminders(START, START - timedelta(days=2))) == {"day", "hours"}
    assert set(activities.reminders(START, START - timedelta(hours=3))) == {"hours"}
    assert activities.reminders(START, START - timedelta(hours=1)) == {}


@given(st.text(alphabet="0123456789１二十百人个 ", max_size=12))
def test_a_number_of_places_is_never_beyond_the_limit(said: str) -> None:
    with suppress(Refused):
        assert 1 <= activities.places_in(said) <= 500


@given(st.text(alphabet="0123456789１.二两十半个小时分钟h ", max_size=12))
def test_service_is_never_longer_than_a_day(said: str) -> None:
    with suppress(Refused):
        assert 0 < activities.minutes_in(said) <= 24 * 60
