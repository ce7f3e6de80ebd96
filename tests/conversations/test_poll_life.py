"""A poll while it runs: ended early, given more time, called off, and what is written of it."""

from datetime import datetime, timedelta

import pytest

from tests.conversations.test_households import asks as asks_households
from tests.conversations.test_households import family
from tests.town import Friend, Town

QUESTION = "充电棚建在哪里？"


async def asks(li: Friend, *settings: str, days: int = 3) -> None:
    """A poll of so many days is open."""
    await li.says("/newpoll")
    await li.says(QUESTION)
    await li.says("东门\n北侧空地\n地库口")
    for label in settings:
        await li.taps(label)
    for _ in range({3: 0, 7: 1, 15: 2, 1: 3}[days]):
        await li.taps("截止：")
    await li.taps("发布")


async def deeds(town: Town) -> list[tuple[str, int | None, str | None]]:
    rows = await town.db.reader.all("SELECT kind, by_id, note FROM poll_events ORDER BY id")
    return [(row["kind"], row["by_id"], row["note"]) for row in rows]


async def ends_at(town: Town) -> datetime:
    row = await town.db.reader.one("SELECT ends_at FROM polls")
    return datetime.fromisoformat(row["ends_at"])


async def prolongs(li: Friend, until: str) -> None:
    await li.taps("延长")
    await li.says(until)


async def calls_off(li: Friend, reason: str = "问题写错了") -> None:
    await li.taps("取消这次")
    await li.says(reason)
    await li.taps("确定取消这次")


def said_in_group(town: Town, words: str) -> int:
    return town.group_reads().count(words)


# Ended early.


