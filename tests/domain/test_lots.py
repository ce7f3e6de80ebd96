"""A lot falls on one of the tied, and on the same one whenever it is drawn again."""

import hashlib
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from domain.lots import draw, line_of, seal_of

NUMBERS = st.integers(0, 10**30 - 1)


def test_it_can_be_repeated_by_hand() -> None:
    number = "000000000000000000000000000007"
    assert draw(int(number), (1, 3, 4)).winner == 3  # 7 by 3 leaves 1: the second of the three
    assert draw(int(number), (4, 1, 3)).winner == 3
    assert seal_of(number) == hashlib.sha256(number.encode()).hexdigest()[:32]


@given(NUMBERS, st.sets(st.integers(0, 29), min_size=2))
def test_it_falls_on_one_of_the_tied_and_their_order_does_not_matter(
    number: int, tied: set[int]
) -> None:
    fell = draw(number, tuple(tied))
    assert fell.among == len(tied)
    assert fell.winner == sorted(tied)[fell.remainder]
    assert draw(number, sorted(tied, reverse=True)) == fell


@given(NUMBERS, NUMBERS)
def test_another_number_has_another_seal(one: int, other: int) -> None:
    assert (seal_of(str(one)) == seal_of(str(other))) == (one == other)


def test_it_falls_on_each_about_as_often() -> None:
    numbers = [int(hashlib.sha256(str(n).encode()).hexdigest(), 16) for n in range(3000)]
    fallen = Counter(draw(number, (0, 1, 2)).winner for number in numbers)
    assert all(900 < times < 1100 for times in fallen.values())


def test_polls_of_before_were_drawn_from_a_line() -> None:
    assert line_of(3, (2, 5, 5)) == "poll 3: 2 5 5"
