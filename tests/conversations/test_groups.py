"""Groups: linking, topics, coming, going and moving; and silence otherwise."""

from typing import Any

from storage import chats
from tests.town import Friend, Town


async def _group(town: Town, *friends: Friend, **options: Any) -> Any:
    """A group which the bot has just been added to, not linked yet."""
    creator = town.world.add_person("群主")
    members = [friend.person for friend in town.friends]
    town.group = town.world.add_group("新群", creator=creator, members=members, **options)
    town.group.add_bot(by=creator)
    await town.settle()
    return town.group


async def test_the_bot_asks_an_organizer_to_link(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await _group(town)
    assert "绑定社区" in town.group_reads()
    await li.taps("绑定社区", to=group)
    assert "已绑定晨光社区" in town.group_reads()
    assert (await town.community()).group_id == group.id


async def test_a_resident_cannot_link(town: Town) -> None:
    wang = await town.resident("王大妈")
    group = await _group(town)
    await wang.taps("绑定社区", to=group)
    assert "组织者" in wang.toast
    await wang.says("/link", to=group)
    assert (await town.community()).group_id is None


async def test_forged_link_data_does_no_harm(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await _group(town)
    other = await town.community("c02")
    message = li.person.sees(group)[-1]
    tap = li.person.taps_data(message, f"bind:{other.id}")
    await town.settle()
    assert "组织者" in tap.toast
    assert (await town.community("c02")).group_id is None


async def test_an_organizer_of_several_chooses(town: Town) -> None:
    li = await town.organizer("李主任")
    other = await town.community("c02")
    async with town.db.transaction() as tx:
        await tx.run(
            "INSERT INTO roles (community_id, person_id, role) VALUES (:c, :p, 'organizer')",
            c=other.id,
            p=li.id,
        )
    group = await _group(town)
    await li.says("/link", to=group)
    assert "哪个社区" in town.group_reads()
    await li.taps("桑园里社区", to=group)
    assert (await town.community("c02")).group_id == group.id
    assert (await town.community("c01")).group_id is None


async def test_a_group_of_another_community_stays_its_own(town: Town) -> None:
    zhang = await town.organizer("张主任", "c02")
    group = await town.link_group("c01")
    await zhang.says("/link", to=group)
    assert "已经绑定晨光社区" in town.group_reads()
    assert (await town.community("c01")).group_id == group.id


async def test_ordinary_talk_is_not_answered(town: Town) -> None:
    wang = await town.resident("王大妈")
    group = await town.link_group()
    before = town.group_reads()
    await wang.says("今天天气真好", to=group)
    assert town.group_reads() == f"{before}\n今天天气真好"


async def test_a_private_command_in_a_group_points_to_the_private_chat(town: Town) -> None:
    wang = await town.resident("王大妈")
    group = await town.link_group()
    await wang.says("/my", to=group)
    assert "私聊" in town.group_reads()
    assert "王大妈" not in town.group_reads()


async def test_link_in_private_says_where_it_belongs(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.says("/link")
    assert "群里" in li.hears()


async def test_here_needs_a_link_and_an_organizer(town: Town) -> None:
    li = await town.organizer("李主任")
    wang = await town.resident("王大妈")
    group = await _group(town)
    await li.says("/here", to=group)
    assert "还没有绑定" in town.group_reads()
    await li.says("/link", to=group)
    await wang.says("/here", to=group)
    assert "只有本社区的组织者" in town.group_reads()


async def test_organizers_hear_when_the_bot_is_removed(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group()
    group.kick_bot(by=li.person)
    await town.settle()
    assert "移出了晨光社区" in li.reads()
    assert not await chats.is_reachable(town.db.reader, group.id)


async def test_here_makes_a_topic_the_place_for_notices(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group(forum=True)
    topic = group.add_topic("通知")
    await li.says("/here", to=group, topic=topic)
    assert (await town.community()).topic_id == topic
    assert "这个话题" in town.group_reads()


async def test_a_group_that_becomes_a_supergroup_stays_linked(town: Town) -> None:
    await town.organizer("李主任")
    group = await town.link_group()
    moved = group.migrate()
    await town.settle()
    assert moved.id != group.id
    assert (await town.community()).group_id == moved.id


async def test_who_blocks_the_bot_is_not_written_to_until_they_unblock(town: Town) -> None:
    wang = await town.resident("王大妈")
    wang.person.blocks_bot()
    await town.settle()
    assert not await chats.is_reachable(town.db.reader, wang.id)
    wang.person.unblocks_bot()
    await town.settle()
    assert await chats.is_reachable(town.db.reader, wang.id)


async def test_an_anonymous_admin_is_sent_to_the_private_chat(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await _group(town)
    group.promote(li.person)
    group.mask(li.person)
    await li.says("/link", to=group, anonymous=True)
    assert "私聊" in town.group_reads()
    assert (await town.community()).group_id is None
    await li.starts(f"g_{group.id}")
    assert "已绑定晨光社区" in li.hears()
    assert (await town.community()).group_id == group.id


async def test_a_group_nobody_offered_cannot_be_linked_in_private(town: Town) -> None:
    li = await town.organizer("李主任")
    await li.starts("g_-100123456")
    assert "过时" in li.hears()
    assert (await town.community()).group_id is None


async def test_an_offer_lapses_after_an_hour(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await _group(town)
    group.promote(li.person)
    group.mask(li.person)
    await li.says("/link", to=group, anonymous=True)
    await town.passes(hours=2)
    await li.starts(f"g_{group.id}")
    assert (await town.community()).group_id is None
