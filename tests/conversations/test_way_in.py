"""A stranger taps in the group: after joining they are where they wanted to go."""

from typing import Any

import pytest

from tests.conversations.test_polls import _opens_poll as opens_poll
from tests.town import Friend, Town

NOTICE = "您要加入的是"


async def _through(organizer: Friend, *way: str) -> None:
    """Words are said, and words in 【】 are tapped."""
    for step in way:
        tapped = step.startswith("【")
        await (organizer.taps(step.strip("【】")) if tapped else organizer.says(step))


async def opens_meeting(li: Friend) -> None:
    place = ("下周五下午3点", "活动室", "【先不写】", "【发布】")
    await _through(li, "/newmeeting", "【议事会】", "商量暖气", *place)


async def opens_activity(li: Friend) -> None:
    place = ("下周六上午9点", "东门", "5", "【没有要求】", "【发布】")
    await _through(li, "/newactivity", "【环境卫生】", "清杂物", *place)


@pytest.mark.parametrize(
    ("opens", "label", "payload", "then"),
    [
        (opens_poll, "东门", "p_1", "已有 0 人投票"),
        (opens_meeting, "我参加", "m_1", "商量暖气"),
        (opens_meeting, "有话说", "m_1", "商量暖气"),
        (opens_activity, "报名", "a_1", "清杂物"),
        (opens_activity, "取消报名", "a_1", "清杂物"),
    ],
)
async def test_the_tap_leads_through_joining_to_the_thing(
    town: Town, opens: Any, label: str, payload: str, then: str
) -> None:
    li, chen = await town.organizer("李主任", "c02"), await town.stranger("小陈")
    await town.link_group("c02")
    await opens(li)
    tap = await chen.taps(label, to=town.group)
    assert tap.url == f"https://t.me/{town.world.bot.username}?start={payload}"
    await chen.follows(tap.url)
    assert f"{NOTICE}桑园里社区" in chen.hears()
    await chen.taps("同意并加入")
    assert then in chen.hears()


async def test_nothing_is_counted_by_the_tap_itself(town: Town) -> None:
    li, chen = await town.organizer("李主任"), await town.stranger("小陈")
    await town.link_group()
    await opens_activity(li)
    await chen.taps("报名", to=town.group)
    assert await town.db.reader.all("SELECT * FROM sign_ups") == []
    assert await town.db.reader.all("SELECT * FROM people WHERE name = '小陈'") == []


async def test_a_link_to_what_is_not_there_asks_for_the_community(town: Town) -> None:
    chen = await town.stranger("小陈")
    await chen.starts("p_77")
    assert "您住在哪个社区" in chen.hears()
