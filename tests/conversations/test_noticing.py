"""Meetings in depth: when people are told, what they answer, and what changes on the way."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.town import Friend, Town

HERE = ZoneInfo("Asia/Shanghai")
LATE = "会议已经开始"
REMINDED = "会议提醒"


async def announces(
    li: Friend, when: str, title: str = "物业费怎么收", kind: str = "议事会"
) -> None:
    await li.says("/newmeeting")
    await li.taps(kind)
    for words in (title, when, "二楼议事厅", "收多少\n什么时候收"):
        await li.says(words)
    await li.taps("发布")


async def meets(town: Town, when: str = "12月15日晚7点") -> tuple[Friend, Friend, Any]:
    """The organizer, a resident who comes, and the group in which it was announced."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    group = await town.link_group()
    await announces(li, when)
    await wang.taps("我参加", to=group)
    return li, wang, group


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=HERE)


async def sleeps_until(town: Town, moment: datetime) -> None:
    """The bot is down until then."""
    await town.bot.close()
    town.clock.move(moment - town.now)
    await town._start_bot()
    await town.settle()


def files(town: Town, friend: Friend) -> list[Any]:
    """The events of the calendar files in the group, oldest first."""
    shown = [m for m in friend.person.sees(town.group) if m.media and m.media[0] == "document"]
    texts = [town.world.files[m.media[1]][1] for m in shown]
    return [Calendar.from_ical(text).walk("VEVENT")[0] for text in texts]


async def moves(li: Friend, when: str) -> None:
    await li.taps("改期")
    await li.says(when)


