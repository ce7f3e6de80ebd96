"""What is there to see in the first ten seconds: three communities, a little history, a hint."""

import time

import pytest
from playwright.async_api import expect

from demo.page import performance
from run_bot import features
from tests.page.conftest import Come, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_three_communities_are_in_sight(visitor: Visitor) -> None:
    for community in ("晨光社区", "槐荫社区", "滨水社区"):
        await expect(visitor.person(community).first).to_be_visible()
    await visitor.picks("赵主任")
    await expect(visitor.tab("晨光社区居民群")).to_have_count(0)
    await visitor.opens("槐荫社区居民群")
    await visitor.reads("凉亭的灯几点关")


async def test_the_group_has_a_meeting_an_activity_and_a_poll(visitor: Visitor) -> None:
    await visitor.opens("晨光社区居民群")
    for words in ("商量广场舞时间", "楼道清杂物", "充电棚建在哪里"):
        await visitor.reads(words)


async def test_the_volunteer_is_one(visitor: Visitor) -> None:
    await visitor.picks("小陈")
    await visitor.reads("愿意帮忙：环境卫生")
    await visitor.reads("您报上名了")


async def test_a_newcomer_joins_with_consent(visitor: Visitor) -> None:
    await visitor.picks("周师傅")
    await expect(visitor.page.locator("#keyboard button")).to_have_text(["开始"])
    await visitor.presses("开始")
    await visitor.taps("滨水社区")
    await visitor.reads("您同意吗")
    await visitor.taps("同意并加入")
    await visitor.reads("欢迎加入滨水社区")
    await expect(visitor.page.locator("#keyboard button")).to_have_count(6)


async def test_the_hint_is_put_away_for_good(visitor: Visitor, come: Come) -> None:
    hint = visitor.page.locator("#hint")
    await expect(hint.locator("li")).to_have_count(3)
    await visitor.page.get_by_role("button", name="知道了").click()
    await expect(hint).to_be_hidden()
    await visitor.page.reload()
    await visitor.reads("晨光")
    await expect(hint).to_be_hidden()
    await expect((await come()).page.locator("#hint")).to_be_visible()


async def test_the_page_is_ready_within_seconds() -> None:
    began = time.monotonic()
    async with performance(features()):
        assert time.monotonic() - began < 8
