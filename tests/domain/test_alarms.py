"""What sounds like danger or a tip comes first."""

import pytest

from domain.alarms import is_tip, means_danger


@pytest.mark.parametrize(
    "said",
    [
        "楼道里有煤气味",
        "三号楼着火了",
        "有人晕倒在花园里",
        "闻到天然气，不知哪来的",
        "电梯困人了",
        "There is a Smell of Gas here",
        "he is unconscious",
        "救命啊",
        "爷爷喘不过气",
        "路口出车祸了",
        "There is a fire!",
        "I think it is a heart attack",
    ],
)
def test_danger_is_heard(said: str) -> None:
    assert means_danger(said)


@pytest.mark.parametrize("said", ["路灯不亮", "广场舞太吵", "建议装灭火器", "off we go"])
def test_everyday_words_are_no_danger(said: str) -> None:
    assert not means_danger(said)


@pytest.mark.parametrize("said", ["地下室有人赌钱", "书记收回扣", "有人在小区吸毒"])
def test_tips_are_heard(said: str) -> None:
    assert is_tip(said)


@pytest.mark.parametrize("said", ["建议办反诈骗讲座", "麻将声音太大", "账目请公开"])
def test_a_wish_is_no_tip(said: str) -> None:
    assert not is_tip(said)


def test_invisible_characters_hide_neither_danger_nor_a_tip() -> None:
    assert means_danger("楼道里有煤\u200b气味")
    assert is_tip("书记收\u2060回\u00ad扣")
