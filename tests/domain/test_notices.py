"""When notices go out: on time, late and saying so, or not without asking."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.communities import Community
from domain.notices import Notice, NoticeState, day_of, gathered_at, goes_at, standing
from domain.recurrences import Every, Rule

ZONE = ZoneInfo("Asia/Shanghai")
DUE = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)  # 09:00, a Tuesday
TUESDAYS = Rule(every=Every.WEEKDAY, weekday=1, at=time(9), first_on=DUE.date())


def notice(rule: Rule | None = None) -> Notice:
    row = {"id": 1, "community_id": 1, "author_id": None, "text": "停水", "photo": None}
    when = {"asked_at": DUE, "due_at": DUE, "state": NoticeState.PLANNED}
    return Notice.of({**row, **when, "urgent": 0, "rule": rule.model_dump_json() if rule else None})


@pytest.mark.parametrize(
    ("after", "stands"),
    [
        (timedelta(minutes=-1), "ready"),
        (timedelta(minutes=9), "ready"),
        (timedelta(minutes=10), "late"),
        (timedelta(hours=23), "late"),
        (timedelta(days=1), "stale"),
    ],
)
def test_what_is_late_says_so_and_what_is_stale_is_asked_about(
    after: timedelta, stands: str
) -> None:
    assert standing(notice(), DUE + after, ZONE) == stands
    assert standing(notice(TUESDAYS), DUE + after, ZONE) == stands


def test_a_repeated_one_is_stale_when_the_next_is_due() -> None:
    hourly = TUESDAYS.model_copy(update={"at": time(9, 30)})  # moved by half an hour since
    assert standing(notice(hourly), DUE + timedelta(minutes=20), ZONE) == "late"
    assert standing(notice(hourly), DUE + timedelta(minutes=30), ZONE) == "stale"


@pytest.mark.parametrize(
    ("hour", "minute", "day", "read"),
    [(20, 59, 24, (20, 59)), (21, 0, 25, (7, 30)), (7, 29, 24, (7, 30)), (7, 30, 24, (7, 30))],
)
def test_nobody_is_woken_unless_it_is_urgent(
    hour: int, minute: int, day: int, read: tuple[int, int]
) -> None:
    asked = datetime(2026, 11, 24, hour, minute, tzinfo=ZONE)
    goes = goes_at(asked, False, ZONE)
    assert (goes.day, goes.hour, goes.minute) == (day, *read)
    assert goes_at(asked, True, ZONE) == asked
    place = {"id": 1, "code": "c", "name": "晨光", "town": "t", "adults": 1, "households": 1}
    assert day_of(asked, Community.of(place)) == f"2026-11-{day}"


@pytest.mark.parametrize(
    ("hour", "then"), [(9, (24, 18, 0)), (17, (24, 18, 0)), (18, (25, 7, 30)), (20, (25, 7, 30))]
)
def test_what_is_too_much_comes_together_in_the_evening_or_the_morning(
    hour: int, then: tuple[int, int, int]
) -> None:
    at = gathered_at(datetime(2026, 11, 24, hour, 30 if hour == 17 else 0, tzinfo=ZONE), ZONE)
    assert (at.day, at.hour, at.minute) == then
