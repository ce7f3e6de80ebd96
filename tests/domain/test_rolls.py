"""Rolls: who may be what, what a new list changes, and codes on paper."""

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refused
from domain.rolls import (
    CODE_LENGTH,
    LISTED,
    Capacity,
    Entry,
    Line,
    Roll,
    check_title,
    compare,
    digest_of,
    is_code,
    masked_name,
    new_codes,
    require_room,
)
from domain.wording import as_code

LINES = st.lists(
    st.builds(
        Line,
        code=st.sampled_from(["1", "2", "3", "4"]),
        name=st.sampled_from(["张三", "李四", "王五"]),
        household=st.sampled_from(["", "101", "102"]),
        weight=st.integers(1, 3),
    ),
    unique_by=lambda line: line.code,
)


def entry(number: int, line: Line, capacity: Capacity = Capacity.VILLAGER, roll: int = 1) -> Entry:
    return Entry(
        id=number,
        roll_id=roll,
        community_id=1,
        capacity=capacity,
        title="名册",
        **line.model_dump(),
    )


def entries(lines: list[Line]) -> list[Entry]:
    return [entry(number, line) for number, line in enumerate(lines, 1)]


@given(LINES, LINES)
def test_after_a_new_list_the_roll_is_that_list(old: list[Line], new: list[Line]) -> None:
    before = entries(old)
    changes = compare(before, new)
    after = [*changes.added, *(line for _, line in changes.kept)]
    assert sorted(after, key=lambda line: line.code) == sorted(new, key=lambda line: line.code)
    assert len(changes.kept) + len(changes.gone) == len(before)
    assert {e.id for e in changes.gone} | {e.id for e, _ in changes.kept} == {e.id for e in before}


@given(LINES)
def test_the_same_list_again_changes_nothing(lines: list[Line]) -> None:
    changes = compare(entries(lines), lines)
    assert (changes.added, changes.gone, changes.changed) == ((), (), 0)


def test_another_name_under_the_same_number_is_somebody_else() -> None:
    changes = compare(entries([Line(code="1", name="张三")]), [Line(code="1", name="李四")])
    assert [line.name for line in changes.added] == ["李四"]
    assert [gone.name for gone in changes.gone] == ["张三"]


def test_another_area_of_the_same_owner_is_a_change() -> None:
    before = Line(code="101", name="张三", weight=9655)
    changes = compare(entries([before]), [before.model_copy(update={"weight": 9700})])
    assert (changes.changed, changes.gone) == (1, ())


@pytest.mark.parametrize("capacity", [c for c in LISTED if c is not Capacity.OWNER])
def test_a_head_is_on_a_roll_once(capacity: Capacity) -> None:
    held = entry(1, Line(code="1", name="张三", household="101"), capacity)
    other = entry(2, Line(code="2", name="李四", household="101"), capacity)
    with pytest.raises(Refused):
        require_room(other, [held])
    require_room(other, [])
    require_room(held, [held])
    require_room(other.model_copy(update={"roll_id": 2}), [held])


def test_an_owner_may_own_two_flats_and_a_person_have_two_households() -> None:
    one, two = (Line(code=code, name="张三", household=code) for code in ("101", "202"))
    for capacity in (Capacity.OWNER, Capacity.HOUSEHOLD):
        require_room(entry(2, two, capacity), [entry(1, one, capacity)])
    with pytest.raises(Refused):
        require_room(entry(2, two), [entry(1, one)])


def test_confirmed_residents_and_those_in_a_room_are_no_list() -> None:
    assert set(Capacity) - set(LISTED) == {Capacity.VERIFIED, Capacity.MEETING}


def test_a_title_stands_on_one_line_and_is_short() -> None:
    assert check_title(" 晨光小区\n业主 ") == "晨光小区 业主"
    for words in ("", "🏠", "名" * 41):
        with pytest.raises(Refused):
            check_title(words)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("张三", "张**"), ("欧阳春兰", "欧**"), ("Maria Lopez", "M**"), ("", "**")],
)
def test_others_see_only_how_a_name_begins(name: str, shown: str) -> None:
    assert masked_name(name) == shown


@given(st.integers(0, 10_000), st.integers(0, 200))
def test_codes_are_different_and_none_is_a_word(seed: int, count: int) -> None:
    codes = new_codes(random.Random(seed), count)
    assert len(set(codes)) == count
    for code in codes:
        assert len(code) == CODE_LENGTH
        assert not code.isalpha()
        assert not code.isdigit()
        assert not set(code) & set("0O1IL5S8B2ZQG6")


@pytest.mark.parametrize(
    "written", ["AC3DE4", "ac3de4", " AC3-DE4 ", "ＡＣ３ＤＥ４", "ac3 de4", "AC3–DE4"]
)
def test_a_code_is_read_as_people_copy_it(written: str) -> None:
    assert as_code(written) == "AC3DE4"
    assert is_code(as_code(written))


@pytest.mark.parametrize(
    "words", ["", "灯不亮了", "AC3DE", "AC3DE44", "ACCDEE", "334479", "BROKEN", "AC3DE0"]
)
def test_other_words_are_no_code(words: str) -> None:
    assert not is_code(as_code(words))


def test_the_same_code_in_two_communities_is_not_the_same() -> None:
    assert digest_of(1, "AC3DE4") == digest_of(1, "AC3DE4")
    assert digest_of(1, "AC3DE4") != digest_of(2, "AC3DE4")
    assert "AC3DE4" not in digest_of(1, "AC3DE4")


def test_a_roll_knows_as_what_its_people_vote() -> None:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    row = {"id": 1, "community_id": 1, "capacity": "owner", "title": "业主", "imported_at": at}
    assert Roll.of(row).capacity is Capacity.OWNER
