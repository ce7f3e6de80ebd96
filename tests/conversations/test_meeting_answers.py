"""Residents answer for themselves or their home; what those who cannot come say is gathered."""

from datetime import UTC, datetime, timedelta
from typing import Any

from storage import opinions
from tests.town import Friend, Town


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of December 2026, by the clock in Shanghai."""
    return datetime(2026, 12, day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


async def announces(li: Friend, when: str = "12月15日晚7点", **_: Any) -> None:
    for doing in ("/newmeeting", "@议事会", "物业费怎么收", when, "议事厅", "@先不写", "@发布"):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))


async def speaks(town: Town, friend: Friend, words: str = "") -> None:
    """Words from the group's card, or a voice when there are none."""
    tap = await friend.taps("有话说", to=town.group)
    await friend.follows(tap.url)
    await (friend.says(words) if words else friend.sends_voice(seconds=8))


async def test_one_tap_says_how_many_of_a_home_come(town: Town) -> None:
    li, wang, zhao = [await town.organizer("李主任"), *[await town.resident(n) for n in "王赵"]]
    await town.link_group()
    await announces(li)
    await wang.taps("来 2 人", to=town.group)
    assert "一共来 2 位" in wang.toast
    await wang.taps("3 人", to=town.group)
    await zhao.taps("我参加", to=town.group)
    await town.passes(seconds=5)
    assert "已有 4 人参加" in town.group_reads()
    await town.restart()
    await wang.taps("我参加", to=town.group)
    await town.passes(seconds=5)
    assert "已有 2 人参加" in town.group_reads()
    await wang.taps("来 2 人", to=town.group)
    await zhao.taps("来不了", to=town.group)
    await speaks(town, zhao, "请把账公开")
    await town.passes(seconds=5)
    assert "已有 2 人参加，1 人来不了，1 条意见" in town.group_reads()
    card = next(m for m in wang.person.sees(town.group) if "会议通知" in m.text)
    for many in (0, 1000, -3):
        wang.person.taps_data(card, f"meeting-bring:1:{many}")
        await town.settle()
        assert "过时" in wang.toast
    await town.passes_until(at(15, 21, 1))
    await wang.taps("来 2 人", to=town.group)
    assert "已经结束" in wang.toast


async def test_whoever_follows_the_link_finds_the_meeting_with_its_answers(town: Town) -> None:
    li, chen = await town.organizer("Li", language="en"), await town.stranger("小陈")
    await town.link_group()
    await li.says("/newmeeting")
    for doing in ("@Deliberation", "Fees", "15 December 7pm", "Hall", "@Not yet", "@Publish"):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    await li.starts("m_1")
    assert "0 people come" in li.hears()
    await li.taps("2 of us")
    assert li.toast == "Noted: 2 of you come"
    tap = await chen.taps("来 2 人", to=town.group)
    await chen.follows(tap.url)
    await chen.taps("同意并加入")
    assert "已有 2 人参加" in chen.hears()
    await chen.taps("4 人")
    await town.passes(seconds=5)
    assert "已有 6 人参加" in town.group_reads()


async def test_the_chair_hears_all_opinions_in_one_message_two_hours_before(town: Town) -> None:
    li, wang, zhao = [await town.organizer("李主任"), *[await town.resident(n) for n in "王赵"]]
    await town.link_group()
    await announces(li)
    await speaks(town, wang, "请把账公开")
    await town.passes(days=2)
    await speaks(town, zhao)
    await town.restart()
    await speaks(town, zhao, "涨价要先商量")
    await town.passes_until(at(15, 16, 59))
    assert "有居民说" not in li.reads()
    await town.passes_until(at(15, 17))
    assert li.reads().count("有居民说") == 1
    assert "1. 请把账公开\n2. 🎤 语音 \n3. 涨价要先商量" in li.reads()
    assert "一共 3 条，是意见，不算投票。开会时间：2026年12月15日（周二） 19:00" in li.reads()
    assert sum(m.media is not None and m.media[0] == "voice" for m in li.person.sees()) == 1
    assert "王" not in li.reads().partition("有居民说")[2]
    await li.taps("第 2 条写成文字")
    await li.says("晚上太晚了，老人来不了")
    assert "会写进会议记录" in li.hears()
    told = next(m for m in li.person.sees() if "有居民说" in (m.caption or ""))
    wang.person.taps_data(told, "meeting-voice:2")
    await town.settle()
    assert "组织者" in wang.toast
    heard = await opinions.list_of(town.db.reader, 1)
    assert [one.text for one in heard][1] == "晚上太晚了，老人来不了"
    await speaks(town, wang, "再晚也听我一句")
    assert li.reads().count("有居民说") == 2
    assert "1. 再晚也听我一句" in li.reads()
    await town.passes(days=3)
    assert li.reads().count("有居民说") == 2
    assert "有居民说" not in wang.reads() + town.group_reads()


async def test_several_voices_come_right_after_the_message(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await announces(li)
    await speaks(town, wang)
    await speaks(town, wang)
    await town.passes_until(at(15, 17))
    assert li.reads().count("有居民说") == 2
    assert sum(m.media is not None and m.media[0] == "voice" for m in li.person.sees()) == 2


async def test_before_a_meeting_in_the_morning_the_chair_reads_in_the_evening(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await announces(li, "12月15日上午8点半")
    await speaks(town, wang, "请把账公开")
    await town.passes_until(at(14, 19, 59))
    assert "有居民说" not in li.reads()
    await town.passes_until(at(14, 20))
    assert "1. 请把账公开" in li.reads()
    await town.passes_until(at(14, 23))
    await speaks(town, wang, "睡不着，再说一句")
    assert "再说一句" not in li.reads()
    await town.passes_until(at(15, 7, 30))
    assert "1. 睡不着，再说一句" in li.reads()


async def test_opinions_follow_a_meeting_that_moves_and_die_with_a_cancelled_one(
    town: Town,
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await announces(li)
    await speaks(town, wang, "请把账公开")
    await li.taps("改期")
    await li.says("12月1日晚7点")
    await town.passes_until(at(1, 17))
    assert li.reads().count("请把账公开") == 1
    await announces(li, "12月20日晚7点")
    await speaks(town, wang, "算了吧")
    await li.taps("取消会议")
    await li.taps("确定取消")
    await town.passes(days=40)
    assert "算了吧" not in li.reads()