async def cancels(li: Friend) -> None:
    await li.taps("取消会议")
    await li.taps("确定取消")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("明晚七点半", "2026年11月25日（周三） 19:30"),
        ("礼拜天上午九点", "2026年11月29日（周日） 09:00"),
        ("下下周二下午两点一刻", "2026年12月8日（周二） 14:15"),
        ("12月15号 19：30", "2026年12月15日（周二） 19:30"),
        ("1月9号上午10点", "2027年1月9日（周六） 10:00"),
        ("三天后晚上八点，别迟到", "2026年11月27日（周五） 20:00"),
    ],
)
async def test_a_time_is_said_as_people_say_it_and_posted_in_full(
    town: Town, said: str, shown: str
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await announces(li, said)
    assert f"时间：{shown}" in town.group_reads()


async def test_twelve_at_night_is_not_noon(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await announces(li, "12月31日晚上12点")
    assert "12:00" not in town.group_reads()


async def test_words_at_the_preview_do_not_lose_the_announcement(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("物业费怎么收", "明晚7点", "二楼议事厅", "收多少", "地点改成三楼"):
        await li.says(words)
    await li.taps("发布")
    assert "物业费怎么收" in town.group_reads()


async def test_the_preview_is_seen_by_nobody_else(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await li.says("/newmeeting")
    await li.taps("居民代表会议")
    for words in ("推选楼长", "明晚7点", "活动室"):
        await li.says(words)
    await li.taps("先不写")
    assert "推选楼长" in li.hears()
    assert "推选楼长" not in town.group_reads()
    await li.taps("发布")
    assert "推选楼长（居民代表会议）" in town.group_reads()


async def test_a_preview_that_lay_too_long_is_not_published(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("物业费怎么收", "今天上午10点", "二楼议事厅", "收多少"):
        await li.says(words)
    await town.passes(hours=2)
    await li.taps("发布")
    assert "时间已经过了" in li.toast
    assert "物业费" not in town.group_reads()


async def test_group_and_those_who_come_are_told_to_the_minute(town: Town) -> None:
    _, wang, _ = await meets(town)
    await town.passes_until(at(12, 14, 18, 59))
    assert REMINDED not in town.group_reads()
    await town.passes_until(at(12, 14, 19))
    assert [town.group_reads().count(REMINDED), wang.reads().count(REMINDED)] == [1, 1]
    await town.passes_until(at(12, 15, 17, 59))
    assert town.group_reads().count(REMINDED) == 1
    await town.passes_until(at(12, 15, 18))
    assert [town.group_reads().count(REMINDED), wang.reads().count(REMINDED)] == [2, 2]


async def test_the_notice_a_day_before_a_late_meeting_waits_for_the_morning(town: Town) -> None:
    _, wang, _ = await meets(town, "12月15日晚9点半")
    await town.passes_until(at(12, 15, 7, 29))
    assert REMINDED not in town.group_reads() + wang.reads()
    await town.passes_until(at(12, 15, 7, 30))
    assert [town.group_reads().count(REMINDED), wang.reads().count(REMINDED)] == [1, 1]


async def test_the_notice_an_hour_before_an_early_meeting_is_not_held_back(town: Town) -> None:
    _, wang, _ = await meets(town, "12月15日上午8点")
    await town.passes_until(at(12, 15, 7))
    assert wang.reads().count(REMINDED) == 2


async def test_a_meeting_soon_has_no_notice_a_day_before(town: Town) -> None:
    _, wang, _ = await meets(town, "今晚7点")
    await town.passes_until(at(11, 25, 12))
    assert wang.reads().count(REMINDED) == 1


async def test_down_over_the_notice_a_day_before_it_is_made_up_for_once(town: Town) -> None:
    _, wang, _ = await meets(town)
    await sleeps_until(town, at(12, 15, 10))
    assert wang.reads().count(REMINDED) == 1
    await town.passes_until(at(12, 15, 23))
    assert wang.reads().count(REMINDED) == 2
    assert LATE not in town.group_reads()


async def test_down_over_the_notice_an_hour_before_the_truth_is_told(town: Town) -> None:
    _, wang, _ = await meets(town)
    await town.passes_until(at(12, 15, 9))
    await sleeps_until(town, at(12, 15, 19, 25))
    for read in (wang.reads(), town.group_reads()):
        assert "会议已经开始 25 分钟了" in read
        assert read.count(REMINDED) == 1


@pytest.mark.parametrize(("hour", "said"), [(18, REMINDED), (19, LATE)])
async def test_down_over_both_notices_one_is_enough(town: Town, hour: int, said: str) -> None:
    _, wang, _ = await meets(town)
    await sleeps_until(town, at(12, 15, hour, 30))
    assert wang.reads().count(said) == 1
    assert town.group_reads().count(said) == 1


async def test_two_meetings_are_each_noticed_in_their_time(town: Town) -> None:
    li, wang, group = await meets(town, "11月26日晚7点")
    await announces(li, "11月27日晚7点", "楼长推选")
    await wang.taps("来不了", to=group)
    await town.passes_until(at(11, 27, 12))
    mine = [m.text for m in wang.person.sees() if REMINDED in m.text]
    assert len(mine) == 2
    assert all("物业费怎么收" in text for text in mine)
    posted = [m.text for m in wang.person.sees(group) if REMINDED in m.text]
    assert ["楼长推选" in text for text in posted] == [False, False, True]


async def test_only_the_last_answer_counts(town: Town) -> None:
    _, wang, group = await meets(town)
    for label in ("来不了", "我参加", "我参加"):
        await wang.taps(label, to=group)
    await town.passes(seconds=5)
    assert "已有 1 人参加" in town.group_reads()
    await wang.taps("来不了", to=group)
    assert "来不了" in wang.toast
    await town.passes(seconds=5)
    assert "已有 0 人参加" in town.group_reads()
    await town.passes_until(at(12, 15, 18, 30))
    assert REMINDED not in wang.reads()


async def test_the_group_sees_how_many_come_and_no_names(town: Town) -> None:
    zhao = await town.resident("老赵")
    _, _, group = await meets(town)
    await zhao.taps("我参加", to=group)
    await town.passes(seconds=5)
    assert "已有 2 人参加" in town.group_reads()
    assert "王大妈" not in town.group_reads()
    assert "老赵" not in town.group_reads()


async def test_a_member_of_another_community_does_not_count(town: Town) -> None:
    far = await town.resident("远客", "c02")
    _, _, group = await meets(town)
    for label in ("我参加", "有话说"):
        await far.taps(label, to=group)
        assert far.toast == "这是别的社区的会。"
    await far.says("/meetings")
    assert "最近没有会议" in far.hears()
    await town.passes(seconds=5)
    assert "已有 1 人参加" in town.group_reads()


async def test_who_lives_in_two_communities_answers_in_both(town: Town) -> None:
    _, wang, group = await meets(town)
    await wang.taps("来不了", to=group)
    await wang.starts("c_c02")
    await wang.taps("加入")
    await wang.taps("我参加", to=group)
    assert "参加" in wang.toast
    await town.passes(seconds=5)
    assert "已有 1 人参加" in town.group_reads()


async def test_after_the_end_nobody_answers_any_more(town: Town) -> None:
    _, wang, group = await meets(town)
    await town.passes_until(at(12, 15, 21, 1))
    await wang.taps("来不了", to=group)
    assert "已经结束" in wang.toast


async def test_a_voice_opinion_reaches_every_organizer_without_a_name(town: Town) -> None:
    zhao, nai = await town.organizer("赵干事"), await town.resident("刘奶奶")
    li, wang, group = await meets(town)
    tap = await nai.taps("有话说", to=group)
    await nai.follows(tap.url)
    assert "不算投票" in nai.hears()
    await nai.sends_photo()
    assert "请发文字或语音" in nai.hears()
    await nai.sends_voice(seconds=22)
    assert "会在会上转达" in nai.hears()
    await town.passes_until(at(12, 15, 17))
    for organizer in (li, zhao):
        assert "关于“物业费怎么收”，有居民说" in organizer.reads()
        assert any(m.media and m.media[0] == "voice" for m in organizer.person.sees())
        assert "刘奶奶" not in organizer.reads()
    assert "有居民说" not in wang.reads() + town.group_reads()


async def test_a_tip_is_not_passed_on_as_an_opinion(town: Town) -> None:
    li, wang, group = await meets(town)
    tap = await wang.taps("有话说", to=group)
    await wang.follows(tap.url)
    await wang.says("收物业费的人拿回扣")
    await town.passes_until(at(12, 15, 17))
    assert "回扣" not in li.reads()
    assert "12388" in wang.hears()


async def test_who_spoke_too_late_can_say_something_else_then(town: Town) -> None:
    _, wang, group = await meets(town)
    tap = await wang.taps("有话说", to=group)
    await wang.follows(tap.url)
    await town.passes_until(at(12, 16, 9))
    await wang.says("物业费太贵")
    assert "已经结束" in wang.hears()
    await wang.says("三号楼楼道灯不亮")
    assert "作为建议提交吗" in wang.hears()


async def test_the_calendar_file_says_when_where_and_how_long(town: Town) -> None:
    _, wang, _ = await meets(town)
    [event] = files(town, wang)
    assert event["SUMMARY"] == "物业费怎么收"
    assert event["LOCATION"] == "二楼议事厅"
    assert event.decoded("DTSTART") == at(12, 15, 19)
    assert event.decoded("DTEND") > event.decoded("DTSTART")


async def test_moved_and_cancelled_it_stays_one_entry_in_the_calendar(town: Town) -> None:
    li, wang, _ = await meets(town)
    await moves(li, "12月22日晚7点")
    await moves(li, "12月23日晚7点")
    await cancels(li)
    events = files(town, wang)
    assert len({str(event["UID"]) for event in events}) == 1
    assert [event["SEQUENCE"] for event in events] == [0, 1, 2, 3]
    assert [event["STATUS"] for event in events] == ["CONFIRMED"] * 3 + ["CANCELLED"]
    days = [event.decoded("DTSTART").astimezone(HERE).day for event in events]
    assert days == [15, 22, 23, 23]


async def test_two_meetings_are_two_entries_in_the_calendar(town: Town) -> None:
    li, wang, _ = await meets(town)
    await announces(li, "12月15日晚7点", "楼长推选")
    first, second = files(town, wang)
    assert first["UID"] != second["UID"]


async def test_those_who_cannot_come_hear_of_the_new_time_too(town: Town) -> None:
    zhao, chen = await town.resident("老赵"), await town.resident("小陈")
    li, _, group = await meets(town)
    await zhao.taps("来不了", to=group)
    await moves(li, "12月22日晚7点")
    assert "会议改期" in zhao.reads()
    assert "会议改期" not in chen.reads()
    await zhao.taps("我参加", to=group)
    await town.passes_until(at(12, 22, 18, 30))
    assert zhao.reads().count(REMINDED) == 2


@pytest.mark.parametrize(
    ("said", "heard"),
    [("再说吧", "没看懂"), ("2026年11月20日晚7点", "已经过了"), ("12月1日晚7点", "提前 10 天")],
)
async def test_a_new_time_that_cannot_be_is_asked_again_and_the_old_one_holds(
    town: Town, said: str, heard: str
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await announces(li, "12月15日晚7点", kind="居民会议")
    await moves(li, said)
    assert heard in li.hears()
    assert "会议改期" not in town.group_reads()
    await li.says("12月22日晚7点")
    assert town.group_reads().count("会议改期") == 1


async def test_moved_to_tonight_the_hours_notice_comes_and_no_other(town: Town) -> None:
    li, wang, _ = await meets(town)
    await moves(li, "今晚7点")
    await town.passes_until(at(11, 24, 18))
    assert wang.reads().count(REMINDED) == 1
    await town.passes_until(at(12, 16, 12))
    assert wang.reads().count(REMINDED) == 1


async def test_cancelling_is_asked_twice_and_can_be_left(town: Town) -> None:
    li, wang, _ = await meets(town)
    await li.taps("取消会议")
    assert "真的要取消“物业费怎么收”吗" in li.hears()
    assert "会议取消" not in wang.reads() + town.group_reads()
    await town.passes_until(at(12, 15, 18))
    assert wang.reads().count(REMINDED) == 2


async def test_of_two_who_cancel_at_once_one_does_and_people_hear_it_once(town: Town) -> None:
    zhao = await town.organizer("赵干事")
    li, wang, _ = await meets(town)
    for organizer in (li, zhao):
        await organizer.says("/meetings")
        await organizer.taps("取消会议")
    for organizer in (li, zhao):
        organizer.person.taps("确定取消")
    await town.settle()
    assert "已经结束或取消" in zhao.toast
    assert town.group_reads().count("会议取消") == 1
    assert wang.reads().count("会议取消") == 1


async def test_a_cancelled_meeting_is_not_moved_by_the_other_organizer(town: Town) -> None:
    zhao = await town.organizer("赵干事")
    li, wang, _ = await meets(town)
    await zhao.says("/meetings")
    await zhao.taps("改期")
    await cancels(li)
    await zhao.says("12月22日晚7点")
    assert "已经结束或取消" in zhao.hears()
    assert "会议改期" not in wang.reads() + town.group_reads()


async def publishes(li: Friend) -> None:
    await li.taps("看全文")
    await li.taps("✅ 发布")


async def test_the_outcome_is_written_once_and_the_card_is_closed(town: Town) -> None:
    li, _, group = await meets(town)
    await town.passes_until(at(12, 15, 20))
    await li.taps("会议结果")
    await li.says("1. 每平米八毛，通过。\n2. 一月起收，居委会办。")
    await publishes(li)
    await town.passes(seconds=5)
    assert "每平米八毛，通过" in town.group_reads()
    card = next(m for m in li.person.sees(group) if "已开完" in m.text)
    assert card.labels == []
    await li.taps("会议结果")
    assert "已经结束" in li.toast


async def test_a_long_outcome_is_posted_whole(town: Town) -> None:
    li, _, _ = await meets(town)
    await town.passes_until(at(12, 15, 20))
    await li.taps("会议结果")
    lines = [f"第{n}户的意见：同意，按面积收。" for n in range(1, 150)]
    await li.says("\n".join(lines))
    await li.taps("回到草稿")
    await publishes(li)
    assert [line for line in lines if line not in town.group_reads()] == []


async def test_without_a_group_the_organizer_is_not_told_it_was_posted(town: Town) -> None:
    li = await town.organizer("李主任")
    await announces(li, "明晚7点")
    await town.passes(days=2)
    await li.taps("会议结果")
    await li.says("每平米八毛，通过。")
    await li.taps("回到草稿")
    await publishes(li)
    assert "社区还没有绑定群" in li.hears()


async def test_without_a_group_those_who_come_are_reminded_all_the_same(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await announces(li, "明晚7点")
    await wang.taps("会议通知")
    await wang.taps("我参加")
    await town.passes(days=2)
    assert wang.reads().count(REMINDED) == 2


async def test_who_was_forgotten_is_not_reminded_and_not_counted(town: Town) -> None:
    _, wang, _ = await meets(town)
    await wang.says("/forget")
    await wang.taps("删除我的信息")
    await wang.taps("确定删除")
    await town.passes_until(at(12, 15, 18, 30))
    assert REMINDED not in wang.reads()
    assert town.group_reads().count(REMINDED) == 2
