"""A meeting is announced, answered, reminded of, moved, cancelled: on time, once."""

from datetime import timedelta

import pytest

from domain.people import Role
from storage import people
from tests.town import Friend, Town


async def _announces(li: Friend, when: str = "12月15日晚7点") -> None:
    await li.says("/newmeeting")
    await li.taps("议事会")
    await li.says("商量广场舞时间")
    await li.says(when)
    await li.says("二楼议事厅")
    await li.says("几点结束\n谁来管")
    await li.taps("发布")


async def test_a_meeting_is_announced_and_answered(town: Town) -> None:
    li, wang, zhao = [
        await town.organizer("李主任"),
        await town.resident("王大妈"),
        await town.resident("老赵"),
    ]
    await town.link_group()
    await _announces(li)
    assert "会议通知" in town.group_reads()
    assert "2026年12月15日（周二） 19:00" in town.group_reads()
    assert "1. 几点结束" in town.group_reads()
    await wang.taps("我参加", to=town.group)
    assert "参加" in wang.toast
    await zhao.taps("来不了", to=town.group)
    await town.passes(seconds=5)
    assert "已有 1 人参加" in town.group_reads()
    files = [m for m in li.person.sees(town.group) if m.media and m.media[0] == "document"]
    _, ics = town.world.files[files[0].media[1]]
    assert b"DTSTART:20261215T110000Z" in ics


