"""What the chat page asks for: the world, a chat, an act, the clock, live events."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from telegram import Bot, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup

from simulator import Group, Person, Server, World
from simulator.page_api import Page, parts_of
from tests.simulator.conftest import Clock


@pytest_asyncio.fixture
async def page(world: World, clock: Clock) -> AsyncIterator[aiohttp.ClientSession]:
    server = Server(world)

    async def forward(by: str) -> None:
        clock.passes(**({"days": 1} if by == "day" else {"hours": 1}))

    Page(server, forward)
    await server.start()
    async with aiohttp.ClientSession(server.url) as session:
        yield session
    await server.stop()


async def _get(page: aiohttp.ClientSession, path: str, **query: Any) -> Any:
    async with page.get(path, params=query) as answer:
        assert answer.status == 200, await answer.text()
        return await answer.json()


async def _act(page: aiohttp.ClientSession, person: Person, chat: Any = None, **act: Any) -> Any:
    asked = {"person": person.id, "chat": (chat or person.chat).id, **act}
    async with page.post("/page/act", json=asked) as answer:
        return answer.status, await answer.text()


async def _chat(page: aiohttp.ClientSession, person: Person, chat: Any = None) -> Any:
    return await _get(page, "/page/chat", person=person.id, chat=(chat or person.chat).id)


async def test_only_people_with_a_part_are_shown(
    page: aiohttp.ClientSession, wang: Person, group: Group, creator: Person
) -> None:
    wang.title = "居民"
    shown = await _get(page, "/page/world")
    assert [p["name"] for p in shown["people"]] == ["王大妈"]
    assert [c["title"] for c in shown["people"][0]["chats"]] == ["晨光小助手", "晨光社区居民群"]
    assert shown["bot"] == "chenguang_bot"


async def test_what_is_said_reaches_the_bot_and_the_chat(
    page: aiohttp.ClientSession, world: World, wang: Person
) -> None:
    status, _ = await _act(page, wang, do="say", text="路灯不亮")
    assert status == 200
    assert world.pending_updates[-1]["message"]["text"] == "路灯不亮"
    shown = (await _chat(page, wang))["messages"][-1]
    assert (shown["text"], shown["mine"]) == ("路灯不亮", True)


@pytest.mark.parametrize("kind", ["photo", "voice", "contact", "location"])
async def test_other_kinds_are_sent_with_one_tap(
    page: aiohttp.ClientSession, world: World, wang: Person, kind: str
) -> None:
    status, _ = await _act(page, wang, do=kind)
    assert status == 200
    assert kind in world.pending_updates[-1]["message"]
    assert (await _chat(page, wang))["messages"][-1]["media"]["kind"] == kind


async def test_a_button_is_tapped_by_its_place(
    page: aiohttp.ClientSession, bot: Bot, world: World, wang: Person
) -> None:
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("东门", callback_data="v:1:0")]])
    sent = await bot.send_message(wang.id, "投票", reply_markup=keys)
    status, _ = await _act(page, wang, do="tap", message=sent.id, row=0, column=0)
    assert status == 200
    assert world.pending_updates[-1]["callback_query"]["data"] == "v:1:0"
    status, words = await _act(page, wang, do="tap", message=sent.id, row=3, column=0)
    assert (status, words) == (400, "the button has gone")


async def test_the_menu_is_that_of_the_person(
    page: aiohttp.ClientSession, bot: Bot, wang: Person, creator: Person
) -> None:
    await bot.set_my_commands([("help", "帮助")])
    await bot.set_my_commands([("desk", "工作台")], scope=BotCommandScopeChat(wang.id))
    assert [c["command"] for c in (await _chat(page, wang))["commands"]] == ["desk"]
    assert [c["command"] for c in (await _chat(page, creator))["commands"]] == ["help"]


@pytest.mark.parametrize(
    "query", [{}, {"person": "x", "chat": "1"}, {"person": "1", "chat": "1"}, {"person": "10001"}]
)
async def test_a_place_that_is_none_is_not_found(
    page: aiohttp.ClientSession, query: dict[str, str]
) -> None:
    async with page.get("/page/chat", params=query) as answer:
        assert answer.status == 404


async def test_an_act_nobody_knows_is_refused(page: aiohttp.ClientSession, wang: Person) -> None:
    assert (await _act(page, wang, do="dance"))[0] == 400


async def test_what_a_person_may_not_do_is_said(
    page: aiohttp.ClientSession, world: World, group: Group
) -> None:
    stranger = world.add_person("过路人")
    status, words = await _act(page, stranger, group, do="say", text="你好")
    assert status == 400
    assert words


async def test_the_clock_moves_and_says_so(page: aiohttp.ClientSession, clock: Clock) -> None:
    before = clock.now()
    async with page.post("/page/clock", json={"forward": "day"}) as answer:
        moved = await answer.json()
    assert moved == {"now": (before + timedelta(days=1)).isoformat(), "moved": True}


async def test_files_are_shown(page: aiohttp.ClientSession, wang: Person) -> None:
    await _act(page, wang, do="photo")
    file = (await _chat(page, wang))["messages"][-1]["media"]["file"]
    async with page.get(f"/page/file/{file}") as answer:
        assert answer.status == 200
        assert await answer.read()
    async with page.get("/page/file/nothing") as answer:
        assert answer.status == 404


async def test_events_come_live(page: aiohttp.ClientSession, bot: Bot, wang: Person) -> None:
    async with page.get("/page/events") as events:
        await asyncio.sleep(0)
        await bot.send_message(wang.id, "收到")
        line = await asyncio.wait_for(events.content.readline(), 5)
    event = json.loads(line.removeprefix(b"data: "))
    assert (event["kind"], event["chat_id"]) == ("message", wang.id)


async def test_the_page_itself_needs_nothing_from_elsewhere(page: aiohttp.ClientSession) -> None:
    for path in ("/", "/page/static/page.js", "/page/static/style.css"):
        async with page.get(path) as answer:
            assert answer.status == 200
            text = await answer.text()
        assert "https://" not in text.replace("https://t.me", "")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("短", ["短"]),
        ("字" * 4096, ["字" * 4096]),
        ("字" * 4097, ["字" * 4096, "字"]),
        ("a" * 4000 + "\n" + "b" * 200, ["a" * 4000, "b" * 200]),
        ("a" * 4000 + " " + "b" * 200, ["a" * 4000, "b" * 200]),
        ("字" * 4096 + " " + "尾", ["字" * 4096, "尾"]),
        ("字" * 9000, ["字" * 4096, "字" * 4096, "字" * 808]),
    ],
)
def test_a_long_text_is_sent_in_parts(text: str, parts: list[str]) -> None:
    assert parts_of(text) == parts
