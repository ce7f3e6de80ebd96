"""The documented limits, each with a value that is just allowed and one that is just refused."""

from io import BytesIO
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from simulator import Group, Person, World
from simulator.content import PIXEL

CHAT = 4711
LATIN = "a" * 64
MEGABYTE = 1 << 20


@pytest.fixture
def li(world: World) -> Person:
    """Somebody with a known id who has started the bot."""
    li = world.add_person("李", id=CHAT)
    li.starts()
    return li


def _buttons(*rows: list[str]) -> dict[str, Any]:
    lines = [[{"text": "x", "callback_data": data} for data in row] for row in rows]
    return {"reply_markup": {"inline_keyboard": lines}}


def _button(**button: Any) -> dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": [[{"text": "x", **button}]]}}


def _poll(question: str, *options: str) -> dict[str, Any]:
    return {"question": question, "options": [{"text": option} for option in options]}


def _commands(*names: str, description: str = "x") -> dict[str, Any]:
    return {"commands": [{"command": name, "description": description} for name in names]}


MANY = [f"c{n}" for n in range(101)]
LIMITS: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    ("sendMessage", {"text": "字" * 4096}, {"text": "字" * 4097}, "message is too long"),
    ("sendMessage", {"text": "😀" * 2048}, {"text": "😀" * 2049}, "message is too long"),
    ("sendMessage", {"text": " x "}, {"text": "  \n"}, "message text is empty"),
    ("sendMessage", _buttons(["字" * 21]), _buttons(["字" * 22]), "BUTTON_DATA_INVALID"),
    ("sendMessage", _buttons([LATIN]), _buttons([LATIN + "a"]), "BUTTON_DATA_INVALID"),
    ("sendMessage", _buttons(["a"]), _buttons([""]), "BUTTON_DATA_INVALID"),
    ("sendMessage", _buttons(["a"] * 8), _buttons(["a"] * 9), "too many inline buttons in a row"),
    ("sendMessage", _buttons(*[["a"]] * 100), _buttons(*[["a"]] * 101), "BUTTONS_TOO_MANY"),
    (
        "sendMessage",
        _buttons(*[["a" * 64]] * 90),
        _button(url="https://a.cn/" + "b" * 10_000),
        "REPLY_MARKUP_TOO_LONG",
    ),
    (
        "sendMessage",
        _button(copy_text={"text": "字" * 256}),
        _button(copy_text={"text": "字" * 257}),
        "COPY_TEXT_INVALID",
    ),
    (
        "sendMessage",
        _button(callback_data="x", style="danger"),
        _button(callback_data="x", style="loud"),
        "button style is invalid",
    ),
    ("sendPoll", _poll("问" * 300, "a"), _poll("问" * 301, "a"), "poll question length must not"),
    ("sendPoll", _poll("问", "字" * 100), _poll("问", "字" * 101), "poll options length must not"),
    (
        "sendPoll",
        _poll("问", *"abcdefghijkl"),
        _poll("问", *"abcdefghijklm"),
        "poll can't have more",
    ),
    ("sendPoll", _poll("问", "a"), _poll("问"), "poll must have at least 1 option"),
    ("setMyCommands", _commands("a" * 32), _commands("a" * 33), "BOT_COMMAND_INVALID"),
    ("setMyCommands", _commands("a_1"), _commands("A"), "BOT_COMMAND_INVALID"),
    (
        "setMyCommands",
        _commands("a", description="字" * 256),
        _commands("a", description="字" * 257),
        "BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    ("setMyCommands", _commands(*MANY[:100]), _commands(*MANY), "too many commands"),
    (
        "setWebhook",
        {"url": "https://a.cn", "secret_token": "a" * 256},
        {"url": "https://a.cn", "secret_token": "a" * 257},
        "secret token is too long",
    ),
    (
        "setWebhook",
        {"url": "https://a.cn", "secret_token": "a-_9"},
        {"url": "https://a.cn", "secret_token": "a.b"},
        "secret token contains unallowed characters",
    ),
]


