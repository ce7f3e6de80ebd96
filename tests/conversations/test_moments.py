"""A day and an hour with one thumb, beside saying them in words."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.town import Friend, Town

HERE = ZoneInfo("Asia/Shanghai")


async def _asks_when(li: Friend, kind: str = "议事会") -> None:
    await li.says("/newmeeting")
    await li.taps(kind)
    await li.says("商量广场舞时间")


async def test_a_day_and_an_hour_are_two_taps(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    assert li.buttons() == [
        "今天 周二",
        "明天 周三",
        "11月26日 周四",
        "11月27日 周五",
        "11月28日 周六",
        "11月29日 周日",
        "11月30日 周一",
        "再往后 ▶",
        "取消",
    ]
    await li.taps("11月27日")
    assert "2026年11月27日（周五）几点" in li.hears()
    assert li.buttons()[:2] == ["8:00", "9:00"]
    assert "21:00" in li.buttons()
    await li.taps("15:00")
    assert "时间是 2026年11月27日（周五） 15:00。" in li.hears()
    assert not any("15:00" in m.labels for m in li.person.sees())


async def test_another_day_can_be_chosen_after_all(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    await li.taps("今天")
    await li.taps("换个日子")
    assert "哪一天" in li.hears()
    await li.taps("明天")
    await li.taps("19:00")
    assert "2026年11月25日（周三） 19:00" in li.hears()


async def test_days_further_away_are_two_taps_more(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li, "居民会议")
    assert li.buttons()[0] == "12月4日 周五"
    await li.taps("再往后")
    assert li.buttons()[0] == "12月11日 周五"
    await li.taps("再往后")
    assert li.buttons()[:2] == ["12月18日 周五", "12月19日 周六"]
    await li.taps("12月19日")
    await li.taps("9:00")
    assert "时间是 2026年12月19日（周六） 09:00" in li.hears()
    await _asks_when(li)
    for _ in range(20):
        if "再往后 ▶" in li.buttons():
            await li.taps("再往后")
    assert not any("再往后" in label for label in li.buttons())


async def test_half_past_is_written_and_the_tapped_day_holds(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    await li.taps("11月27日")
    await li.says("下午3点半")
    assert "2026年11月27日（周五） 15:30" in li.hears()


async def test_a_day_in_words_overrules_the_tapped_one(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    await li.taps("11月27日")
    await li.says("12月15日晚7点半")
    assert "2026年12月15日（周二） 19:30" in li.hears()


async def test_a_time_of_day_alone_asks_for_the_day(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    await li.says("下午3点半")
    assert li.buttons()[:2] == ["2026年11月24日（周二） 15:30", "2026年11月25日（周三） 15:30"]


async def test_hours_that_have_passed_are_not_offered(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.passes_until(datetime(2026, 11, 24, 19, 30, tzinfo=HERE))
    await _asks_when(li)
    await li.taps("今天")
    assert li.buttons()[:2] == ["20:00", "21:00"]
    await town.passes(hours=1)
    await li.taps("20:00")
    assert "已经过了" in li.toast
    await li.taps("21:00")
    assert "在哪儿开" in li.hears()


async def test_late_at_night_the_days_begin_tomorrow(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.passes_until(datetime(2026, 11, 24, 21, 0, tzinfo=HERE))
    await _asks_when(li)
    assert li.buttons()[0] == "明天 周三"
    assert len(li.buttons()) == 9


async def test_an_assembly_is_offered_only_lawful_days(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li, "居民会议")
    assert li.buttons()[0] == "12月4日 周五"
    await li.taps("12月4日")
    assert li.buttons()[0] == "10:00"  # it is nine o'clock: ten days from now has just gone by
    await li.taps("10:00")
    assert "2026年12月4日（周五） 10:00" in li.hears()


async def test_a_meeting_is_moved_with_the_thumb(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks_when(li)
    for words in ("明晚7点", "二楼议事厅", "几点结束"):
        await li.says(words)
    await li.taps("发布")
    await wang.taps("我参加", to=town.group)
    await li.taps("改期")
    await li.taps("11月28日")
    await li.taps("10:00")
    assert "已改到 2026年11月28日（周六） 10:00" in li.hears()
    assert "改到 2026年11月28日（周六） 10:00" in wang.reads()


async def test_an_activity_is_timed_with_the_thumb(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/newactivity")
    await li.taps("环境卫生")
    await li.says("楼道清杂物")
    await li.taps("11月28日")
    await li.taps("8:00")
    assert "时间是 2026年11月28日（周六） 08:00" in li.hears()
    await li.says("三号楼门口")
    assert "要几个人" in li.hears()


async def test_an_old_choice_does_nothing_to_the_next_draft(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    await li.taps("11月27日")
    old = next(m for m in li.person.sees() if "15:00" in m.labels)
    await _asks_when(li)
    await li.taps("15:00", on=old)
    assert "过时" in li.toast
    await li.says("明晚7点")
    assert "2026年11月25日（周三） 19:00" in li.hears()


@pytest.mark.parametrize(
    "data", ["mt:2026-13-01:9", "mt:x:-1", "mt:2026-11-27:3", "mt:2026-11-20:-1"]
)
async def test_a_forged_choice_does_no_harm(town: Town, data: str) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    li.person.taps_data(li.person.sees()[-1], data)
    await town.settle()
    await li.says("明晚7点")
    assert "时间是 2026年11月25日（周三） 19:00" in li.hears()


async def test_it_works_after_a_restart(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    await li.taps("11月27日")
    await town.restart()
    await li.taps("15:00")
    assert "2026年11月27日（周五） 15:00" in li.hears()


async def test_a_time_that_could_be_two_is_asked_about(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    await li.says("周五7点")
    assert "哪个时间" in li.hears()
    seen = ["2026年11月27日（周五） 07:00", "2026年11月27日（周五） 19:00", "取消"]
    assert li.buttons() == seen
    await li.says("周二下午3点")  # today is a Tuesday
    assert li.buttons()[:2] == ["2026年11月24日（周二） 15:00", "2026年12月1日（周二） 15:00"]
    await town.restart()
    await li.taps("2026年12月1日（周二） 15:00")
    assert "时间是 2026年12月1日（周二） 15:00" in li.hears()


async def test_a_date_that_has_gone_by_is_asked_about(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    await li.says("11月20号上午9点")
    assert li.buttons() == ["2027年11月20日（周六） 09:00", "取消"]
    await li.says("下午3点")
    await town.passes(hours=7)
    await li.taps("2026年11月24日（周二） 15:00")
    assert "已经过了" in li.toast


async def test_a_day_alone_asks_for_the_hour(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    await li.says("下周五")
    assert "2026年12月4日（周五）几点" in li.hears()
    await li.says("下午3点半")
    assert "2026年12月4日（周五） 15:30" in li.hears()
    await _asks_when(li)
    await li.says("周二")
    await li.taps("12月1日 周二")
    await li.taps("19:00")
    assert "2026年12月1日（周二） 19:00" in li.hears()


async def test_a_new_time_is_asked_about_too(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks_when(li)
    for words in ("明晚7点", "二楼议事厅", "几点结束"):
        await li.says(words)
    await li.taps("发布")
    await li.taps("改期")
    await li.says("后天7点")
    await li.taps("11月26日（周四） 19:00")
    assert "已改到 2026年11月26日（周四） 19:00" in li.hears()
