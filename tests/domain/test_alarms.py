"""What sounds like danger or a tip comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.alarms import is_tip, listed, means_danger


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


@pytest.mark.parametrize(
    "said",
    [
        "地下室有人赌钱",
        "书记收回扣",
        "有人在小区吸毒",
        "有人在小卖部后屋打麻将赌钱,天天到半夜",
        "村主任他小舅子包的工程,账对不上",
        "三号楼有个赌博窝点，管一管",
        "他们天天聚在一起耍钱",
        "办事的人吃拿卡要",
        "低保有人虚报冒领",
        "村里截留补助",
        "村霸不让我们走这条路",
        "选举的时候买选票",
        "请打击三号楼的赌博",
        "在宣传栏后面天天赌博",
        "The headman takes kickbacks",
    ],
)
def test_tips_are_heard(said: str) -> None:
    assert is_tip(said)


@pytest.mark.parametrize(
    "said",
    [
        "建议办反诈骗讲座",
        "麻将声音太大",
        "账目请公开",
        "希望公开账目",
        "集体那个商铺租金到底收了多少,一年没公布了",
        "希望搞一次反赌博宣传",
        "建议办毒品危害展",
        "给老人讲讲非法集资的案例",
        "活动室里打麻将的人太多，没地方下棋",
        "棋牌室贴个禁止赌博的牌子",
        "低保怎么申请",
        "红包墙活动挺好，再办一次",
        "请公示工程谁包的、花了多少钱",
        "防传销讲座能不能再讲一回",
        "有人偷井盖，晚上走路危险",
        "快递老被冒领，装个柜子吧",
        "运动会带彩头，来的人多",
        "Please give a talk against corruption",
    ],
)
def test_a_wish_is_no_tip(said: str) -> None:
    assert not is_tip(said)


@pytest.mark.parametrize("said", ["楼上家庭暴力，孩子在哭", "他天天打老婆"])
def test_violence_at_home_is_danger_and_no_tip(said: str) -> None:
    assert means_danger(said)
    assert not is_tip(said)


@given(st.sampled_from(listed("tips.txt")))
def test_every_word_of_the_list_is_heard_and_a_talk_about_it_is_not(word: str) -> None:
    assert is_tip(f"听说有人{word}，请查查")
    assert not is_tip(f"建议办{word}讲座")


def test_invisible_characters_hide_neither_danger_nor_a_tip() -> None:
    assert means_danger("楼道里有煤\u200b气味")
    assert is_tip("书记收\u2060回\u00ad扣")
