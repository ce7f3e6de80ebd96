"""After a meeting: the chair's draft is corrected with a few taps, and published to everybody."""

import io
import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pypdf
import pytest

from tests.conversations.test_deciding import card
from tests.conversations.test_suggestions import _suggests as suggests
from tests.town import Friend, Town

HERE = ZoneInfo("Asia/Shanghai")
SHED = "小区东门加个电动车充电棚"


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of the winter of 2026, by the clock of the community."""
    return datetime(2026 if month > 10 else 2027, month, day, hour, minute, tzinfo=HERE)


async def announces(
    li: Friend, *agenda: str, tick: bool = False, title: str = "商量充电棚"
) -> None:
    """The council is to meet on 15 December at seven in the evening."""
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in (title, "12月15日晚7点", "二楼议事厅"):
        await li.says(words)
    if tick:
        await li.taps("1号 ")
    if agenda:
        await li.says("\n".join(agenda))
    else:
        await li.taps("好了" if tick else "先不写")
    await li.taps("发布")


async def begins(town: Town, li: Friend) -> None:
    """The morning after the meeting the organizer begins to write."""
    await town.passes_until(at(12, 16, 9))
    await li.says("/meetings")
    await li.taps("会议结果：")


async def publishes(li: Friend) -> None:
    await li.taps("看全文")
    await li.taps("✅ 发布")


async def with_a_suggestion(town: Town) -> tuple[Friend, Friend]:
    """An organizer, and an author whose suggestion is on the agenda, with two lines more."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await suggests(wang, SHED)
    await li.taps("列入议题", on=card(li))
    await announces(li, "几点结束", "谁来管", tick=True)
    return li, wang


def documents(friend: Friend, chat: Any = None) -> list[dict[str, Any]]:
    """The files that came, those for calendars left out."""
    seen = friend.person.sees(chat) if chat else friend.person.sees()
    found = [m.extra["document"] for m in seen if "document" in m.extra]
    return [file for file in found if file["file_name"].endswith(".pdf")]


def paper(town: Town, file: dict[str, Any]) -> str:
    """What stands in a PDF, without spaces."""
    _, data = town.world.files[file["file_id"]]
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return re.sub(r"[\x00\s]", "", "".join(page.extract_text() for page in pages))


async def test_a_draft_is_filled_in_item_by_item_and_goes_out_as_text_and_paper(
    town: Town,
) -> None:
    chen = await town.resident("小陈")
    li, wang = await with_a_suggestion(town)
    await chen.says("/meetings")
    await chen.taps("有话说")
    await chen.says("我支持，别挡了消防通道，小陈，电话13900001234")
    await chen.says("/meetings")
    await chen.taps("有话说")
    await chen.sends_voice(seconds=8)
    await begins(town, li)
    assert "1. 晨光〔2026〕1号　小区东门加个电动车充电棚" in li.hears()
    assert "没有作出决定" not in li.hears()  # nothing is put into the chair's mouth

    await li.taps(
        "✅ 通过，去办"
    )  # the first item: done within thirty days unless it is said otherwise
    assert "去办：晨光居委会，小区东门加个电动车充电棚，2027年1月15日（周五）前办完" in li.hears()
    await li.taps("🔢 票数")
    await li.says("20 2 1")
    await li.taps("👷 谁去办")
    await li.says("物业，建充电棚，12月31日前")
    assert "去办：物业，建充电棚，2026年12月31日（周四）前办完" in li.hears()
    await li.taps("🙋 不同意见")
    await li.says("有人怕着火")
    await li.taps("下一件")
    await li.says("八点半结束，通过，18票赞成，5票反对")  # one sentence says it all
    assert "结果：通过\n赞成 18，反对 5，弃权 0\n要点：八点半结束，通过" in li.hears()
    await li.taps("👷 谁去办")
    await li.taps("不用去办")
    assert "去办：" not in li.hears()
    await li.taps("下一件")
    await li.taps("❌ 没通过")
    await li.taps("回到草稿")
    assert "❌ 3. 谁来管（没有通过）" in li.hears()
    await li.taps("👥 到会人数")
    await li.says("23人")
    assert "👥 到会 23 人" in li.hears()
    assert "会议结果" not in town.group_reads()

    await li.taps("看全文")
    assert "· 我支持，别挡了消防通道，居民，电话139****1234" in li.hears()
    assert "还有 1 段语音" in li.hears()
    await li.taps("✅ 发布")
    assert "公示到 2026年12月31日（周四）" in li.hears()
    await town.passes(seconds=5)
    said = town.group_reads()
    for words in (
        "📝 会议结果\n商量充电棚（议事会）\n时间：2026年12月15日（周二） 19:00\n地点：二楼议事厅",
        "到会：23 人",
        "1. 晨光〔2026〕1号　小区东门加个电动车充电棚\n结果：通过\n赞成 20，反对 2，弃权 1",
        "\n不同意见：有人怕着火\n去办：物业，建充电棚",
        "3. 谁来管\n结果：没有通过",
        "没来的人说的（是意见，不是投票）：\n· 我支持",
        "公示到 2026年12月31日（周四）。有不同意见，点【我有异议】。",
        "📅 已开完",
    ):
        assert words in said
    assert "小陈" not in said
    (file,) = documents(li, town.group)
    assert file["file_name"] == "会议记录 商量充电棚.pdf"
    for words in ("会议记录商量充电棚（议事会）", "赞成20，反对2，弃权1", "晨光社区居民委员会"):
        assert words in paper(town, file)
    await town.passes(days=3)
    assert "还没发布" not in li.reads()
    assert "会上通过了，接着去办。赞成 20，反对 2，弃权 1；去办：物业，建充电棚" in wang.reads()


