"""A child is heard when a parent agrees; nobody else is held up."""

import pytest

from tests.conversations.test_deciding import card
from tests.conversations.test_drafts import READY, begins, kept, sent
from tests.town import Town

S26 = "叔叔阿姨,我们小学门口过马路车太快了,能画个斑马线吗"
ASKED = "不满14岁要家长同意"


async def test_a_parent_is_asked_for_and_the_organizer_reads_that_one_agreed(town: Town) -> None:
    li, yu = await town.organizer("李主任", "c03"), await town.resident("小雨", "c03")
    await begins(yu, S26)
    assert ASKED in yu.hears()
    assert READY not in yu.hears()
    assert await sent(town) == 0
    await yu.taps("我是家长，我同意")
    assert S26 in yu.hears()
    await yu.taps("提交")
    assert (await kept(town))["guardian"] == 1
    assert "家长同意" in card(li).text


async def test_without_consent_nothing_stays(town: Town) -> None:
    yu = await town.resident("小雨")
    await begins(yu, S26)
    await yu.taps("取消", on=yu.person.sees()[-1])
    assert await sent(town) == 0
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_whoever_is_fourteen_goes_on_with_one_tap(town: Town) -> None:
    li, yu = await town.organizer("李主任"), await town.resident("小雨")
    await begins(yu, S26)
    await yu.taps("我满14岁了")
    await yu.says("早上七点半最危险")
    assert ASKED not in yu.hears()
    await yu.taps("✅ 提交")
    assert (await kept(town))["guardian"] == 0
    assert "家长同意" not in card(li).text


@pytest.mark.parametrize("old", ["✅ 提交", "匿名提交"])
async def test_an_older_preview_is_no_way_around_it(town: Town, old: str) -> None:
    yu = await town.resident("小雨")
    await begins(yu, "门口过马路车太快了")
    preview = yu.person.sees()[-1]
    await yu.says("我今年11岁")
    assert ASKED in yu.hears()
    await yu.taps(old, on=preview)
    assert await sent(town) == 0


async def test_an_edit_or_a_caption_is_no_way_around_it_either(town: Town) -> None:
    yu = await town.resident("小雨")
    await yu.taps("提建议")
    message = await yu.says("门口过马路车太快了")
    await yu.taps("加位置")
    await yu.edits(message, "我上五年级，门口车太快了")
    assert ASKED in yu.hears()
    await yu.taps("取消", on=yu.person.sees()[-1])
    await begins(yu)
    await yu.sends_album(["门口车太快", "我是小学生"])
    assert ASKED in yu.hears()


async def test_words_out_of_the_blue_are_asked_about_after_the_yes(town: Town) -> None:
    yu = await town.resident("小雨")
    await yu.says(S26)
    assert ASKED not in yu.hears()
    await yu.taps("是，提建议")
    assert ASKED in yu.hears()


async def test_a_grandmother_is_not_asked(town: Town) -> None:
    nai = await town.resident("刘奶奶")
    await begins(nai, "我孙子12岁，小学门口车太快，我今年72岁，跑不动")
    assert READY in nai.hears()


async def test_a_child_with_two_wishes_is_asked_one_thing_after_the_other(town: Town) -> None:
    yu = await town.resident("小雨")
    await begins(yu, "我今年11岁。1、滑梯坏了三天 2、图书室书太少")
    await yu.taps("我是家长，我同意")
    assert "您说了 2 件事" in yu.hears()
    await yu.taps("分成 2 条")
    await yu.taps("✅ 提交")
    assert [(await kept(town, n))["guardian"] for n in (1, 2)] == [1, 1]


async def test_it_is_asked_in_english_too(town: Town) -> None:
    ann = await town.resident("Ann", language="en")
    await ann.says("/suggest")
    await ann.says("I am 11, the slide is broken")
    assert "a parent has to agree" in ann.hears()


@pytest.mark.parametrize("said", ["我13了，想要个篮球场", "我才上三年级，滑梯坏了", "I am twelve"])
async def test_an_age_without_years_and_a_class_are_heard(town: Town, said: str) -> None:
    yu = await town.resident("小雨")
    await begins(yu, said)
    assert ASKED in yu.hears()


@pytest.mark.parametrize(
    "said", ["我孩子13岁，没地方玩", "我13号楼的，灯坏了", "我住13年了，没修过路"]
)
async def test_a_grown_up_who_names_a_number_is_not_asked(town: Town, said: str) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, said)
    assert READY in wang.hears()
