"""Which suggestions say nearly the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.likeness import MOST_SIMILAR, Near, most_similar

OPEN = [
    Near(1, 1, "三号楼楼道灯不亮"),
    Near(2, 2, "东门加个电动车充电棚"),
    Near(3, 3, "广场舞晚上太吵"),
    Near(4, 4, "三号楼楼道灯坏了"),
    Near(5, 5, "三号楼的楼道灯又不亮了"),
    Near(6, 6, "三号楼道的灯不亮"),
]


def test_the_nearest_comes_first_and_at_most_three() -> None:
    found = most_similar("三号楼楼道灯不亮", OPEN)
    assert found[0].id == 1
    assert len(found) == MOST_SIMILAR
    assert {near.id for near in found} <= {1, 4, 5, 6}


@pytest.mark.parametrize("words", ["门口想种几棵树", "食堂饭菜咸", "x"])
def test_something_else_finds_nothing(words: str) -> None:
    assert most_similar(words, OPEN) == []


@given(st.text(max_size=60))
def test_whatever_is_said_can_be_compared(words: str) -> None:
    assert len(most_similar(words, OPEN)) <= MOST_SIMILAR
