"""The demonstration in one process, and people who sit before its chat page in a real browser."""

import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from demo.page import performance
from demo.stage import Stage
from run_bot import features

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1100, "height": 760}
expect.set_options(timeout=20_000)


class Visitor:
    """Somebody before the page."""

    def __init__(self, page: Page, stage: Stage) -> None:
        self.page = page
        self.stage = stage
        self.faults: list[str] = []
        page.on("pageerror", lambda wrong: self.faults.append(str(wrong)))
        page.on("console", lambda said: self.faults.extend([said.text] * (said.type == "error")))

    async def comes(self) -> None:
        await self.page.goto(f"{self.stage.server.url}/", wait_until="load")
        await expect(self.page.locator("#messages > *").last).to_be_visible()

    def person(self, name: str) -> Locator:
        return self.page.locator("#people button", has_text=name)

    def tab(self, title: str) -> Locator:
        return self.page.get_by_role("tab", name=title)

    async def picks(self, name: str) -> None:
        await self.person(name).click()
        await expect(self.person(name)).to_have_attribute("aria-current", "true")

    async def opens(self, title: str) -> None:
        await self.tab(title).click()
        await expect(self.tab(title)).to_have_attribute("aria-selected", "true")

    async def says(self, words: str) -> None:
        await self.text.fill(words)
        await self.page.get_by_role("button", name="发送").click()
        await self.reads(words)

    async def types(self, *lines: str, sends: bool = True) -> None:
        """On a keyboard: Shift+Enter between the lines, Enter at the end."""
        for number, line in enumerate(lines):
            if number:
                await self.text.press("Shift+Enter")
            await self.text.press_sequentially(line)
        if sends:
            await self.text.press("Enter")

    async def attaches(self, what: str) -> None:
        more = self.page.get_by_role("button", name="更多")
        if await more.is_visible():
            await more.click()
        await self.page.get_by_role("button", name=what).click()

    async def taps(self, label: str) -> None:
        await self.page.locator("#messages .row button", has_text=label).last.click()

    async def presses(self, label: str) -> None:
        await self.page.locator("#keyboard button", has_text=label).click()

    async def forwards(self, label: str) -> None:
        await self.page.locator("#clock button", has_text=label).click()
        await expect(self.page.locator("#clock button:disabled")).to_have_count(0)

    async def reads(self, words: str | re.Pattern[str]) -> None:
        await expect(self.page.locator("#messages > *", has_text=words).last).to_be_visible()

    @property
    def text(self) -> Locator:
        return self.page.get_by_label("说点什么")

    @property
    def newest(self) -> Locator:
        return self.page.locator("#messages > *").last

    @property
    def toast(self) -> Locator:
        return self.page.locator("#toast")

    @property
    def clock(self) -> Locator:
        return self.page.locator("#now")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Without a Chromium on the system these tests are skipped, with one line for all."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this system: the chat page was not tried in a browser")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def stage(browser: Browser) -> AsyncIterator[Stage]:
    """The demonstration with its history, on a free port."""
    async with performance(features()) as (stage, _):
        yield stage


Come = Callable[..., Awaitable[Visitor]]


@pytest_asyncio.fixture(loop_scope="session")
async def come(browser: Browser, stage: Stage) -> AsyncIterator[Come]:
    """Lets visitors come, each with a browser window; the page must not fail for any of them."""
    visitors: list[Visitor] = []

    async def come(
        width: int = DESKTOP["width"], height: int = DESKTOP["height"], **device: Any
    ) -> Visitor:
        page = await browser.new_page(viewport={"width": width, "height": height}, **device)
        visitors.append(Visitor(page, stage))
        await visitors[-1].comes()
        return visitors[-1]

    yield come
    for visitor in visitors:
        await visitor.page.close()
    assert [fault for visitor in visitors for fault in visitor.faults] == []


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(come: Come) -> Visitor:
    """One visitor at a desktop's width."""
    return await come()