async def test_ending_early_is_written_down_and_told_in_the_result(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await asks(li)
    await wang.taps("东门", to=town.group)
    await town.passes(hours=1)
    await li.taps("提前结束")
    assert await deeds(town) == []
    await li.taps("确定提前结束")
    assert "这次投票是组织者提前结束的" in town.group_reads()
    assert await deeds(town) == [("ended_early", li.id, None)]
    await wang.starts("p_1")
    [result] = [m.caption for m in wang.person.sees() if "东门：1 票" in m.caption]
    assert "提前结束的" in result


async def test_a_poll_that_ended_by_itself_was_not_ended_early(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await asks(li)
    await town.passes(days=4)
    assert "投票结果" in town.group_reads()
    assert "提前结束的" not in town.group_reads()
    assert "ended_early" not in [kind for kind, _, _ in await deeds(town)]


async def test_two_organizers_end_it_at_once_and_it_ends_once(town: Town) -> None:
    li, zhao = await town.organizer("李主任"), await town.organizer("赵干事")
    await town.link_group()
    await asks(li)
    await zhao.starts("p_1")
    for organizer in (li, zhao):
        await organizer.taps("提前结束")
    for organizer in (li, zhao):
        organizer.person.taps("确定提前结束")
    await town.settle()
    assert zhao.toast == "这次投票已经结束了。"
    assert said_in_group(town, "投票结果") == 1
    assert await deeds(town) == [("ended_early", li.id, None)]


# More time.


async def test_more_time_is_announced_and_shown_and_moves_the_end(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await asks(li)
    await wang.taps("东门", to=town.group)
    await li.taps("延长")
    assert "只能延长一次" in li.hears()
    await li.says("下周三晚8点")
    assert "已延长" in li.hears()
    assert "12月2日（周三） 20:00" in li.hears()
    assert "原来2026年11月27日（周五） 09:00截止，现在2026年12月2日（周三） 20:00" in (
        town.group_reads()
    )
    await town.passes(seconds=5)
    assert "12月2日（周三） 20:00（延长过）" in town.group_reads()
    await town.passes(days=4)
    assert "投票结果" not in town.group_reads()
    await wang.taps("地库口", to=town.group)
    assert "已改投" in wang.toast
    await town.passes(days=5)
    assert "地库口：1 票" in town.group_reads()
    assert said_in_group(town, "投票结果") == 1
    assert ("prolonged", li.id, None) in await deeds(town)


async def test_a_new_end_can_be_tapped(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await asks(li)
    await li.taps("延长")
    assert "11月27日 周五" in li.buttons()
    assert "今天" not in " ".join(li.buttons())
    await li.taps("11月29日")
    await li.taps("18:00")
    assert await ends_at(town) == datetime.fromisoformat("2026-11-29T10:00:00+00:00")


async def test_more_time_is_given_once(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await asks(li)
    before = next(m for m in li.person.sees() if "⏳ 延长" in m.labels)
    await prolongs(li, "下周三晚8点")
    moved = await ends_at(town)
    await li.taps("延长", on=before)
    assert "已经延长过一次" in li.toast
    await li.starts("p_1")
    assert not any("延长" in label for label in li.buttons())
    assert await ends_at(town) == moved


async def test_after_half_of_the_time_there_is_no_more(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await asks(li)
    await town.passes(hours=36)
    await li.taps("延长")
    assert "时间已经过半" in li.toast
    await li.starts("p_1")
    assert not any("延长" in label for label in li.buttons())


async def test_half_may_pass_while_the_organizer_thinks(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await asks(li)
    before = await ends_at(town)
    await town.passes(hours=35)
    await li.taps("延长")
    await town.passes(hours=2)
    await li.says("下周三晚8点")
    assert "时间已经过半" in li.hears()
    assert await ends_at(town) == before
    assert "延长了" not in town.group_reads()


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("明天上午9点", "要比原来的晚"),
        ("昨天上午9点", "已经过了"),
        ("过几天吧", "没看懂"),
        ("明年3月1号上午9点", "最多 60 天"),
    ],
)
async def test_a_new_end_that_cannot_be_is_asked_again(town: Town, words: str, heard: str) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await asks(li)
    before = await ends_at(town)
    await prolongs(li, words)
    assert heard in li.hears()
    assert await ends_at(town) == before
    await li.says("下周三晚8点")
    assert "已延长" in li.hears()


async def test_without_a_group_everybody_who_may_vote_hears_of_the_new_end(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    far = await town.resident("远客", "c02")
    await asks(li)
    await prolongs(li, "下周三晚8点")
    assert "现在2026年12月2日（周三） 20:00" in wang.reads()
    assert "延长" not in far.reads()


# Called off.


async def test_calling_off_asks_why_and_tells_the_group_and_those_who_voted(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    chen = await town.resident("小陈")
    await town.link_group()
    await asks(li)
    await wang.taps("东门", to=town.group)
    await li.taps("取消这次")
    assert "大家都会看到" in li.hears()
    await li.says("问题写错了，明天重新问")
    assert "真的要取消" in li.hears()
    assert await deeds(town) == []
    await li.taps("确定取消这次")
    assert "已取消" in li.hears()
    assert "理由：问题写错了，明天重新问" in town.group_reads()
    await town.passes(seconds=5)
    assert "这次投票已经取消：问题写错了" in town.group_reads()
    assert "理由：问题写错了" in wang.reads()
    assert "理由" not in chen.reads()
    assert await deeds(town) == [("cancelled", li.id, "问题写错了，明天重新问")]
    await town.passes(days=4)
    assert "投票结果" not in town.group_reads()
    assert "快截止了" not in chen.reads()


async def test_what_was_called_off_takes_no_votes(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await asks(li)
    card = next(m for m in li.person.sees(town.group) if "东门" in m.labels)
    await calls_off(li)
    tap = wang.person.taps_data(card, "v:1:0")
    await town.passes(seconds=5)
    assert "已经取消了" in tap.toast
    assert card.labels == []
    assert await town.db.reader.all("SELECT * FROM votes") == []


@pytest.mark.parametrize("after", ["reason asked", "reason given"])
async def test_calling_off_can_be_thought_better_of(town: Town, after: str) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await asks(li)
    await li.taps("取消这次")
    if after == "reason given":
        await li.says("问题写错了")
    await li.taps("不取消，继续")
    await li.says("大家早上好")
    assert "真的要取消" not in li.reads()
    await wang.taps("东门", to=town.group)
    assert "已投" in wang.toast


async def test_an_empty_reason_is_asked_again(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await asks(li)
    await li.taps("取消这次")
    await li.says("……")
    assert "请写几个字" in li.hears()
    await li.says("长" * 301)
    assert "1 到 300 个字" in li.hears()
    await li.says("问题写错了")
    assert "真的要取消" in li.hears()


async def test_it_may_end_while_the_organizer_thinks_of_a_reason(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await asks(li)
    await li.taps("取消这次")
    await town.passes(days=4)
    await li.says("问题写错了")
    assert "已经结束" in li.hears()
    assert said_in_group(town, "投票结果") == 1
    await li.says("/newpoll")
    assert "想问大家什么" in li.hears()


async def test_a_secret_vote_of_a_poll_called_off_does_not_count(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await asks(li, "公开：")
    await wang.taps("东门", to=town.group)
    await calls_off(li)
    assert "理由：问题写错了" in wang.reads()
    await wang.taps("查票")
    assert "的票不算" in wang.hears()
    await wang.taps("改投")
    assert "已经取消了" in wang.toast


# What is written of it.


async def test_organizers_read_what_was_done_by_whom(town: Town) -> None:
    li, zhao = await town.organizer("李主任"), await town.organizer("赵干事")
    wang = await town.resident("王大妈")
    await town.link_group()
    await asks(li)
    await prolongs(li, "下周三晚8点")
    await zhao.starts("p_1")
    assert "2026年11月24日（周二） 09:00，李主任延长了投票" in zhao.hears()
    await wang.starts("p_1")
    assert "李主任" not in wang.hears()


async def test_what_somebody_did_outlives_them_without_their_name(town: Town) -> None:
    li, zhao = await town.organizer("李主任"), await town.organizer("赵干事")
    await town.link_group()
    await asks(li)
    await prolongs(li, "下周三晚8点")
    await li.says("/forget")
    await li.taps("删除我的信息")
    await li.taps("确定删除")
    assert await deeds(town) == [("prolonged", None, None)]
    row = await town.db.reader.one("SELECT made_by FROM polls")
    assert row["made_by"] is None
    await zhao.starts("p_1")
    assert "—延长了投票" in zhao.hears()


# The reminder.


async def test_the_reminder_moves_with_the_end(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await asks(li)
    await prolongs(li, "下周三晚8点")
    await town.passes(days=5)
    assert "快截止了" not in wang.reads()
    await town.passes_until(await ends_at(town) - timedelta(hours=10))
    assert wang.reads().count("快截止了（2026年12月2日（周三） 20:00）") == 1


async def test_who_was_reminded_is_not_reminded_again_after_more_time(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await li.says("/newpoll")
    await li.says(QUESTION)
    await li.says("东门\n北侧空地")
    await li.taps("更多设置")
    await li.taps("自己定截止时间")
    await li.says("明天下午5点")
    await li.taps("发布")
    await town.passes(hours=10)
    assert wang.reads().count("快截止了") == 1
    await prolongs(li, "下周三晚8点")
    await town.passes(days=9)
    assert "快截止了（2026年12月2日" not in wang.reads()


async def test_a_secret_poll_reminds_only_who_has_not_voted(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    chen = await town.resident("小陈")
    await town.link_group()
    await asks(li, "公开：")
    await wang.taps("东门", to=town.group)
    await town.passes(days=2, hours=1)
    assert "快截止了" not in wang.reads()
    assert chen.reads().count("快截止了") == 1


@pytest.mark.parametrize("votes", [True, False])
async def test_once_one_of_a_household_has_voted_none_of_it_is_reminded(
    town: Town, votes: bool
) -> None:
    li, home = await family(town)
    await asks_households(li, "三组各户")
    if votes:
        await home[0].taps("赞成", to=town.group)
    await town.passes(days=2, hours=1)
    assert [friend.reads().count("快截止了") for friend in home] == [int(not votes)] * 3


# Where.


async def test_in_a_forum_all_of_it_stands_in_the_chosen_topic(town: Town) -> None:
    li = await town.organizer("李主任")
    group = await town.link_group(forum=True)
    topic = group.add_topic("通知", by=li.person)
    await li.says("/here", to=group, topic=topic)
    await asks(li)
    await prolongs(li, "下周三晚8点")
    await town.passes(days=9)
    await asks(li)
    await calls_off(li)
    said = [m for m in li.person.sees(group) if QUESTION in (m.text or m.caption or "")]
    assert len(said) == 5  # two cards, the new end, the result, the calling off
    assert {m.thread_id for m in said} == {topic}


async def test_the_link_opens_the_card_that_stands_in_the_group(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await asks(li)
    await prolongs(li, "下周三晚8点")
    await li.taps("东门", to=town.group)
    await town.passes(seconds=5)
    await wang.starts("p_1")
    here = wang.person.sees()[-1]
    there = next(m for m in wang.person.sees(town.group) if "已有 1 人投票" in m.text)
    assert (here.text, here.labels) == (there.text, there.labels)
    assert "（延长过）" in here.text
