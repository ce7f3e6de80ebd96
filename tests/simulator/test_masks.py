"""Who is seen to write: anonymous administrators, channels; and what is put under a message."""

import pytest
from telegram import Bot, ReactionTypeEmoji
from telegram.error import BadRequest

from simulator import Group, Person, World


async def test_a_channel_writes_in_its_own_name(bot: Bot, group: Group, wang: Person) -> None:
    wang.says("/help", to=group, channel="凤城之声")
    heard = (await bot.get_updates())[-1].message
    assert heard.from_user.id == 136817688
    assert (heard.sender_chat.type, heard.sender_chat.title) == ("channel", "凤城之声")


async def test_the_groups_channel_posts_by_itself(bot: Bot, group: Group, creator: Person) -> None:
    group.hears_channel("晨光频道", "没有管理员权限就听不到")
    group.promote_bot(by=creator)
    group.hears_channel("晨光频道", "今日停水")
    heard = (await bot.get_updates())[-1].message
    assert (heard.from_user.id, heard.text) == (777000, "今日停水")
    assert heard.is_automatic_forward
    assert heard.forward_origin.chat.id == heard.sender_chat.id


async def test_reactions_are_told_to_administrators_who_ask(
    bot: Bot, world: World, group: Group, wang: Person, creator: Person
) -> None:
    said = creator.says("好", to=group)
    await bot.get_updates(allowed_updates=["message_reaction"])
    wang.reacts(said, "👍")
    assert world.pending_updates == []
    group.promote_bot(by=creator)
    wang.reacts(said, "❤")
    wang.reacts(said)
    changes = [u.message_reaction for u in await bot.get_updates()]
    assert [[r.emoji for r in c.new_reaction] for c in changes] == [["❤"], []]
    assert [[r.emoji for r in c.old_reaction] for c in changes] == [["👍"], ["❤"]]


async def test_reactions_are_not_told_unless_asked_for(
    bot: Bot, world: World, wang: Person
) -> None:
    wang.reacts(wang.says("好"), "👍")
    assert not any("message_reaction" in update for update in world.pending_updates)


async def test_the_bot_reacts_with_one_known_emoji(bot: Bot, wang: Person) -> None:
    said = wang.says("好")
    await bot.set_message_reaction(wang.id, said.id, "👍")
    assert said.reactions == ["👍"]
    with pytest.raises(BadRequest, match=r"(?i)reaction_invalid"):
        await bot.set_message_reaction(wang.id, said.id, "🧧")
    both = [ReactionTypeEmoji("👍"), ReactionTypeEmoji("👎")]
    with pytest.raises(BadRequest, match=r"(?i)reactions_too_many"):
        await bot.set_message_reaction(wang.id, said.id, both)
    await bot.set_message_reaction(wang.id, said.id)
    assert said.reactions == []
