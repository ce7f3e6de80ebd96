"""A poll in the group: one tap, one vote, honestly counted."""

from datetime import timedelta
from typing import Any

from tests.town import Friend, Town


async def _opens_poll(li: Friend) -> None:
    await li.says("/newpoll")
    await li.says("充电棚建在哪里？")
    await li.says("东门\n北侧空地\n地库口")
    await li.taps("发布")


async def test_a_poll_from_the_question_to_the_result(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await li.says("/newpoll")
    assert "想问大家什么" in li.hears()
    await li.says("充电棚建在哪里？")
    await li.says("东门\n北侧空地\n地库口")
    assert "每人选一个" in li.hears()
    assert "票数相同时由议事会商定" in li.hears()
    await li.taps("发布")
    assert "已发布" in li.hears()
    assert "已有 0 人投票" in town.group_reads()
    await wang.taps("东门", to=town.group)
    assert wang.toast == "已投：东门，截止前可以改"
    await wang.taps("北侧空地", to=town.group)
    assert wang.toast == "已改投：北侧空地"
    await wang.taps("北侧空地", to=town.group)
    assert "您投的就是" in wang.toast
    await town.passes(seconds=5)
    assert "已有 1 人投票" in town.group_reads()
    await town.passes(days=3)
    assert "投票结果" in town.group_reads()
    assert "北侧空地：1 票" in town.group_reads()
    assert "东门：0 票" in town.group_reads()
    assert "共有 1 人投票（本社区成年居民 2610 人）" in town.group_reads()


async def test_the_result_comes_with_a_picture(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _opens_poll(li)
    await town.passes(days=3)
    photos = [m for m in li.person.sees(town.group) if m.media and m.media[0] == "photo"]
    assert len(photos) == 1
    _, png = town.world.files[photos[0].media[1]]
    assert png.startswith(b"\x89PNG")
    assert len(png) > 5000


async def test_after_the_end_the_buttons_are_gone_and_a_late_tap_is_told(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _opens_poll(li)
    card = next(m for m in li.person.sees(town.group) if m.labels)
    await town.passes(days=3)
    assert card.labels == []
    tap = wang.person.taps_data(card, "v:1:0")
    await town.settle()
    assert "没有计入" in tap.toast


async def test_a_vote_after_the_end_does_not_count_even_when_the_bot_was_down(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _opens_poll(li)
    await town.bot.close()
    town.clock.move(timedelta(days=4))
    wang.person.taps("东门", to=town.group)
    await town._start_bot()
    await town.settle()
    assert "东门：0 票" in town.group_reads()


async def test_a_stranger_is_not_counted_and_is_led_to_join(town: Town) -> None:
    li, chen = await town.organizer("李主任"), await town.stranger("小陈")
    await town.link_group()
    await _opens_poll(li)
    tap = await chen.taps("东门", to=town.group)
    assert tap.url == f"https://t.me/{town.world.bot.username}?start=p_1"
    assert await town.db.reader.all("SELECT * FROM votes") == []


async def test_who_joined_after_the_opening_may_not_vote(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _opens_poll(li)
    late = await town.resident("小陈")
    await late.taps("东门", to=town.group)
    assert "这一票没有算。下次就能投了" in late.toast


async def test_an_anonymous_admin_is_nobody(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _opens_poll(li)
    town.world.queue.waiting.clear()
    card = next(m for m in li.person.sees(town.group) if m.labels)
    ghost = town.world.add_person("Group", id=1087968824)
    ghost.joins(town.group)
    tap = ghost.taps_data(card, "v:1:0")
    await town.settle()
    assert "私聊" in tap.toast
    assert await town.db.reader.all("SELECT * FROM votes") == []


async def test_the_same_poll_in_private(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _opens_poll(li)
    await wang.taps("投票")
    await wang.taps("充电棚")
    assert "已有 0 人投票" in wang.hears()
    await wang.taps("东门")
    assert "已投：东门" in wang.toast
    await town.passes(days=3)
    await wang.taps("投票")
    await wang.taps("充电棚")
    assert "投票结果" in wang.hears()


async def test_who_has_not_voted_is_reminded_once_by_day(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await town.passes(hours=13)
    await _opens_poll(li)
    for label in ("投票", "充电棚", "东门"):
        await li.taps(label)
    await town.passes(days=2)
    assert "快截止了" not in wang.reads()
    await town.passes(hours=10)
    assert wang.reads().count("快截止了") == 1
    assert "快截止了" not in li.reads()
    await town.passes(hours=20)
    assert wang.reads().count("快截止了") == 1


async def test_ending_early_asks_twice(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _opens_poll(li)
    await li.taps("提前结束")
    assert "真的要提前结束" in li.hears()
    assert "投票结果" not in town.group_reads()
    await li.taps("确定提前结束")
    assert "投票结果" in town.group_reads()
    await town.passes(days=4)
    assert town.group_reads().count("投票结果") == 1


async def test_only_organizers_make_and_end_polls(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _opens_poll(li)
    await wang.says("/newpoll")
    assert "只有本社区的组织者" in wang.hears()
    tap = wang.person.taps_data(wang.person.sees()[-1], "pe:1:1")
    await town.settle()
    assert "只有本社区的组织者" in tap.toast


async def test_the_settings_cycle(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await li.says("/newpoll")
    await li.says("充电棚建在哪里？")
    await li.says("东门\n北侧空地")
    await li.taps("结果")
    await li.taps("法定人数")
    assert not any("平票" in label for label in li.buttons())
    await li.taps("更多设置")
    await li.taps("平票")
    await li.taps("收起")
    labels = " ".join(li.buttons())
    assert "随时可见" in labels
    assert "要超过 33% 的人投" in labels
    assert "平票：抽签" in labels
    await li.taps("发布")
    await li.taps("东门", to=town.group)
    await town.passes(seconds=5)
    assert "东门：1 票" in town.group_reads()


async def test_two_taps_at_once_are_one_vote(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _opens_poll(li)
    li.person.taps("东门", to=town.group)
    li.person.taps("东门", to=town.group)
    await town.settle()
    assert len(await town.db.reader.all("SELECT * FROM votes")) == 1


async def test_too_few_take_part_and_the_result_says_so(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await li.says("/newpoll")
    await li.says("充电棚建在哪里？")
    await li.says("东门\n北侧空地")
    await li.taps("法定人数")
    await li.taps("法定人数")
    await li.taps("发布")
    await wang.taps("东门", to=town.group)
    await town.passes(days=3)
    assert "投票的人不够，结果只能作参考" in town.group_reads()


def _pictures(friend: Friend) -> list[Any]:
    return [m for m in friend.person.sees() if m.media and m.media[0] == "photo"]


async def test_the_card_in_private_becomes_the_result(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _opens_poll(li)
    await wang.taps("投票")
    await wang.taps("充电棚")
    await wang.taps("东门")
    await town.passes(days=4)
    [card] = [m for m in wang.person.sees() if "东门：1 票" in m.text]
    assert card.labels == []
    assert "见下面" not in wang.reads()
    assert "得票最多：东门" in wang.reads()


async def test_organizers_hear_the_result_with_its_picture(town: Town) -> None:
    li, zhao = await town.organizer("李主任"), await town.organizer("赵干事")
    wang = await town.resident("王大妈")
    await town.link_group()
    await _opens_poll(li)
    await wang.taps("东门", to=town.group)
    await town.passes(days=4)
    for organizer in (li, zhao):
        [picture] = _pictures(organizer)
        assert "东门：1 票" in picture.caption
    assert "投票结果" not in wang.reads()


async def test_without_a_group_organizers_and_voters_hear_the_result_once(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    chen = await town.resident("小陈")
    await _opens_poll(li)
    for friend in (li, wang):
        await friend.taps("投票")
        await friend.taps("充电棚")
        await friend.taps("东门", on=next(m for m in friend.person.sees() if "东门" in m.labels))
    await town.passes(days=4)
    for friend in (li, wang):
        [picture] = _pictures(friend)
        assert "东门：2 票" in picture.caption
    assert "投票结果" not in chen.reads()
    await chen.says("/polls")
    await chen.taps("充电棚")
    assert "东门：2 票" in _pictures(chen)[0].caption


async def test_ending_early_can_be_thought_better_of(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _opens_poll(li)
    await li.taps("提前结束")
    assert li.buttons() == ["确定提前结束", "不结束"]
    await li.taps("不结束")
    assert [label[2:] for label in li.buttons()] == [
        "提前结束",
        "延长",
        "录入纸质票",
        "录入现场计票",
        "取消这次",
    ]
    assert "真的要提前结束" not in li.reads()
    await wang.taps("东门", to=town.group)
    assert "已投" in wang.toast


async def test_the_organizer_finds_the_end_again_in_the_list(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _opens_poll(li)
    for friend in (li, wang):
        await friend.says("/polls")
        await friend.taps("充电棚")
    assert wang.buttons() == ["东门", "北侧空地", "地库口"]
    assert "提前结束或取消“充电棚建在哪里？”" in li.hears()
    await li.taps("提前结束")
    await li.taps("确定提前结束")
    assert "投票结果" in town.group_reads()


async def test_what_has_ended_is_not_ended_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _opens_poll(li)
    await li.taps("提前结束")
    question = next(m for m in li.person.sees() if "不结束" in m.labels)
    await town.passes(days=4)
    for label in ("确定提前结束", "不结束"):
        tap = await li.taps(label, on=question)
        assert tap.toast == "这次投票已经结束了。"
    assert town.group_reads().count("投票结果") == 1


async def test_an_advisory_result_says_once_what_it_is(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _opens_poll(li)
    await town.passes(days=4)
    result = town.group_reads().split("投票结果")[1]
    assert result.count("征求意见，不是正式表决") == 1
    assert "参考" not in result
    assert "法定人数" not in result


async def test_a_poll_of_another_community_says_so(town: Town) -> None:
    li, far = await town.organizer("李主任"), await town.resident("远客", "c02")
    await town.link_group()
    await _opens_poll(li)
    await far.taps("东门", to=town.group)
    assert "别的社区" in far.toast
    await far.starts("p_1")
    assert "别的社区" in far.hears()
