"""What looks like advertising reaches the organizers marked, and nobody else."""

import pytest

from tests.conversations.test_deciding import card
from tests.conversations.test_drafts import begins, kept
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Town

SPAM = "代办贷款 低息秒批 加微xxx"


@pytest.mark.parametrize(
    ("said", "mark", "shown"),
    [
        (SPAM, "advertising", "像广告"),
        ("免费看电影 www.example.com", "link", "有网址"),
        ("快来修灯" * 20, "repeated", "和刚发过的一样"),
    ],
)
async def test_the_organizer_reads_why_and_the_sender_a_kind_receipt(
    town: Town, said: str, mark: str, shown: str
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await suggests(wang, said)
    assert "晨光〔2026〕1号" in wang.hears()
    assert "先请组织者看过" in wang.hears()
    assert "广告" not in wang.hears()
    assert shown in card(li).text
    assert (await kept(town))["mark"] == mark


async def test_nobody_is_shown_it_until_an_organizer_says_it_is_none(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    said = "活动室打印店转让消息见 www.example.com"
    await suggests(wang, said)
    await begins(chen, said)
    assert "支持" not in " ".join(chen.buttons())
    await li.taps("不是广告", on=card(li))
    assert (await kept(town))["mark"] is None
    await chen.taps("重写")
    await chen.says(said)
    assert "支持 1号" in " ".join(chen.buttons())


async def test_the_communitys_own_addresses_are_fine(town: Town) -> None:
    wang = await town.resident("王大妈")
    link = f"https://t.me/{town.world.bot.username}?start=s_1"
    await suggests(wang, f"和这条一样：{link} 网站 www.yangcheng.gov.cn 上也说了")
    assert (await kept(town))["mark"] is None
    assert "内容公开，不带名字" in wang.hears()


async def test_the_same_words_within_a_week_are_marked_and_later_not(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await suggests(wang, "三号楼楼道灯不亮")
    await suggests(chen, "三号楼楼道灯不亮")
    assert (await kept(town, 2))["mark"] is None
    await suggests(wang, "３号楼楼道灯不亮")
    assert (await kept(town, 3))["mark"] is None
    await suggests(wang, "三号楼 楼道灯不亮")
    assert (await kept(town, 4))["mark"] == "repeated"
    await town.passes(days=7, hours=1)
    await suggests(wang, "三号楼楼道灯不亮")
    assert (await kept(town, 5))["mark"] is None


async def test_the_same_words_about_another_place_or_picture_are_something_else(
    town: Town,
) -> None:
    wang = await town.resident("王大妈")
    for place in ("东门", "西门", "西门"):
        await begins(wang, "路灯不亮")
        await wang.taps("加位置")
        await wang.says(place)
        await wang.taps("✅ 提交")
    for _ in range(2):
        await begins(wang)
        await wang.sends_photo("路灯不亮")
        await wang.taps("✅ 提交")
    marks = [(await kept(town, number))["mark"] for number in range(1, 6)]
    assert marks == [None, None, "repeated", None, None]


async def test_whoever_took_it_back_may_say_it_again(town: Town) -> None:
    wang = await town.resident("王大妈")
    await suggests(wang, "三号楼楼道灯不亮")
    await wang.taps("我的")
    await wang.taps("撤回")
    await suggests(wang, "三号楼楼道灯不亮")
    assert (await kept(town, 2))["mark"] is None


async def test_voices_alone_are_never_the_same_words(town: Town) -> None:
    wang = await town.resident("王大妈")
    for _ in range(2):
        await begins(wang)
        await wang.sends_voice()
        await wang.taps("✅ 提交")
    assert (await kept(town, 2))["mark"] is None
