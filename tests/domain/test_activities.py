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


@pytest.mark.parametrize(("said", "places"), [("1", 1), (" 20人", 20), ("500", 500), ("8 个", 8)])
def test_places_are_understood(said: str, places: int) -> None:
    assert activities.places_in(said) == places


@pytest.mark.parametrize("said", ["0", "501", "-3", "很多", "", "²", "99999999999"])
def test_other_numbers_of_places_are_refused(said: str) -> None:
    with pytest.raises(Refused):
        activities.places_in(said)


@pytest.mark.parametrize(("said", "minutes"), [("2", 120), ("1.5小时", 90), ("24", 1440)])
def test_hours_become_minutes(said: str, minutes: int) -> None:
    assert activities.minutes_in(said) == minutes


@pytest.mark.parametrize("said", ["0", "25", "nan", "inf", "-1", "半天"])
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


@given(st.text(alphabet="0123456789人个 ", max_size=12))
def test_a_number_of_places_is_never_beyond_the_limit(said: str) -> None:
    with suppress(Refused):
        assert 1 <= activities.places_in(said) <= 500
