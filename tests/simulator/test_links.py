"""Links to the bot, numbers of messages, and what is pinned."""

import pytest
from telegram import Bot

from simulator import Group, NoSuchButton, Person, World


def _heard(world: World) -> list[str]:
    return [u["message"].get("text", "") for u in world.pending_updates if "message" in u]


def test_a_link_may_lack_its_scheme_or_its_payload(world: World, wang: Person) -> None:
    wang.follows("t.me/Chenguang_bot?start=a_1")
    wang.follows("https://telegram.me/chenguang_bot")
    assert _heard(world) == ["/start a_1", "/start"]


@pytest.mark.parametrize(
    "link",
    [
        "https://t.me/other_bot?start=a",
        "https://example.com/chenguang_bot?start=a",
        "https://t.me/chenguang_bot?start=社区",
        "https://t.me/chenguang_bot?start=" + "a" * 65,
        "https://t.me/chenguang_bot?startgroup=a.b",
    ],
)
def test_what_no_app_would_open(wang: Person, link: str) -> None:
    with pytest.raises(NoSuchButton):
        wang.follows(link)


def test_a_link_brings_the_bot_into_a_group(world: World, wang: Person) -> None:
    group = world.add_group("新群", creator=wang)
    wang.follows("https://t.me/chenguang_bot?startgroup=c_c01")
    assert group.is_member(world.bot_id)
    assert _heard(world) == ["", "/start@chenguang_bot c_c01"]
    wang.follows("https://t.me/chenguang_bot?startgroup=again", group)
    assert _heard(world)[-1] == "/start@chenguang_bot again"
    assert len([u for u in world.pending_updates if "my_chat_member" in u]) == 1


def test_a_link_without_payload_only_brings_the_bot(world: World, wang: Person) -> None:
    group = world.add_group("新群", creator=wang)
    wang.follows("https://t.me/chenguang_bot?startgroup", group)
    assert group.is_member(world.bot_id)
    assert _heard(world) == [""]


def test_who_leads_no_group_cannot_bring_the_bot(world: World, wang: Person) -> None:
    with pytest.raises(NoSuchButton, match="leads no group"):
        wang.follows("https://t.me/chenguang_bot?startgroup=x")


def test_private_chats_and_basic_groups_share_their_numbers(
    world: World, group: Group, wang: Person
) -> None:
    li = world.add_person("李")
    basic = world.add_group("小群", creator=li, members=[wang], kind="group")
    numbers = [li.says("一").id, wang.says("二").id, li.says("三", to=basic).id]
    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]
    newest = max(group.messages)
    assert wang.says("四", to=group).id == newest + 1
    other = world.add_group("另一个群", creator=li)
    assert li.says("五", to=other).id == 1


async def test_everybody_sees_what_was_pinned(bot: Bot, group: Group, wang: Person) -> None:
    sent = await bot.send_message(group.id, "明天停水")
    for _ in range(2):
        await bot.pin_chat_message(group.id, sent.id)
    lines = [m for m in wang.sees(group) if "pinned_message" in m.extra]
    assert [m.extra["pinned_message"]["text"] for m in lines] == ["明天停水"]
    assert not await bot.get_updates()


async def test_the_bot_hears_what_people_pin(
    bot: Bot, group: Group, wang: Person, creator: Person
) -> None:
    creator.pins(wang.says("停水", to=group))
    heard = (await bot.get_updates())[-1].message
    assert heard.pinned_message.text == "停水"
    pinned = (await bot.get_chat(group.id)).pinned_message
    assert pinned is not None
    assert pinned.text == "停水"
