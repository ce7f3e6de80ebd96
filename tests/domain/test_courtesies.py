"""What is said out of courtesy is no suggestion; whatever says more may be one."""

import time

import pytest

from domain.courtesies import courtesy_in


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("谢谢", "thanks"),
        ("谢谢！🙏", "thanks"),
        ("好的，谢谢您", "thanks"),
        ("辛苦了", "thanks"),
        ("Thank you!", "thanks"),
        ("thanks so much", "thanks"),
        ("你好", "hello"),
        ("您好，在吗？", "hello"),
        ("Hello", "hello"),
        ("好的", "fine"),
        ("收到", "fine"),
        ("嗯嗯", "fine"),
        ("ＯＫ", "fine"),
        ("ok ok", "fine"),
    ],
)
def test_a_courtesy_is_answered_in_kind(said: str, kind: str) -> None:
    assert courtesy_in(said) == kind


@pytest.mark.parametrize(
    "said",
    ["", "👍", "灯", "谢谢，路灯修好了吗", "好的路灯坏了", "你好，三号楼停水了", "hidden", "okra"],
)
def test_whatever_says_more_is_none(said: str) -> None:
    assert courtesy_in(said) is None


def test_a_long_row_of_them_takes_no_time() -> None:
    begun = time.process_time()
    assert courtesy_in("没事了" * 1300 + "灯") is None
    assert time.process_time() - begun < 0.1