@pytest.mark.parametrize(("method", "fine", "wrong", "words"), LIMITS)
async def test_limits(
    plain: aiohttp.ClientSession,
    li: Person,
    method: str,
    fine: dict[str, Any],
    wrong: dict[str, Any],
    words: str,
) -> None:
    usual: dict[str, Any] = {"chat_id": CHAT} if method.startswith("send") else {}
    usual |= {"text": "x"} if method == "sendMessage" else {}
    async with plain.post(method, json={**usual, **fine}) as answer:
        assert answer.status == 200, await answer.text()
    async with plain.post(method, json={**usual, **wrong}) as answer:
        assert answer.status == 400
        assert (await answer.json())["description"].startswith(f"Bad Request: {words}")


@pytest.mark.parametrize(("kind", "most"), [("photo", 10 * MEGABYTE), ("document", 50 * MEGABYTE)])
async def test_files_that_are_too_big(
    plain: aiohttp.ClientSession, li: Person, kind: str, most: int
) -> None:
    for size, status in ((most, 200), (most + 1, 400)):
        form = aiohttp.FormData({"chat_id": str(CHAT)})
        form.add_field(kind, BytesIO(PIXEL + bytes(size - len(PIXEL))), filename="x.png")
        async with plain.post(f"send{kind.capitalize()}", data=form) as answer:
            assert answer.status == status


async def test_downloads_end_at_twenty_megabytes(
    plain: aiohttp.ClientSession, world: World
) -> None:
    for size, status in ((20 * MEGABYTE, 200), (20 * MEGABYTE + 1, 400)):
        file = world.add_file("x.bin", bytes(size))
        async with plain.post("getFile", json={"file_id": file["file_id"]}) as answer:
            assert answer.status == status


async def test_captions(plain: aiohttp.ClientSession, world: World, li: Person) -> None:
    photo = world.new_media("photo", "x.png", PIXEL)[-1]["file_id"]
    for words, status in (("字" * 1024, 200), ("字" * 1025, 400)):
        asked = {"chat_id": CHAT, "photo": photo, "caption": words}
        async with plain.post("sendPhoto", json=asked) as answer:
            assert answer.status == status


async def test_markup_does_not_count(plain: aiohttp.ClientSession, li: Person) -> None:
    asked = {"chat_id": CHAT, "text": f"<b>{'字' * 4096}</b>", "parse_mode": "HTML"}
    async with plain.post("sendMessage", json=asked) as answer:
        assert answer.status == 200


async def test_answers_to_taps(plain: aiohttp.ClientSession, bot: Bot, li: Person) -> None:
    await bot.send_message(CHAT, "x", reply_markup=_buttons(["a"])["reply_markup"])
    for text, status in (("字" * 201, 400), ("字" * 200, 200)):
        asked = {"callback_query_id": li.taps("x").query_id, "text": text}
        async with plain.post("answerCallbackQuery", json=asked) as answer:
            assert answer.status == status


@pytest.mark.parametrize(("limit", "given"), [(0, 1), (1, 1), (100, 100), (500, 100), (None, 100)])
async def test_how_many_updates_come_at_once(
    plain: aiohttp.ClientSession, li: Person, limit: int | None, given: int
) -> None:
    for number in range(120):
        li.says(f"{number}")
    asked = {} if limit is None else {"limit": limit}
    async with plain.post("getUpdates", json=asked) as answer:
        assert len((await answer.json())["result"]) == given


async def test_albums(plain: aiohttp.ClientSession, world: World, li: Person) -> None:
    photo = world.new_media("photo", "x.png", PIXEL)[-1]["file_id"]
    one, paper = {"type": "photo", "media": photo}, {"type": "document", "media": photo}
    for media, status in (([one] * 10, 200), ([one] * 11, 400), ([one, paper], 400)):
        asked = {"chat_id": CHAT, "media": media}
        async with plain.post("sendMediaGroup", json=asked) as answer:
            assert answer.status == status


async def test_a_supergroup_keeps_its_rules(bot: Bot, world: World, wang: Person) -> None:
    old = world.add_group("小群", creator=wang, kind="group")
    old.add_bot(by=wang)
    old.members_may.discard("can_send_polls")
    new: Group = old.migrate()
    assert not new.may(world.bot_id, "can_send_polls")
