"""How the server is addressed: encodings, unknown names, limits and refusals."""

import json
from typing import Any

import aiohttp
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter

from simulator import Group, Person, Server, World
from simulator.content import PIXEL
from tests.judge import Judge


async def _post(server: Server, world: World, method: str, **how: Any) -> tuple[int, Any]:
    url = f"{server.url}/bot{world.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, **how) as answer:
        return answer.status, await answer.json()


@pytest.mark.parametrize("how", ["params", "data", "json", "multipart"])
async def test_four_encodings(server: Server, world: World, wang: Person, how: str) -> None:
    markup = {"inline_keyboard": [[{"text": "好", "callback_data": "x"}]]}
    given: dict[str, Any] = {"chat_id": wang.id, "text": "你好", "reply_markup": json.dumps(markup)}
    if how == "json":
        given["reply_markup"] = markup
    if how == "multipart":
        form = aiohttp.FormData(default_to_multipart=True)
        for name, value in given.items():
            form.add_field(name, str(value))
        status, answer = await _post(server, world, "SENDMESSAGE", data=form)
    else:
        status, answer = await _post(server, world, "sendMessage", **{how: given})
    assert (status, answer["ok"]) == (200, True)
    assert wang.sees()[-1].labels == ["好"]


async def test_names_that_are_not_known(server: Server, world: World, wang: Person) -> None:
    assert await _post(server, world, "sendMesage") == (
        404,
        {"ok": False, "error_code": 404, "description": "Not Found"},
    )


async def test_unknown_parameter_is_named_and_judged(clock: Any) -> None:
    world = World(now=clock.now)
    judge, server = Judge(world), Server(world)
    await server.start()
    status, answer = await _post(
        server, world, "sendMessage", json={"chat_id": 1, "text": "x", "colour": "red"}
    )
    await server.stop()
    assert status == 400
    assert "colour" in answer["description"]
    with pytest.raises(AssertionError, match="colour"):
        judge.check()


def test_judge_finds_bad_updates_and_answers(world: World, clock: Any) -> None:
    other = World(now=clock.now)
    judge = Judge(other)
    other.queue.add("message", {"message_id": "seven"})
    judge.request("getMe", {}, {"ok": True, "result": {"id": 1}})
    button = {"text": "x", "callback_data": "y", "sparkle": True}
    markup = {"inline_keyboard": [[button]]}
    judge.request("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": markup}, {"ok": False})
    assert any("update" in fault for fault in judge.faults)
    assert any("answer to getMe" in fault for fault in judge.faults)
    assert any("sparkle" in fault for fault in judge.faults)


async def test_wrong_token(server: Server) -> None:
    bot = Bot("1:wrong", base_url=f"{server.url}/bot")
    with pytest.raises(InvalidToken):
        await bot.initialize()
    await bot.request.shutdown()
    await bot._request[0].shutdown()


async def test_who_the_bot_is(bot: Bot, world: World) -> None:
    me = await bot.get_me()
    assert (me.id, me.username) == (world.bot_id, "chenguang_bot")
    assert not me.can_read_all_group_messages


async def test_texts_have_limits(bot: Bot, wang: Person) -> None:
    await bot.send_message(wang.id, "字" * 4096)
    for text, words in (("字" * 4097, "too long"), (" ", "text is empty")):
        with pytest.raises(BadRequest, match=words):
            await bot.send_message(wang.id, text)
    with pytest.raises(BadRequest, match="caption is too long"):
        await bot.send_photo(wang.id, PIXEL, caption="字" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)can't parse entities: unsupported start tag"):
        await bot.send_message(wang.id, "<x>", parse_mode="HTML")


async def test_callback_data_is_counted_in_bytes(bot: Bot, wang: Person) -> None:
    def markup(data: str) -> InlineKeyboardMarkup:
        return InlineKeyboardMarkup([[InlineKeyboardButton("好", callback_data=data)]])

    await bot.send_message(wang.id, "x", reply_markup=markup("字" * 21))
    with pytest.raises(BadRequest, match=r"Button_data_invalid|BUTTON_DATA_INVALID"):
        await bot.send_message(wang.id, "x", reply_markup=markup("字" * 22))


async def test_who_cannot_be_written_to(bot: Bot, world: World, wang: Person) -> None:
    stranger = world.add_person("陌生人")
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(stranger.id, "x")
    wang.blocks_bot()
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(wang.id, "x")
    wang.says("我回来了")
    await bot.send_message(wang.id, "x")
    wang.deactivates()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(wang.id, "x")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(123456, "x")


async def test_edits_and_deletions(bot: Bot, wang: Person, clock: Any) -> None:
    sent = await bot.send_message(wang.id, "一")
    with pytest.raises(BadRequest, match="not modified: specified new message content"):
        await bot.edit_message_text("一", wang.id, sent.id)
    await bot.edit_message_text("二", wang.id, sent.id)
    assert wang.sees()[-1].text == "二"
    with pytest.raises(BadRequest, match="to edit not found"):
        await bot.edit_message_text("三", wang.id, 999)
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("三", wang.id, wang.says("我的").id)
    keys = {"keyboard": [[{"text": "好"}]]}
    for markup in (keys, {"force_reply": True}, {"remove_keyboard": True}):
        asked = await bot.send_message(wang.id, "选", reply_markup=markup)
        with pytest.raises(BadRequest, match="Message can't be edited"):
            await bot.edit_message_text("三", wang.id, asked.id)
    clock.passes(hours=49)
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(wang.id, sent.id)
    fresh = await bot.send_message(wang.id, "四")
    await bot.delete_message(wang.id, fresh.id)
    with pytest.raises(BadRequest, match="to delete not found"):
        await bot.delete_message(wang.id, fresh.id)


