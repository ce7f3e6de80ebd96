"""What may be read, what a link names, and how people ask for a number."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading import (
    LONGEST_SEARCH,
    SHOWN,
    Asked,
    Line,
    Named,
    asked_in,
    covered,
    has_all,
    link_to,
    may_read,
    named_in,
    search_words,
)
from domain.suggestions import State, Suggestion

CODES = st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789_-", min_size=1, max_size=32)


def suggestion(**values: object) -> Suggestion:
    row = {
        "id": 1,
        "community_id": 1,
        "year": 2026,
        "number": 3,
        "author_id": 7,
        "anonymous": False,
        "text": "路灯不亮",
        "state": State.RECEIVED,
        "due_on": date(2026, 12, 9),
        "created_at": datetime(2026, 11, 24, tzinfo=UTC),
    }
    return Suggestion.of({**row, **values})


@given(CODES, st.integers(2000, 2999), st.integers(1, 999_999))
def test_a_link_names_what_it_was_made_of_and_fits_into_a_start_payload(
    code: str, year: int, number: int
) -> None:
    payload = link_to(code, suggestion(year=year, number=number))
    assert named_in(payload) == Named(code, year, number)
    assert len(payload) <= 64


@pytest.mark.parametrize("payload", ["", "S_", "S_c01", "S_c01_26_3", "S_c01_2026_x", "s_1_AAAAAA"])
def test_other_payloads_name_nothing(payload: str) -> None:
    assert named_in(payload) is None


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("3号", Asked(None, None, 3)),
        (" 查询 3号 ", Asked(None, None, 3)),
        ("查询3", Asked(None, None, 3)),
        ("晨光〔2026〕3号", Asked("晨光", 2026, 3)),
        ("查一下晨光社区[2026]12号", Asked("晨光社区", 2026, 12)),
        ("〔2026〕３号", Asked(None, 2026, 3)),
        ("查询 三号", Asked(None, None, 3)),
        ("二十一号", Asked(None, None, 21)),
        ("百十一百号", None),
        ("看看 99999号。", Asked(None, None, 99999)),
        ("No. 3", Asked(None, None, 3)),
        ("number 3", Asked(None, None, 3)),
        ("#3", Asked(None, None, 3)),
        ("S3", Asked(None, None, 3)),
        ("第3号", Asked(None, None, 3)),
        ("编号：3", Asked(None, None, 3)),
        ("3号建议", Asked(None, None, 3)),
        ("编号 晨光〔2026〕3号", Asked("晨光", 2026, 3)),
        ("3", None),
        ("第三", None),
        ("第3号楼", None),
        ("3号建议修路灯", None),
        ("建议3号楼装灯", None),
        ("noodles 3", None),
        ("3号楼", None),
        ("3号楼路灯坏了", None),
        ("请修3号", None),
        ("1234567号", None),
        ("3号\n路灯坏了", None),
        ("", None),
    ],
)
def test_a_number_is_asked_for(typed: str, asked: Asked | None) -> None:
    assert asked_in(typed) == asked


@pytest.mark.parametrize(
    ("values", "neighbour", "outsider"),
    [
        ({}, True, False),
        ({"state": State.REPLIED}, True, False),
        ({"open_to_all": False}, False, False),
        ({"mark": "links"}, False, False),
        ({"state": State.WITHDRAWN}, False, False),
    ],
)
def test_ones_own_always_and_others_only_what_is_public(
    values: dict[str, object], neighbour: bool, outsider: bool
) -> None:
    one = suggestion(**values)
    assert may_read(one, 7, belongs=False)
    assert may_read(one, 8, belongs=True) is neighbour
    assert may_read(one, 8, belongs=False) is outsider


def test_nobody_is_the_author_of_what_has_none() -> None:
    assert not may_read(suggestion(author_id=None, open_to_all=False), 8, belongs=True)


def test_neither_numbers_nor_the_own_name_are_left() -> None:
    words = covered("我是王大妈，住3号院2单元501室，电话13900001234", "王大妈")
    assert words == "我是居民，住3号院*单元*室，电话139****1234"
    assert covered("路灯不亮", None) == "路灯不亮"
    assert covered("王府井的路灯", "王") == "王府井的路灯"


def test_what_is_covered_is_not_found() -> None:
    line = Line(1, 1, 0, "王大妈家3号院2单元501室漏水，电话13900001234", "王大妈")
    assert has_all(line, "漏水 电话")
    for hidden in ("王大妈", "501", "13900001234", "漏水 0000"):
        assert not has_all(line, hidden)


def test_letters_are_found_whatever_their_case_and_width() -> None:
    assert has_all(Line(1, 1, 0, "ＷｉＦｉ太慢", None), "wifi")


@given(st.text())
def test_what_is_looked_for_fits_into_a_button(text: str) -> None:
    words = search_words(text)
    assert len(words.encode()) <= LONGEST_SEARCH
    assert not set(words) & set(":@%_\n")
    assert search_words(words) == words


PHONE = "路灯不亮，电话13900001234"


def test_a_list_shows_the_beginning_of_a_long_text_and_never_half_a_number() -> None:
    for padding in range(SHOWN - 30, SHOWN + 5):
        line = Line(1, 1, 0, f"{'路' * padding}，王大妈，{PHONE}。{'很长。' * 500}", "王大妈")
        assert SHOWN <= len(line.shown) < 2 * SHOWN
        assert "王大妈" not in line.shown
        assert "1390" not in line.shown
        assert covered(line.text, line.name).startswith(line.shown)


def test_a_short_text_is_shown_whole() -> None:
    for text in ("", "路灯不亮", "路灯不亮。电梯坏了", "一\n二\n"):
        assert Line(1, 1, 0, text, None).shown == text


@pytest.mark.parametrize("hidden", ["501", "1390"])
def test_what_is_covered_here_and_readable_there_is_found(hidden: str) -> None:
    shut = f"{PHONE}。家住3号院2单元501室。"
    assert not has_all(Line(1, 1, 0, shut, None), f"路灯 {hidden}")
    assert has_all(Line(1, 1, 0, f"{shut}坐{hidden}路车", None), f"路灯 {hidden}")


@given(
    st.lists(st.sampled_from([*PHONE, "。", "\n", "王", "室", "501", PHONE])), st.text(max_size=2)
)
def test_found_is_what_stands_in_the_readable_words(parts: list[str], other: str) -> None:
    line = Line(1, 1, 0, "".join(parts), "王五")
    for word in filter(str.isalnum, ("路灯", "501", "3900", "电话", "*", other)):
        assert has_all(line, word) == (word.casefold() in covered(line.text, line.name).casefold())
