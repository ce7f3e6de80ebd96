"""Pictures, voices, numbers, places, links, commands."""

import pytest
from playwright.async_api import expect

from simulator import Message
from tests.page.conftest import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


def _sent(visitor: Visitor, kind: str) -> Message:
    """What the bot was sent."""
    wang = visitor.stage.people["王大妈"]
    return next(m for m in reversed(wang.sees()) if kind in m.extra and m.sender.id == wang.id)


async def test_a_photo_of_a_broken_lamp(visitor: Visitor) -> None:
    await visitor.presses("提建议")
    await visitor.attaches("发照片")
    photo = visitor.page.get_by_alt_text("照片").last
    await expect(photo).to_be_visible()
    await expect(photo).to_have_js_property("naturalWidth", 640)
    assert _sent(visitor, "photo").media


async def test_a_voice(visitor: Visitor) -> None:
    await visitor.attaches("发语音")
    await visitor.reads("🎤 语音 5 秒")
    await visitor.reads("是，提建议")
    assert _sent(visitor, "voice").extra["voice"]["duration"] == 5


async def test_a_phone_number(visitor: Visitor) -> None:
    await visitor.attaches("发电话")
    await visitor.reads("📞 13800000000")
    wang = visitor.stage.people["王大妈"]
    assert _sent(visitor, "contact").extra["contact"]["user_id"] == wang.id


async def test_a_place(visitor: Visitor) -> None:
    await visitor.attaches("发位置")
    await visitor.reads("📍 35.49, 112.41")
    assert _sent(visitor, "location").extra["location"]["latitude"] == 35.49


async def test_a_link_into_the_bot_is_followed_from_the_group(visitor: Visitor) -> None:
    link = f"https://t.me/{visitor.stage.world.bot_username}?start=c_c08"
    await visitor.opens("晨光社区居民群")
    await visitor.says(f"滨水社区的朋友点这里 {link}")
    await visitor.page.get_by_role("link", name=link).click()
    await expect(visitor.tab("晨光小助手")).to_have_attribute("aria-selected", "true")
    await visitor.reads("/start c_c08")
    await expect(visitor.newest).to_contain_text("滨水社区")


async def test_the_menu_of_commands(visitor: Visitor) -> None:
    await visitor.attaches("命令")
    await visitor.page.locator("#commands button", has_text="/my").click()
    await expect(visitor.page.locator("#commands")).to_be_hidden()
    await visitor.reads("/my")
    await visitor.reads("〔2026〕1号")


async def test_the_keyboard_can_be_put_away(visitor: Visitor) -> None:
    await expect(visitor.page.locator("#keyboard button")).to_have_count(6)
    await visitor.attaches("收起键盘")
    await expect(visitor.page.locator("#keyboard button")).to_have_count(0)
    await visitor.attaches("收起键盘")
    await expect(visitor.page.locator("#keyboard button")).to_have_count(6)


async def test_a_button_that_has_gone_is_explained(visitor: Visitor) -> None:
    await visitor.opens("晨光社区居民群")
    await visitor.reads("东门")
    card = next(m for m in visitor.stage.group.visible() if "充电棚" in m.text)
    card.markup = None
    await visitor.taps("东门")
    await expect(visitor.toast).to_contain_text("the button has gone")
    visitor.faults.clear()


async def test_an_organizer_finds_the_desk_in_the_menu_and_a_resident_does_not(
    visitor: Visitor,
) -> None:
    commands = visitor.page.locator("#commands button")
    await expect(commands.filter(has_text="/my")).to_have_count(1)
    await expect(commands.filter(has_text="/desk")).to_have_count(0)
    await visitor.picks("李主任")
    await expect(commands.filter(has_text="/desk")).to_have_count(1)
    await visitor.opens("晨光社区居民群")
    await expect(commands.filter(has_text="/link")).to_have_count(1)
    await expect(commands.filter(has_text="/desk")).to_have_count(0)
