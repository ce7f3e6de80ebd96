"""The plan of notices of a meeting: its first notice, reminders, who hears, and what is pinned."""

from datetime import timedelta
from typing import Any

from icalendar import Calendar

from domain.people import Role
from storage import people
from tests.conversations.test_meetings import _wakes_at as wakes_after
from tests.conversations.test_noticing import announces, at, cancels, files, moves
from tests.town import Friend, Town

WORDS = ("物业费怎么收", "12月15日晚7点", "二楼议事厅", "收多少")


async def draws_up(li: Friend, kind: str = "议事会", when: str = WORDS[1]) -> None:
    """Up to the plan of notices."""
    await li.says("/newmeeting")
    await li.taps(kind)
    await li.says(WORDS[0])
    await li.says(when)
    if "每" in when:
        await li.taps("照常开")
    for words in WORDS[2:]:
        await li.says(words)
    await li.taps("更多设置")
    await li.taps("通知安排")


async def has_plan(li: Friend, *taps: str, kind: str = "议事会") -> None:
    await draws_up(li, kind)
    for tap in (*taps, "好了", "发布"):
        await li.taps(tap)


def pinned(town: Town, group: Any) -> list[str]:
    return [m.text for m in town.friends[0].person.sees(group) if m.pinned]


def reminders(town: Town) -> list[str]:
    return [line for line in town.group_reads().splitlines() if "会议提醒" in line]


