"""From nine in the evening until half past seven nobody is woken for what can wait."""

from datetime import UTC, datetime

import pytest

from tests.conversations.test_polls import _opens_poll as opens_poll
from tests.conversations.test_suggestions import _suggests as suggests
from tests.conversations.test_way_in import _through as through
from tests.town import Friend, Town

WAITS = "群里的消息早上 7:30 再发"


async def at(town: Town, hour: int, minute: int = 0, day: int = 24) -> None:
    """It becomes this time in Asia/Shanghai."""
    clock = datetime(2026, 11, day, hour, minute, tzinfo=UTC)
    await town.passes_until(clock.replace(day=day - (hour < 8), hour=(hour - 8) % 24))


async def announces_meeting(li: Friend, when: str) -> None:
    place = ("活动室", "【先不写】", "【发布】")
    await through(li, "/newmeeting", "【议事会】", "商量暖气", when, *place)


async def announces_activity(li: Friend, when: str, places: str = "5") -> None:
    rest = ("东门", places, "【没有要求】", "【发布】")
    await through(li, "/newactivity", "【环境卫生】", "清杂物", when, *rest)


async def test_a_poll_of_the_evening_reaches_the_group_in_the_morning(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await at(town, 22)
    await opens_poll(li)
    assert "已发布" in li.reads()
    assert WAITS in li.hears()
    assert "充电棚" not in town.group_reads()
    await at(town, 7, 29, day=25)
    assert "充电棚" not in town.group_reads()
    await at(town, 7, 30, day=25)
    assert "充电棚" in town.group_reads()


async def test_by_day_nothing_waits_and_nothing_is_said_of_it(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await at(town, 20, 59)
    await opens_poll(li)
    assert "充电棚" in town.group_reads()
    assert WAITS not in li.reads()


async def test_without_a_group_nothing_is_promised_for_the_morning(town: Town) -> None:
    li = await town.organizer("李主任")
    await at(town, 22)
    await opens_poll(li)
    assert WAITS not in li.reads()


async def test_an_answer_never_waits(town: Town) -> None:
    wang = await town.resident("王大妈")
    await at(town, 23)
    await suggests(wang, "楼道灯不亮")
    assert "收到，编号" in wang.hears()


async def test_the_organizer_sleeps_unless_there_is_danger(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await at(town, 23)
    await suggests(wang, "楼道灯不亮")
    assert "楼道灯不亮" not in li.reads()
    await suggests(wang, "五号楼有煤气味")
    assert li.reads().index("楼道灯不亮") < li.reads().index("煤气味")


async def test_what_nobody_needs_at_night_comes_in_the_morning(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await at(town, 23)
    await suggests(wang, "楼道灯不亮")
    await at(town, 8, day=25)
    assert "楼道灯不亮" in li.reads()


@pytest.mark.parametrize(("when", "at_once"), [("明天早上9点", True), ("明晚7点", False)])
async def test_a_meeting_of_the_early_morning_is_announced_at_once(
    town: Town, when: str, at_once: bool
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await at(town, 22)
    await announces_meeting(li, when)
    assert ("会议通知" in town.group_reads()) is at_once
    assert (WAITS in li.reads()) is not at_once
    await at(town, 8, day=25)
    assert town.group_reads().count("会议通知") == 1
    assert any(m.media and m.media[0] == "document" for m in li.person.sees(town.group))


@pytest.mark.parametrize(("when", "at_once"), [("明晚7点", True), ("12月10日晚7点", False)])
async def test_only_what_is_cancelled_within_a_day_wakes_people(
    town: Town, when: str, at_once: bool
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await announces_meeting(li, when)
    await wang.taps("我参加", to=town.group)
    await at(town, 22)
    await li.taps("取消会议")
    await li.taps("确定取消")
    assert ("不用来了" in town.group_reads()) is at_once
    assert ("不用来了" in wang.reads()) is at_once
    await at(town, 8, day=25)
    assert town.group_reads().count("不用来了") == 1
    assert wang.reads().count("不用来了") == 1


async def test_what_is_urgent_takes_along_what_waited_so_that_the_order_is_kept(
    town: Town,
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await announces_meeting(li, "12月10日晚7点")
    await wang.taps("我参加", to=town.group)
    await at(town, 22)
    await li.taps("改期")
    await li.says("12月12日晚7点")
    assert "会议改期" not in wang.reads()
    await li.says("/meetings")
    await li.taps("改期")
    await li.says("明晚7点")
    first, second = [m.text for m in wang.person.sees() if "会议改期" in m.text]
    assert "12月12日" in first
    assert "11月25日" in second


@pytest.mark.parametrize(("when", "at_once"), [("明天早上9点", True), ("明晚7点", False)])
async def test_who_moves_up_at_night_is_told_when_there_is_hurry(
    town: Town, when: str, at_once: bool
) -> None:
    li = await town.organizer("李主任")
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await town.link_group()
    await announces_activity(li, when, "1")
    for friend in (wang, chen):
        await friend.taps("✋ 报名", to=town.group)
    await at(town, 22)
    await wang.taps("取消报名", to=town.group)
    assert ("有名额了" in chen.reads()) is at_once
    await at(town, 7, 45, day=25)
    assert chen.reads().count("有名额了") == 1


async def test_a_restart_at_night_lets_answers_through_and_keeps_the_notices(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await at(town, 23)
    await suggests(wang, "楼道灯不亮")
    await town.restart()
    await li.says("/help")
    assert "您是组织者" in li.hears()
    assert "楼道灯不亮" not in li.reads()
    await at(town, 8, day=25)
    assert "楼道灯不亮" in li.reads()


async def test_the_night_is_the_communitys_own(town: Town) -> None:
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET timezone = 'Europe/Berlin' WHERE code = 'c01'")
    li = await town.organizer("李主任")
    await town.link_group()
    await at(town, 23)  # 16:00 in Berlin
    await opens_poll(li)
    assert "充电棚" in town.group_reads()


async def test_linking_a_group_at_night_is_answered_there(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    await at(town, 22)
    li.person.says("/link", to=group)
    await town.settle()
    assert "本群已绑定" in town.group_reads()
