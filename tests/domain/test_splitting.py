"""Several matters in one message are told apart, and no word of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.drafts import SHORTEST
from domain.splitting import MOST_PARTS, split


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("1、路灯不亮 2、垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("1.路灯不亮2.垃圾没人收3.狗太多了", ["路灯不亮", "垃圾没人收", "狗太多了"]),
        ("1. 路灯不亮\n2. 垃圾没人收。", ["路灯不亮", "垃圾没人收"]),
        ("1) 路灯不亮；2) 垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("（1）路灯不亮（2）垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("①路灯不亮②垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("一是路灯不亮，二是垃圾没人收。", ["路灯不亮", "垃圾没人收"]),
        ("一、路灯不亮\n二、垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("第一，路灯不亮；第二，垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("第一个问题是路灯不亮，第二个问题是垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("其一，路灯不亮，其二，垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("（一）路灯不亮\n（二）垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("1. The lamp is broken\n2. Rubbish stays", ["The lamp is broken", "Rubbish stays"]),
        ("有两件事：1、路灯不亮 2、垃圾没人收", ["有两件事：路灯不亮", "垃圾没人收"]),
        ("1、3号楼漏水\n2、门口路灯不亮", ["3号楼漏水", "门口路灯不亮"]),
        ("1、灯不亮 2、没人扫", ["灯不亮", "没人扫"]),
        ("①灯坏了②门坏了③锁坏了", ["灯坏了", "门坏了", "锁坏了"]),
        ("⑴路灯不亮⑵垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("1️⃣路灯不亮 2️⃣垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("1：路灯不亮；2：垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("1 路灯不亮\n2 垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("问题一：路灯不亮。问题二：垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("建议1、装路灯；建议2、清垃圾", ["装路灯", "清垃圾"]),
        ("第一路灯不亮，第二垃圾没人收", ["路灯不亮", "垃圾没人收"]),
        ("首先路灯坏了，其次垃圾没人收，最后是停车太乱", ["路灯坏了", "垃圾没人收", "停车太乱"]),
        ("First, the lamp is out. Second, rubbish stays", ["the lamp is out.", "rubbish stays"]),
        ("Firstly the lamp is out; finally the lift stops", ["the lamp is out", "the lift stops"]),
        ("First of all, fix the lamp, and second, the lift", ["fix the lamp", "the lift"]),
        ("First the lamp is out. Second the lift stops", ["the lamp is out.", "the lift stops"]),
        ("One, the lamp is out. Two, the lift stops", ["the lamp is out.", "the lift stops"]),
        ("a) the lamp is out b) rubbish stays", ["the lamp is out", "rubbish stays"]),
        ("Issue 1: the lamp is out. Issue 2: rubbish", ["the lamp is out.", "rubbish"]),
        ("1、3号楼路灯坏了，12.5修过 2、5月1日起没人收垃圾", None),
        (
            "1、路灯坏了，12.5修过 2、打5月1日起没人收垃圾",
            ["路灯坏了，12.5修过", "打5月1日起没人收垃圾"],
        ),
    ],
)
def test_matters_that_are_counted_are_told_apart(said: str, parts: list[str] | None) -> None:
    assert split(said) == (parts or [said])


@pytest.mark.parametrize(
    "said",
    [
        "",
        "路灯不亮，垃圾也没人收",
        "3号楼2单元的灯坏了",
        "1、3号楼都漏水",
        "1、2、3号楼都漏水",
        "1号楼和2号楼都漏水",
        "12.1停水，12.2又停水",
        "2026.1.2起停水，2026.2.1还没来",
        "5月1、2日停电，6月1、2日又停电",
        "1. 2. 3.",
        "1、路灯 2、垃圾",
        "1、路灯不亮",
        "2、路灯不亮 3、垃圾没人收",
        "充电棚应该建，因为一是飞线太危险，二是电动车没地方停",
        "一楼是老人，二楼是孩子",
        "一是一，二是二，把账说清楚",
        "水压只有1.5公斤，正常要2.5公斤",
        "第一次修没修好，第二次修又坏了",
        "限速1)太高 2)太低",
        "首先感谢社区，其次希望装路灯",
        "1 号楼都漏水\n2 号楼都停电",
        "第一小学门口堵车，第二小学门口也堵车",
        "First floor lamp is broken. Second floor is fine.",
        "It should be built because first, cables are risky, and second, bikes have no place",
        "Lamps at number 1, number 2, and number 3 are out",
    ],
)
def test_what_is_one_matter_stays_one(said: str) -> None:
    assert split(said) == [said]


def test_more_than_ten_matters_are_a_list_and_no_split() -> None:
    said = "\n".join(f"{n}、第几处地砖松动了" for n in range(1, MOST_PARTS + 2))
    assert split(said) == [said]


WORDS = st.text("路灯不亮垃圾没人收狗太多abc", min_size=SHORTEST, max_size=30)
COUNTED = {
    "lines": lambda n: f"\n{n}. ",
    "commas": lambda n: f" {n}、",
    "circles": lambda n: chr(ord("①") + n - 1),
    "brackets": lambda n: f"（{n}）",
    "chinese": lambda n: f"{'，' * (n > 1)}{'一二三四五六七八九十'[n - 1]}是",
}


@given(st.lists(WORDS, min_size=2, max_size=MOST_PARTS), st.sampled_from(sorted(COUNTED)))
def test_whatever_was_counted_comes_back_part_by_part(parts: list[str], way: str) -> None:
    count = COUNTED[way]
    assert split("".join(count(n) + part for n, part in enumerate(parts, 1))) == parts


@given(st.text("12345①②一二是、.（）()第其 \n，。路灯不亮xyz楼号", max_size=60))
def test_no_word_is_lost(said: str) -> None:
    def words(text: str) -> str:
        return "".join(c for c in text if c in "路灯不亮xyz楼号")

    assert words("".join(split(said))) == words(said)


@given(st.text(max_size=300))
def test_any_words_can_be_read(said: str) -> None:
    parts = split(said)
    assert parts
    assert len(parts) <= MOST_PARTS
