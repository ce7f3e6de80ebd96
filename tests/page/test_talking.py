"""People talk with the bot and with each other on the page."""

import pytest
from playwright.async_api import expect

from tests.page.conftest import Come, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
BOT, GROUP = "晨光小助手", "晨光社区居民群"


async def test_everybody_has_their_own_chats(visitor: Visitor) -> None:
    for name in ("王大妈", "刘奶奶", "李主任", "小陈", "郑管理"):
        await visitor.picks(name)
        await expect(visitor.tab(BOT)).to_have_attribute("aria-selected", "true")
        await expect(visitor.tab(GROUP)).to_be_visible()
    await visitor.picks("王大妈")
    await visitor.reads("〔2026〕1号")
    await visitor.opens(GROUP)
    await visitor.reads("充电棚建在哪里")


async def test_a_suggestion_from_the_keyboard_to_its_number(visitor: Visitor) -> None:
    await visitor.picks("小陈")
    await visitor.presses("提建议")
    await visitor.says("二号楼门禁坏了")
    await visitor.taps("✅ 提交")
    await visitor.reads("〔2026〕2号")


async def test_a_vote_is_answered_and_everybody_sees_the_count(come: Come) -> None:
    chen, liu = await come(), await come()
    for visitor, name in ((chen, "小陈"), (liu, "刘奶奶")):
        await visitor.picks(name)
        await visitor.opens(GROUP)
        await visitor.reads("已有 1 人投票")
    await chen.taps("北侧空地")
    await expect(chen.toast).to_contain_text("北侧空地")
    await expect(liu.toast).to_be_hidden()
    await liu.reads("已有 2 人投票")
    await liu.reads("已修改")


async def test_what_waits_is_marked(come: Come) -> None:
    wang, watcher = await come(), await come()
    await watcher.picks("李主任")
    await wang.picks("王大妈")
    await wang.opens(GROUP)
    await wang.says("大家早上好")
    await expect(watcher.tab(GROUP)).to_have_class("new")
    await expect(watcher.person("小陈")).to_have_class("new")
    await watcher.opens(GROUP)
    await watcher.reads("大家早上好")
    await expect(watcher.tab(GROUP)).not_to_have_class("new")


async def test_markup_in_a_message_is_only_words(visitor: Visitor) -> None:
    await visitor.opens(GROUP)
    await visitor.says("<img src=x onerror=alert(1)> <b>粗</b>")
    await expect(visitor.newest.locator("b, img")).to_have_count(0)


async def test_markup_in_a_name_is_only_a_name(visitor: Visitor) -> None:
    stage = visitor.stage
    odd = stage.world.add_person("<i>斜</i>")
    odd.joins(stage.group)
    odd.says("大家好", to=stage.group)
    await visitor.opens(GROUP)
    await expect(visitor.newest.locator(".who")).to_have_text("<i>斜</i>")
    await expect(visitor.page.locator(".note").last).to_have_text("＋ <i>斜</i>")


async def test_who_reads_older_messages_is_left_there(visitor: Visitor) -> None:
    await visitor.opens(GROUP)
    wang = visitor.stage.people["王大妈"]
    for number in range(12):
        wang.says(f"第 {number} 句话\n" * 4, to=visitor.stage.group)
    await visitor.reads("第 11 句话")
    messages = visitor.page.locator("#messages")
    await messages.evaluate("list => { list.scrollTop = 100; }")
    wang.says("新的一句", to=visitor.stage.group)
    await expect(visitor.newest).to_contain_text("新的一句")
    assert await messages.evaluate("list => list.scrollTop") == 100


async def test_the_newest_message_is_in_view(visitor: Visitor) -> None:
    for words in ("/my", "/help", "/help"):
        await visitor.says(words)
    await visitor.attaches("发照片")
    await expect(visitor.page.locator("#messages .mine img")).to_be_visible()
    await expect(visitor.newest.locator(".who")).to_have_text(BOT)
    await expect(visitor.newest.locator(".when")).to_be_in_viewport()


async def test_a_picture_that_takes_its_room_before_it_has_come_leaves_the_end_in_view(
    visitor: Visitor,
) -> None:
    await visitor.attaches("发照片")
    await expect(visitor.page.locator("#messages .mine img")).to_be_visible()
    await expect(visitor.newest.locator(".who")).to_have_text(BOT)
    await visitor.newest.evaluate("""newest => {
        newest.style.paddingTop = "2000px";
        newest.parentElement.dispatchEvent(new Event("scroll"));
        newest.dispatchEvent(new Event("load"));
    }""")
    await expect(visitor.newest.locator(".when")).to_be_in_viewport()


async def test_an_edit_keeps_the_other_messages_in_place(visitor: Visitor) -> None:
    await visitor.opens(GROUP)
    first = visitor.page.locator("#messages > *").first
    await first.evaluate("element => { element.marked = true; }")
    card = next(m for m in visitor.stage.group.visible() if "充电棚" in m.text)
    visitor.stage.people["小陈"].taps_button(card, 0, 0)
    await visitor.reads("已有 2 人投票")
    assert await first.evaluate("element => element.marked === true")
