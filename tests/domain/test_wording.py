"""A few words: trimmed, not empty, not too long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refused
from domain.wording import check_words


@given(st.text(), st.integers(1, 50))
def test_what_is_taken_is_trimmed_and_short_enough(text: str, most: int) -> None:
    try:
        words = check_words(text, most)
    except Refused as no:
        assert no.values == {"most": most}
        assert not text.strip() or len(text.strip()) > most
    else:
        assert words == text.strip()
        assert 1 <= len(words) <= most


@pytest.mark.parametrize("text", ["", "  ", "\n\t", "　"])
def test_nothing_is_not_enough(text: str) -> None:
    with pytest.raises(Refused):
        check_words(text, 10)
