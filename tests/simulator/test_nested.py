"""Objects within a request are as strict as the request: an odd field is named, not ignored."""

from typing import Any

import aiohttp
import pytest

from simulator import Person

BOLD = {"type": "bold", "offset": 0, "length": 1}
COMMAND = {"command": "help", "description": "帮助"}
POLL = {"question": "几点？", "options": [{"text": "七点"}, {"text": "八点"}]}
HI = {"text": "你好"}
ODD: list[tuple[str, dict[str, Any], str]] = [
    ("setMyCommands", {"commands": [COMMAND], "scope": {"type": "nonsense"}}, "nonsense"),
    ("setMyCommands", {"commands": [COMMAND], "scope": {"type": "chat"}}, "chat_id"),
    ("setMyCommands", {"commands": [COMMAND], "scope": {"chat_id": 1}}, "type"),
    (
        "setMyCommands",
        {"commands": [COMMAND], "scope": {"type": "chat", "chat_id": 9}},
        "not found",
    ),
    ("setMyCommands", {"commands": [COMMAND], "scope": {"type": "default", "x": 1}}, '"x"'),
    ("setMyCommands", {"commands": [COMMAND], "scope": {"type": "chat_member"}}, "chat_id"),
    ("setMyCommands", {"commands": [COMMAND], "language_code": "zho"}, "language code"),
    ("setMyCommands", {"commands": [COMMAND], "language_code": "ZH"}, "language code"),
    ("setMyCommands", {"commands": [COMMAND | {"icon": "x"}]}, '"icon"'),
    ("setMyCommands", {"commands": ["help"]}, "BotCommand"),
    ("deleteMyCommands", {"scope": {"type": "nonsense"}}, "nonsense"),
    ("getMyCommands", {"language_code": "1"}, "language code"),
    ("setMyDescription", {"description": "x", "language_code": "zh-hans"}, "language code"),
    ("sendMessage", HI | {"link_preview_options": {"disabled": True}}, '"disabled"'),
    ("sendMessage", HI | {"link_preview_options": [True]}, "LinkPreviewOptions"),
    ("sendMessage", HI | {"entities": [BOLD | {"type": "loud"}]}, "loud"),
    ("sendMessage", HI | {"entities": [BOLD | {"type": "text_link"}]}, '"url"'),
    ("sendMessage", HI | {"entities": [BOLD | {"weight": 7}]}, '"weight"'),
    ("sendMessage", HI | {"entities": [{"type": "bold", "offset": 0}]}, '"length"'),
    ("sendMessage", HI | {"reply_parameters": {"message_id": 1, "quota": "x"}}, "quota"),
    ("sendPoll", POLL | {"options": [{"text": "七点", "emoji": "x"}]}, '"emoji"'),
    ("getUpdates", {"allowed_updates": ["message", "massage"]}, "massage"),
    ("setWebhook", {"url": "https://a.cn", "allowed_updates": ["massage"]}, "massage"),
]
BUTTONS: list[tuple[dict[str, Any], str]] = [
    ({"callback_data": 7}, "must be of type String"),
    ({"callback_data": "x", "colour": "red"}, "colour"),
    ({"copy_text": {"text": "x", "sound": True}}, '"sound"'),
    ({"copy_text": "x"}, "CopyTextButton"),
]


@pytest.mark.parametrize(("method", "asked", "words"), ODD)
async def test_an_odd_field_is_named(
    plain: aiohttp.ClientSession, wang: Person, method: str, asked: dict[str, Any], words: str
) -> None:
    where = {"chat_id": wang.id} if method.startswith("send") else {}
    before = len(wang.sees())
    async with plain.post(method, json=where | asked) as answer:
        assert answer.status == 400
        assert words in (await answer.json())["description"]
    assert len(wang.sees()) == before
    assert wang.world.commands == {}


@pytest.mark.parametrize(("button", "words"), BUTTONS)
async def test_an_odd_button_is_named(
    plain: aiohttp.ClientSession, wang: Person, button: dict[str, Any], words: str
) -> None:
    markup = {"inline_keyboard": [[{"text": "好", **button}]]}
    asked = {"chat_id": wang.id, "text": "x", "reply_markup": markup}
    async with plain.post("sendMessage", json=asked) as answer:
        assert answer.status == 400
        assert words in (await answer.json())["description"]


@pytest.mark.parametrize(
    ("method", "asked"),
    [
        ("sendMessage", HI | {"entities": [{**BOLD, "type": "pre", "language": "python"}]}),
        ("sendMessage", HI | {"entities": [{**BOLD, "type": "text_link", "url": "https://a.cn"}]}),
        ("sendMessage", HI | {"link_preview_options": {"is_disabled": True}}),
        ("setMyCommands", {"commands": [COMMAND], "language_code": "zh"}),
        ("setMyCommands", {"commands": [COMMAND], "scope": {"type": "all_chat_administrators"}}),
        ("getUpdates", {"allowed_updates": ["message", "poll"]}),
        ("sendPoll", POLL),
    ],
)
async def test_what_is_documented_is_taken(
    plain: aiohttp.ClientSession, wang: Person, method: str, asked: dict[str, Any]
) -> None:
    where = {"chat_id": wang.id} if method.startswith("send") else {}
    async with plain.post(method, json=where | asked) as answer:
        assert answer.status == 200, await answer.text()


@pytest.mark.parametrize("depth", [300, 2_000, 100_000])
async def test_what_is_nested_too_deep_is_refused(
    plain: aiohttp.ClientSession, wang: Person, depth: int
) -> None:
    deep = "[" * depth + "]" * depth
    body = f'{{"chat_id": {wang.id}, "text": "x", "reply_markup": {deep}}}'
    headers = {"Content-Type": "application/json"}
    async with plain.post("sendMessage", data=body, headers=headers) as answer:
        assert answer.status == 400
    form = {"chat_id": str(wang.id), "text": "x", "entities": deep}
    async with plain.post("sendMessage", data=form) as answer:
        assert answer.status == 400
