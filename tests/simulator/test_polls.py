"""Native polls: who may end them, and who hears of them."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from simulator import Group, Person, World

AGAIN = InlineKeyboardMarkup([[InlineKeyboardButton("再来一次", callback_data="again")]])


async def test_a_persons_poll_is_heard_and_its_votes_are_not(
    bot: Bot, world: World, wang: Person
) -> None:
    asked = wang.asks("去哪儿？", "东", "西")
    other = wang.sends_other("poll")
    wang.votes(asked, "西")
    wang.votes(other, "东")
    updates = await bot.get_updates()
    assert [u.message.poll.question for u in updates] == ["去哪儿？", "去哪儿？"]
    assert asked.extra["poll"]["options"][1]["voter_count"] == 1
    assert asked.extra["poll"]["id"] != other.extra["poll"]["id"]


async def test_the_bot_ends_its_own_polls_only(bot: Bot, wang: Person) -> None:
    asked = wang.asks("去哪儿？", "东", "西")
    with pytest.raises(BadRequest, match="Poll can't be stopped"):
        await bot.stop_poll(wang.id, asked.id)
    with pytest.raises(BadRequest, match="Message is not a poll"):
        await bot.stop_poll(wang.id, (await bot.send_message(wang.id, "x")).id)
    with pytest.raises(BadRequest, match="Message with poll to stop not found"):
        await bot.stop_poll(wang.id, 999)
    wang.votes(asked, "东")


async def test_a_forwarded_poll_is_not_ended(bot: Bot, group: Group, wang: Person) -> None:
    sent = await bot.send_poll(wang.id, "几点？", ["七点", "八点"])
    passed_on = await bot.forward_message(group.id, wang.id, sent.id)
    with pytest.raises(BadRequest, match="Poll can't be stopped"):
        await bot.stop_poll(group.id, passed_on.id)
    assert (await bot.stop_poll(wang.id, sent.id)).is_closed


async def test_who_was_kicked_ends_nothing(bot: Bot, group: Group, creator: Person) -> None:
    sent = await bot.send_poll(group.id, "几点？", ["七点", "八点"])
    group.kick_bot(by=creator)
    with pytest.raises(Forbidden, match="kicked"):
        await bot.stop_poll(group.id, sent.id)
    assert not group.messages[sent.id].extra["poll"]["is_closed"]


async def test_a_poll_ends_with_other_buttons_or_none(bot: Bot, wang: Person) -> None:
    for given, labels in ((AGAIN, ["再来一次"]), (None, [])):
        sent = await bot.send_poll(wang.id, "几点？", ["七点", "八点"], reply_markup=AGAIN)
        await bot.stop_poll(wang.id, sent.id, reply_markup=given)
        assert wang.chat.messages[sent.id].labels == labels


async def test_a_poll_does_not_end_with_a_keyboard(bot: Bot, world: World, wang: Person) -> None:
    world.on_request.clear()
    sent = await bot.send_poll(wang.id, "几点？", ["七点", "八点"])
    with pytest.raises(BadRequest, match="Inline keyboard expected"):
        await bot.stop_poll(wang.id, sent.id, reply_markup={"keyboard": [[{"text": "好"}]]})
    assert not wang.chat.messages[sent.id].extra["poll"]["is_closed"]
