"""What the bot may do to people, and what people may do after that."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram import Bot, ChatPermissions
from telegram.error import BadRequest

from simulator import Group, NotAllowed, Person, World
from simulator.content import PIXEL

NOTHING = ChatPermissions.no_permissions()
EVERYTHING = ChatPermissions.all_permissions()
WORDS_ONLY = ChatPermissions(can_send_messages=True)
Act = Callable[[Bot, int, int], Awaitable[Any]]


@pytest.fixture
def led(world: World, group: Group, creator: Person) -> Group:
    """The group with the bot as its administrator, who hears of members."""
    group.promote_bot(by=creator)
    world.queue.allow(["message", "chat_member"])
    world.pending_updates.clear()
    return group


def _changes(world: World) -> list[tuple[str, str]]:
    changes = [u["chat_member"] for u in world.pending_updates if "chat_member" in u]
    return [(c["old_chat_member"]["status"], c["new_chat_member"]["status"]) for c in changes]


async def test_who_is_put_out_cannot_write(
    bot: Bot, world: World, led: Group, wang: Person
) -> None:
    said = wang.says("广告", to=led)
    await bot.ban_chat_member(led.id, wang.id, revoke_messages=True)
    assert said not in led.visible()
    assert led.visible()[-1].extra["left_chat_member"]["id"] == wang.id
    with pytest.raises(NotAllowed):
        wang.says("我还在", to=led)
    await bot.unban_chat_member(led.id, wang.id, only_if_banned=True)
    assert (await bot.get_chat_member(led.id, wang.id)).status == "left"
    wang.joins(led)
    wang.says("我回来了", to=led)
    assert _changes(world) == [("member", "kicked"), ("kicked", "left"), ("left", "member")]


async def test_unbanning_somebody_who_is_in_puts_them_out(
    bot: Bot, led: Group, wang: Person
) -> None:
    await bot.unban_chat_member(led.id, wang.id, only_if_banned=True)
    assert led.is_member(wang.id)
    await bot.unban_chat_member(led.id, wang.id)
    assert not led.is_member(wang.id)


async def test_a_restricted_person_may_only_do_what_is_left(
    bot: Bot, led: Group, wang: Person
) -> None:
    await bot.restrict_chat_member(led.id, wang.id, WORDS_ONLY)
    wang.says("可以说话", to=led)
    with pytest.raises(NotAllowed, match="photos"):
        wang.sends_photo("不能发图", to=led)
    shown = await bot.get_chat_member(led.id, wang.id)
    assert (shown.status, shown.can_send_messages, shown.can_send_photos) == (
        "restricted",
        True,
        False,
    )
    await bot.restrict_chat_member(led.id, wang.id, EVERYTHING)
    wang.sends_photo("又可以了", to=led)
    assert (await bot.get_chat_member(led.id, wang.id)).status == "member"


async def test_some_permissions_bring_others_along(bot: Bot, led: Group, wang: Person) -> None:
    polls = ChatPermissions(can_send_polls=True)
    await bot.restrict_chat_member(led.id, wang.id, polls)
    wang.says("能说", to=led)
    await bot.restrict_chat_member(led.id, wang.id, polls, use_independent_chat_permissions=True)
    with pytest.raises(NotAllowed):
        wang.says("不能说", to=led)


async def test_permissions_of_everybody(
    bot: Bot, led: Group, wang: Person, creator: Person
) -> None:
    await bot.set_chat_permissions(led.id, NOTHING)
    with pytest.raises(NotAllowed, match="text messages"):
        wang.says("嘘", to=led)
    creator.says("群主能说", to=led)
    await bot.send_message(led.id, "管理员能说")
    permissions = (await bot.get_chat(led.id)).permissions
    assert permissions is not None
    assert not permissions.can_send_messages
    led.demote_bot(by=creator)
    with pytest.raises(BadRequest, match=r"(?i)not enough rights to send text messages"):
        await bot.send_message(led.id, "x")


@pytest.mark.parametrize(
    ("missing", "words", "send"),
    [
        ("can_send_photos", "photos", lambda bot, chat: bot.send_photo(chat, PIXEL)),
        ("can_send_polls", "polls", lambda bot, chat: bot.send_poll(chat, "几点", ["七", "八"])),
        ("can_send_documents", "documents", lambda bot, chat: bot.send_document(chat, b"x")),
        ("can_send_voice_notes", "voice notes", lambda bot, chat: bot.send_voice(chat, b"x")),
    ],
)
async def test_the_bot_as_a_member_needs_the_permission(
    bot: Bot, group: Group, missing: str, words: str, send: Any
) -> None:
    await send(bot, group.id)
    group.members_may.discard(missing)
    with pytest.raises(BadRequest, match=f"(?i)not enough rights to send {words} to the chat"):
        await send(bot, group.id)
    await bot.send_message(group.id, "文字可以")


async def test_promoting_and_taking_back(bot: Bot, world: World, led: Group, wang: Person) -> None:
    await bot.promote_chat_member(led.id, wang.id, can_pin_messages=True)
    shown = await bot.get_chat_member(led.id, wang.id)
    assert (shown.status, shown.can_pin_messages, shown.can_delete_messages) == (
        "administrator",
        True,
        False,
    )
    await bot.promote_chat_member(led.id, wang.id)
    assert _changes(world) == [("member", "administrator"), ("administrator", "member")]


async def test_nobody_gives_rights_they_do_not_have(
    bot: Bot, world: World, group: Group, wang: Person, creator: Person
) -> None:
    group.promote_bot(by=creator, rights={"can_promote_members", "can_pin_messages"})
    await bot.promote_chat_member(group.id, wang.id, can_pin_messages=True)
    with pytest.raises(BadRequest, match=r"(?i)right_forbidden"):
        await bot.promote_chat_member(group.id, wang.id, can_delete_messages=True)
    stranger = world.add_person("陌生人")
    with pytest.raises(BadRequest, match=r"(?i)user_not_participant"):
        await bot.promote_chat_member(group.id, stranger.id, can_pin_messages=True)


ACTS: list[Act] = [
    lambda bot, chat, user: bot.ban_chat_member(chat, user),
    lambda bot, chat, user: bot.unban_chat_member(chat, user),
    lambda bot, chat, user: bot.restrict_chat_member(chat, user, NOTHING),
    lambda bot, chat, user: bot.promote_chat_member(chat, user, can_pin_messages=True),
]


@pytest.mark.parametrize("act", ACTS)
async def test_rights_are_needed(
    bot: Bot, world: World, group: Group, wang: Person, creator: Person, act: Act
) -> None:
    with pytest.raises(BadRequest, match=r"(?i)not enough rights"):
        await act(bot, group.id, wang.id)
    group.promote_bot(by=creator)
    with pytest.raises(BadRequest, match=r"(?i)chat owner"):
        await act(bot, group.id, creator.id)
    with pytest.raises(BadRequest, match=r"(?i)self"):
        await act(bot, group.id, world.bot_id)
    assert group.is_member(wang.id)


@pytest.mark.parametrize("act", ACTS[1:])
async def test_basic_groups_know_no_such_thing(
    bot: Bot, world: World, wang: Person, act: Act
) -> None:
    boss = world.add_person("群主")
    basic = world.add_group("小群", creator=boss, members=[wang], kind="group")
    basic.add_bot(by=boss)
    basic.promote_bot(by=boss)
    with pytest.raises(BadRequest, match="only for supergroups"):
        await act(bot, basic.id, wang.id)


async def test_everybody_needs_rights_to_set_permissions(bot: Bot, group: Group) -> None:
    with pytest.raises(BadRequest, match=r"(?i)not enough rights"):
        await bot.set_chat_permissions(group.id, NOTHING)


async def test_administrators_are_not_restricted(bot: Bot, led: Group, wang: Person) -> None:
    led.promote(wang)
    for act in (ACTS[0], ACTS[2]):
        with pytest.raises(BadRequest, match="is an administrator"):
            await act(bot, led.id, wang.id)


def test_who_is_not_here_cannot_write(world: World, group: Group) -> None:
    stranger = world.add_person("陌生人")
    with pytest.raises(NotAllowed, match="陌生人 may not send text messages"):
        stranger.says("你好", to=group)


def test_pinning_takes_a_right(group: Group, wang: Person, creator: Person) -> None:
    said = wang.says("停水", to=group)
    group.members_may.discard("can_pin_messages")
    with pytest.raises(NotAllowed):
        wang.pins(said)
    creator.pins(said)
    assert said.pinned
