"""What people do reaches the bot in Telegram's shape; what the bot does is seen by people."""

from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest

from simulator import NoSuchButton, Person, World

YES = InlineKeyboardMarkup([[InlineKeyboardButton("同意", callback_data="yes")]])


async def test_every_kind_of_message_is_understood(bot: Bot, world: World, wang: Person) -> None:
    wang.starts("c_x")
    wang.follows("https://t.me/chenguang_bot?start=c_y")
    wang.sends_photo("图")
    wang.sends_album(["一", None])
    wang.sends_voice(seconds=7)
    wang.sends_document("表.pdf", b"%PDF")
    wang.sends_contact("13800000000")
    wang.sends_location(35.5, 112.4)
    wang.sends_sticker("👍")
    wang.forwards(wang.says("原话"))
    wang.edits(wang.says("旧"), "新")
    wang.says("回", reply_to=wang.sees()[0])
    updates = await bot.get_updates()
    got = [u.effective_message for u in updates]
    assert got[0].text == "/start c_x"
    assert got[0].entities[0].type == "bot_command"
    assert got[1].text == "/start c_y"
    assert got[3].media_group_id == got[4].media_group_id
    assert got[5].voice.duration.total_seconds() == 7
    assert got[6].document.mime_type == "application/pdf"
    assert got[7].contact.user_id == wang.id
    assert got[11].forward_origin.sender_user.id == wang.id
    assert updates[13].edited_message.text == "新"
    assert got[14].reply_to_message.text == "/start"
    assert len(updates) == 15


async def test_hidden_people_forward_without_an_account(
    bot: Bot, world: World, wang: Person
) -> None:
    li = world.add_person("李")
    li.hidden = True
    wang.forwards(li.says("匿名的话"))
    assert (await bot.get_updates())[-1].message.forward_origin.sender_user_name == "李"


async def test_a_tap_is_answered_once_and_in_time(
    bot: Bot, world: World, wang: Person, clock: Any
) -> None:
    await bot.send_message(wang.id, "好吗", reply_markup=YES)
    tap = wang.taps("同意")
    assert tap.toast is None
    query = (await bot.get_updates())[-1].callback_query
    assert (query.data, query.message.text) == ("yes", "好吗")
    await bot.answer_callback_query(query.id, "谢谢", show_alert=True)
    assert (tap.toast, tap.alert, wang.toasts) == ("谢谢", True, ["谢谢"])
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(query.id)
    late = wang.taps("同意")
    clock.passes(seconds=16)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(late.query_id)


async def test_an_answer_may_open_the_bot(bot: Bot, wang: Person) -> None:
    await bot.send_message(wang.id, "好吗", reply_markup=YES)
    tap = wang.taps("同意")
    with pytest.raises(BadRequest, match=r"(?i)url_invalid"):
        await bot.answer_callback_query(tap.query_id, url="https://example.com")
    await bot.answer_callback_query(tap.query_id, url="https://t.me/chenguang_bot?start=x")
    assert tap.url == "https://t.me/chenguang_bot?start=x"


async def test_taps_find_the_newest_button(bot: Bot, wang: Person) -> None:
    first = await bot.send_message(wang.id, "一", reply_markup=YES)
    await bot.send_message(wang.id, "二", reply_markup=YES)
    wang.taps("同意")
    wang.taps("同意", on=wang.chat.messages[first.id])
    texts = [u.callback_query.message.text for u in await bot.get_updates()]
    assert texts == ["二", "一"]
    with pytest.raises(NoSuchButton, match="同意"):
        wang.taps("拒绝")


async def test_a_tap_on_what_has_gone(bot: Bot, wang: Person) -> None:
    sent = await bot.send_message(wang.id, "一", reply_markup=YES)
    await bot.delete_message(wang.id, sent.id)
    wang.taps_data(wang.chat.messages[sent.id], "yes")
    assert not (await bot.get_updates())[-1].callback_query.message.is_accessible


async def test_the_keyboard_below(bot: Bot, wang: Person) -> None:
    keys = [["菜单", KeyboardButton("我的电话", request_contact=True)]]
    await bot.send_message(wang.id, "请选", reply_markup=ReplyKeyboardMarkup(keys))
    wang.taps("菜单")
    wang.taps("电话")
    got = [u.message for u in await bot.get_updates()]
    assert got[0].text == "菜单"
    assert got[1].contact.phone_number
    await bot.send_message(wang.id, "收起", reply_markup=ReplyKeyboardRemove())
    assert wang.keyboard is None


async def test_links_and_copying(bot: Bot, world: World, wang: Person) -> None:
    rows = [
        [InlineKeyboardButton("打开", url="https://t.me/chenguang_bot?start=go")],
        [InlineKeyboardButton("复制", api_kwargs={"copy_text": {"text": "号码"}})],
    ]
    await bot.send_message(wang.id, "x", reply_markup=InlineKeyboardMarkup(rows))
    assert wang.taps("打开").url.endswith("start=go")
    assert world.pending_updates[-1]["message"]["text"] == "/start go"
    assert wang.taps("复制").copied == "号码"


async def test_blocking_is_told(bot: Bot, wang: Person) -> None:
    wang.blocks_bot()
    wang.unblocks_bot()
    changes = [u.my_chat_member for u in await bot.get_updates()]
    assert [c.new_chat_member.status for c in changes] == ["kicked", "member"]


async def test_deleted_messages_are_not_seen_and_not_told(wang: Person, world: World) -> None:
    said = wang.says("说错了")
    world.pending_updates.clear()
    wang.deletes(said)
    assert said not in wang.sees()
    assert world.pending_updates == []


async def test_native_polls(bot: Bot, world: World, wang: Person) -> None:
    sent = await bot.send_poll(wang.id, "几点?", ["七点", "八点"], is_anonymous=False)
    message = wang.sees()[-1]
    wang.votes(message, "八点")
    updates = await bot.get_updates()
    assert updates[0].poll.options[1].voter_count == 1
    assert updates[1].poll_answer.option_ids == (1,)
    stopped = await bot.stop_poll(wang.id, sent.id)
    assert stopped.is_closed
    with pytest.raises(BadRequest, match="already been closed"):
        await bot.stop_poll(wang.id, sent.id)
    for question, options in (("问" * 301, ["a"]), ("问", ["a"] * 13), ("问", ["字" * 101])):
        with pytest.raises(BadRequest):
            await bot.send_poll(wang.id, question, options)
