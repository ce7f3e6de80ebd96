"""What is said in English is compared as what it means in Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.alarms import listed
from domain.categories import category_of
from domain.english import LIST, NOTHING, in_chinese
from domain.likeness import SIMILAR_FROM, gist, likeness

SAME = [
    ("The street light at building 3 is broken", "三号楼路灯不亮"),
    ("It is pitch dark at night, there is no lamp", "晚上黑咕隆咚的没灯"),
    ("Nobody collects the rubbish at the east gate", "东门垃圾没人收"),
    ("Please install charging piles for e-bikes", "建议装几个冲电桩"),
    ("The lift in block five broke down", "五号楼电梯坏了"),
    ("Not enough parking spaces", "停车位不够"),
    ("Water leaks from my ceiling", "天花板漏水"),
    ("Square dancing is too loud", "广场舞太吵"),
    ("Dogs run around without a leash", "遛狗不牵绳"),
    ("The manhole cover at the west gate is broken", "西门的井盖坏了"),
    ("We need a bench to sit on", "想要个长椅"),
    ("The heating is cold", "暖气不热"),
]


@pytest.mark.parametrize(("english", "chinese"), SAME)
def test_the_same_is_found_in_the_other_language(english: str, chinese: str) -> None:
    assert likeness(gist(english), gist(chinese)) >= SIMILAR_FROM


def test_something_else_is_not() -> None:
    others = SAME[1:]  # the second says of the first one's lamp that it is dark there
    for english, same in others:
        for _, chinese in others:
            alike = likeness(gist(english), gist(chinese)) >= SIMILAR_FROM
            assert alike == (chinese == same), (english, chinese)


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("It is pitch dark at night", "repairs"),
        ("Nowhere to park my car", "traffic"),
        ("The manhole cover is missing", "repairs"),
        ("Somebody's thief-proof camera is out", "safety"),
    ],
)
def test_its_kind_is_guessed(said: str, category: str) -> None:
    assert category_of(said) == category


def test_every_line_stands_for_something_that_can_be_compared() -> None:
    lines = [line.partition(" = ")[::2] for line in listed(LIST)]
    said = [word for _, words in lines for word in words.split(", ")]
    assert len(said) == len(set(said)) > 600
    for chinese, _ in lines:
        known = gist(chinese)
        assert chinese == NOTHING or known.things or known.troubles, chinese


@pytest.mark.parametrize("text", ["三号楼路灯不亮", "", "3号楼B座", "x"])
def test_chinese_stays_as_it_is(text: str) -> None:
    assert in_chinese(text) == text


@given(st.text(max_size=60))
def test_whatever_is_said_can_be_read(text: str) -> None:
    assert in_chinese(text) == in_chinese(text.replace("'", "’")) or "'" in text
