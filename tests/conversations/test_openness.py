"""Whoever suggests something says who may read it: every resident, or only the organizers."""

from tests.conversations.test_deciding import card
from tests.conversations.test_drafts import begins, kept
from tests.town import Friend, Town

OPEN = "🌐 大家都能看（点一下改成只给组织者看）"
CLOSED, CARD = "🔒 只给组织者看（点一下改成大家都能看）", "🔒 只给组织者看"


def stands(friend: Friend) -> list[str]:
    return [label for label in friend.buttons() if label in (OPEN, CLOSED)]


async def test_it_is_open_unless_one_says_otherwise(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await begins(wang, "三号楼楼道灯不亮")
    assert stands(wang) == [OPEN]
    await wang.taps("✅ 提交")
    assert "内容公开，不带名字。最晚" in wang.hears()
    assert (await kept(town))["open_to_all"] == 1
    assert CARD not in card(li).text


async def test_closed_it_is_read_by_the_organizers_and_by_no_neighbour(town: Town) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await begins(wang, "三号楼楼道灯不亮")
    await wang.taps("🌐")
    assert wang.toast == "内容只给组织者看"
    assert stands(wang) == [CLOSED]
    await wang.taps("✅ 提交")
    assert "内容只给组织者看。最晚" in wang.hears()
    assert CARD in card(li).text
    await begins(chen, "三号楼楼道灯不亮")
    assert "支持" not in " ".join(chen.buttons())


async def test_it_turns_back_and_outlasts_a_restart_and_more_words(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "三号楼楼道灯不亮")
    await wang.taps("🌐")
    await town.restart()
    await wang.says("晚上老人容易摔")
    assert stands(wang) == [CLOSED]
    await wang.taps("加位置")
    await wang.says("二单元")
    await wang.taps("🔒")
    assert stands(wang) == [OPEN]
    await wang.taps("✅ 提交")
    assert (await kept(town))["open_to_all"] == 1


async def test_the_other_buttons_stay(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await begins(wang, "三号楼楼道灯不亮")
    await wang.taps("✅ 提交")
    await begins(chen, "三号楼楼道灯不亮了")
    before = chen.buttons()
    await chen.taps("🌐")
    assert [label for label in chen.buttons() if label != CLOSED] == [
        label for label in before if label != OPEN
    ]
    await chen.taps("支持 1号")
    assert "您支持了" in chen.hears()


async def test_several_matters_are_closed_together(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "1、路灯不亮 2、垃圾没人收")
    await wang.taps("分成 2 条")
    await wang.taps("🌐")
    await wang.taps("✅ 提交")
    assert [(await kept(town, n))["open_to_all"] for n in (1, 2)] == [0, 0]
    assert "内容只给组织者看" in wang.hears()


async def test_a_button_of_an_older_draft_changes_nothing(town: Town) -> None:
    wang = await town.resident("王大妈")
    await begins(wang, "三号楼楼道灯不亮")
    old = wang.person.sees()[-1]
    data = next(one["callback_data"] for row in old.inline for one in row if OPEN in one["text"])
    await wang.taps("取消")
    await begins(wang, "东门的锁坏了")
    wang.person.taps_data(old, data)
    await town.settle()
    assert "过时" in wang.toast
    await wang.taps("✅ 提交")
    assert (await kept(town))["open_to_all"] == 1