async def test_the_plan_is_shown_and_changed_with_a_few_taps(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    group = await town.link_group()
    await draws_up(li)
    assert "马上通知一次，提前一天、提前一小时各提醒一次" in li.hears()
    for tap in ("▫️ 提前三天", "✅ 提前一天", "▫️ 提前半小时"):
        await li.taps(tap)
    assert "马上通知一次。\n提前三天、提前一小时、提前半小时各提醒一次" in li.hears()
    await li.taps("好了")
    assert "提前三天、提前一小时、提前半小时各提醒一次" in li.hears()
    await li.taps("发布")
    await wang.taps("我参加", to=group)
    await town.passes_until(at(12, 15, 18, 59))
    assert reminders(town) == [
        "⏰ 会议提醒：还有 3 天开会",
        "⏰ 会议提醒：还有一小时开会",
        "⏰ 会议提醒：还有 30 分钟开会",
    ]
    assert wang.reads().count("会议提醒") == 3


async def test_the_plan_of_a_published_meeting_can_still_be_changed(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await announces(li, WORDS[1])
    await li.says("/meetings")
    await li.taps("改地点、加材料、改通知")
    await li.taps("通知安排")
    assert not any("第一次通知" in label for label in li.buttons())  # it has gone out
    await li.taps("✅ 提前一小时")
    await li.taps("▫️ 提前两小时")
    await li.taps("好了")
    assert "提前一天、提前两小时各提醒一次" in li.hears()
    await town.passes_until(at(12, 15, 19))
    assert len(reminders(town)) == 2
    assert "还有 2 小时" in reminders(town)[1]
    assert [event["SEQUENCE"] for event in files(town, li)] == [0]


async def test_the_first_notice_may_come_later_and_until_then_the_group_hears_nothing(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await has_plan(li, *["第一次通知"] * 3)  # at once, 20 days, 10 days, a week
    assert "物业费" not in town.group_reads()
    await moves(li, "12月16日晚7点")
    assert "改期" not in town.group_reads()
    await town.passes_until(at(12, 9, 8, 59))
    assert "物业费" not in town.group_reads()
    await town.passes_until(at(12, 9, 9))
    assert town.group_reads().count("会议通知") == 1
    assert "12月16日" in town.group_reads()
    assert len(files(town, li)) == 1
    await town.passes_until(at(12, 16, 19))
    assert len(reminders(town)) == 2


async def test_what_was_cancelled_before_its_first_notice_is_never_heard_of(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await has_plan(li, *["第一次通知"] * 3)
    await cancels(li)
    await town.passes(days=30)
    assert "物业费" not in town.group_reads()


async def test_the_law_allows_no_later_first_notice_of_an_assembly(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await draws_up(li, "居民会议", "12月29日晚7点")
    for tap in ("第一次通知：马上", "第一次通知：提前 20 天", "第一次通知：提前 10 天"):
        await li.taps(tap)
    assert "依法要提前 10 天" in li.toast
    assert any("第一次通知：提前 10 天" in label for label in li.buttons())
    await li.taps("好了")
    assert "第一次通知：2026年12月19日（周六） 09:00" in li.hears()


async def test_the_notice_is_pinned_where_that_is_wished_and_unpinned_afterwards(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    group.promote_bot(by=li.person)
    await has_plan(li, "置顶到会议结束：否")
    await town.passes(minutes=1)
    assert ["会议通知" in text for text in pinned(town, group)] == [True]
    await town.passes_until(at(12, 15, 20, 59))
    assert len(pinned(town, group)) == 1
    await town.passes_until(at(12, 15, 21))
    assert pinned(town, group) == []
    await announces(li, "12月20日晚7点")
    await town.passes(minutes=1)
    assert pinned(town, group) == []  # only where it is wished


async def test_a_cancelled_meeting_makes_room_at_the_top(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    group.promote_bot(by=li.person)
    await has_plan(li, "置顶到会议结束：否")
    await town.passes(minutes=1)
    await cancels(li)
    await town.passes(minutes=1)
    assert pinned(town, group) == []


async def test_who_is_called_hears_in_private_and_is_reminded_unless_they_cannot_come(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    wang, zhao, chen = [await town.resident(name) for name in ("王大妈", "老赵", "小陈")]
    group = await town.link_group()
    await li.says("/newmeeting")
    await li.taps("议事会")
    for words in WORDS:
        await li.says(words)
    await li.taps("更多设置")
    await li.taps("叫谁来")
    await li.taps("只叫几位")
    await li.says("王大妈、老赵")
    await li.taps("发布")
    assert ["物业费" in one.reads() for one in (wang, zhao, chen)] == [True, True, False]
    await zhao.taps("来不了", to=group)
    await chen.taps("我参加", to=group)
    await town.passes_until(at(12, 14, 19))
    told = [one.reads().count("会议提醒") for one in (wang, zhao, chen)]
    assert told == [1, 0, 1]  # not answered yet, cannot come, comes
    await moves(li, "12月22日晚7点")
    await cancels(li)
    events = [Calendar.from_ical(file).walk("VEVENT")[0] for file in _sent_to(town, wang)]
    assert [(event["SEQUENCE"], event["STATUS"]) for event in events] == [
        (0, "CONFIRMED"),
        (1, "CONFIRMED"),
        (2, "CANCELLED"),
    ]
    assert len({str(event["UID"]) for event in events}) == 1
    assert _sent_to(town, chen) == []  # not called: the files are in the group


def _sent_to(town: Town, friend: Friend) -> list[bytes]:
    shown = [m for m in friend.person.sees() if m.media and m.media[0] == "document"]
    return [town.world.files[m.media[1]][1] for m in shown]


async def test_a_reminder_that_could_not_go_out_in_time_says_the_truth_when_it_does(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    await announces(li, WORDS[1])
    await town.passes_until(at(12, 15, 17, 59))
    group.bot_may_write = False
    await town.passes_until(at(12, 15, 19, 8))
    group.bot_may_write = True
    await town.passes_until(at(12, 15, 19, 20))
    assert "会议提醒：还有一小时" not in town.group_reads()
    assert "会议已经开始" in town.group_reads()


async def test_a_reminder_in_line_is_never_of_the_old_time(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    group = await town.link_group()
    await announces(li, WORDS[1])
    await wang.taps("我参加", to=group)
    await town.passes_until(at(12, 15, 17, 59))
    group.bot_may_write = False
    await town.passes_until(at(12, 15, 18, 5))
    await moves(li, "12月22日晚7点")
    group.bot_may_write = True
    await town.passes_until(at(12, 15, 23))
    assert len(reminders(town)) == 1  # the day before
    assert "会议改期" in town.group_reads()
    assert "会议已经开始" not in town.group_reads()
    await cancels(li)
    await town.passes(days=10)
    assert len(reminders(town)) == 1


async def test_organizers_hear_which_notice_did_not_arrive_and_send_it_again(town: Town) -> None:
    li = await town.organizer("李主任")
    zhou = await town.organizer("周副主任")
    group = await town.link_group()
    group.kick_bot(by=li.person)
    town.world.pending_updates.clear()  # the network never told the bot
    await announces(li, WORDS[1])
    await town.passes(minutes=2)
    assert "会议“物业费怎么收”的通知没有发到群里：\n· 晨光社区：机器人被移出了群" in li.reads()
    assert "没有发到群里" in zhou.reads()
    group.add_bot(by=li.person)
    await zhou.taps("再发到群里")
    assert town.group_reads().count("会议通知") == 1
    await town.passes(minutes=5)
    assert zhou.reads().count("没有发到群里") == 1
    await town.passes_until(at(12, 15, 19))
    assert len(reminders(town)) == 2


async def test_every_meeting_of_a_series_has_its_plan(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await draws_up(li, when="每周五晚7点")
    for tap in ("✅ 提前一小时", "好了"):
        await li.taps(tap)
    await li.taps("发布")
    await town.passes_until(at(12, 5, 12))
    assert len(reminders(town)) == 2  # of two Fridays, each the day before
    assert not any("小时" in line for line in reminders(town))


async def test_meetings_count_among_the_posts_of_a_day_and_after_downtime_once(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    for title in ("第一件", "第二件"):
        await announces(li, "12月20日晚7点", title)
    await li.says("/notice")
    await li.says("停水")
    await li.taps("现在就发")
    assert "已经有 2 条日常消息" in li.hears()
    await li.taps("发布")
    await wakes_after(town, timedelta(hours=12))  # 21:00
    assert "停水" not in town.group_reads()
    await town.passes_until(at(11, 25, 7, 30))
    assert town.group_reads().count("停水") == 1


async def test_grandmother_in_two_communities_is_nobodys_organizer(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await announces(li, WORDS[1])
    async with town.db.transaction() as tx:
        await people.set_role(tx, 2, wang.id, Role.ORGANIZER)
    wang.person.taps_data(wang.person.sees()[-1], "meeting-again:1")
    await town.settle()
    assert "只有本社区的组织者" in wang.toast
