"""Volunteers: kinds of help are chosen and taken back one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refused
from domain.volunteers import Help, phone_in, rather_not, require_some, toggle

KINDS = st.frozensets(st.sampled_from(Help))


@given(KINDS, st.sampled_from(Help))
def test_tapping_twice_changes_nothing(kinds: frozenset[Help], kind: Help) -> None:
    assert toggle(toggle(kinds, kind), kind) == kinds


@given(KINDS, st.sampled_from(Help))
def test_a_tap_changes_that_kind_and_no_other(kinds: frozenset[Help], kind: Help) -> None:
    assert (kind in toggle(kinds, kind)) is (kind not in kinds)
    assert toggle(kinds, kind) - {kind} == kinds - {kind}


@given(KINDS)
def test_one_kind_is_needed(kinds: frozenset[Help]) -> None:
    if kinds:
        require_some(kinds)
    else:
        with pytest.raises(Refused):
            require_some(kinds)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("13912345678", "13912345678"),
        (" 139 1234 5678 ", "13912345678"),
        ("0356-7023456", "03567023456"),
        ("（0356）7023456", "03567023456"),
        ("+86 139-1234-5678", "+8613912345678"),
        ("１３９１２３４５６７８", "13912345678"),
        ("＋８６　１３９－１２３４－５６７８", "+8613912345678"),
    ],
)
def test_a_number_is_understood_as_people_write_it(written: str, number: str) -> None:
    assert phone_in(written) == number


@pytest.mark.parametrize("written", ["", "等等", "110", "一三九", "1391234567891234567", "13 楼"])
def test_what_is_no_number_is_asked_again(written: str) -> None:
    with pytest.raises(Refused, match="step-phone-please"):
        phone_in(written)


@pytest.mark.parametrize("said", ["不用", "没有。", "不留电话", "算了", "No", " no, thanks "])
def test_who_would_rather_leave_no_number_says_so_in_many_ways(said: str) -> None:
    assert rather_not(said)


@pytest.mark.parametrize("said", ["", "有", "13912345678", "没有座机，手机 13912345678", "now"])
def test_other_words_do_not_mean_no(said: str) -> None:
    assert not rather_not(said)
