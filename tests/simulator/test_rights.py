"""What a person's app does not let them do is refused here too, and changes nothing."""

from collections.abc import Callable

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from simulator import Group, Message, NotAllowed, Person, World

YES = InlineKeyboardMarkup([[InlineKeyboardButton("同意", callback_data="yes")]])


@pytest.fixture
def outsider(world: World) -> Person:
    return world.add_person("过路人")


Act = Callable[[Person, Message], object]
ACTS: dict[str, Act] = {
    "taps": lambda person, message: person.taps_button(message, 0, 0),
    "taps with an odd program": lambda person, message: person.taps_data(message, "yes"),
    "reacts": lambda person, message: person.reacts(message, "👍"),
    "writes": lambda person, message: person.says("大家好", to=message.chat),
    "takes away": lambda person, message: person.deletes(message),
    "changes": lambda person, message: person.edits(message, "改了"),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
async def test_who_is_not_in_the_group_does_nothing_there(
    bot: Bot, world: World, group: Group, outsider: Person, act: Act
) -> None:
    sent = await bot.send_message(group.id, "好吗", reply_markup=YES)
    with pytest.raises(NotAllowed):
        act(outsider, group.messages[sent.id])
    assert world.pending_updates == []
    assert [m.text for m in group.visible()][-1] == "好吗"


async def test_who_is_not_in_the_group_does_not_vote(
    bot: Bot, world: World, group: Group, wang: Person, outsider: Person
) -> None:
    sent = await bot.send_poll(group.id, "几点？", ["七点", "八点"])
    with pytest.raises(NotAllowed):
        outsider.votes(group.messages[sent.id], "七点")
    wang.votes(group.messages[sent.id], "八点")
    assert world.pending_updates[-1]["poll"]["total_voter_count"] == 1


async def test_what_the_bot_said_in_a_group_stays_as_it_is(
    bot: Bot, group: Group, wang: Person, creator: Person
) -> None:
    sent = await bot.send_message(group.id, "通知")
    message = group.messages[sent.id]
    for person in (wang, creator):
        with pytest.raises(NotAllowed, match="change"):
            person.edits(message, "改了")
    with pytest.raises(NotAllowed, match="take away"):
        wang.deletes(message)
    creator.deletes(message)
    assert message not in group.visible()


async def test_in_private_everything_can_be_taken_away(bot: Bot, wang: Person) -> None:
    sent = await bot.send_message(wang.id, "通知")
    wang.deletes(wang.chat.messages[sent.id])
    assert "通知" not in [m.text for m in wang.sees()]


async def test_people_take_away_and_change_their_own_words(group: Group, wang: Person) -> None:
    said = wang.says("说错了", to=group)
    assert wang.edits(said, "说对了").text == "说对了"
    wang.deletes(said)
    assert said not in group.visible()


async def test_who_was_put_out_does_not_come_back_by_himself(
    world: World, group: Group, wang: Person, creator: Person
) -> None:
    group.remove(wang, by=creator)
    with pytest.raises(NotAllowed, match="put out"):
        wang.joins(group)
    li = world.add_person("李")
    li.joins(group)
    with pytest.raises(NotAllowed, match="put out"):
        group.add(wang, by=li)
    group.add(wang, by=creator)
    assert group.is_member(wang.id)


async def test_who_left_comes_back(group: Group, wang: Person) -> None:
    wang.leaves(group)
    wang.joins(group)
    assert group.is_member(wang.id)


async def test_only_who_leads_wears_the_groups_name(
    bot: Bot, group: Group, wang: Person, creator: Person
) -> None:
    for person in (wang, creator):
        with pytest.raises(NotAllowed, match="anonymously"):
            person.says("/help", to=group, anonymous=True)
    with pytest.raises(NotAllowed, match="does not lead"):
        group.mask(wang)
    with pytest.raises(NotAllowed, match="anonymously"):
        creator.says("/help", anonymous=True)
    assert not (await bot.get_chat_member(group.id, creator.id)).is_anonymous


async def test_the_mask_is_shown_and_falls_with_the_role(
    bot: Bot, group: Group, wang: Person, creator: Person
) -> None:
    group.promote(wang, by=creator)
    group.mask(wang, "楼长")
    wang.says("/help", to=group, anonymous=True)
    assert (await bot.get_updates())[-1].message.author_signature == "楼长"
    shown = await bot.get_chat_member(group.id, wang.id)
    assert (shown.is_anonymous, shown.custom_title) == (True, "楼长")
    group.promote(wang, "member", by=creator)
    with pytest.raises(NotAllowed):
        wang.says("/help", to=group, anonymous=True)


async def test_the_bot_makes_an_anonymous_administrator(
    bot: Bot, group: Group, wang: Person, creator: Person
) -> None:
    group.promote_bot(by=creator)
    await bot.promote_chat_member(group.id, wang.id, is_anonymous=True, can_pin_messages=True)
    assert (await bot.get_chat_member(group.id, wang.id)).is_anonymous
    wang.says("/help", to=group, anonymous=True)
    assert group.visible()[-1].sender_chat is not None


async def test_there_is_no_writing_in_a_topic_that_is_none(world: World, wang: Person) -> None:
    forum = world.add_group("社区论坛", creator=wang, forum=True)
    topic = forum.add_topic("通知", by=wang)
    wang.says("好", to=forum, topic=topic)
    with pytest.raises(NotAllowed, match="no such topic"):
        wang.says("好", to=forum, topic=topic + 1000)
    forum.delete_topic(topic)
    with pytest.raises(NotAllowed, match="no such topic"):
        wang.says("好", to=forum, topic=topic)


async def test_words_that_were_refused_leave_the_question_open(
    bot: Bot, group: Group, wang: Person, creator: Person
) -> None:
    await bot.send_message(group.id, "几号楼？", reply_markup={"force_reply": True})
    group.members_may.clear()
    with pytest.raises(NotAllowed):
        wang.says("三号楼", to=group)
    group.members_may.add("can_send_messages")
    answered = wang.says("三号楼", to=group).reply_to
    assert answered is not None
    assert answered.text == "几号楼？"
