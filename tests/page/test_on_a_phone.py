"""The page at a phone's width."""

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.page.conftest import PHONE, Come, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
FINGER = 44


@pytest_asyncio.fixture(loop_scope="session")
async def phone(come: Come) -> Visitor:
    return await come(**PHONE)


async def test_nothing_sticks_out(phone: Visitor) -> None:
    for chat in ("晨光社区居民群", "晨光小助手"):
        await phone.opens(chat)
        await phone.reads("晨光")
        page = "document.scrollingElement"
        assert await phone.page.evaluate(f"{page}.scrollWidth") <= PHONE["width"]
        assert await phone.page.evaluate(f"{page}.scrollHeight") <= PHONE["height"]
        for part in ("header", "#messages", "#keyboard", "#write"):
            outside = "part => part.scrollWidth - part.clientWidth"
            assert await phone.page.locator(part).evaluate(outside) == 0, part


async def test_the_clock_takes_one_row(phone: Visitor) -> None:
    boxes = [await part.bounding_box() for part in await phone.page.locator("#clock > *").all()]
    middles = [box["y"] + box["height"] / 2 for box in boxes if box]
    assert len(middles) == 4
    assert max(middles) - min(middles) < 8
    header = await phone.page.locator("header").bounding_box()
    assert header is not None
    assert header["height"] < 100


async def test_a_conversation_with_a_thumb(phone: Visitor) -> None:
    await phone.picks("小陈")
    await phone.presses("提建议")
    await phone.says("广场的灯太暗了")
    await phone.attaches("发位置")
    await phone.reads("📍 35.49, 112.41")
    await phone.taps("✅ 提交")
    await phone.reads("〔2026〕2号")
    await expect(phone.newest).to_be_in_viewport()


async def test_the_menus_do_not_lie_on_each_other(phone: Visitor) -> None:
    attach, commands = phone.page.locator("#attach"), phone.page.locator("#commands")
    await phone.attaches("命令")
    await expect(commands).to_be_visible()
    await expect(attach).to_be_hidden()
    await commands.get_by_text("/help").click()
    await phone.reads("/help")


async def test_keys_are_big_enough(phone: Visitor) -> None:
    keys = phone.page.locator("#keyboard button, #write button:visible, .row button")
    heights = await keys.evaluate_all("keys => keys.map(key => key.offsetHeight)")
    assert min(heights) >= FINGER
