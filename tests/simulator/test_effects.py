"""What a bot asks for is done and can be seen, or is refused: nothing is ignored in silence."""

from typing import Any

import aiohttp
import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
)
from telegram.error import BadRequest

from simulator import Group, NotAllowed, Person
from simulator.content import PIXEL
from simulator.methods import SIMULATED
from simulator.noticed import NOT_SIMULATED, Noticed
from simulator.parameters import CONTRACT

VALUES: dict[str, Any] = {"integer": 7, "number": 7.5, "boolean": True, "string": "x", "json": [1]}
BOLD = '{"type": "bold", "offset": 0, "length": 1}'
REFUSED = [
    (method, name)
    for method in sorted(SIMULATED)
    for name in CONTRACT[method]
    if name in NOT_SIMULATED and not CONTRACT[method][name].endswith("!")
]


@pytest.mark.parametrize(("method", "name"), REFUSED)
async def test_what_would_have_no_effect_is_refused(
    plain: aiohttp.ClientSession, wang: Person, method: str, name: str
) -> None:
    before = len(wang.sees())
    needed = {n: VALUES.get(k.rstrip("!"), "x") for n, k in CONTRACT[method].items() if "!" in k}
    known = {"chat_id": wang.id, "from_chat_id": wang.id, "user_id": wang.id}
    given = {n: known.get(n, value) for n, value in needed.items()}
    value = VALUES.get(CONTRACT[method][name], "x")
    async with plain.post(method, json={**given, name: value}) as answer:
        assert answer.status == 400
        words = (await answer.json())["description"]
    assert words == f"Bad Request: parameter {name} of {method} is not simulated"
    assert len(wang.sees()) == before


def test_no_name_on_the_list_is_misspelt() -> None:
    documented = {name for parameters in CONTRACT.values() for name in parameters}
    assert documented >= NOT_SIMULATED


def test_what_nobody_looks_at_is_known() -> None:
    given = Noticed({"text": "x", "colour": "red", "loud": False, "size": 3})
    assert given["text"] == "x"
    changed = given.but(text="y")
    assert changed.get("size") == 3
    assert (given.ignored, changed.ignored) == (["colour"], ["colour"])


async def test_a_parameter_of_another_parse_mode_is_named(bot: Bot, wang: Person) -> None:
    sent = await bot.send_message(wang.id, "旧")
    given = {"entities": f"[{BOLD}]"}
    with pytest.raises(BadRequest, match="entities of sendmessage had no effect"):
        await bot.send_message(wang.id, "x", "HTML", api_kwargs=given)
    with pytest.raises(BadRequest, match="entities of editmessagetext had no effect"):
        await bot.edit_message_text("新", wang.id, sent.id, parse_mode="HTML", api_kwargs=given)
    assert [m.text for m in wang.sees()][1:] == ["旧"]


async def test_a_parameter_nobody_looked_at_is_a_fault_of_ours(
    plain: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SIMULATED, "getFile", lambda world, params: {})
    async with plain.post("getFile", json={"file_id": "x"}) as answer:
        assert answer.status == 500


async def test_entities_may_be_given(bot: Bot, wang: Person) -> None:
    bold = MessageEntity("bold", 2, 2)
    sent = await bot.send_message(wang.id, "  通知", entities=[bold])
    assert (sent.text, sent.entities) == ("通知", (MessageEntity("bold", 0, 2),))
    with pytest.raises(BadRequest, match="out of the text"):
        await bot.send_message(wang.id, "短", entities=[bold])


async def test_silent_messages(bot: Bot, group: Group) -> None:
    sent = await bot.send_message(group.id, "夜里的通知", disable_notification=True)
    assert group.messages[sent.id].silent
    await bot.pin_chat_message(group.id, sent.id, disable_notification=True)
    assert group.visible()[-1].silent


async def test_protected_messages_stay_where_they_are(bot: Bot, group: Group, wang: Person) -> None:
    sent = await bot.send_message(wang.id, "只给您看", protect_content=True)
    assert sent.has_protected_content
    for pass_on in (bot.copy_message, bot.forward_message):
        with pytest.raises(BadRequest, match="protected content"):
            await pass_on(group.id, wang.id, sent.id)
    with pytest.raises(NotAllowed):
        wang.forwards(wang.chat.messages[sent.id], group)


async def test_looks_are_shown_again(bot: Bot, wang: Person) -> None:
    quiet = LinkPreviewOptions(is_disabled=True)
    sent = await bot.send_message(wang.id, "见 t.me/x", link_preview_options=quiet)
    assert sent.link_preview_options.is_disabled
    edited = await bot.edit_message_text("见 t.me/x", wang.id, sent.id)
    assert edited.link_preview_options is None
    photo = await bot.send_photo(
        wang.id, PIXEL, caption="图", has_spoiler=True, show_caption_above_media=True
    )
    assert photo.has_media_spoiler
    assert photo.show_caption_above_media


async def test_facts_about_files_people_and_places(bot: Bot, wang: Person) -> None:
    song = await bot.send_audio(wang.id, b"x", performer="合唱团", title="晨光", duration=90)
    assert (song.audio.performer, song.audio.title) == ("合唱团", "晨光")
    film = await bot.send_video(wang.id, b"x", width=320, height=200, duration=9)
    assert (film.video.width, film.video.height) == (320, 200)
    card = await bot.send_contact(wang.id, "110", "派出所", last_name="凤城")
    assert card.contact.last_name == "凤城"
    place = await bot.send_location(wang.id, 35.5, 112.4, horizontal_accuracy=20)
    assert place.location.horizontal_accuracy == 20
    with pytest.raises(BadRequest, match="accuracy"):
        await bot.send_location(wang.id, 35.5, 112.4, horizontal_accuracy=1501)


async def test_a_poll_may_be_closed_from_the_start(bot: Bot, wang: Person) -> None:
    sent = await bot.send_poll(wang.id, "几点", ["七", "八"], is_closed=True)
    assert sent.poll.is_closed
    with pytest.raises(BadRequest, match="quiz"):
        await bot.send_poll(wang.id, "几点", ["七", "八"], type="quiz")


@pytest.mark.parametrize("what", ["switch_inline_query", "web_app", "login_url"])
async def test_buttons_that_would_do_nothing(bot: Bot, wang: Person, what: str) -> None:
    value: Any = "x" if what == "switch_inline_query" else {"url": "https://example.com"}
    button = InlineKeyboardButton("好", api_kwargs={what: value})
    with pytest.raises(BadRequest, match=f"{what} are not simulated"):
        await bot.send_message(wang.id, "x", reply_markup=InlineKeyboardMarkup([[button]]))


async def test_answers_across_chats_are_refused(bot: Bot, group: Group, wang: Person) -> None:
    said = wang.says("原话")
    for extra in ({"quote": "原"}, {"chat_id": wang.id}):
        reply = {"message_id": said.id, **extra}
        with pytest.raises(BadRequest, match="reply is not simulated"):
            await bot.send_message(group.id, "答", api_kwargs={"reply_parameters": reply})
