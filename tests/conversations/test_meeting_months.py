"""/meetings shows a month as a picture; all that is to come goes into one's own calendar."""

from datetime import datetime
from typing import Any

from icalendar import Calendar

from tests.conversations.test_meeting_drafts import drafts
from tests.town import Friend, Town


def _pictures(friend: Friend) -> list[Any]:
    return [m for m in friend.person.sees() if m.media and m.media[0] == "photo"]


def _feed(town: Town, friend: Friend) -> list[Any]:
    files = [m for m in friend.person.sees() if m.media and m.media[0] == "document"]
    _, data = town.world.files[files[-1].media[1]]
    return list(Calendar.from_ical(data).walk("VEVENT"))


async def _publishes(li: Friend, when: str) -> None:
    await drafts(li, when, "")
    await li.taps("发布")


async def test_the_month_of_the_next_meeting_and_those_beside_it(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await wang.says("/meetings")
    assert _pictures(wang) == []
    await _publishes(li, "12月5日晚7点")
    await _publishes(li, "12月19日晚7点")
    await wang.says("/meetings")
    assert len(_pictures(wang)) == 1
    assert "晨光社区12月的会议：2 次" in wang.hears()
    assert wang.buttons()[0] != "◀ 11月"  # the next meeting stands nearest to the thumb
    await wang.taps("1月 ▶")
    assert "晨光社区1月的会议：0 次" in wang.hears()
    await wang.taps("◀ 12月")
    assert "12月的会议：2 次" in wang.hears()


async def test_a_feed_is_sent_in_private_and_follows_what_changes(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _publishes(li, "12月5日晚7点")
    await _publishes(li, "12月19日晚7点")
    await wang.says("/meetings")
    await wang.taps("放进我的手机日历")
    before = {event["UID"]: event["SEQUENCE"] for event in _feed(town, wang)}
    assert len(before) == 2
    await li.taps("改期")  # the one announced last
    await li.says("12月26日晚7点")
    await wang.taps("放进我的手机日历")
    after = {event["UID"]: event["SEQUENCE"] for event in _feed(town, wang)}
    assert after.keys() == before.keys()
    assert sum(after.values()) > sum(before.values())
    moved = [event for event in _feed(town, wang) if event["SEQUENCE"]]
    assert moved[0].decoded("DTSTART") == datetime.fromisoformat("2026-12-26T19:00+08:00")
    await town.passes(days=40)
    await wang.taps("放进我的手机日历")
    assert "还没有会议" in wang.toast


async def test_other_communities_have_their_own(town: Town) -> None:
    li, zhou = await town.organizer("李主任"), await town.resident("周阿姨", code="c02")
    await _publishes(li, "12月5日晚7点")
    for data in ("meetings-feed:1", "meetings-month:1:2026:12"):
        zhou.person.taps_data(zhou.person.sees()[-1], data)
        await town.settle()
        assert "别的社区" in zhou.toast
    for data in ("meetings-month:1:9999:12", "meetings-month:1:2026:13"):
        li.person.taps_data(li.person.sees()[-1], data)
        await town.settle()
        assert "过时" in li.toast
