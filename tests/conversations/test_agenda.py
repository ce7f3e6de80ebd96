"""Enough supporters bring a suggestion before the council; what the meeting decides moves it on."""

import pytest

from tests.conversations.test_deciding import card
from tests.conversations.test_suggestions import _answers as answers
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town


async def supported(town: Town, supporters: int) -> tuple[Friend, Friend, list[Friend]]:
    """An organizer, an author, and people who stand behind number 1."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET agenda_supporters = 3")
    await suggests(wang, "小区东门加个电动车充电棚")
    crowd = [await town.resident(f"居民{i}") for i in range(supporters)]
    for friend in crowd:
        await friend.taps("提建议")
        await friend.says("小区东门加个电动车充电棚吧")
        await friend.taps("支持 1号")
    return li, wang, crowd


async def state(town: Town) -> str:
    return str((await town.db.reader.one("SELECT state FROM suggestions WHERE id = 1"))["state"])


async def test_enough_supporters_propose_it_once(town: Town) -> None:
    li, wang, _ = await supported(town, 2)
    assert "够上议事会了" not in li.reads()
    for name in ("小陈", "老赵"):
        friend = await town.resident(name)
        await friend.taps("提建议")
        await friend.says("小区东门加个电动车充电棚吧")
        await friend.taps("支持 1号")
    assert li.reads().count("够上议事会了") == 1
    assert "已有 3 人支持" in wang.reads()
    await li.taps("列入议题", on=next(m for m in li.person.sees() if "够上议事会了" in m.text))
    assert await state(town) == "on_agenda"


async def test_what_is_on_the_agenda_already_is_not_proposed(town: Town) -> None:
    li, *_ = await supported(town, 2)
    await li.taps("列入议题", on=card(li))
    friend = await town.resident("小陈")
    await friend.taps("提建议")
    await friend.says("小区东门加个电动车充电棚吧")
    await friend.taps("支持 1号")
    assert "够上议事会了" not in li.reads()


async def meets(town: Town, li: Friend) -> None:
    """The council meets about number 1, and its result is written down."""
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("商量充电棚", "12月15日晚7点", "二楼议事厅"):
        await li.says(words)
    await li.taps("1号 ")
    await li.taps("好了")
    await li.taps("发布")
    await town.passes(days=21, hours=12)
    await li.says("/meetings")
    await li.taps("会议结果")


async def publishes(li: Friend) -> None:
    await li.taps("看全文")
    await li.taps("✅ 发布")


@pytest.mark.parametrize(
    ("choice", "leads_to", "heard"),
    [
        ("通过，去办", "in_progress", "会上通过了，接着去办"),
        ("下次再议", "on_agenda", "会上没有定下来，下次再议"),
        ("没通过", "triaged", "把原因写信答复您"),
    ],
)
async def test_what_the_meeting_decides_moves_it_on_and_its_people_hear(
    town: Town, choice: str, leads_to: str, heard: str
) -> None:
    li, wang, crowd = await supported(town, 1)
    await li.taps("列入议题", on=card(li))
    await meets(town, li)
    assert "会上怎么定的" in li.hears()
    await li.taps(choice)
    assert await state(town) == "on_agenda"
    await publishes(li)
    assert await state(town) == leads_to
    await town.passes(days=1)
    for friend in (wang, crowd[0]):
        assert heard in friend.reads()


async def test_after_the_meeting_it_is_answered_as_any_other(town: Town) -> None:
    li, wang, _ = await supported(town, 1)
    await li.taps("列入议题", on=card(li))
    await meets(town, li)
    await li.taps("通过，去办")
    await publishes(li)
    await answers(li)
    assert await state(town) == "replied"
    assert "灯已经换好了" in wang.reads()


async def test_one_that_was_answered_meanwhile_is_not_moved(town: Town) -> None:
    li, *_ = await supported(town, 1)
    await li.taps("列入议题", on=card(li))
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("商量充电棚", "12月15日晚7点", "二楼议事厅"):
        await li.says(words)
    await li.taps("1号 ")
    await li.taps("好了")
    await li.taps("发布")
    await answers(li)
    await town.passes(days=21, hours=12)
    await li.says("/meetings")
    await li.taps("会议结果")
    await li.taps("通过，去办")
    await publishes(li)
    assert await state(town) == "closed"


async def test_nobody_else_decides_for_the_meeting(town: Town) -> None:
    li, wang, _ = await supported(town, 1)
    await li.taps("列入议题", on=card(li))
    await meets(town, li)
    asked = next(m for m in li.person.sees() if "会上怎么定的" in m.text)
    tap = wang.person.taps_data(asked, "minutes-decide:1:0:passed:0")
    await town.settle()
    assert "组织者" in tap.toast
    assert await state(town) == "on_agenda"
