"""Whatever is asked of the server, it answers as the Bot API does and goes on."""

from typing import Any

import aiogram
import aiohttp
import pytest
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile, InputMediaPhoto

from simulator import Person, Server, World
from simulator.content import PIXEL
from simulator.methods import SIMULATED
from simulator.parameters import CONTRACT

ODD: tuple[Any, ...] = ("", "x", 0, -1, 10**20, True, [], {}, [1], {"type": "x"}, [[None]])


async def test_every_simulated_method_is_documented() -> None:
    assert set(SIMULATED) <= set(CONTRACT)


@pytest.mark.parametrize("method", sorted(set(SIMULATED) - {"setWebhook"}))
async def test_odd_parameters_are_refused_not_fatal(
    plain: aiohttp.ClientSession, wang: Person, method: str
) -> None:
    usual = {"chat_id": wang.id, "message_id": 1, "text": "x", "user_id": wang.id}
    known = {name: value for name, value in usual.items() if name in CONTRACT[method]}
    for name in CONTRACT[method]:
        for value in ODD:
            async with plain.post(method, json={**known, name: value}) as answer:
                assert answer.status < 500
                assert (await answer.json())["ok"] == (answer.status == 200)


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff\xfe", b"null"])
async def test_bodies_that_are_no_object(plain: aiohttp.ClientSession, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    async with plain.post("sendMessage", data=body, headers=headers) as answer:
        assert answer.status == 400


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "x"}, "Text buttons are unallowed"),
        ({"text": " ", "callback_data": "x"}, "text is empty"),
        ({"text": "x", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "url": "nowhere"}, "Wrong HTTP URL"),
        ({"text": "x", "callback_data": "x", "style": "loud"}, "style"),
        ({"text": "x", "callback_data": "x", "sparkle": 1}, "sparkle"),
        ("x", "Can't find field"),
    ],
)
async def test_buttons_are_checked(
    plain: aiohttp.ClientSession, wang: Person, button: Any, words: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    asked = {"chat_id": wang.id, "text": "x", "reply_markup": markup}
    async with plain.post("sendMessage", json=asked) as answer:
        assert words in (await answer.json())["description"]


async def test_too_many_buttons(plain: aiohttp.ClientSession, wang: Person) -> None:
    for rows in ([["x"] * 9], [["x"]] * 101):
        keyboard = [[{"text": x, "callback_data": x} for x in row] for row in rows]
        asked = {"chat_id": wang.id, "text": "x", "reply_markup": {"inline_keyboard": keyboard}}
        async with plain.post("sendMessage", json=asked) as answer:
            assert answer.status == 400


async def test_phone_numbers_are_asked_for_in_private(
    plain: aiohttp.ClientSession, world: World, wang: Person
) -> None:
    group = world.add_group("群", creator=wang)
    group.add_bot(by=wang)
    markup = {"keyboard": [[{"text": "电话", "request_contact": True}]]}
    asked = {"chat_id": group.id, "text": "x", "reply_markup": markup}
    async with plain.post("sendMessage", json=asked) as answer:
        words = (await answer.json())["description"]
    assert words == "Bad Request: phone number can be requested in private chats only"


async def test_another_library_is_served_too(server: Server, world: World, wang: Person) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with aiogram.Bot(world.token, session=session).context() as bot:
        wang.says("你好")
        updates = await bot.get_updates()
        assert updates[0].message is not None
        sent = await bot.send_message(wang.id, "<b>好</b>", parse_mode="HTML")
        assert sent.entities is not None
        media = [InputMediaPhoto(media=BufferedInputFile(PIXEL, "a.png")) for _ in range(2)]
        assert len(await bot.send_media_group(wang.id, list(media))) == 2
