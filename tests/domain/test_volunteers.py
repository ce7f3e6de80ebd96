"""Volunteers: kinds of help are chosen and taken back one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refused
from domain.volunteers import Help, require_some, toggle

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
