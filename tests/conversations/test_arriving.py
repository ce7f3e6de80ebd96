"""A notice arrives once in every group that can be reached; of the others its author hears why."""

from datetime import timedelta
from typing import Any

import pytest

from tests.conversations.test_meetings import _wakes_at as wakes_after
from tests.conversations.test_notices import WATER, organizes_too, read_in, writes
from tests.conversations.test_noticing import at
from tests.town import Friend, Town

CODES = ("c01", "c02", "c03")


async def three_groups(town: Town, **options: Any) -> tuple[Friend, list[Any]]:
    li = await town.organizer("李主任")
    await organizes_too(town, li, *CODES[1:])
    return li, [await town.link_group(code, **options) for code in CODES]


async def tells_all(li: Friend, *doings: str) -> None:
    await writes(li, *(doings or ("@现在就发",)), "@全部 3 个社区", "@好了", "@发布")


def times_read(town: Town, groups: list[Any], words: str = WATER) -> list[int]:
    return [read_in(town, group).count(words) for group in groups]


async def test_who_was_thrown_out_unseen_is_named_and_gets_it_when_the_bot_is_back(
    town: Town,
) -> None:
    li, groups = await three_groups(town)
    groups[1].kick_bot(by=li.person)
    town.world.pending_updates.clear()  # the network never told the bot
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET group_id = NULL WHERE code = 'c03'")
    await tells_all(li)
    assert times_read(town, groups) == [1, 0, 0]
    await town.passes(minutes=2)
    for line in (
        "发到了 1 个群，还有 2 个没收到",
        "· 桑园里社区：机器人被移出了群",
        "· 凤栖社区：还没有绑定群",
    ):
        assert line in li.reads()
    await li.taps("再发给没收到的")
    await town.passes(minutes=2)
    assert li.reads().count("· 桑园里社区：机器人被移出了群") == 2
    groups[1].add_bot(by=li.person)
    town.world.pending_updates.clear()  # nor that it is back
    await li.says("/link", to=groups[2])
    await li.taps("凤栖社区", to=groups[2])
    await li.taps("再发给没收到的")
    assert times_read(town, groups) == [1, 1, 1]
    await town.passes(days=2)
    assert times_read(town, groups) == [1, 1, 1]
    assert "已经发到全部 3 个社区的群" in li.reads()
    li.person.taps_data(li.person.sees()[-1], "notice-again:2")
    await town.settle()
    assert "没有要再发的" in li.toast


async def test_a_group_that_moved_and_one_whose_topic_is_gone_get_it_once(town: Town) -> None:
    li = await town.organizer("李主任")
    await organizes_too(town, li, *CODES[1:])
    old = await town.link_group("c01", kind="group")
    forum = await town.link_group("c02", forum=True)
    third = await town.link_group("c03")
    topic = forum.add_topic("通知", by=li.person)
    await li.says("/here", to=forum, topic=topic)
    new = old.migrate()
    forum.delete_topic(topic)
    town.world.pending_updates.clear()  # what the network says about it comes never
    await tells_all(li)
    assert times_read(town, [new, forum, third]) == [1, 1, 1]
    await town.passes(minutes=2)
    assert "已经发到全部 3 个社区的群" in li.reads()


async def test_where_nobody_may_write_it_comes_when_they_may_and_the_author_knows(
    town: Town,
) -> None:
    li, groups = await three_groups(town)
    groups[2].bot_may_write = False
    await tells_all(li)
    assert times_read(town, groups) == [1, 1, 0]
    await town.passes(hours=2)
    assert "· 凤栖社区：群里现在不让机器人发言，能发了就自动补上" in li.reads()
    groups[2].bot_may_write = True
    await town.passes(minutes=10)
    assert times_read(town, groups) == [1, 1, 1]


async def test_flood_limits_and_a_network_that_breaks_off_double_nothing(town: Town) -> None:
    li, groups = await three_groups(town)
    await writes(li, "@现在就发", "@全部 3 个社区", "@好了")
    town.world.faults.fail("sendMessage", code=429, retry_after=7)
    town.world.faults.drop("sendMessage", times=2)
    await li.taps("发布")
    await town.passes(minutes=2)
    assert times_read(town, groups) == [1, 1, 1]
    await town.passes(minutes=10)
    assert "已经发到全部 3 个社区的群" in li.reads()


@pytest.mark.parametrize("back", [timedelta(hours=-2), timedelta(seconds=-30)])
async def test_a_clock_that_is_set_back_repeats_nothing(town: Town, back: timedelta) -> None:
    li, groups = await three_groups(town)
    await tells_all(li, "今天上午11点")
    await town.passes_until(at(11, 24, 11))
    town.clock.move(back)
    await town.settle()
    await town.restart()
    await town.passes(days=2)
    assert times_read(town, groups) == [1, 1, 1]


async def test_a_clock_that_jumps_forward_loses_nothing(town: Town) -> None:
    li, groups = await three_groups(town)
    await tells_all(li, "今天上午11点")
    town.clock.move(timedelta(hours=2, minutes=5))
    await town.settle()
    assert times_read(town, groups) == [1, 1, 1]


async def test_a_restart_before_and_after_its_time_changes_nothing(town: Town) -> None:
    li, groups = await three_groups(town)
    await tells_all(li, "今天上午11点")
    await town.restart()
    await wakes_after(town, timedelta(hours=2, minutes=1))
    assert times_read(town, groups) == [1, 1, 1]
    assert "迟到" not in read_in(town, groups[0])
    await town.restart()
    assert times_read(town, groups) == [1, 1, 1]


async def test_each_group_sleeps_by_its_own_clock(town: Town) -> None:
    li, groups = await three_groups(town)
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET timezone = 'America/New_York' WHERE code = 'c02'")
    await tells_all(li)  # 09:00 here, 20:00 there
    assert times_read(town, groups) == [1, 1, 1]
    await town.passes_until(at(11, 24, 11))  # 22:00 there
    await tells_all(li)
    assert times_read(town, groups) == [2, 1, 2]
    await town.passes(minutes=2)
    assert li.reads().count("已经发到全部") == 1
    await town.passes_until(at(11, 24, 20, 30))  # 07:30 there
    assert times_read(town, groups) == [2, 2, 2]
    await town.passes(minutes=2)
    assert li.reads().count("已经发到全部") == 2


async def test_what_waits_somewhere_for_the_morning_can_still_be_taken_back(town: Town) -> None:
    li, groups = await three_groups(town)
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET timezone = 'America/New_York' WHERE code = 'c02'")
    await town.passes_until(at(11, 24, 11))
    await tells_all(li)
    await li.taps("不发了")
    await li.taps("确定不发")
    assert "已经发出去的收不回来" in li.hears()
    await town.passes(days=1)
    assert times_read(town, groups) == [1, 0, 1]
    assert "没收到" not in li.reads().replace("有哪个群没收到", "")


async def test_the_report_finds_an_organizer_when_the_author_has_left(town: Town) -> None:
    li, groups = await three_groups(town)
    zhou = await town.organizer("周副主任")
    groups[1].kick_bot(by=li.person)
    town.world.pending_updates.clear()
    await tells_all(li, "今天上午11点")
    await li.says("/forget")
    await li.taps("删除我的信息")
    await li.taps("确定删除")
    await town.passes_until(at(11, 24, 11, 2))
    assert "· 桑园里社区：机器人被移出了群" in zhou.reads()