async def test_the_same_in_english(town: Town) -> None:
    ann = await town.organizer("Ann", language="en")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET language = 'en'")
    group = await town.link_group()
    await ann.says("/newmeeting")
    await ann.taps("Deliberation council")
    for words in ("Parking", "Dec 15 7pm", "Hall 2", "When is the gate open\nWho pays"):
        await ann.says(words)
    await ann.taps("Publish")
    await town.passes_until(at(12, 16, 9))
    await ann.says("/meetings")
    await ann.taps("Result")
    await ann.says("1. open until ten, passed, 12 for, 3 against\n2. put off")
    assert "✅ 1. When is the gate open (passed; 12 for, 3 against, 0 abstained)" in ann.hears()
    assert "🔁 2. Who pays (put off)" in ann.hears()
    await ann.taps("1. When")
    await ann.taps("Who does it")
    await ann.says("the property company")
    await ann.says("change the lock")
    await ann.says("within two weeks")
    assert "To do: the property company, change the lock, by Wed 30 December 2026" in ann.hears()
    await ann.taps("Back to the draft")
    await ann.taps("Read the whole")
    await ann.taps("Publish")
    assert "Result: passed\n12 for, 3 against, 0 abstained" in town.group_reads()
    assert "Posted until Thu 31 December 2026" in town.group_reads()
    (file,) = documents(ann, group)
    assert "To do:thepropertycompany" in paper(town, file).replace("Todo", "To do")


