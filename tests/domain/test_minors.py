"""A child who speaks for itself is heard as one; a grown-up who speaks of children is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.alarms import listed
from domain.minors import GROWN_UP, YOUNGEST, sounds_like_a_child


@pytest.mark.parametrize(
    "said",
    [
        "叔叔阿姨,我们小学门口过马路车太快了,能画个斑马线吗",
        "我今年12岁，想要个篮球场",
        "我才十一岁，路上车太快",
        "我 １０ 岁，想去图书室",
        "我快满十三岁了，书太少",
        "我上五年级，图书室的书太少",
        "我是小学生，想要一个滑梯",
        "我是五年级的学生",
        "我上初一，晚自习回来路太黑",
        "叔叔阿姨好！楼下的滑梯坏了",
        "滑梯坏了，俺今年九岁",
        "I am 11, the slide is broken",
        "I'm 12 years old and I want a library",
        "我13了，想要个篮球场",
        "俺都十二啦，路灯还不亮",
        "我才上三年级，过马路害怕",
        "我今年十三",
        "我今年十三。路灯不亮",
        "我今年十三\n路灯不亮",
        "我现在12，上学路上太黑",
        "我快14了，图书室书太少",
        "我还不到14岁，能提吗",
        "我读小学，书包柜坏了",
        "我还在上小学",
        "我是初二学生，晚自习回来太黑",
        "我是小学三年级的学生",
        "我开学升五年级",
        "我3年级，滑梯坏了",
        "我在三年级二班",
        "I am twelve",
        "I'm 12 yrs old",
        "im 12 yo and the swing is broken",
        "I'm a 12-year-old girl",
        "I am ten\nthe slide is broken",
        "I'm only eleven, sorry",
        "I am in grade 5 and the road is busy",
    ],
)
def test_a_child_speaks(said: str) -> None:
    assert sounds_like_a_child(said)


@pytest.mark.parametrize(
    "said",
    [
        "孩子12岁，放学过马路太危险",
        "我家孩子12岁，放学没地方去",
        "我12岁的孙子没地方玩",
        "我是12岁孩子的妈妈",
        "我今年72岁，楼梯爬不动",
        "我今年十四岁",
        "我今年七十二岁了",
        "我十二岁就住这儿，这条路一直没修",
        "我12岁那年修的路",
        "小学门口车太快",
        "我们小区的小学生过马路太危险",
        "我是小学生的家长",
        "我们小学老师也住这儿",
        "我上小学的孩子没人接",
        "我上五年级的儿子被狗咬了",
        "我上小学的时候这里就有路灯",
        "我儿子上五年级，书太重",
        "广场舞的叔叔阿姨们太吵",
        "我住12楼，电梯坏了",
        "I am 45 and the lift is broken",
        "I am 11 floors up",
        "我孩子13岁",
        "我家三年级的孩子",
        "我家孩子13了",
        "我13号楼的",
        "我13年了",
        "我住这儿13年了",
        "我是13号楼的",
        "我今年12月搬来",
        "我才等了10分钟",
        "物业还欠我13了",
        "我73了，爬不动楼",
        "我今年七十三",
        "我快15了",
        "那年我13了，家里没电",
        "我三年级的孩子没人接",
        "我是三年级语文老师",
        "我是初二学生家长",
        "我是三年级2班的家长",
        "我是三年级学生的妈妈",
        "我读小学那会儿就有这条路",
        "我上小学前住这儿",
        "我在小学门口卖早点",
        "我初一回老家，初七回来",
        "我是初一来的",
        "我上大学三年级",
        "我教三年级",
        "I am ten minutes late",
        "I'm 13 floors up",
        "I'm in building 5",
        "I am forty",
        "I am one of the drivers",
        "",
    ],
)
def test_a_grown_up_speaks(said: str) -> None:
    assert not sounds_like_a_child(said)


@given(st.integers(1, 120))
def test_only_an_age_under_fourteen_is_a_childs(age: int) -> None:
    assert sounds_like_a_child(f"我今年{age}岁，路灯不亮") is (age < GROWN_UP)
    assert sounds_like_a_child(f"我{age}了，路灯不亮") is (YOUNGEST <= age < GROWN_UP)
    assert sounds_like_a_child(f"I am {age}, the lamp is broken") is (age < GROWN_UP)


@given(st.sampled_from(listed("minors.txt")))
def test_every_sentence_of_the_list_counts(words: str) -> None:
    assert sounds_like_a_child(f"{words.upper()}，路灯不亮")
