"""Notices without a meeting: written, shown as they will be read, changed, cancelled, repeated."""

from typing import Any

from domain.people import Role
from storage import people
from tests.conversations.test_noticing import at, sleeps_until
from tests.town import Friend, Town

WATER = "明天上午停水，请提前接好水"


async def organizes_too(town: Town, li: Friend, *codes: str) -> None:
    async with town.db.transaction() as tx:
        for code in codes:
            await people.set_role(tx, (await town.community(code)).id, li.id, Role.ORGANIZER)


async def writes(li: Friend, *doings: str, text: str = WATER) -> None:
    """What begins with @ is a button."""
    await li.says("/notice")
    for doing in (text, *doings):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))


def read_in(town: Town, group: Any) -> str:
    return "\n".join(m.text or m.caption or "" for m in town.friends[0].person.sees(group))


async def test_a_notice_is_written_shown_and_sent_at_once(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await writes(li, "@现在就发")
    assert "大家会看到：\n\n📢 通知\n" + WATER in li.hears()
    assert "发到：晨光社区" in li.hears()
    assert WATER not in town.group_reads()
    await li.taps("发布")
    assert town.group_reads().count(WATER) == 1
    await town.passes(days=2)
    assert town.group_reads().count(WATER) == 1
    assert "还有" not in li.reads()  # a single group that got it needs no report
    await li.taps("不发了")
    await li.taps("确定不发")
    assert "已经发出去了" in li.toast


async def test_words_under_a_photo_are_a_notice_with_it(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    await li.says("/notice")
    await li.sends_photo()
    assert "请写几个字" in li.hears()
    await li.sends_voice()
    assert "通知要有文字" in li.hears()
    await li.sends_photo(caption=WATER)
    await li.taps("现在就发")
    assert "带一张照片" in li.hears()
    await li.taps("发布")
    posted = next(m for m in li.person.sees(group) if WATER in (m.caption or ""))
    assert posted.media[0] == "photo"


async def test_a_planned_notice_can_be_changed_in_every_way_until_it_goes_out(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await writes(li, "明天早上8点", "@发布")
    assert "2026年11月25日（周三） 08:00 发" in li.hears()
    await li.says("/notice")
    await li.taps("已经安排的通知（1）")
    assert f"发到：晨光社区\n\n{WATER}" in li.hears()
    await li.taps("改内容")
    await li.says("后天停电")
    await li.taps("发布")
    await li.taps("改时间")
    await li.says("昨天早上8点")
    assert "已经过了" in li.hears()
    await li.says("后天早上9点")
    await li.taps("紧急：否")
    await li.taps("发布")
    await town.passes_until(at(11, 26, 8, 59))
    assert "停" not in town.group_reads()
    await li.taps("改内容")
    await town.passes_until(at(11, 26, 9))
    assert "🔴 紧急通知\n后天停电" in town.group_reads()
    await li.says("不停电了")
    await li.taps("发布")
    assert "已经过了" in li.toast
    assert "不停电了" not in town.group_reads()


async def test_what_went_out_while_its_time_was_being_changed_is_not_sent_again(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await writes(li, "今天上午10点", "@发布", "@改时间")
    await town.passes_until(at(11, 24, 10))
    await li.says("明天上午10点")
    await li.taps("发布")
    assert "已经发出去了" in li.toast
    await town.passes(days=2)
    assert town.group_reads().count(WATER) == 1


async def test_a_cancelled_notice_never_goes_out(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await writes(li, "明天早上8点", "@发布", "@不发了", "@不，照样发")
    assert "照样发" in li.hears()
    await li.taps("不发了")
    await li.taps("确定不发")
    await town.passes(days=3)
    assert WATER not in town.group_reads()
    await li.says("/notice")
    assert not any("已经安排" in label for label in li.buttons())


async def test_a_notice_is_repeated_by_the_wall_clock_also_when_summer_time_begins(
    town: Town,
) -> None:
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET timezone = 'Europe/Berlin'")
    li = await town.organizer("李主任")
    await town.link_group()
    await town.passes_until(at(3, 25, 18).replace(year=2027))
    await writes(li, "每周日上午9点", "@发布", text="今天大扫除")
    for line in ("每周日 09:00都发", "2027年3月28日（周日） 09:00", "2027年4月4日（周日） 09:00"):
        assert line in li.hears()
    for times, (month, day, hour) in enumerate(((3, 28, 15), (4, 4, 15), (4, 11, 15)), 1):
        due = at(month, day, hour).replace(year=2027)  # 09:00 in Berlin in summer
        await town.passes_until(due.replace(hour=14, minute=59))
        assert town.group_reads().count("今天大扫除") == times - 1
        await town.passes_until(due)
        assert town.group_reads().count("今天大扫除") == times


async def test_at_night_only_what_is_urgent_goes_out_and_the_rest_can_be_taken_back(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await town.passes_until(at(11, 24, 22))
    await writes(li, "@现在就发")
    assert "休息时间" in li.hears()
    await li.taps("发布")
    await town.passes_until(at(11, 25, 7, 29))
    assert WATER not in town.group_reads()
    await li.taps("改内容")
    await li.says("水已经来了")
    await li.taps("紧急：否")
    assert "休息时间" not in li.hears()
    await li.taps("发布")
    assert "🔴 紧急通知\n水已经来了" in town.group_reads()
    await town.passes(days=1)
    assert WATER not in town.group_reads()


async def test_one_notice_goes_to_several_communities_as_far_as_the_organizer_reaches(
    town: Town,
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await organizes_too(town, li, "c02")
    here, there = await town.link_group("c01"), await town.link_group("c02")
    await writes(li, "@现在就发")
    assert not any("凤栖" in label for label in li.buttons())
    await li.taps("好了")
    assert "发到：晨光社区" in li.hears()
    await li.taps("取消")
    await writes(li, "@现在就发", "@▫️ 桑园里社区", "@✅ 晨光社区", "@✅ 桑园里社区", "@好了")
    assert "还没有选社区" in li.toast
    await li.taps("全部 2 个社区")
    await li.taps("好了")
    assert "发到：晨光社区、桑园里社区" in li.hears()
    await li.taps("发布")
    assert [read_in(town, group).count(WATER) for group in (here, there)] == [1, 1]
    await town.passes(minutes=2)
    assert "已经发到全部 2 个社区的群" in li.reads()
    await wang.says("/notice")
    assert "只有本社区的组织者" in wang.hears()


async def test_communities_can_be_named_and_towns_ticked_where_there_are_many(town: Town) -> None:
    boss = await town.administrator()
    async with town.db.transaction() as tx:
        for number in range(20):
            await tx.run(
                "INSERT INTO communities (code, name, town, adults, households)"
                " VALUES (:code, :name, :town, 9, 9)",
                code=f"d{number:02}",
                name=f"东河{number}社区",
                town="东河镇" if number < 15 else "北留镇",
            )
    await writes(boss, "@现在就发", "北留镇，东河3\n晨光社区")
    assert "已选 7 个" in boss.hears()
    await boss.says("西河社区")
    assert "没有找到“西河社区”" in boss.hears()
    await boss.taps("东河镇 15")
    assert "已选 21 个" in boss.hears()
    await boss.taps("好了")
    assert "等 21 个社区" in boss.hears()
    assert "还没有绑定群，收不到：" in boss.hears()


async def test_who_no_longer_organizes_there_publishes_and_changes_nothing(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await writes(li, "明天早上8点", "@发布")
    await writes(li, "@现在就发", text="马上停电")
    async with town.db.transaction() as tx:
        await tx.run("DELETE FROM roles")
        await people.set_role(tx, (await town.community("c02")).id, li.id, Role.ORGANIZER)
    await li.taps("发布")
    assert "不归您管" in li.toast
    planned = next(m for m in li.person.sees() if "🕒 改时间" in m.labels)
    await li.taps("不发了", on=planned)
    assert "不归您管" in li.toast
    await town.passes(days=1)
    assert "马上停电" not in town.group_reads()


async def test_after_downtime_a_late_notice_says_so_and_a_stale_one_asks(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await writes(li, "今天上午11点", "@发布", text="今天下午停电")
    await writes(li, "明天上午11点", "@发布")
    await sleeps_until(town, at(11, 24, 12, 30))
    assert "今天下午停电\n（原定 2026年11月24日（周二） 11:00 发，迟到了" in town.group_reads()
    await sleeps_until(town, at(11, 26, 11, 30))
    assert WATER not in town.group_reads()
    assert "没有发。现在还要发吗" in li.reads()
    await town.restart()
    assert WATER not in town.group_reads()
    await li.taps("现在发")
    assert town.group_reads().count(WATER) == 1
    await town.passes(days=3)
    assert town.group_reads().count(WATER) == 1


async def test_of_repeated_ones_that_were_missed_the_next_comes_as_usual(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await writes(li, "每周五下午5点", "@发布", text="周末防火")
    await sleeps_until(town, at(12, 12, 12))
    assert "周末防火" not in town.group_reads()
    assert li.reads().count("没有发。下一次照常") == 1
    await town.passes_until(at(12, 18, 17))
    assert town.group_reads().count("周末防火") == 1


async def test_more_than_the_group_wants_in_a_day_goes_out_together_in_the_evening(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    for number in range(2):
        await writes(li, "@现在就发", "@发布", text=f"第{number}件事")
    await writes(li, "@现在就发", "@紧急：否", "@发布", text="燃气抢修")
    await writes(li, "@现在就发", text="第2件事")
    assert "已经有 2 条日常消息" in li.hears()
    await li.taps("发布")
    await writes(li, "@现在就发", "@发布", text="不用说的事")
    await li.taps("不发了")
    await li.taps("确定不发")
    await li.says("/notice")
    await li.sends_photo(caption="第3件事")
    await li.taps("现在就发")
    await li.taps("发布")
    read = town.group_reads()
    assert [read.count(f"第{n}件事") for n in range(4)] == [1, 1, 0, 0]
    assert "燃气抢修" in read
    before = len(li.person.sees(group))
    await town.passes_until(at(11, 24, 18))
    posted = li.person.sees(group)[before:]
    assert "今天还有 2 条通知\n\n1. 第2件事\n\n2. 第3件事" in posted[0].text
    assert [m.media[0] for m in posted[1:]] == ["photo"]
    assert "不用说的事" not in town.group_reads()
    await writes(li, "@现在就发", "@发布", text="晚上的事")
    await town.passes_until(at(11, 25, 7, 29))
    assert "晚上的事" not in town.group_reads()
    await town.passes_until(at(11, 25, 7, 30))
    assert "📢 通知\n晚上的事" in town.group_reads()
    assert "没收到的" not in li.reads()


async def test_the_group_says_how_much_it_wants_in_a_day(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await li.says("/desk")
    await li.taps("设置")
    await li.taps("群里一天最多 2 条日常消息")
    for number in range(4):
        await writes(li, "@现在就发", "@发布", text=f"第{number}件事")
    assert [town.group_reads().count(f"第{n}件事") for n in range(4)] == [1, 1, 1, 0]


async def test_an_urgent_notice_does_not_count_among_the_posts_of_a_day(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    for number in range(3):
        await writes(li, "@现在就发", "@紧急：否", "@发布", text=f"第{number}件急事")
    for number in range(2):
        await writes(li, "@现在就发", "@发布", text=f"第{number}件小事")
    assert town.group_reads().count("件急事") == 3
    assert town.group_reads().count("件小事") == 2


async def test_what_was_gathered_while_the_bot_was_down_comes_in_the_morning_with_every_photo(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    for number in range(13):
        await li.says("/notice")
        await li.sends_photo(caption=f"第{number}件事")
        await li.taps("现在就发")
        await li.taps("发布")
    before = len(li.person.sees(group))
    await sleeps_until(town, at(11, 24, 23))
    await town.passes_until(at(11, 25, 7, 29))
    assert len(li.person.sees(group)) == before
    await town.passes_until(at(11, 25, 7, 31))
    first, *photos = li.person.sees(group)[before:]
    assert "还有 11 条通知" in first.text
    assert [m.media[0] for m in photos] == ["photo"] * 11
    assert "没收到的" not in li.reads()
