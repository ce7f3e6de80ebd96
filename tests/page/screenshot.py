"""`make screenshot`: the pictures of the chat page in the README, or into the folder named."""

import asyncio
import sys
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from demo.page import performance
from demo.stage import Stage
from run_bot import features
from tests.page.conftest import CHROMIUM, DESKTOP, PHONE, QUIET, Visitor

IMAGES = Path(__file__).parents[2] / "docs" / "images"


async def in_the_group(visitor: Visitor) -> None:
    """A volunteer says what he thinks, and votes."""
    await visitor.picks("小陈")
    await visitor.opens("晨光社区居民群")
    await visitor.says("北侧空地离三号楼近，我投这个")
    await visitor.taps("北侧空地")
    await visitor.reads("已有 2 人投票")
    await visitor.page.wait_for_selector("#toast:not([hidden])")


async def with_the_bot(visitor: Visitor) -> None:
    """An elder speaks instead of writing."""
    await visitor.picks("刘奶奶")
    await visitor.attaches("发语音")
    await visitor.reads("是，提建议")


async def take(folder: Path) -> None:
    """The group at a desktop, the bot on a phone."""
    async with performance(features()) as (stage, _), async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        desktop = await _visitor(browser, stage, DESKTOP)
        await in_the_group(desktop)
        await desktop.page.screenshot(path=folder / "demo.png")
        phone = await _visitor(browser, stage, PHONE)
        await with_the_bot(phone)
        await phone.page.screenshot(path=folder / "phone.png")
        await browser.close()


async def _visitor(browser: Browser, stage: Stage, size: dict[str, int]) -> Visitor:
    page = await browser.new_page(viewport={"width": size["width"], "height": size["height"]})
    visitor = Visitor(page, stage)
    await visitor.comes()
    return visitor


if __name__ == "__main__":
    asyncio.run(take(Path(sys.argv[1]) if sys.argv[1:] else IMAGES))
