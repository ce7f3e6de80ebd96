"""Sign-in codes and times, quorum and rulings in whole numbers, and the order of items."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.meetings import Kind, Meeting, MeetingState
from domain.refusals import Refused
from domain.rulings import Ruling, Votes
from domain.sittings import (
    Proceeding,
    Sitting,
    code_in,
    item_before,
    new_code,
    next_item,
    people_in,
    quorum,
    require_going_on,
    require_hands,
    ruling_of,
    takes_sign_in,
    verdict_of,
)
from domain.thresholds import Body

STARTS = datetime(2026, 12, 15, 11, tzinfo=UTC)
DAY = date(2026, 12, 15)
MEETING = Meeting(
    id=1,
    community_id=1,
    kind=Kind.COUNCIL,
    title="广场舞",
    place="议事厅",
    starts_at=STARTS,
    state=MeetingState.PLANNED,
    sequence=0,
)
BEGUN = Sitting(meeting_id=1, code="234567", begun_at=STARTS, item_id=1)


@given(st.integers())
def test_a_code_is_read_however_it_is_typed(seed: int) -> None:
    code = new_code(random.Random(seed))
    wide = code.translate({ord(figure): ord(figure) + 0xFEE0 for figure in "0123456789"})
    for typed in (code, f" {code[:3]} {code[3:]}\n", f"{code[:3]}-{code[3:]}", wide):
        assert code_in(typed) == code
    assert not set(code) & set("01")


@pytest.mark.parametrize(
    "text", ["", "12345", "1234567", "AC3DE4", "签到码 234567", "一二三四五六"]
)
def test_other_words_are_no_code(text: str) -> None:
    assert code_in(text) == ""


@pytest.mark.parametrize(
    ("minutes", "sitting", "open_"),
    [
        (-61, None, False),
        (-60, None, True),
        (119, None, True),
        (120, None, False),
        (120, BEGUN, True),
        (719, BEGUN, True),
        (720, BEGUN, False),
        (30, BEGUN.model_copy(update={"ended_at": STARTS + timedelta(minutes=30)}), False),
        (29, BEGUN.model_copy(update={"ended_at": STARTS + timedelta(minutes=30)}), True),
    ],
)
def test_people_sign_in_from_an_hour_before_until_it_is_closed(
    minutes: int, sitting: Sitting | None, open_: bool
) -> None:
    now = STARTS + timedelta(minutes=minutes)
    assert takes_sign_in(MEETING, sitting, now) is open_
    for state in (MeetingState.CANCELLED, MeetingState.MINUTED):
        assert not takes_sign_in(MEETING.model_copy(update={"state": state}), sitting, now)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("3", 3),
        ("３位", 3),
        ("十二人", 12),
        ("3 people", 3),
        ("孙桂英", None),
        ("三号楼的孙阿姨", None),
    ],
)
def test_a_number_of_people_or_a_name(text: str, people: int | None) -> None:
    assert people_in(text) == people


@pytest.mark.parametrize("text", ["0", "501人"])
def test_nobody_and_too_many_are_refused(text: str) -> None:
    with pytest.raises(Refused):
        people_in(text)


@given(st.integers(1, 5000), st.integers(0, 5000))
def test_two_thirds_are_counted_in_whole_numbers(total: int, present: int) -> None:
    part = quorum(Body.COUNCIL, DAY, total, present)
    assert part.needed * 3 >= total * 2 > (part.needed - 1) * 3
    assert part.ok is (present * 3 >= total * 2)


@pytest.mark.parametrize(
    ("total", "present", "votes", "ruling"),
    [
        (12, 8, (5, 3, 0), Ruling.PASSED),
        (12, 8, (4, 3, 1), Ruling.FAILED),
        (12, 8, (4, 0, 0), Ruling.FAILED),
        (12, 7, (7, 0, 0), None),
    ],
)
def test_more_than_half_of_those_present_agree_when_enough_are_there(
    total: int, present: int, votes: tuple[int, int, int], ruling: Ruling | None
) -> None:
    said = Votes(approve=votes[0], oppose=votes[1], abstain=votes[2])
    assert ruling_of(verdict_of(Body.COUNCIL, DAY, total, present, said), present, said) == ruling
    if ruling is not None:
        assert ruling_of(None, present, said) == ruling


def test_nobody_votes_who_is_not_there() -> None:
    require_hands(Votes(approve=2, oppose=1, abstain=0), 3)
    for votes in (Votes(approve=2, oppose=1, abstain=1), Votes(approve=0, oppose=0, abstain=0)):
        with pytest.raises(Refused):
            require_hands(votes, 3)


def test_items_follow_each_other_and_those_left_come_again() -> None:
    items = [Proceeding(item_id=7), Proceeding(item_id=3, settled_at=STARTS), Proceeding(item_id=5)]
    assert [next_item(items, after) for after in (0, 7, 5)] == [7, 5, 7]
    assert next_item([items[1]], 3) == 0
    assert next_item([], 0) == 0
    assert [item_before(items, now) for now in (7, 3, 0)] == [0, 7, 5]
    assert item_before([], 0) == 0


def test_what_is_done_about_an_item_is_about_the_one_dealt_with() -> None:
    require_going_on(BEGUN, 1)
    over = BEGUN.model_copy(update={"ended_at": STARTS})
    for sitting, item in ((BEGUN, 2), (over, 1), (Sitting(meeting_id=1, code="2"), 0)):
        with pytest.raises(Refused):
            require_going_on(sitting, item)