async def test_what_was_understood_is_said_back(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newmeeting")
    await li.taps("议事会")
    await li.says("商量广场舞时间")
    await li.says("有空的时候")
    assert "没看懂" in li.hears()
    await li.says("昨天下午3点")
    assert "已经过了" in li.hears()
    await li.says("上周五下午3点")
    assert "已经过了" in li.hears()
    await li.says("9999年12月31日晚12点")
    assert "太远" in li.hears()
    await li.says("2026年11月20日下午3点")
    assert "已经过了" in li.hears()
    await li.says("下周五下午3点")
    assert "2026年12月4日（周五） 15:00" in li.hears()


async def test_an_assembly_needs_ten_days(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newmeeting")
    await li.taps("居民会议")
    await li.says("公约修改")
    await li.says("周六上午9点")
    assert "提前 10 天" in li.hears()
    await li.says("12月19日上午9点")
    assert "在哪儿开" in li.hears()


async def test_reminders_a_day_and_an_hour_before_each_once(town: Town) -> None:
    li, wang, zhao = [
        await town.organizer("李主任"),
        await town.resident("王大妈"),
        await town.resident("老赵"),
    ]
    await town.link_group()
    await _announces(li)
    await wang.taps("我参加", to=town.group)
    await town.passes(days=20, hours=11)
    assert town.group_reads().count("会议提醒") == 1
    assert "会议提醒：明天开会" in town.group_reads()
    await town.passes(days=1)
    assert "会议提醒：还有一小时开会" in town.group_reads()
    assert town.group_reads().count("会议提醒") == 2
    assert wang.reads().count("会议提醒") == 2
    assert "会议提醒" not in zhao.reads()
    await town.passes(days=3)
    assert town.group_reads().count("会议提醒") == 2


async def test_a_moved_meeting_never_reminds_of_the_old_time(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _announces(li)
    await wang.taps("我参加", to=town.group)
    await li.taps("改期")
    await li.says("12月22日晚7点")
    assert "2026年12月22日（周二） 19:00" in li.hears()
    assert "会议改期" in town.group_reads()
    assert "原定 2026年12月15日（周二） 19:00，改到 2026年12月22日（周二） 19:00" in wang.reads()
    await town.passes(days=22)
    assert "会议提醒" not in town.group_reads()
    await town.passes(days=7)
    assert town.group_reads().count("会议提醒") == 2
    old = [line for line in town.group_reads().splitlines() if "12月15日" in line]
    assert len(old) == 1
    assert "原定" in old[0]


async def test_a_cancelled_meeting_tells_everyone_once_and_is_silent_then(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _announces(li)
    await wang.taps("我参加", to=town.group)
    await li.taps("取消会议")
    assert "真的要取消" in li.hears()
    await li.taps("不取消")
    assert "“商量广场舞时间”照常开" in li.hears()
    await li.taps("取消会议")
    await li.taps("确定取消")
    assert town.group_reads().count("会议取消") == 1
    assert wang.reads().count("会议取消") == 1
    await town.passes(days=30)
    assert "会议提醒" not in town.group_reads()
    await wang.says("/meetings")
    assert "最近没有会议" in wang.hears()


async def _wakes_at(town: Town, when: timedelta) -> None:
    await town.bot.close()
    town.clock.move(when)
    await town._start_bot()
    await town.settle()


async def test_after_downtime_a_late_notice_says_the_truth(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _announces(li, "明晚7点")
    await _wakes_at(town, timedelta(days=1, hours=10, minutes=10))
    assert "已经开始 10 分钟了" in town.group_reads()
    assert "会议提醒" not in town.group_reads()


async def test_after_long_downtime_nothing_is_said_of_what_is_over(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _announces(li, "明晚7点")
    await _wakes_at(town, timedelta(days=3))
    assert "开始" not in town.group_reads()
    assert "会议提醒" not in town.group_reads()


async def test_those_who_cannot_come_have_their_say(town: Town) -> None:
    li, nai = await town.organizer("李主任"), await town.resident("刘奶奶")
    await town.link_group()
    await _announces(li)
    tap = await nai.taps("有话说", to=town.group)
    await nai.follows(tap.url)
    assert "想说什么" in nai.hears()
    await nai.sends_voice(seconds=8)
    assert "记下了" in nai.hears()
    await town.passes(days=21, hours=8)
    assert "有居民说" in li.reads()
    assert any(m.media and m.media[0] == "voice" for m in li.person.sees())


async def test_the_result_goes_to_the_group(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _announces(li, "明晚7点")
    await li.taps("会议结果")
    assert "还没开" in li.toast
    await town.passes(days=1, hours=11)
    await li.taps("会议结果")
    await li.says("1. 八点半结束，通过。\n2. 舞队自己管，通过。")
    await li.taps("看全文")
    assert "会议结果" not in town.group_reads()
    await li.taps("✅ 发布")
    assert "会议结果" in town.group_reads()
    assert "八点半结束" in town.group_reads()


async def test_only_organizers_announce_and_cancel(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _announces(li)
    await wang.says("/newmeeting")
    assert "只有本社区的组织者" in wang.hears()
    tap = wang.person.taps_data(wang.person.sees()[-1], "mx:sure:1")
    await town.settle()
    assert "只有本社区的组织者" in tap.toast
    await wang.taps("会议通知")
    assert "商量广场舞时间" in wang.hears()


async def test_the_making_survives_a_restart(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await li.says("/newmeeting")
    await li.taps("议事会")
    await li.says("商量广场舞时间")
    await town.restart()
    await li.says("明晚7点半")
    assert "2026年11月25日（周三） 19:30" in li.hears()


@pytest.mark.parametrize(
    ("when", "plan"),
    [
        ("12月15日晚7点", "提前一天、提前一小时各提醒一次"),
        ("今天晚上7点", "马上通知一次，提前一小时再提醒一次"),
        ("今天上午9点半", "时间很近了，不再另外提醒"),
    ],
)
async def test_the_preview_says_truly_when_people_are_reminded(
    town: Town, when: str, plan: str
) -> None:
    li = await town.organizer("李主任")
    await li.says("/newmeeting")
    await li.taps("议事会")
    await li.says("商量广场舞时间")
    await li.says(when)
    await li.says("二楼议事厅")
    await li.says("几点结束")
    assert plan in li.hears()


async def test_every_meeting_can_be_answered_in_private_the_next_one_nearest(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _announces(li)
    await _announces(li, "12月8日晚7点")
    await wang.taps("会议通知")
    shown = [m for m in wang.person.sees() if "商量广场舞时间" in m.text]
    assert ["12月15日" in m.text for m in shown] == [True, False]
    for message in shown:
        assert message.labels[:2] == ["✋ 我参加", "来不了"]
        assert message.labels[-1] == "💬 有话说"
    await wang.taps("我参加", on=shown[0])
    await wang.taps("来不了", on=shown[1])
    answers = await town.db.reader.all("SELECT coming FROM meeting_answers ORDER BY meeting_id")
    assert [row["coming"] for row in answers] == [1, 0]
    await wang.taps("有话说", on=shown[1])
    await wang.says("希望九点就结束")
    await town.passes(days=14, hours=8)
    assert "希望九点就结束" in li.reads()


async def test_organizers_can_change_a_meeting_from_the_list(town: Town) -> None:
    li = await town.organizer("李主任")
    await _announces(li)
    await li.says("/meetings")
    await li.taps("取消会议")
    await li.taps("确定取消")
    await li.says("/meetings")
    assert "最近没有会议" in li.hears()


async def test_what_has_begun_is_not_cancelled_any_more(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _announces(li, "明晚7点")
    await wang.taps("我参加", to=town.group)
    await li.taps("取消会议")
    await town.passes(days=7)
    for label in ("确定取消", "取消会议"):
        await li.taps(label)
        assert "不能再取消" in li.toast
    await li.taps("改期")
    assert "不能再改期" in li.toast
    assert "不用来了" not in wang.reads() + town.group_reads()


async def test_a_meeting_that_is_under_way_can_still_be_put_off(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _announces(li, "明晚7点")
    await town.passes(days=1, hours=10, minutes=20)
    await li.taps("改期")
    await li.says("下周五晚7点")
    assert "会议改期" in town.group_reads()
    await wang.taps("我参加", to=town.group)
    assert "参加" in wang.toast


async def test_the_new_time_comes_with_the_answers(town: Town) -> None:
    li, wang, zhao = [
        await town.organizer("李主任"),
        await town.resident("王大妈"),
        await town.resident("老赵"),
    ]
    await town.link_group()
    await _announces(li)
    await wang.taps("我参加", to=town.group)
    await li.taps("改期")
    await li.says("12月22日晚7点")
    told = next(m for m in wang.person.sees() if "会议改期" in m.text)
    await wang.taps("来不了", on=told)
    posted = next(m for m in zhao.person.sees(town.group) if "会议改期" in m.text)
    await zhao.taps("我参加", on=posted)
    await town.passes(seconds=5)
    assert "已有 1 人参加" in town.group_reads()


async def test_the_result_is_asked_for_once_when_it_is_over_by_day(town: Town) -> None:
    li, zhao = await town.organizer("李主任"), await town.organizer("赵干事")
    wang = await town.resident("王大妈")
    await town.link_group()
    await _announces(li, "明晚7点")
    await town.passes(days=1, hours=13)  # 22:00
    assert "开完了吗" not in li.reads()
    await town.passes(hours=10)
    for organizer in (li, zhao):
        assert organizer.reads().count("“商量广场舞时间”开完了吗") == 1
    assert "开完了吗" not in wang.reads()
    await zhao.taps("会议结果")
    await zhao.says("八点半结束，通过。")
    await zhao.taps("回到草稿")
    await zhao.taps("看全文")
    await zhao.taps("✅ 发布")
    assert "八点半结束" in town.group_reads()
    await town.passes(days=3)
    assert li.reads().count("开完了吗") == 1


async def test_no_result_is_asked_of_what_was_cancelled_moved_or_written_down(town: Town) -> None:
    li = await town.organizer("李主任")
    await _announces(li, "今天上午11点")
    await li.taps("取消会议")
    await li.taps("确定取消")
    await _announces(li, "今天上午11点")
    await li.taps("改期")
    await li.says("后天上午11点")
    await _announces(li, "今天上午11点")
    await town.passes(hours=3)
    await li.taps("会议结果")
    await li.says("通过。")
    await li.taps("回到草稿")
    await li.taps("看全文")
    await li.taps("✅ 发布")
    await town.passes(days=1)
    assert "开完了吗" not in li.reads()
    await town.passes(days=1, hours=4)
    assert li.reads().count("开完了吗") == 1


async def test_meetings_without_a_result_are_found_again_for_a_month(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _announces(li, "明晚7点")
    await town.passes(days=20)
    await wang.says("/meetings")
    assert wang.hears() == "最近没有会议。有了会在群里通知大家。"
    await li.says("/meetings")
    assert "还没有写结果" in li.hears()
    await li.taps("会议结果：商量广场舞时间（11月25日）")
    await li.says("八点半结束，通过。")
    await li.taps("回到草稿")
    await li.taps("看全文")
    await li.taps("✅ 发布")
    assert "八点半结束" in town.group_reads()
    await li.says("/meetings")
    assert "还没有写结果" not in li.hears()


async def test_after_a_month_nobody_is_asked_for_an_old_result(town: Town) -> None:
    li = await town.organizer("李主任")
    await _announces(li, "明晚7点")
    await town.passes(days=35)
    await li.says("/meetings")
    assert "还没有写结果" not in li.hears()


async def test_of_many_meetings_the_next_five_are_shown_and_the_rest_counted(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    for day in range(1, 8):
        await _announces(li, f"12月{day}日晚7点")
    await wang.says("/meetings")
    assert "后面还有 2 次会" in wang.hears()
    shown = [m.text for m in wang.person.sees() if "商量广场舞时间" in m.text]
    assert len(shown) == 5
    assert "12月5日" in shown[0]
    assert "12月1日" in shown[-1]


async def test_a_meeting_stays_where_it_was_begun(town: Town) -> None:
    li = await town.organizer("李主任")
    async with town.db.transaction() as tx:
        await people.set_role(tx, (await town.community("c02")).id, li.id, Role.ORGANIZER)
    group = await town.link_group()
    await li.says("/newmeeting")
    await li.taps("议事会")
    await li.says("商量广场舞时间")
    await li.starts("c_c02")
    await li.taps("同意并加入")
    await li.says("明晚7点")
    await li.says("二楼议事厅")
    await li.taps("先不写")
    await li.taps("发布")
    assert any("商量广场舞时间" in m.text for m in li.person.sees(group))
    await li.says("/meetings")
    assert "最近没有会议" in li.hears()


async def test_who_no_longer_organizes_there_does_not_publish_there(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("商量广场舞时间", "明晚7点", "二楼议事厅", "几点结束"):
        await li.says(words)
    async with town.db.transaction() as tx:
        await tx.run("DELETE FROM roles")
        await people.set_role(tx, (await town.community("c02")).id, li.id, Role.ORGANIZER)
    await li.starts("c_c02")
    await li.taps("同意并加入")
    await li.taps("发布", on=next(m for m in li.person.sees() if "📢 发布" in m.labels))
    assert "只有本社区的组织者" in li.toast
    assert await town.db.reader.all("SELECT * FROM meetings") == []


async def test_the_preview_of_an_assembly_says_what_the_law_asks(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newmeeting")
    await li.taps("居民会议")
    for words in ("公约修改", "12月19日上午9点", "活动室", "改哪几条"):
        await li.says(words)
    assert "依法要提前 10 天" in li.hears()
    assert "2026年12月9日（周三） 09:00 前发布" in li.hears()
    await town.passes(days=16)
    await li.taps("发布")
    assert "提前 10 天" in li.toast


async def test_a_title_may_be_a_word_of_the_menu(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newmeeting")
    await li.says("投票")  # a tap is wanted here, so it opens the polls
    assert "现在没有投票" in li.hears()
    await li.taps("议事会")
    await li.says("投票")
    assert "什么时候开" in li.hears()
    await li.says("🗳 投票")
    assert "现在没有投票" in li.hears()
    await li.says("明晚7点")
    assert "在哪儿开" in li.hears()
