"""A few words: trimmed, not empty, not too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refused
from domain.wording import check_words


@given(st.text(), st.integers(1, 50))
def test_what_is_taken_is_trimmed_and_short_enough(text: str, most: int) -> None:
    if 1 <= len(text.strip()) <= most:
        assert check_words(text, most) == text.strip()
    else:
        with pytest.raises(Refused) as no:
            check_words(text, most)
        assert no.value.values == {"most": most}


@pytest.mark.parametrize("text", ["", "  ", "\n\t", "　"])
def test_nothing_is_not_enough(text: str) -> None:
    with pytest.raises(Refused):
        check_words(text, 10)
