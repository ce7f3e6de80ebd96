"""Keyboards below a chat: who sees them, and what a key does."""

from typing import Any

import pytest
from telegram import Bot, ForceReply, KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove
from telegram.error import BadRequest

from simulator import Group, NoSuchButton, Person, World


def _keys(*labels: str, **options: Any) -> ReplyKeyboardMarkup:
    return ReplyKeyboardMarkup([[label] for label in labels], **options)


@pytest.fixture
def li(world: World, group: Group) -> Person:
    li = world.add_person("李", username="li_1")
    li.joins(group)
    world.pending_updates.clear()
    return li


async def test_a_one_time_keyboard_folds_when_used(bot: Bot, wang: Person) -> None:
    await bot.send_message(wang.id, "选", reply_markup=_keys("好", one_time_keyboard=True))
    wang.taps("好")
    assert wang.keyboard is None
    with pytest.raises(NoSuchButton):
        wang.taps("好")
    wang.folds_keyboard()
    assert wang.taps("好").text == "好"


async def test_other_keyboards_stay(bot: Bot, wang: Person) -> None:
    await bot.send_message(wang.id, "选", reply_markup=_keys("好"))
    wang.presses("好")
    assert wang.presses("好").text == "好"
    with pytest.raises(NoSuchButton, match="不好"):
        wang.presses("不好")


async def test_a_key_is_found_by_its_whole_label(bot: Bot, wang: Person) -> None:
    await bot.send_message(wang.id, "选", reply_markup=_keys("提建议（匿名）", "提建议"))
    assert wang.presses("提建议").text == "提建议"


async def test_everybody_in_a_group_sees_a_keyboard(
    bot: Bot, world: World, group: Group, wang: Person, li: Person
) -> None:
    await bot.send_message(group.id, "选", reply_markup=_keys("来", "不来"))
    assert wang.keyboard_in(group) == li.keyboard_in(group) is not None
    li.taps("不来", to=group)
    heard = (await bot.get_updates())[-1].message
    assert (heard.text, heard.from_user.id) == ("不来", li.id)
    assert heard.reply_to_message.text == "选"
    await bot.send_message(group.id, "完", reply_markup=ReplyKeyboardRemove())
    assert wang.keyboard_in(group) is li.keyboard_in(group) is None


async def test_a_selective_keyboard_is_for_the_one_who_is_answered(
    bot: Bot, group: Group, wang: Person, li: Person
) -> None:
    asked = wang.says("/start", to=group)
    markup = _keys("来", selective=True)
    await bot.send_message(group.id, "来吗", reply_to_message_id=asked.id, reply_markup=markup)
    assert (wang.keyboard_in(group) is None, li.keyboard_in(group) is None) == (False, True)


async def test_a_selective_keyboard_is_for_those_mentioned(
    bot: Bot, group: Group, wang: Person, li: Person
) -> None:
    text = f'@LI_1 和<a href="tg://user?id={wang.id}">王</a>'
    for words, expected in (("👍 @LI_1", [False, True]), (text, [True, True])):
        markup = _keys("来", selective=True)
        await bot.send_message(group.id, words, parse_mode="HTML", reply_markup=markup)
        seen = [person.keyboard_in(group) is not None for person in (wang, li)]
        assert seen == expected


async def test_a_message_that_wants_an_answer(bot: Bot, group: Group, li: Person) -> None:
    ask = ForceReply(input_field_placeholder="您的门牌号")
    await bot.send_message(group.id, "您住几号楼？", reply_markup=ask)
    li.says("三号楼", to=group)
    li.says("闲聊", to=group)
    heard = [u.message for u in await bot.get_updates()]
    assert [(m.text, m.reply_to_message.text) for m in heard] == [("三号楼", "您住几号楼？")]


async def test_an_answer_that_is_wanted_selectively(
    bot: Bot, group: Group, wang: Person, li: Person
) -> None:
    asked = wang.says("/start", to=group)
    ask = ForceReply(selective=True)
    await bot.send_message(group.id, "几号楼？", reply_to_message_id=asked.id, reply_markup=ask)
    assert li.says("闲聊", to=group).reply_to is None
    answered = wang.says("三号楼", to=group).reply_to
    assert answered is not None
    assert answered.text == "几号楼？"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (_keys("a", input_field_placeholder="长" * 65), "placeholder"),
        (ForceReply(input_field_placeholder="长" * 65), "placeholder"),
        (ReplyKeyboardMarkup([[KeyboardButton("x", api_kwargs={"request_poll": {}})]]), "request"),
        (ReplyKeyboardMarkup([[KeyboardButton("x", api_kwargs={"loud": 1})]]), "loud"),
        (ReplyKeyboardMarkup([["x"]], api_kwargs={"loud": True}), "loud"),
    ],
)
async def test_keyboards_are_checked(
    bot: Bot, world: World, wang: Person, markup: Any, words: str
) -> None:
    world.on_request.clear()
    with pytest.raises(BadRequest, match=words):
        await bot.send_message(wang.id, "x", reply_markup=markup)
