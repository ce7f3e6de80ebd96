"""The clock is moved, and what is due happens before one's eyes."""

import re
from datetime import timedelta

import pytest
from playwright.async_api import expect

from demo.stage import START
from tests.page.conftest import PHONE, Come, Visitor

POLL_ENDS_AT = START + timedelta(days=3)
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_an_hour_and_a_day(visitor: Visitor) -> None:
    await expect(visitor.clock).to_have_text(re.compile("11月24日.*09:0"))
    await visitor.forwards("1 小时")
    await expect(visitor.clock).to_have_text(re.compile("11月24日.*10:0"))
    await visitor.forwards("1 天")
    await expect(visitor.clock).to_have_text(re.compile("11月25日.*10:0"))


async def test_every_window_shows_the_same_time(come: Come) -> None:
    one, other = await come(), await come()
    await one.forwards("1 天")
    one.stage.people["小陈"].says("早", to=one.stage.group)
    await expect(other.clock).to_have_text(re.compile("11月25日"))


async def test_from_one_thing_to_the_next_until_the_poll_ends(visitor: Visitor) -> None:
    await visitor.opens("晨光社区居民群")
    await visitor.reads("充电棚建在哪里")
    clock = visitor.stage.clock
    while clock.now() < POLL_ENDS_AT:
        before = clock.now()
        await visitor.forwards("下一件事")
        assert clock.now() > before
    result = visitor.page.locator("#messages > *", has_text="投票结果")
    await expect(result.last).to_contain_text("东门：1 票")


async def test_nothing_left_to_wait_for_is_said(visitor: Visitor) -> None:
    async with visitor.stage.bot.db.transaction() as tx:
        await tx.run("DELETE FROM timers")
    await visitor.forwards("下一件事")
    await expect(visitor.toast).to_contain_text("没有安排好的事")


async def test_each_day_begins_with_its_date(visitor: Visitor) -> None:
    days = visitor.page.locator("#messages .day")
    await expect(days).to_have_text(["11月24日星期二"])
    await visitor.forwards("1 天")
    await expect(days).to_have_text(["11月24日星期二", "11月25日星期三"])
    await visitor.says("/help")
    await expect(days).to_have_text(["11月24日星期二", "11月25日星期三"])
    await expect(visitor.newest).to_contain_text("/cancel")


async def test_a_toast_leaves_the_clock_in_view_and_goes_with_the_chat(come: Come) -> None:
    phone = await come(**PHONE)
    await phone.opens("晨光社区居民群")
    await phone.taps("北侧空地")
    await expect(phone.toast).to_be_visible()
    toast, clock = await phone.toast.bounding_box(), await phone.clock.bounding_box()
    assert toast is not None
    assert clock is not None
    assert toast["y"] >= clock["y"] + clock["height"]
    await phone.opens("晨光小助手")
    await expect(phone.toast).to_be_hidden(timeout=1000)
