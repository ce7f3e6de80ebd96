"""A lot falls on one of the tied, and on the same one whenever it is drawn again."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from domain.lots import lot, stated


def test_it_can_be_repeated_by_hand() -> None:
    fell = lot("poll 3: 2 5 5", (1, 2))
    number = int(hashlib.sha256(b"poll 3: 2 5 5").hexdigest(), 16)
    assert stated(3, (2, 5, 5)) == "poll 3: 2 5 5"
    assert fell.hash == hashlib.sha256(b"poll 3: 2 5 5").hexdigest()
    assert (fell.among, fell.remainder) == (2, number % 2)
    assert fell.winner == (1, 2)[number % 2]


@given(st.text(), st.sets(st.integers(0, 29), min_size=2))
def test_it_falls_on_one_of_the_tied_and_their_order_does_not_matter(
    text: str, tied: set[int]
) -> None:
    fell = lot(text, tuple(tied))
    assert fell.winner in tied
    assert fell.winner == sorted(tied)[fell.remainder]
    assert lot(text, sorted(tied, reverse=True)) == fell


def test_other_totals_are_another_lot() -> None:
    fallen = {
        lot(stated(poll, (4, 4, other)), (0, 1)).winner for poll in (1, 2) for other in (0, 3)
    }
    assert fallen == {0, 1}
