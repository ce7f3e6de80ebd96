"""Groups: privacy, roles, topics, moving, and being thrown out."""

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

from simulator import Group, Person, World


def _heard(world: World) -> list[str]:
    return [u["message"].get("text", "") for u in world.pending_updates if "message" in u]


async def test_privacy_mode(bot: Bot, world: World, wang: Person, group: Group) -> None:
    sent = await bot.send_message(group.id, "通知")
    wang.says("闲聊", to=group)
    wang.sends_location(1, 2, to=group)
    wang.says("@chenguang_bot 你好", to=group)
    wang.says("/help@other_bot", to=group)
    wang.says("/help", to=group)
    wang.says("/help@chenguang_bot", to=group)
    wang.says("回复", to=group, reply_to=group.messages[sent.id])
    assert _heard(world) == ["/help", "/help@chenguang_bot", "回复"]


async def test_without_privacy_mode_everything_is_heard(
    bot: Bot, world: World, wang: Person, group: Group
) -> None:
    world.privacy = False
    wang.says("闲聊", to=group)
    assert _heard(world) == ["闲聊"]
    assert (await bot.get_me()).can_read_all_group_messages


async def test_administrators_hear_everything(
    world: World, wang: Person, group: Group, creator: Person
) -> None:
    group.promote_bot(by=creator)
    wang.says("闲聊", to=group)
    assert _heard(world) == ["闲聊"]
    group.demote_bot(by=creator)
    wang.says("闲聊", to=group)
    assert _heard(world) == ["闲聊"]


async def test_members_and_roles(bot: Bot, group: Group, wang: Person, creator: Person) -> None:
    assert (await bot.get_chat_member(group.id, wang.id)).status == "member"
    group.promote(wang)
    admins = await bot.get_chat_administrators(group.id)
    assert {a.user.id for a in admins} == {wang.id, creator.id}
    assert await bot.get_chat_member_count(group.id) == 3
    wang.leaves(group)
    assert (await bot.get_chat_member(group.id, wang.id)).status == "left"
    assert (await bot.get_chat(group.id)).title == "晨光社区居民群"


async def test_coming_and_being_thrown_out(
    bot: Bot, world: World, group: Group, creator: Person
) -> None:
    group.kick_bot(by=creator)
    change = world.pending_updates[0]["my_chat_member"]
    assert change["new_chat_member"]["status"] == "kicked"
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(group.id, "x")
    group.add_bot(by=creator, payload="c_x")
    assert _heard(world)[-1] == "/start@chenguang_bot c_x"
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(group.id, "x")


async def test_rights(bot: Bot, group: Group, wang: Person, creator: Person) -> None:
    said = wang.says("广告", to=group)
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(group.id, said.id)
    group.promote_bot(by=creator)
    await bot.delete_message(group.id, said.id)
    group.demote_bot(by=creator)
    sent = await bot.send_message(group.id, "通知")
    await bot.pin_chat_message(group.id, sent.id)
    pinned = (await bot.get_chat(group.id)).pinned_message
    assert pinned is not None
    assert pinned.text == "通知"
    group.members_may.clear()
    with pytest.raises(BadRequest, match=r"(?i)not enough rights to manage pinned"):
        await bot.unpin_chat_message(group.id, sent.id)
    group.bot_may_write = False
    with pytest.raises(BadRequest, match=r"(?i)not enough rights to send text"):
        await bot.send_message(group.id, "x")


async def test_anonymous_administrators_share_one_account(
    bot: Bot, group: Group, creator: Person
) -> None:
    group.mask(creator)
    creator.says("/help", to=group, anonymous=True)
    message = (await bot.get_updates())[-1].message
    assert message.from_user.id == 1087968824
    assert message.sender_chat.id == group.id


async def test_topics(bot: Bot, world: World, wang: Person) -> None:
    forum = world.add_group("社区论坛", creator=wang, forum=True)
    forum.add_bot(by=wang)
    topic = forum.add_topic("通知", by=wang)
    sent = await bot.send_message(forum.id, "开会", message_thread_id=topic)
    assert sent.message_thread_id == topic
    assert sent.is_topic_message
    wang.says("/here", to=forum, topic=topic)
    heard = (await bot.get_updates())[-1].message
    assert heard.reply_to_message.forum_topic_created.name == "通知"
    for gone in (1_000, 1):
        with pytest.raises(BadRequest, match="thread not found"):
            await bot.send_message(forum.id, "x", message_thread_id=gone)
    general = await bot.send_message(forum.id, "大家好")
    assert general.message_thread_id is None
    made = await bot.create_forum_topic(forum.id, "活动")
    await bot.close_forum_topic(forum.id, made.message_thread_id)
    forum.members_may.discard("can_manage_topics")
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(forum.id, "x", message_thread_id=made.message_thread_id)
    forum.delete_topic(topic)
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(forum.id, "x", message_thread_id=topic)


async def test_answers_stand_in_the_topic_of_what_they_answer(
    bot: Bot, world: World, wang: Person
) -> None:
    forum = world.add_group("社区论坛", creator=wang, forum=True)
    forum.add_bot(by=wang)
    topic = forum.add_topic("通知", by=wang)
    asked = wang.says("/here", to=forum, topic=topic)
    sent = await bot.send_message(forum.id, "在", reply_to_message_id=asked.id)
    assert sent.message_thread_id == topic
    answer = wang.says("好", to=forum, reply_to=forum.messages[sent.id])
    assert answer.thread_id == topic
    forum.close_topic(topic, wang.user)
    forum.members_may.discard("can_manage_topics")
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(forum.id, "还在", reply_to_message_id=asked.id)


async def test_names_of_topics_have_a_limit(bot: Bot, world: World, wang: Person) -> None:
    forum = world.add_group("社区论坛", creator=wang, forum=True)
    forum.add_bot(by=wang)
    topic = forum.add_topic("通知", by=wang)
    await bot.edit_forum_topic(forum.id, topic, name="字" * 128)
    with pytest.raises(BadRequest, match="too long"):
        await bot.edit_forum_topic(forum.id, topic, name="字" * 129)
    assert forum.topics[topic] == "字" * 128


async def test_a_group_becomes_a_supergroup(bot: Bot, world: World, wang: Person) -> None:
    old = world.add_group("小群", creator=wang, kind="group")
    old.add_bot(by=wang)
    new = old.migrate()
    to, came = [u.message for u in await bot.get_updates()][-2:]
    assert (to.chat.id, to.migrate_to_chat_id) == (old.id, new.id)
    assert (came.chat.id, came.migrate_from_chat_id) == (new.id, old.id)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(old.id, "x")
    assert moved.value.new_chat_id == new.id
    await bot.send_message(new.id, "x")


async def test_copying_and_forwarding(bot: Bot, group: Group, wang: Person) -> None:
    said = wang.says("请修路灯")
    await bot.copy_message(group.id, wang.id, said.id)
    await bot.forward_message(group.id, wang.id, said.id)
    copied, forwarded = wang.sees(group)[-2:]
    assert (copied.text, "forward_origin" in copied.extra) == ("请修路灯", False)
    assert forwarded.extra["forward_origin"]["sender_user"]["id"] == wang.id
    with pytest.raises(BadRequest, match="caption of copymessage had no effect"):
        await bot.copy_message(group.id, wang.id, said.id, caption="说明")
    assert wang.sees(group)[-1] is forwarded
    with pytest.raises(BadRequest, match="to forward not found"):
        await bot.forward_message(group.id, wang.id, 999)
