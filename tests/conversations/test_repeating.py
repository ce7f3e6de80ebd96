"""Meetings that repeat: said once, shown with the next dates, announced one by one, ended."""

from datetime import UTC, datetime

import pytest

from storage import meetings
from tests.conversations.test_meeting_drafts import changes
from tests.town import Friend, Town


async def plans(li: Friend, when: str, holiday: str = "照常开", kind: str = "议事会") -> None:
    """A repeating meeting is published."""
    await li.says("/newmeeting")
    await li.taps(kind)
    await li.says("月度议事")
    await li.says(when)
    await li.taps(holiday)
    await li.says("二楼议事厅")
    await li.says("上月的事办得怎样")
    await li.taps("发布")


async def _coming(town: Town) -> list[str]:
    community = await town.community()
    found = await meetings.list_coming(town.db.reader, community.id, town.now)
    return [f"{m.starts_at.astimezone(community.zone):%m-%d %H:%M}" for m in found]


async def test_what_was_understood_is_shown_with_the_next_dates(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await li.says("/newmeeting")
    await li.taps("议事会")
    await li.says("月度议事")
    await li.says("每月第一个周五晚7点")
    assert "每月第一个周五 19:00都开" in li.hears()
    for day in ("2026年12月4日（周五） 19:00", "2027年1月1日（周五）", "2027年2月5日（周五）"):
        assert day in li.hears()
    await li.taps("顺延到上班那天")
    assert "时间是 2026年12月4日（周五） 19:00" in li.hears()
    await li.says("二楼议事厅")
    await li.taps("先不写")
    assert "每月第一个周五 19:00，放假顺延都开" in li.hears()
    assert "2027年1月4日（周一） 19:00" in li.hears()
    await li.taps("发布")
    assert "2026年12月4日（周五）" in town.group_reads()
    assert await _coming(town) == ["12-04 19:00"]


async def test_the_next_one_is_announced_some_days_before(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await plans(li, "每月第一个周五晚7点", "放假那次不开")
    await wang.taps("我参加", to=town.group)
    await town.passes_until(datetime(2027, 1, 30, tzinfo=UTC))
    assert await _coming(town) == []  # New Year's Day is left out
    assert town.group_reads().count("会议通知") == 1
    await town.passes_until(datetime(2027, 1, 31, 2, tzinfo=UTC))
    assert await _coming(town) == ["02-05 19:00"]
    assert town.group_reads().count("会议通知") == 2
    assert "“月度议事”又该开了，已经通知大家：2027年2月5日（周五） 19:00" in li.reads()
    assert "上月的事办得怎样" in town.group_reads()
    await wang.taps("我参加", to=town.group)
    await town.passes_until(datetime(2027, 2, 5, 10, 30, tzinfo=UTC))
    assert wang.reads().count("会议提醒") == 4  # a day and an hour before, twice


async def test_every_second_tuesday(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await plans(li, "隔周二晚7点")
    seen = set(await _coming(town))
    for _ in range(6):
        await town.passes(days=7)
        seen |= set(await _coming(town))
    assert seen == {"11-24 19:00", "12-08 19:00", "12-22 19:00", "01-05 19:00"}


async def test_one_is_moved_or_cancelled_and_the_others_stay(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await plans(li, "每周四晚7点")
    await li.taps("改期")
    await li.says("11月27日晚8点")
    assert await _coming(town) == ["11-27 20:00"]
    await town.passes_until(datetime(2026, 11, 28, 2, tzinfo=UTC))
    assert await _coming(town) == ["12-03 19:00"]
    await li.says("/meetings")
    await li.taps("取消会议")
    await li.taps("确定取消")
    assert await _coming(town) == []
    await town.passes_until(datetime(2026, 12, 5, 2, tzinfo=UTC))
    assert await _coming(town) == ["12-10 19:00"]


async def test_a_series_is_ended_and_what_was_announced_stays(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await plans(li, "每周四晚7点")
    await li.taps("以后不再重复")
    assert "每周四 19:00开" in li.hears()
    await li.taps("不，接着开")
    assert "接着开" in li.hears()
    await li.says("/meetings")
    await li.taps("以后不再重复：月度议事")
    await li.taps("确定不再重复")
    assert await _coming(town) == ["11-26 19:00"]
    await town.passes(days=30)
    assert town.group_reads().count("会议通知") == 1
    await li.says("/meetings")
    assert not any("不再重复" in label for label in li.buttons())


async def test_the_end_is_found_while_nothing_is_announced(town: Town) -> None:
    li = await town.organizer("李主任")
    await plans(li, "每月第一个周五晚7点")
    await li.says("/meetings")
    await li.taps("取消会议")
    await li.taps("确定取消")
    await li.says("/meetings")
    await li.taps("以后不再重复：月度议事")
    await li.taps("确定不再重复")
    await town.passes(days=60)
    assert await _coming(town) == []


async def test_downtime_passes_over_what_nobody_could_hear_of(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await plans(li, "每周四晚7点")
    await town.bot.close()
    town.clock.move(datetime(2026, 12, 12, 2, tzinfo=UTC) - town.now)  # two meetings have gone by
    await town._start_bot()
    await town.settle()
    assert await _coming(town) == ["12-17 19:00"]
    assert town.group_reads().count("会议通知") == 2
    assert "12月3日" not in town.group_reads()


async def test_an_assembly_is_announced_as_long_before_as_the_law_asks(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await plans(li, "每月最后一个周五晚7点", kind="居民会议")
    assert await _coming(town) == ["12-25 19:00"]  # 27 November is too near
    await town.passes_until(datetime(2027, 1, 14, 2, tzinfo=UTC))
    assert await _coming(town) == ["01-29 19:00"]


@pytest.mark.parametrize("said", ["每周二或周四晚7点", "每年春节晚7点", "每周二"])
async def test_what_is_unclear_is_asked_again(town: Town, said: str) -> None:
    li = await town.organizer("李主任")
    await li.says("/newmeeting")
    await li.taps("议事会")
    await li.says("月度议事")
    await li.says(said)
    assert "没看懂是哪天几点" in li.hears()


async def test_a_time_that_was_wrong_is_said_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newmeeting")
    await li.taps("议事会")
    await li.says("月度议事")
    await li.says("每周四晚7点")
    await li.says("每月最后一个工作日下午3点")
    assert "每月最后一个工作日 15:00" in li.hears()
    await li.says("12月1日晚7点")
    await li.says("二楼议事厅")
    await li.taps("先不写")
    assert "自动通知" not in li.hears()
    await li.taps("发布")
    assert not any("不再重复" in label for label in li.buttons())
    await town.passes(days=70)
    assert await _coming(town) == []


async def test_in_english(town: Town) -> None:
    li = await town.organizer("Li", language="en")
    await li.says("/newmeeting")
    await li.taps("Deliberation council")
    await li.says("Monthly talk")
    await li.says("last workday of the month at 3pm")
    assert "every month on the last working day at 15:00" in li.hears()
    await li.taps("Yes, that is right")
    assert "2026" in li.hears()


async def test_only_organizers_end_a_series(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await plans(li, "每周四晚7点")
    for what in ("end", "sure"):
        wang.person.taps_data(wang.person.sees()[-1], f"me:{what}:1")
        await town.settle()
        assert "只有本社区的组织者" in wang.toast
    await town.passes(days=5)
    assert await _coming(town) == ["12-03 19:00"]


async def test_twice_a_week_is_announced_one_by_one(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await plans(li, "每周二、周四晚7点")
    assert await _coming(town) == ["11-24 19:00", "11-26 19:00"]  # it is the morning of Tuesday
    await town.passes_until(datetime(2026, 11, 26, 0, tzinfo=UTC))
    assert await _coming(town) == ["11-26 19:00"]
    await town.passes_until(datetime(2026, 11, 27, 0, tzinfo=UTC))
    assert await _coming(town) == ["12-01 19:00"]
    assert town.group_reads().count("会议通知") == 3


async def test_every_day_does_not_flood_the_group(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await plans(li, "每天晚7点", "放假那次不开")
    assert len(await _coming(town)) <= 2
    await town.passes(days=7)
    assert len(await _coming(town)) <= 2
    assert 7 <= town.group_reads().count("会议通知") <= 10


async def test_what_comes_is_changed_and_what_was_announced_stays(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await plans(li, "每周四晚7点")
    await li.says("/meetings")
    for part, words in (("改名称", "每周谈谈"), ("改地点", "文化广场"), ("改议题", "广场舞\n停车")):
        await li.taps("✏️ 改：")
        await li.taps(part)
        await li.says(words)
    assert "改好了，从下一次通知开始：“每周谈谈”，每周四 19:00，在文化广场" in li.hears()
    await li.taps("✏️ 改：")
    await li.taps("改时间")
    await li.says("有空的时候")
    assert "没看懂多久开一次" in li.hears()
    await li.says("每周五晚8点")
    assert await _coming(town) == ["11-26 19:00"]
    assert "每周谈谈" not in town.group_reads()
    await town.passes_until(datetime(2026, 11, 29, 2, tzinfo=UTC))
    assert await _coming(town) == ["12-04 20:00"]
    assert town.group_reads().count("会议通知") == 2  # no second one in the same week
    assert "每周谈谈" in town.group_reads()
    assert "地点：文化广场" in town.group_reads()
    assert "2. 停车" in town.group_reads()


async def test_what_is_done_on_holidays_is_changed(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await plans(li, "每月第一个周五晚7点", "照常开")  # New Year's Day of 2027 is a Friday
    await li.says("/meetings")
    await li.taps("✏️ 改：")
    await li.taps("放假那次不开")
    assert "每月第一个周五 19:00，放假不开" in li.hears()
    await li.says("/meetings")
    await li.taps("✏️ 改：")
    await li.taps("放假顺延")
    await town.passes_until(datetime(2026, 12, 31, 2, tzinfo=UTC))
    assert await _coming(town) == ["01-04 19:00"]


async def test_what_was_settled_once_holds_each_time(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await li.says("/newmeeting")
    await li.taps("议事会")
    await li.says("月度议事")
    await li.says("每周四晚7点")
    await li.taps("照常开")
    await li.says("二楼议事厅")
    await li.taps("先不写")
    await changes(li, "线上参加", "会议号 123 456", of="更多设置")
    await changes(li, "叫谁来", of="更多设置")
    await li.taps("只叫几位")
    await li.says("王大妈")
    await li.taps("发布")
    await town.passes(days=7)
    third = "2026年12月3日（周四） 19:00\n地点：二楼议事厅\n线上：会议号 123 456\n参加：请到的 1 位"
    assert third in town.group_reads()
    assert wang.reads().count("请您来开会") == 2


async def test_only_organizers_change_a_series(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await plans(li, "每周四晚7点")
    for data in ("series:1", "series-part:title:1"):
        wang.person.taps_data(wang.person.sees()[-1], data)
        await town.settle()
        assert "只有本社区的组织者" in wang.toast