async def test_a_meeting_without_any_decision_says_so(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await announces(li)
    await begins(town, li)
    assert "会上说了些什么" in li.hears()
    await li.says("来的人太少，聊了聊停车，没有定。")
    assert "这次会没有列议题" in li.hears()
    await li.taps("➕ 加一件事")
    await li.says("夜里停车")
    await li.taps("看全文")
    assert "⚠️ 第 1 件还没写结果" in li.hears()
    await li.taps("✅ 发布")
    assert "1. 夜里停车\n结果：没有作出决定" in town.group_reads()
    assert "这次会没有作出决定。" in town.group_reads()
    await li.says("/promises")
    assert "会上定的事都办完了，或者还没有" in li.hears()


async def test_what_cannot_be_is_said_at_once_and_nothing_is_lost(town: Town) -> None:
    li, wang = await with_a_suggestion(town)
    await begins(town, li)
    await li.taps("回到草稿")
    await li.taps("看全文")
    assert "还什么都没写" in li.toast
    await li.taps("👥 到会人数")
    await li.says("二十三")
    await li.taps("1. 小区")
    await li.taps("🔢 票数")
    await li.says("20 2 3")
    assert "到会 23 人，投票的有 25 人" in li.hears()
    await li.says("10 9 1")
    await li.taps("✅ 通过，去办")
    await li.taps("👷 谁去办")
    await li.says("王师傅，建充电棚，12月31日前")
    assert "像是人的名字" in li.hears()
    await li.says("物业")
    assert "物业办什么？" in li.hears()
    await li.taps("就按议题办")
    await li.says("12月1日")
    assert "已经过了" in li.hears()
    await li.says("尽快")
    assert "没看明白是哪天" in li.hears()
    await li.taps("两周内")
    assert "去办：物业，小区东门加个电动车充电棚，2026年12月30日（周三）前办完" in li.hears()
    await li.taps("回到草稿")
    await li.taps("👥 到会人数")
    await li.says("19")
    assert "对不上" in li.hears()
    await li.says("/cancel")
    await li.says("/meetings")
    await li.taps("会议结果")
    assert "👥 到会 23 人" in li.hears()
    await li.taps("看全文")
    assert "⚠️ 第 2、3 件还没写结果" in li.hears()
    assert "⚠️ 第 1 件写的是通过，可是赞成的没有过半" in li.hears()
    await wang.says("/minutes")
    assert "还没有会议记录" in wang.hears()
    for data in ("minutes-look:1:0", "minutes-decide:1:0:failed:0", "minutes-publish:1:9"):
        tap = wang.person.taps_data(wang.person.sees()[-1], data)
        await town.settle()
        assert "组织者" in tap.toast
    for data in ("minutes-look:1:7", "minutes-decide:1:0:maybe:0", "minutes-fill:1:0:x"):
        tap = li.person.taps_data(li.person.sees()[-1], data)
        await town.settle()
        assert "过时" in tap.toast


async def test_two_organizers_write_at_once_and_publish_once(town: Town) -> None:
    li, _ = await with_a_suggestion(town)
    zhao = await town.organizer("赵干事")
    await begins(town, li)
    await zhao.says("/meetings")
    await zhao.taps("会议结果")
    await li.taps("✅ 通过，去办")
    await zhao.taps("2. 几点结束")
    await zhao.says("八点半结束，通过")
    await li.taps("回到草稿")
    assert "✅ 2. 几点结束（通过）" in li.hears()
    await li.taps("看全文")
    shown = next(m for m in reversed(li.person.sees()) if "✅ 发布" in m.labels)
    await zhao.taps("🙋 不同意见")
    await zhao.says("有人想跳到九点")
    await li.taps("✅ 发布", on=shown)
    assert "赵干事刚改过" in li.toast
    assert "有人想跳到九点" in li.hears()  # and the whole is shown anew
    assert "会议结果" not in town.group_reads()
    await town.restart()
    await zhao.taps("🙋 不同意见")
    await li.taps("✅ 发布")
    await zhao.says("写晚了")
    assert "李主任已经发布了这次会的记录" in zhao.hears()
    for data in ("minutes-decide:1:2:passed:0", "minutes-publish:1:4", "minutes-leave:1:1"):
        tap = zhao.person.taps_data(zhao.person.sees()[-1], data)
        await town.settle()
        assert "李主任已经发布了" in tap.toast
    await town.passes(seconds=5)
    assert town.group_reads().count("📝 会议结果") == 1
    assert "写晚了" not in town.group_reads()


async def test_a_draft_that_lies_there_is_asked_about_once(town: Town) -> None:
    li, wang = await with_a_suggestion(town)
    await begins(town, li)
    await town.passes_until(at(12, 17, 12))
    await li.says("/meetings")
    await li.taps("会议结果：")  # looking at it again puts nothing off
    await town.passes_until(at(12, 18, 8, 59))
    assert "还没发布" not in li.reads()
    await town.restart()
    await town.passes_until(at(12, 18, 9, 1))
    assert "还没发布" in li.reads()
    await town.passes_until(at(12, 25, 9))
    assert (
        li.reads().count("“商量充电棚”（2026年12月15日（周二） 19:00）的会议记录写了还没发布") == 1
    )
    assert "还没发布" not in wang.reads()
    asked = next(m for m in li.person.sees() if "还没发布" in m.text)
    await li.taps("会议结果", on=asked)
    await li.taps("1. 小区")
    await li.taps("✅ 通过，去办")
    await li.taps("回到草稿")
    await publishes(li)
    assert "会议记录发布了" in li.hears()


async def test_what_is_put_off_waits_for_the_next_meeting_of_that_kind(town: Town) -> None:
    li, wang = await with_a_suggestion(town)
    await begins(town, li)
    await li.says("1. 下次再议\n2. 下次再议\n3. 通过")
    await publishes(li)
    await town.passes(days=1)
    assert "会上没有定下来，下次再议" in wang.reads()

    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("接着商量", "12月22日晚7点"):
        await li.says(words)
    await li.says("二楼议事厅")
    assert "上次说下次再议的，已经放在议题里：\n晨光〔2026〕1号" in li.hears()
    assert "✅ 1号" in li.buttons()[0]
    await li.taps("好了")
    await li.taps("发布")
    await town.passes(seconds=5)
    assert "议题：\n1. 晨光〔2026〕1号　小区东门加个电动车充电棚\n2. 几点结束" in town.group_reads()

    await li.says("/newmeeting")  # taken: the one after it does not have it too
    await li.taps("议事会")
    for words in ("再一次", "12月29日晚7点", "二楼议事厅"):
        await li.says(words)
    assert "上次说下次再议的" not in li.hears()
    await li.says("过年的事")
    await li.taps("发布")
    await li.says("/meetings")
    coming = next(m for m in li.person.sees() if "接着商量" in m.text and "取消会议" in m.labels)
    await li.taps("取消会议", on=coming)
    await li.taps("确定取消")  # what that one would have discussed waits again
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("又一次", "12月30日晚7点", "二楼议事厅"):
        await li.says(words)
    assert "几点结束" in li.hears()


async def test_where_the_next_meeting_is_announced_it_has_it_at_once(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await announces(li, "几点结束")
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("接着商量", "12月22日晚7点", "二楼议事厅", "停车"):
        await li.says(words)
    await li.taps("发布")
    await begins(town, li)
    await li.taps("🔁 下次再议")
    await publishes(li)
    assert "已放进“接着商量”（2026年12月22日（周二） 19:00）的议题" in li.hears()
    await town.passes(seconds=5)
    assert "议题：\n1. 停车\n2. 几点结束" in town.group_reads()


async def test_a_series_takes_over_what_was_put_off(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in ("月度议事", "每月第一个周五晚7点"):
        await li.says(words)
    await li.taps("照常开")
    for words in ("二楼议事厅", "上月的事"):
        await li.says(words)
    await li.taps("发布")
    await town.passes_until(at(12, 5, 9))
    await li.says("/meetings")
    await li.taps("会议结果")
    await li.taps("回到草稿")
    await li.taps("➕ 加一件事")
    await li.says("夜里停车")
    await li.says("/meetings")
    await li.taps("会议结果")
    await li.taps("2. 夜里停车")
    await li.taps("🔁 下次再议")
    await publishes(li)
    await town.passes_until(at(12, 31, 9))
    assert "议题：\n1. 夜里停车\n2. 上月的事" in town.group_reads()
    await town.passes_until(at(2, 2, 9))  # and the one after it not again
    assert town.group_reads().rpartition("会议通知")[2].count("夜里停车") == 0


@pytest.mark.parametrize("group", [True, False])
async def test_without_a_group_those_who_answered_read_it(town: Town, group: bool) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    if group:
        await town.link_group()
    await announces(li, "几点结束")
    await wang.says("/meetings")
    await wang.taps("我参加")
    await begins(town, li)
    await li.taps("✅ 通过，去办")
    await publishes(li)
    assert ("也告诉了回复过的人" in li.hears()) is not group
    assert ("📝 会议结果" in wang.reads()) is not group
    assert len(documents(wang)) == (0 if group else 1)


async def test_opinions_can_be_left_out_page_by_page(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await announces(li, "几点结束")
    for n in range(1, 13):
        await wang.says("/meetings")
        await wang.taps("有话说")
        await wang.says(f"第{n}句话")
    await begins(town, li)
    await li.taps("✅ 通过，去办")
    await li.taps("回到草稿")
    await li.taps("💬 没来的人的意见")
    assert "第11句话" not in li.hears()
    await li.taps("看别的")
    assert "12. 第12句话" in li.hears()
    await li.taps("✅ 12.")
    assert "12. 第12句话（不放）" in li.hears()
    await li.taps("看别的")
    await li.taps("✅ 1.")
    await li.taps("▫️ 1.")
    await li.taps("✅ 2.")
    await li.taps("回到草稿")
    await publishes(li)
    said = town.group_reads()
    assert "· 第1句话" in said
    assert "· 第2句话" not in said
    assert "· 第10句话\n· 第11句话" in said  # ten of them
    (file,) = documents(li, town.group)
    assert "第12句话" not in paper(town, file)
