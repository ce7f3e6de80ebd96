"""Several lines are written, and sent with Enter or with the button; nothing written is lost."""

import pytest
from playwright.async_api import expect

from tests.page.conftest import PHONE, Come, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
GROUP = "晨光社区居民群"


async def test_a_whole_poll_is_made_with_the_keyboard(visitor: Visitor) -> None:
    await visitor.picks("李主任")
    await visitor.types("/newpoll")
    await visitor.types("凉亭刷什么颜色？")
    await visitor.reads("凉亭刷什么颜色")
    await visitor.types("朱红", "墨绿", "本色")
    await visitor.taps("📢 发布")
    await visitor.opens(GROUP)
    card = visitor.page.locator("#messages > *", has_text="凉亭刷什么颜色").last
    await expect(card.get_by_role("button", name="墨绿")).to_be_visible()
    await visitor.picks("王大妈")
    await visitor.opens(GROUP)
    await visitor.taps("墨绿")
    await expect(visitor.toast).to_contain_text("墨绿")


async def test_enter_sends_and_shift_enter_breaks_the_line(visitor: Visitor) -> None:
    await visitor.opens(GROUP)
    await visitor.types("第一行", "第二行")
    await expect(visitor.newest.locator(".bubble")).to_contain_text("第一行\n第二行")
    await expect(visitor.text).to_have_value("")


async def test_an_enter_that_only_chooses_a_word_sends_nothing(visitor: Visitor) -> None:
    await visitor.opens(GROUP)
    await visitor.types("nihao", sends=False)
    chosen = {"key": "Enter", "isComposing": True, "bubbles": True, "cancelable": True}
    await visitor.text.dispatch_event("keydown", chosen)
    await expect(visitor.text).to_have_value("nihao")
    await visitor.text.press("Enter")
    await visitor.reads("nihao")


async def test_under_a_thumb_enter_breaks_the_line(come: Come) -> None:
    phone = await come(**PHONE, has_touch=True, is_mobile=True)
    await phone.opens(GROUP)
    await phone.types("买菜", sends=False)
    await phone.text.press("Enter")
    await phone.text.press_sequentially("做饭")
    await expect(phone.text).to_have_value("买菜\n做饭")
    await phone.page.get_by_role("button", name="发送").click()
    await expect(phone.newest.locator(".bubble")).to_contain_text("买菜\n做饭")


async def test_the_field_grows_to_five_lines_and_shrinks_again(visitor: Visitor) -> None:
    heights = []
    for lines in (1, 3, 5, 9):
        await visitor.text.fill("\n".join("字" * lines))
        heights.append(await visitor.text.evaluate("field => field.offsetHeight"))
    assert heights[0] < heights[1] < heights[2] == heights[3]
    await visitor.page.get_by_role("button", name="发送").click()
    await expect(visitor.text).to_have_value("")
    assert await visitor.text.evaluate("field => field.offsetHeight") == heights[0]


async def test_what_could_not_be_sent_stays_in_the_field(visitor: Visitor) -> None:
    await visitor.opens(GROUP)
    stage = visitor.stage
    stage.group.remove(stage.people["王大妈"], by=stage.people["李主任"])
    await visitor.types("大家好")
    await expect(visitor.toast).to_contain_text("王大妈")
    await expect(visitor.text).to_have_value("大家好")
    visitor.faults.clear()


async def test_a_very_long_text_is_sent_in_parts(visitor: Visitor) -> None:
    await visitor.opens(GROUP)
    await visitor.text.fill("甲" * 4090 + "\n" + "乙" * 20)
    await visitor.page.get_by_role("button", name="发送").click()
    await expect(visitor.newest.locator(".bubble")).to_contain_text("乙" * 20)
    said = [m.text for m in visitor.stage.group.visible()[-2:]]
    assert said == ["甲" * 4090, "乙" * 20]
