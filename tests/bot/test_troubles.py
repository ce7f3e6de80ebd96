"""What goes wrong between the bot and the network, and how nothing is lost by it."""

from typing import Any

from telegram import Update

from bot.routing import command
from bot.turn import Turn
from storage import people
from tests.town import Town


async def _count(town: Town, table: str, where: str) -> int:
    row = await town.db.reader.one(f"SELECT COUNT(*) AS n FROM {table} WHERE {where}")
    return int(row["n"])


async def test_a_malformed_update_delays_nobody(town: Town) -> None:
    admin = await town.administrator()
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    wang.person.says("/help")
    town.world.inject_update({"message": {"message_id": "seven", "chat": 5}})
    chen.person.says("/help")
    await town.settle()
    assert "我能帮您" in wang.reads()
    assert "我能帮您" in chen.reads()
    assert await _count(town, "inbox", "state = 'quarantined'") == 1
    assert "单独隔离" in admin.reads()
    assert len(town.judge.faults) == 2  # neither library can read it
    town.judge.faults.clear()


async def _break(update: Update, turn: Turn) -> None:
    turn.say("cancel-done")
    await people.set_language(turn.db, turn.person_id, "en")
    raise RuntimeError("a mistake in the program")


async def test_an_exception_leaves_nothing_half_done(town: Town) -> None:
    town.more = [command("break", _break)]
    await town.restart()
    admin = await town.administrator()
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    wang.person.says("/break")
    chen.person.says("/help")
    await town.settle()
    assert (await town.member(wang)).language == "zh"
    assert "什么也没有发出去" not in wang.reads()
    assert wang.reads().count("对不起，机器人刚才出了点问题") == 1
    assert "我能帮您" in chen.reads()
    assert "RuntimeError" in admin.reads()


async def test_who_blocks_the_bot_is_left_alone_until_they_write_again(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await wang.taps("提建议")
    await wang.says("三号楼楼道灯不亮")
    await wang.taps("提交")
    wang.person.blocks_bot()
    await li.taps("受理")
    assert await _count(town, "chats", f"id = {wang.id} AND reachable = 0") == 1
    await li.taps("列入议题")
    assert await _count(town, "outbox", f"state = 'waiting' AND chat_id = {wang.id}") == 0
    wang.person.unblocks_bot()
    await wang.says("/help")
    assert "我能帮您" in wang.hears()
    assert await _count(town, "chats", f"id = {wang.id} AND reachable = 0") == 0


async def _opens_poll(li: Any) -> None:
    await li.says("/newpoll")
    await li.says("充电棚建在哪里？")
    await li.says("东门\n北侧空地")
    await li.taps("发布")


async def test_a_topic_that_is_gone_falls_back_to_the_group(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group(forum=True)
    topic = group.add_topic("通知", by=li.person)
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET topic_id = :topic WHERE code = 'c01'", topic=topic)
    group.delete_topic(topic)
    await _opens_poll(li)
    assert "充电棚建在哪里" in town.group_reads()
    assert "话题不见了" in li.reads()
    assert (await town.community()).topic_id is None


async def test_a_group_that_moves_is_followed(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group(kind="group")
    town.group = group.migrate()
    await town.settle()
    assert (await town.community()).group_id == town.group.id
    await _opens_poll(li)
    assert "充电棚建在哪里" in town.group_reads()


async def test_a_group_that_moved_unnoticed_is_found_by_the_error(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group(kind="group")
    town.group = group.migrate()
    town.world.pending_updates.clear()
    await _opens_poll(li)
    assert "充电棚建在哪里" in town.group_reads()
    assert (await town.community()).group_id == town.group.id


async def test_being_removed_from_the_group_is_told_to_the_organizers(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    group.kick_bot(by=li.person)
    await town.settle()
    assert "移出了晨光社区的群" in li.reads()


async def test_a_removal_that_nobody_heard_of_is_told_when_a_notice_cannot_go(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    group.kick_bot(by=li.person)
    town.world.pending_updates.clear()
    await _opens_poll(li)
    assert li.reads().count("移出了晨光社区的群") == 1
    await _opens_poll(li)
    assert li.reads().count("移出了晨光社区的群") == 1


async def test_flood_control_of_one_chat_does_not_hold_up_another(town: Town) -> None:
    wang, chen = await town.resident("王大妈"), await town.resident("小陈")
    await town.passes(minutes=1)
    town.world.flood.on = True
    for _ in range(12):
        wang.person.says("/help")
    chen.person.says("/help")
    await town.settle()
    assert "我能帮您" in chen.reads()
    assert town.world.flood.refused > 0
    assert wang.reads().count("我能帮您") < 12
    await town.passes(minutes=1)
    for _ in range(30):
        await town.passes(seconds=2)
    assert wang.reads().count("我能帮您") == 12


async def test_a_failing_server_is_tried_again(town: Town) -> None:
    wang = await town.resident("王大妈")
    town.world.faults.fail("sendMessage", times=2)
    await wang.says("/help")
    assert "我能帮您" not in wang.hears()
    for _ in range(30):
        await town.passes(seconds=10)
    assert wang.reads().count("我能帮您") == 1


async def test_what_was_not_sent_goes_out_after_a_restart(town: Town) -> None:
    wang = await town.resident("王大妈")
    town.world.faults.fail("sendMessage", times=1)
    await wang.says("/help")
    assert "我能帮您" not in wang.reads()
    await town.restart()
    for _ in range(10):
        await town.passes(seconds=30)
    assert wang.reads().count("我能帮您") == 1


async def test_the_same_update_twice_counts_once(town: Town) -> None:
    wang = await town.resident("王大妈")
    wang.person.says("/help")
    [update] = town.world.pending_updates
    await town.settle()
    town.world.queue.put(update)
    await town.settle()
    assert wang.reads().count("我能帮您") == 1
