"""Which suggestions say nearly the same."""

from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.alarms import listed
from domain.english import LATIN
from domain.likeness import (
    FILLERS,
    LONGEST_COMPARED,
    MISTYPED,
    MOST_SIMILAR,
    OPPOSITE,
    PART_OF,
    SAME,
    SIMILAR_FROM,
    TROUBLES,
    Near,
    edition,
    features,
    gist,
    likeness,
    most_similar,
    rarity,
)

OPEN = [
    Near(1, 1, "三号楼楼道灯不亮"),
    Near(2, 2, "东门加个电动车充电棚"),
    Near(3, 3, "广场舞晚上太吵"),
    Near(4, 4, "三号楼楼道灯坏了"),
    Near(5, 5, "三号楼的楼道灯又不亮了"),
    Near(6, 6, "三号楼道的灯不亮"),
]
PIECES = (
    "三号楼",
    "12栋",
    "东门",
    "路灯",
    "不亮",
    "电梯",
    "又坏了",
    "冲电桩",
    "停车",
    "狗",
    "请",
    "吧",
)
words = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
said = st.lists(words, min_size=1, max_size=3).map("".join)


def alike(one: str, other: str) -> float:
    return likeness(gist(one), gist(other))


def test_the_nearest_comes_first_and_at_most_three() -> None:
    found = most_similar("三号楼楼道灯不亮", OPEN)
    assert found[0].id == 1
    assert len(found) == MOST_SIMILAR
    assert {near.id for near in found} <= {1, 4, 5, 6}


def test_beside_a_much_nearer_one_what_is_only_similar_is_not_shown() -> None:
    same, similar = Near(1, 1, "三号楼电梯坏了,困过人"), Near(2, 2, "电梯又停了,装的时候就旧")
    assert most_similar("三号楼电梯坏了,困人", [similar]) == [similar]
    assert most_similar("三号楼电梯坏了,困人", [similar, same]) == [same]


def test_a_place_named_along_is_not_what_it_is_about() -> None:
    assert gist("破沙发扔在花坛边").things == gist("破沙发扔了").things
    assert gist("花坛里草都枯了").things == {"*绿化"}
    assert alike("旧床垫堆在单元门口", "单元门锁坏了") < SIMILAR_FROM


@pytest.mark.parametrize("text", ["门口想种几棵树", "食堂饭菜咸", "x", "", "。", "嗯嗯啊"])
def test_something_else_finds_nothing(text: str) -> None:
    assert most_similar(text, OPEN) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("冲电桩", "建议装几个充电桩"),
        ("路灯不亮", "晚上黑咕隆咚的没灯"),
        ("路燈壞了", "路灯坏了"),
        ("喂……那个,楼道灯又不亮了啊,黑咕隆咚的,你们给看看吧", "楼道灯坏了"),
        ("又飞线充电了", "东门加个电动车充电棚"),
        ("溜狗不栓绳子", "有人遛狗不牵绳,吓着孩子"),
        ("３号楼停电", "三栋老跳闸"),
        ("十二号楼电梯坏了", "12栋的直梯停运好几天了"),
        ("楼里升降机趴窝了", "电梯坏了没人修"),
        ("下水倒灌进厨房", "厨房返水,脏水往上冒"),
        ("饭店排风口冲着我家,一屋子油味", "炒菜的油烟灌进来"),
        ("遛狗不捡狗屎", "草地上到处是狗屎"),
        ("污水管堵了", "下水道不通,返水了"),
        ("电梯老把人困住,吓人", "电梯坏了"),
        ("葡萄架要塌了", "那个葡萄架快塌了,怕砸着人"),
    ],
)
def test_the_same_in_other_words(one: str, other: str) -> None:
    assert alike(one, other) >= SIMILAR_FROM


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("三号楼路灯不亮", "三号楼漏水"),
        ("三号楼楼道灯不亮", "五号楼楼道灯不亮"),
        ("东门的井盖坏了", "西门的井盖坏了"),
        ("电梯坏了", "老楼想加装电梯"),
        ("门口的路灯太亮,刺眼", "门口的路灯不亮"),
        ("路灯白天也亮着,费电", "晚上没灯,装几盏路灯吧"),
        ("食堂饭菜太咸", "食堂关门太早"),
        ("停车位不够", "停车费涨价"),
        ("请尽快处理一下", "请尽快解决问题"),
    ],
)
def test_something_else_in_nearly_the_same_words(one: str, other: str) -> None:
    assert alike(one, other) < SIMILAR_FROM


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("三号楼漏水", {"楼3"}),
        ("3#楼和十二栋漏水", {"楼3", "楼12"}),
        ("一百零三号院", {"楼103"}),
        ("东门和北大门", {"门东", "门北"}),
        ("三楼二单元301室", set()),
        ("2号线地铁", set()),
    ],
)
def test_the_house_or_gate_is_heard(text: str, places: set[str]) -> None:
    assert gist(text).places == places