async def test_files_go_up_and_come_down(bot: Bot, wang: Person) -> None:
    await bot.send_document(wang.id, "会议,2026".encode(), filename="会议.csv", caption="名单")
    got = wang.sees()[-1]
    assert (got.caption, got.extra["document"]["file_name"]) == ("名单", "会议.csv")
    sent = wang.sends_photo(data=PIXEL)
    assert sent.media is not None
    file = await bot.get_file(sent.media[1])
    assert bytes(await file.download_as_bytearray()) == PIXEL
    again = await bot.send_photo(wang.id, sent.media[1])
    assert again.photo[-1].file_id == sent.media[1]
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_photo(wang.id, "no-such-file")


async def test_a_file_stays_what_it_is(bot: Bot, wang: Person) -> None:
    voice = wang.sends_voice(12).extra["voice"]["file_id"]
    again = await bot.send_voice(wang.id, voice, caption="随 1号 发来的")
    assert again.voice.duration.total_seconds() == 12
    with pytest.raises(BadRequest, match=r"(?i)can.t use file of type Voice as Photo"):
        await bot.send_photo(wang.id, voice)
    album = [InputMediaPhoto(voice), InputMediaPhoto(voice)]
    with pytest.raises(BadRequest, match=r"(?i)voice as photo"):
        await bot.send_media_group(wang.id, album)
    paper = wang.sends_document("表.pdf", b"%PDF").extra["document"]["file_id"]
    assert (await bot.send_document(wang.id, paper)).document.file_name == "表.pdf"
    with pytest.raises(BadRequest, match=r"(?i)document as videonote"):
        await bot.send_video_note(wang.id, paper)


@pytest.mark.parametrize("data", [b"%PDF", b"<svg/>", bytes(100)])
async def test_a_photo_must_be_a_picture(bot: Bot, wang: Person, data: bytes) -> None:
    before = len(wang.sees())
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(wang.id, data)
    assert len(wang.sees()) == before
    await bot.send_document(wang.id, data, filename="x.bin")


async def test_albums_are_all_or_nothing(bot: Bot, wang: Person) -> None:
    sent = await bot.send_media_group(
        wang.id,
        [InputMediaPhoto(PIXEL, caption="<b>一</b>", parse_mode="HTML"), InputMediaPhoto(PIXEL)],
    )
    assert sent[0].media_group_id == sent[1].media_group_id
    assert sent[0].caption_entities[0].type == "bold"
    before = len(wang.sees())
    with pytest.raises(BadRequest):
        await bot.send_media_group(wang.id, [InputMediaPhoto(PIXEL), InputMediaPhoto("gone")])
    assert len(wang.sees()) == before


async def test_flood_control(bot: Bot, world: World, wang: Person, clock: Any) -> None:
    world.flood.on = True
    for number in range(10):
        await bot.send_message(wang.id, f"{number}")
    with pytest.raises(RetryAfter) as wait:
        await bot.send_message(wang.id, "太快")
    clock.passes(seconds=wait.value.retry_after.total_seconds())
    await bot.send_message(wang.id, "慢一点")


async def test_flood_control_of_groups(bot: Bot, world: World, group: Group, clock: Any) -> None:
    world.flood.on = True
    for number in range(25):
        await bot.send_message(group.id, f"{number}")
        clock.passes(seconds=1)
    with pytest.raises(RetryAfter):
        await bot.send_message(group.id, "太多")
    clock.passes(seconds=60)
    await bot.send_message(group.id, "可以了")


async def test_commands_and_descriptions(bot: Bot, wang: Person) -> None:
    await bot.set_my_commands([("help", "帮助")])
    assert [c.command for c in await bot.get_my_commands()] == ["help"]
    assert await bot.get_my_commands(language_code="en") == ()
    await bot.set_my_description("居民的声音")
    assert (await bot.get_my_description()).description == "居民的声音"
    with pytest.raises(BadRequest, match=r"(?i)command_invalid"):
        await bot.set_my_commands([("帮助", "x")])


async def test_observers_see_each_request(bot: Bot, world: World, wang: Person) -> None:
    seen: list[str] = []
    world.on_request.append(lambda method, params, answer: seen.append(method))
    events: list[str] = []
    stop = world.subscribe(lambda event: events.append(event["kind"]))
    sent = await bot.send_message(wang.id, "x")
    await bot.pin_chat_message(wang.id, sent.id)
    await bot.edit_message_text("y", wang.id, sent.id)
    await bot.delete_message(wang.id, sent.id)
    stop()
    wang.says("没人看")
    assert seen == ["sendMessage", "pinChatMessage", "editMessageText", "deleteMessage"]
    assert events == ["message", "pinned", "message", "edited", "deleted"]
    assert world.requests[-1][0] == "deleteMessage"
