"""Menus of commands: the narrowest scope first, the person's language first."""

import pytest
from telegram import (
    Bot,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
)

from simulator import Group, Person, World
from simulator.menus import menu_of


def _names(person: Person, group: Group | None = None) -> list[str]:
    return [c["command"] for c in menu_of(person, group or person.chat)]


async def test_without_a_menu_there_is_none(wang: Person, group: Group) -> None:
    assert _names(wang) == []
    assert _names(wang, group) == []


async def test_the_default_is_for_every_chat(bot: Bot, wang: Person, group: Group) -> None:
    await bot.set_my_commands([("help", "帮助")])
    assert _names(wang) == _names(wang, group) == ["help"]


async def test_private_chats_and_groups_have_their_own(
    bot: Bot, wang: Person, group: Group
) -> None:
    await bot.set_my_commands([("help", "帮助")])
    await bot.set_my_commands([("my", "我的")], scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([("link", "绑定")], scope=BotCommandScopeAllGroupChats())
    assert _names(wang) == ["my"]
    assert _names(wang, group) == ["link"]


async def test_one_persons_menu_goes_before_that_of_all(
    bot: Bot, wang: Person, creator: Person
) -> None:
    creator.starts()
    await bot.set_my_commands([("my", "我的")], scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([("desk", "工作台")], scope=BotCommandScopeChat(wang.id))
    assert _names(wang) == ["desk"]
    assert _names(creator) == ["my"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(wang.id))
    assert _names(wang) == ["my"]


async def test_in_a_group_the_narrowest_scope_goes_first(
    bot: Bot, group: Group, wang: Person, creator: Person
) -> None:
    for scope, name, for_creator, for_wang in (
        (None, "all", "all", "all"),
        (BotCommandScopeAllGroupChats(), "groups", "groups", "groups"),
        (BotCommandScopeAllChatAdministrators(), "leaders", "leaders", "groups"),
        (BotCommandScopeChat(group.id), "here", "here", "here"),
        (BotCommandScopeChatAdministrators(group.id), "leads", "leads", "here"),
        (BotCommandScopeChatMember(group.id, wang.id), "wang", "leads", "wang"),
    ):
        await bot.set_my_commands([(name, "x")], scope=scope)
        assert (_names(creator, group), _names(wang, group)) == ([for_creator], [for_wang])
    assert _names(wang) == ["all"]


@pytest.mark.parametrize(("language", "words"), [("en", "Help"), ("zh", "帮助"), ("fr", "求助")])
async def test_the_language_of_the_app_goes_first(
    bot: Bot, world: World, language: str, words: str
) -> None:
    await bot.set_my_commands([("help", "求助")])
    await bot.set_my_commands([("help", "Help")], language_code="en")
    await bot.set_my_commands([("help", "帮助")], language_code="zh")
    somebody = world.add_person("Mary", language=language)
    assert menu_of(somebody, somebody.chat)[0]["description"] == words
