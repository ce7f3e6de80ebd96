"""In a group: the bot is asked in, told its place, keeps quiet, and finds its way back."""

from typing import Any

import pytest

from tests.town import Friend, Town


async def _said_by_bot(town: Town, group: Any) -> list[str]:
    someone = town.friends[0].person
    return [m.text or m.caption for m in someone.sees(group) if m.sender.is_bot]


async def _new_group(town: Town, creator: Friend, **options: Any) -> Any:
    people = [friend.person for friend in town.friends]
    group = town.world.add_group(
        "晨光社区居民群", creator=creator.person, members=people, **options
    )
    town.group = group
    return group


@pytest.mark.parametrize("kind", ["group", "supergroup"])
async def test_an_organizer_adds_the_bot_and_links_with_one_tap(town: Town, kind: str) -> None:
    li = await town.organizer("李主任")
    group = await _new_group(town, li, kind=kind)
    group.add_bot(by=li.person)
    await town.settle()
    assert "绑定社区" in " ".join(m for message in li.person.sees(group) for m in message.labels)
    await li.taps("绑定社区", to=group)
    assert (await town.community()).group_id == group.id


async def test_who_is_no_organizer_is_told_and_nothing_is_linked(town: Town) -> None:
    await town.organizer("李主任")
    wang = await town.resident("王大妈")
    group = await _new_group(town, wang)
    group.add_bot(by=wang.person)
    await town.settle()
    await wang.taps("绑定社区", to=group)
    assert "组织者" in wang.toast
    assert (await town.community()).group_id is None


@pytest.mark.parametrize(
    "words",
    ["今天真冷", "提建议", "投票", "@chenguang_bot 你好", "帮助", "/unknown", "/start@other_bot"],
)
async def test_ordinary_talk_has_no_answer(town: Town, words: str) -> None:
    wang = await town.resident("王大妈")
    group = await town.link_group()
    before = await _said_by_bot(town, group)
    await wang.says(words, to=group)
    assert await _said_by_bot(town, group) == before
    assert await town.db.reader.all("SELECT * FROM dialogs") == []


async def test_an_organizer_also_of_another_community_links_to_the_right_one(town: Town) -> None:
    li = await town.organizer("李主任")
    async with town.db.transaction() as tx:
        await tx.run(
            "INSERT INTO roles (community_id, person_id, role) VALUES (2, :id, 'organizer')",
            id=li.id,
        )
    group = await _new_group(town, li)
    group.add_bot(by=li.person)
    await li.says("/link", to=group)
    await li.taps("桑园里", to=group)
    assert (await town.community("c02")).group_id == group.id
    assert (await town.community("c01")).group_id is None


async def test_notices_go_to_the_group_that_was_linked_last(town: Town) -> None:
    li = await town.organizer("李主任")
    old = await town.link_group()
    new = await _new_group(town, li)
    new.add_bot(by=li.person)
    await li.says("/link", to=new)
    if any("绑定" in label for m in li.person.sees(new) for label in m.labels):
        await li.taps("绑定", to=new)
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    assert "充电棚" in "".join(await _said_by_bot(town, new))
    assert "充电棚" not in "".join(await _said_by_bot(town, old))


async def test_thrown_out_and_asked_in_again_it_goes_on(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    group.kick_bot(by=li.person)
    await town.settle()
    assert "移出了" in li.reads()
    group.add_bot(by=li.person)
    await town.settle()
    await li.says("/link", to=group)
    if any("绑定" in label for m in li.person.sees(group)[-2:] for label in m.labels):
        await li.taps("绑定", to=group)
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    assert "充电棚" in town.group_reads()


async def test_what_was_published_while_it_was_out_is_still_open_in_private(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    group = await town.link_group()
    group.kick_bot(by=li.person)
    await town.settle()
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    await wang.taps("投票")
    await wang.taps("充电棚")
    await wang.taps("东门")
    assert "已投：东门" in wang.toast
    await town.passes(days=4)
    await wang.taps("投票")
    await wang.taps("充电棚")
    assert "东门：1 票" in wang.hears()


async def test_a_forum_without_a_chosen_topic_gets_notices_in_general(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group(forum=True)
    group.add_topic("闲聊", by=li.person)
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    [card] = [m for m in li.person.sees(group) if "充电棚" in m.text]
    assert card.thread_id is None


async def test_the_chosen_topic_gets_every_kind_of_notice(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group(forum=True)
    topic = group.add_topic("通知", by=li.person)
    await li.says("/here", to=group, topic=topic)
    for words in ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地"):
        await li.says(words)
    await li.taps("发布")
    for doing in (
        "/newmeeting",
        "@议事会",
        "广场舞",
        "11月27日晚7点",
        "议事厅",
        "@先不写",
        "@发布",
    ):
        await (li.taps(doing[1:]) if doing.startswith("@") else li.says(doing))
    await town.passes(days=4)
    told = [m for m in li.person.sees(group) if m.sender.is_bot and "绑定" not in m.text]
    notices = [m for m in told if any(w in (m.text + m.caption) for w in ("充电棚", "广场舞"))]
    assert len(notices) >= 5  # card, result, notice, file, reminders
    assert {m.thread_id for m in notices} == {topic}
