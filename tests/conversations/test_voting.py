"""One tap, one vote: who may, until when, in which order, and what the result says."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator import Message
from tests.town import Friend, Town

OPTIONS = ("东门", "北侧空地", "地库口")


async def _asks(li: Friend, *settings: str, options: Sequence[str] = OPTIONS) -> None:
    await li.says("/newpoll")
    await li.says("充电棚建在哪里？")
    await li.says("\n".join(options))
    for label in settings:
        await li.taps(label)
    await li.taps("发布")


async def _crowd(town: Town, count: int) -> list[Friend]:
    return [await town.resident(f"居民{i}") for i in range(count)]


def _card(town: Town) -> Message:
    someone = town.friends[0].person
    return next(m for m in reversed(someone.sees(town.group)) if "已有" in m.text)


async def _votes(town: Town) -> dict[int, int]:
    rows = await town.db.reader.all("SELECT person_id, choice FROM votes")
    return {row["person_id"]: int(row["choice"]) for row in rows}


async def test_the_last_of_many_taps_is_the_vote(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    for label in ("东门", "地库口", "东门", "北侧空地"):
        wang.person.taps(label, to=town.group)
    await town.settle()
    assert await _votes(town) == {wang.id: 1}
    assert wang.person.toasts == [
        "已投：东门，截止前可以改",
        "已改投：地库口",
        "已改投：东门",
        "已改投：北侧空地",
    ]


async def test_a_hundred_people_at_once_are_a_hundred_votes(town: Town) -> None:
    li = await town.organizer("李主任")
    crowd = await _crowd(town, 100)
    await town.link_group()
    await _asks(li)
    for number, friend in enumerate(crowd):
        friend.person.taps(OPTIONS[number % 3], to=town.group)
    await town.settle()
    assert len(await _votes(town)) == 100
    await town.passes(days=4)
    for words in ("东门：34 票", "北侧空地：33 票", "地库口：33 票", "100 人投票"):
        assert words in town.group_reads()
    assert "得票最多：东门" in town.group_reads()


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2)), max_size=25))
async def test_whatever_the_order_of_taps_the_count_is_of_last_wishes(
    tmp_path_factory: pytest.TempPathFactory, taps: list[tuple[int, int]]
) -> None:
    town = Town(tmp_path_factory.mktemp("town"))
    await town.open()
    li, crowd = await town.organizer("李主任"), await _crowd(town, 5)
    await town.link_group()
    await _asks(li, "截止后公布")
    for who, which in taps:
        crowd[who].person.taps(OPTIONS[which], to=town.group)
    await town.settle()
    assert await _votes(town) == {crowd[who].id: which for who, which in taps}
    await town.close()


async def test_the_card_counts_while_it_runs_and_tells_nothing_of_the_standing(
    town: Town,
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("东门", to=town.group)
    await town.passes(seconds=5)
    assert "已有 1 人投票" in _card(town).text
    assert "1 票" not in _card(town).text


async def test_a_live_poll_shows_the_standing(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "结果：")
    await wang.taps("东门", to=town.group)
    await town.passes(seconds=5)
    assert "东门：1 票" in _card(town).text


async def test_a_tie_is_said_and_nobody_is_called_first(town: Town) -> None:
    li, crowd = await town.organizer("李主任"), await _crowd(town, 2)
    await town.link_group()
    await _asks(li)
    await crowd[0].taps("东门", to=town.group)
    await crowd[1].taps("地库口", to=town.group)
    await town.passes(days=4)
    assert "由议事会商定。" in town.group_reads().split("票数相同：")[1]
    assert "得票最多" not in town.group_reads()


async def test_without_a_vote_there_is_neither_a_first_nor_a_tie(town: Town) -> None:
    li = await town.organizer("李主任")
    await town.link_group()
    await _asks(li)
    await town.passes(days=4)
    result = town.group_reads().split("投票结果")[1]
    assert "0 人投票" in result
    assert "票数相同" not in result
    assert "得票最多" not in result


async def test_a_quorum_counts_all_adults_not_those_who_came(town: Town) -> None:
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET adults = 6 WHERE code = 'c01'")
    li, crowd = await town.organizer("李主任"), await _crowd(town, 3)
    await town.link_group()
    await _asks(li, "法定人数", "法定人数", "法定人数")  # 33, 50, 66 of a hundred
    await _asks(li, "法定人数", "法定人数")
    for friend in crowd:
        for card in [m for m in friend.person.sees(town.group) if "东门" in m.labels]:
            await friend.taps("东门", on=card)
    await town.passes(days=4)
    results = [m.caption for m in li.person.sees(town.group) if "投票结果" in m.caption]
    assert len(results) == 2
    assert all("共有 3 人投票（本社区成年居民 6 人）" in r for r in results)
    assert all("投票的人不够，结果只能作参考" in r for r in results)  # half is not more than half


async def test_one_more_than_half_is_enough(town: Town) -> None:
    async with town.db.transaction() as tx:
        await tx.run("UPDATE communities SET adults = 5 WHERE code = 'c01'")
    li, crowd = await town.organizer("李主任"), await _crowd(town, 3)
    await town.link_group()
    await _asks(li, "法定人数", "法定人数")
    for friend in crowd:
        await friend.taps("东门", to=town.group)
    await town.passes(days=4)
    assert "人数够了，结果有效" in town.group_reads()


async def test_members_of_another_community_are_told_and_not_counted(town: Town) -> None:
    li, zhou = await town.organizer("李主任"), await town.resident("老周", "c02")
    await town.link_group()
    await _asks(li)
    await zhou.taps("东门", to=town.group)
    assert await _votes(town) == {}
    assert "别的社区的投票" in zhou.toast


async def test_who_left_for_good_keeps_the_vote_in_the_count_without_a_name(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("东门", to=town.group)
    await wang.says("/forget")
    await wang.taps("删除我的信息")
    await wang.taps("确定删除")
    rows = await town.db.reader.all("SELECT person_id, choice FROM votes")
    assert rows == [{"person_id": None, "choice": "0"}]
    await town.passes(days=4)
    assert "东门：1 票" in town.group_reads()


async def test_two_polls_at_once_do_not_mix(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    first = _card(town)
    await _asks(li, options=("红", "蓝"))
    second = _card(town)
    await wang.taps("地库口", on=first)
    await wang.taps("蓝", on=second)
    rows = await town.db.reader.all("SELECT poll_id, choice FROM votes ORDER BY poll_id")
    assert [(row["poll_id"], row["choice"]) for row in rows] == [(1, "2"), (2, "1")]


async def test_a_poll_without_a_group_is_voted_on_in_private(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li)
    assert "社区还没有绑定群" in li.hears()
    await wang.taps("投票")
    await wang.taps("充电棚建在哪里？")
    await wang.taps("东门")
    assert wang.toast == "已投：东门，截止前可以改"
    await town.passes(days=4)
    await wang.taps("投票")
    await wang.taps("充电棚建在哪里？")
    assert "东门：1 票" in wang.hears()


async def test_both_cards_of_one_person_are_one_vote(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("东门", to=town.group)
    await wang.taps("投票")
    await wang.taps("充电棚建在哪里？")
    await wang.taps("地库口")
    assert wang.toast == "已改投：地库口"
    assert await _votes(town) == {wang.id: 2}
    await town.passes(seconds=5)
    assert "已有 1 人投票" in _card(town).text
    assert "已有 1 人投票" in wang.reads()


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("东门", "2 到 30 个"),
        ("东门\n东门", "一样"),
        ("\n".join(str(i) for i in range(31)), "2 到 30 个"),
        (f"东门\n{'长' * 200}", "字"),
    ],
)
async def test_options_that_cannot_be_are_asked_again_and_the_question_stays(
    town: Town, words: str, heard: str
) -> None:
    li = await town.organizer("李主任")
    await li.says("/newpoll")
    await li.says("充电棚建在哪里？")
    await li.says(words)
    assert heard in li.hears()
    await li.says("东门\n北侧空地")
    assert "充电棚建在哪里？" in li.hears()


@pytest.mark.parametrize("odd", ["<b>粗</b>", "A & B", "{ $x }", "100%", "_下划线_", "👨‍👩‍👧"])
async def test_an_option_may_hold_any_sign(town: Town, odd: str) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "结果：", options=(odd, "另一个"))
    await wang.taps(odd, to=town.group)
    assert wang.toast == f"已投：{odd}，截止前可以改"
    await town.passes(days=4)
    assert f"{odd}：1 票" in town.group_reads()


async def test_a_vote_in_the_last_second_counts_and_one_at_the_end_does_not(town: Town) -> None:
    li, crowd = await town.organizer("李主任"), await _crowd(town, 2)
    await town.link_group()
    await _asks(li)
    row = await town.db.reader.one("SELECT ends_at FROM polls")
    card = _card(town)
    ends = town.now + timedelta(days=3)
    assert row["ends_at"].startswith(f"{ends:%Y-%m-%d}")
    await town.passes_until(ends - timedelta(seconds=1))
    await crowd[0].taps("东门", on=card)
    crowd[1].person.taps("东门", on=card)
    town.clock.move(timedelta(seconds=1))
    await town.settle()
    assert await _votes(town) == {crowd[0].id: 0}
    assert "东门：1 票" in town.group_reads()


async def test_a_restart_in_the_midst_changes_nothing(town: Town) -> None:
    li, crowd = await town.organizer("李主任"), await _crowd(town, 2)
    await town.link_group()
    await _asks(li)
    await crowd[0].taps("东门", to=town.group)
    await town.restart()
    await crowd[0].taps("地库口", to=town.group)
    await crowd[1].taps("东门", to=town.group)
    await town.restart()
    await town.passes(days=4)
    assert "东门：1 票" in town.group_reads()
    assert "地库口：1 票" in town.group_reads()
    assert town.group_reads().count("投票结果") == 1