def test_a_house_alone_makes_nothing_alike() -> None:
    assert not {"三号", "号楼"} & gist("三号楼路灯").pairs
    assert features("三号楼路灯") == ["#*路灯", "#*路灯@楼3", "路灯"]


@given(said)
def test_what_is_said_is_wholly_like_itself(text: str) -> None:
    assert alike(text, text) == 1


@given(said, said)
def test_likeness_is_the_same_both_ways_and_between_nothing_and_all(one: str, other: str) -> None:
    there, back = alike(one, other), alike(other, one)
    assert abs(there - back) < 1e-9
    assert 0 <= there <= 1


@given(said, said)
def test_nothing_is_more_like_a_text_than_the_text_itself(one: str, other: str) -> None:
    rare = {feature: rarity(len(feature)) for feature in features(one)}
    assert likeness(gist(one), gist(one), rare) >= likeness(gist(one), gist(other), rare)


@given(said, st.sampled_from(["。", "!!!", " ", "\n", "……", "😡", "，", "——"]), st.integers(0, 40))
def test_a_sign_or_a_space_changes_nothing(text: str, sign: str, at: int) -> None:
    letters = "".join(filter(str.isalnum, text))
    assume(not LATIN.search(letters))  # English words end at a sign
    assert gist(letters[:at] + sign + letters[at:]) == gist(letters)


@given(st.text(max_size=60))
def test_whatever_is_said_can_be_compared(text: str) -> None:
    assert len(most_similar(text, OPEN)) <= MOST_SIMILAR


@given(said)
def test_features_are_each_once_and_not_too_many(text: str) -> None:
    found = features(text * 50)
    assert len(found) == len(set(found)) < 200


def test_what_is_shared_by_many_tells_less() -> None:
    weights = [rarity(count) for count in (1, 5, 50, 500, 1000, 100_000)]
    assert weights == sorted(weights, reverse=True)
    assert min(weights) > 0
    assert rarity(0) < rarity(1)


def test_a_rare_word_in_common_makes_more_alike_than_a_usual_one() -> None:
    one, other = gist("后山羊圈挪走"), gist("后山羊圈太近")
    rare = dict.fromkeys(one.pairs, 0.2)
    shared = one.pairs & other.pairs
    assert likeness(one, other, rare | dict.fromkeys(shared, 1.0)) > likeness(one, other, rare)


def test_the_lists_say_each_word_for_one_thing_only() -> None:
    lines = [line.lstrip("~*").split() for line in listed(SAME)]
    names = {line.lstrip("~").split()[0] for line in listed(SAME)}
    things = [line for line in listed(SAME) if not line.startswith("~")]
    assert len(things) > 60
    for line in lines:
        assert len(line) == len(set(line)), line[0]
        assert {word[1:] for word in line if word.startswith(PART_OF)} <= names
    for kind in (things, [line for line in listed(SAME) if line.startswith("~")]):
        words = (word for line in kind for word in line.lstrip("~*").split())
        counted = Counter(word for word in words if not word.startswith(PART_OF))
        assert [word for word, count in counted.items() if count > 1] == []


def test_what_is_one_trouble_or_its_opposite_is_known_by_the_names_in_the_lists() -> None:
    lines = [line.split() for line in listed(SAME)]
    names = {line[0] for line in lines}
    for thing, *troubles in (line.split() for line in listed(TROUBLES)):
        assert len(troubles) == len(set(troubles)) > 0
        assert {f"~{trouble}" for trouble in troubles} <= names
        assert thing in names | {OPPOSITE}


def test_no_letter_is_mistyped_for_two_others() -> None:
    counted = Counter(letter for line in listed(MISTYPED) for letter in line)
    assert [letter for letter, count in counted.items() if count > 1] == []
    assert all(len(line) > 1 for line in listed(MISTYPED))
    assert all(line.split() for line in listed(FILLERS))


def test_the_edition_is_of_the_lists_as_they_are() -> None:
    assert edition() == edition()
    assert len(edition()) == 16


def test_long_stories_are_compared_by_their_beginning() -> None:
    begins = "三号楼楼道灯不亮,晚上摸黑。"
    long = begins + "另外还想说说别的事情。" * 300 + "电梯坏了"
    assert len(gist(long).words) <= LONGEST_COMPARED
    assert gist(long).things == gist(begins).things
    assert most_similar(begins, [Near(1, 1, long)])
    assert gist("。 " * 100 + begins) == gist(begins)
