"""Promises are kept: reminders before, administrators after, and a weekly word to everybody."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.conversations.test_suggestions import _answers as answers
from tests.conversations.test_suggestions import _suggests as suggests
from tests.conversations.test_working import case, does
from tests.town import Friend, Town

ZONE = ZoneInfo("Asia/Shanghai")  # it is Tuesday, 24 November 2026, nine o'clock


async def until(town: Town, day: str, hour: int = 12) -> None:
    await town.passes_until(datetime.fromisoformat(day).replace(hour=hour, tzinfo=ZONE))


def heard(friend: Friend, words: str) -> int:
    return sum(words in message.text for message in friend.person.sees())


async def test_nobody_looked_two_working_days_the_organizer_then_the_administrator(
    town: Town,
) -> None:
    admin = await town.administrator()
    li, _ = await case(town)
    await until(town, "2026-11-25")
    assert heard(li, "还没有人看") == 0
    await until(town, "2026-11-26")
    assert heard(li, "还没有人看") == 1
    assert heard(admin, "先看一眼的期限") == 0
    await until(town, "2026-11-27")
    assert heard(admin, "先看一眼的期限") == 1
    await until(town, "2026-12-01")
    assert heard(li, "还没有人看") == 1
    assert heard(admin, "先看一眼的期限") == 1


async def test_whoever_looked_hears_nothing_of_the_first_look(town: Town) -> None:
    admin = await town.administrator()
    li, _ = await case(town)
    await li.taps("受理")
    await until(town, "2026-12-01")
    assert heard(li, "还没有人看") == heard(admin, "先看一眼的期限") == 0


async def test_an_answer_is_asked_for_before_on_and_after_its_day(town: Town) -> None:
    admin = await town.administrator()
    li, _ = await case(town)
    await li.taps("受理")
    await until(town, "2026-12-05")
    assert heard(li, "快到期了") == 0
    await until(town, "2026-12-06")
    assert heard(li, "快到期了") == 1
    await until(town, "2026-12-09")
    assert heard(li, "到期，还没有答复") == 1
    assert heard(admin, "过期未答复") == 0
    await until(town, "2026-12-10")
    assert heard(li, "请今天答复；实在办不完，点【延期】写明原因。") == 1
    assert "由晨光居委会办理" in admin.reads()
    await until(town, "2026-12-20")
    assert [heard(li, "快到期了"), heard(li, "过期了"), heard(admin, "过期未答复")] == [1, 1, 1]


async def test_an_answer_in_time_is_followed_by_no_reminder(town: Town) -> None:
    li, _ = await case(town)
    await answers(li)
    await until(town, "2026-12-20")
    assert heard(li, "到期") == 0


async def test_the_unit_it_was_handed_to_owes_the_answer(town: Town) -> None:
    admin = await town.administrator()
    li, _ = await case(town)
    await does(li, "转交", "县供电公司")
    await until(town, "2026-12-10")
    assert "由县供电公司办理" in admin.reads()


async def test_downtime_is_caught_up_with_one_reminder(town: Town) -> None:
    li, _ = await case(town)
    await li.taps("受理")
    town.clock.move(datetime(2026, 12, 12, 12, tzinfo=ZONE) - town.now)
    await town.restart()
    assert [heard(li, "快到期了"), heard(li, "还没有答复"), heard(li, "过期了")] == [0, 0, 1]


async def test_an_extension_moves_the_reminders(town: Town) -> None:
    li, _ = await case(town)
    await does(li, "延期", "要等厂家发货")
    await until(town, "2026-12-12")
    assert heard(li, "过期了") == 0
    await until(town, "2026-12-25")
    assert heard(li, "过期了") == 1
    assert heard(li, "点【延期】") == 0  # once is all


async def test_the_group_reads_on_monday_what_is_owed_by_offices_never_by_persons(
    town: Town,
) -> None:
    wang = await town.resident("王大妈")
    await town.link_group()
    li = await town.organizer("李主任")
    await suggests(wang, "三号楼楼道灯不亮")
    await suggests(wang, "东门口常年堵车")
    await does(li, "转交", "县交警大队")
    await until(town, "2026-11-30")
    assert "正在办的 2 件" in town.group_reads()
    await until(town, "2026-12-14")
    said = town.group_reads()
    assert "过期 2 件" in said
    assert "过期未答复（晨光居委会）：1号（5 天）" in said
    assert "过期未答复（县交警大队）：2号（5 天）" in said
    assert "李主任" not in said.split("居民建议办得怎么样")[1]
    assert "王大妈" not in said.split("居民建议办得怎么样")[1]


async def test_a_week_in_which_nothing_waits_is_not_talked_about(town: Town) -> None:
    wang = await town.resident("王大妈")
    await town.link_group()
    li = await town.organizer("李主任")
    await suggests(wang, "三号楼楼道灯不亮")
    await answers(li)
    await until(town, "2026-11-30")
    assert "这七天答复了 1 件" in town.group_reads()
    await until(town, "2026-12-21")
    assert town.group_reads().count("居民建议办得怎么样") == 1


async def test_what_is_promised_can_be_changed_on_the_desk(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await li.says("/desk")
    await li.taps("设置")
    await li.taps("答复：15 天")
    assert "答复：30 天" in li.buttons()
    await suggests(wang, "三号楼楼道灯不亮")
    assert "2026年12月24日" in wang.reads()


async def test_who_does_not_organize_changes_no_promise(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await li.says("/desk")
    await li.taps("设置")
    shown = li.person.sees()[-1]
    tap = wang.person.taps_data(shown, "dl:1:reply_days:15")
    await town.settle()
    assert "组织者" in tap.toast
    assert (await town.community()).reply_days == 15


async def test_what_is_private_is_neither_listed_nor_counted_on_monday(town: Town) -> None:
    wang = await town.resident("王大妈")
    await town.link_group()
    await town.organizer("李主任")
    for words in ("三号楼楼道灯不亮", "东门口常年堵车", "花坛没人浇水"):
        await suggests(wang, words)
    async with town.db.transaction() as tx:
        await tx.run("UPDATE suggestions SET open_to_all = 0 WHERE number = 1")
        await tx.run("UPDATE suggestions SET mark = 'links' WHERE number = 2")
    await until(town, "2026-11-30")
    assert "正在办的 1 件" in town.group_reads()
    await until(town, "2026-12-14")
    assert "过期 1 件" in town.group_reads()
    assert "（晨光居委会）：3号（5 天）" in town.group_reads()


async def test_a_number_beside_the_unit_is_read_by_nobody(town: Town) -> None:
    li, wang = await case(town)
    await town.link_group()
    chen = await town.resident("小陈")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE suggestions SET unit = '物业公司 13912345678', state = 'transferred'")
    await until(town, "2026-12-14")
    assert "过期未答复（物业公司 139****5678）" in town.group_reads()
    await chen.says("查 1号")
    assert "物业公司 139****5678" in chen.hears()
    await answers(li)
    await town.settle()
    for reader in (chen.reads(), wang.reads(), town.group_reads()):
        assert "13912345678" not in reader
    assert "物业公司 139****5678" in wang.hears()
