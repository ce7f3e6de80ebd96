"""What people read when a poll is over: who won, how that came about, what can be done with it."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.texts import Phrase, say
from domain.polls import Option
from domain.runoffs import rounds_of
from handlers.polls.rounds import rounds_said
from tests.domain.test_recount import recounted
from tests.town import Friend, Town

OPTIONS = ("楼道灯", "座椅", "坡道")


async def _asks(
    li: Friend, *settings: str, options: Sequence[str] = OPTIONS, question: str = "先修什么？"
) -> None:
    await li.says("/newpoll")
    await li.says(question)
    await li.says("\n".join(options))
    for label in settings:
        await li.taps(label)
    await li.taps("发布")


async def _ranks(friend: Friend, *order: str) -> None:
    await friend.says("/polls")
    await friend.taps("先修什么")
    await friend.taps("投票")
    for label in order:
        await friend.taps(label)
    await friend.taps("投出")


def _result(town: Town) -> str:
    return town.group_reads().split("投票结果")[1]


def _pictures(town: Town, friend: Friend) -> list[tuple[Any, bytes]]:
    found = [m for m in friend.person.sees(town.group) if m.media and m.media[0] == "photo"]
    return [(m, town.world.files[m.media[1]][1]) for m in found]


async def test_rounds_are_told_in_words_and_drawn(town: Town) -> None:
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{i}") for i in range(5)]
    await town.link_group()
    await _asks(li, "类型", "类型", "计票")
    orders = [("楼道灯",), ("楼道灯",), ("坡道",), ("坡道",), ("座椅", "坡道")]
    for friend, order in zip(crowd, orders, strict=True):
        await _ranks(friend, *order)
    await town.passes(days=4)
    for words in (
        "第 1 轮：楼道灯 2 票、座椅 1 票、坡道 2 票。去掉座椅，它的票：1 票转给坡道",
        "第 2 轮：楼道灯 2 票、坡道 3 票",
        "座椅：第 1 轮去掉，当时 1 票",
        "最后胜出：坡道",
    ):
        assert words in _result(town)
    [(message, png)] = _pictures(town, li)
    assert "投票结果" in message.caption
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[20:24], "big") == 100 + 130 + 40 + 60 + 3 * 40 + 30


async def test_votes_of_several_that_go_out_together_are_told_together(town: Town) -> None:
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{i}") for i in range(8)]
    await town.link_group()
    await _asks(li, "类型", "类型", "计票", options=(*OPTIONS, "监控"))
    orders = [("楼道灯",)] * 3 + [("坡道",)] * 3 + [("座椅", "坡道"), ("监控", "坡道")]
    for friend, order in zip(crowd, orders, strict=True):
        await _ranks(friend, *order)
    await town.passes(days=4)
    assert "去掉座椅、监控，它们的票：2 票转给坡道" in _result(town)


async def test_one_round_needs_no_rounds_told(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "类型", "类型", "计票")
    await _ranks(wang, "坡道", "座椅")
    await town.passes(days=4)
    assert "最后胜出：坡道" in _result(town)
    assert "第 1 轮" not in _result(town)


async def test_votes_that_name_nobody_else_are_said(town: Town) -> None:
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{i}") for i in range(5)]
    await town.link_group()
    await _asks(li, "类型", "类型", "计票")
    for friend, order in zip(crowd, ["楼道灯", "楼道灯", "坡道", "坡道", "座椅"], strict=True):
        await _ranks(friend, order)
    await town.passes(days=4)
    assert "去掉座椅，它的票：1 票后面没有再排" in _result(town)
    assert "票数相同：楼道灯、坡道" in _result(town)


def test_many_rounds_of_long_names_are_told_shortly() -> None:
    options = [Option(label=f"{n}号方案，{'很长' * 25}") for n in range(30)]
    rounds, _ = rounds_of(30, {(n, 29): n + 1 for n in range(30)})
    told = [one for one in rounds_said(options, rounds) if isinstance(one, Phrase)]
    said = [say("zh", one.key, **one.values) for one in told]
    assert len(rounds) > 20
    assert len(said) == 9
    assert "前 " in said[0]
    assert f"第 {len(rounds)} 轮" in said[-1]
    assert sum(map(len, said)) < 1500


async def _two_vote_apart(town: Town, *settings: str) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, *settings)
    await li.taps("坡道", to=town.group)
    await wang.taps("座椅", to=town.group)
    await town.passes(days=4)


async def test_the_council_settles_a_tie_where_that_was_said(town: Town) -> None:
    await _two_vote_apart(town)
    assert "票数相同：座椅、坡道\n由议事会商定。" in _result(town)
    assert "抽签" not in _result(town)


@pytest.mark.parametrize("names", [(), ("公开：",)])
async def test_a_lot_falls_as_anybody_can_repeat_it(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: Sequence[str]
) -> None:
    """From a number that was sealed before anybody voted, so that no vote steers it."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "更多设置", "平票", *names)
    (told,) = [m.text for m in li.person.sees(town.group) if m.text.startswith("🔒")]
    seal = told.split("封条：")[1]
    assert f"封条：{seal}" in next(m.text for m in li.person.sees(town.group) if m.labels)
    (row,) = await town.db.reader.all("SELECT lot FROM polls")
    await li.taps("坡道", to=town.group)
    await wang.taps("座椅", to=town.group)
    for friend in (li, wang):
        await friend.says("/polls")
        await friend.taps("先修什么")
        assert row["lot"] not in friend.reads()
    assert row["lot"] not in town.group_reads()
    await town.passes(days=4)
    number = re.search(r"里面的数是 (\d{30})。", _result(town))[1]  # type: ignore[index]
    assert hashlib.sha256(number.encode()).hexdigest().startswith(seal)
    winner = ("座椅", "坡道")[int(number) % 2]
    assert f"抽签抽中：{winner}" in _result(town)
    if names:
        files = [m for m in town.friends[0].person.sees(town.group) if m.media]
        [text] = [town.world.files[m.media[1]][1] for m in files if m.media[0] == "document"]
        (tmp_path / "list.txt").write_bytes(text)
        assert f"lot: {winner} - seal: {seal}" in recounted(tmp_path / "list.txt", monkeypatch)


async def test_a_poll_of_before_keeps_the_lot_that_fell_then(town: Town) -> None:
    await _two_vote_apart(town, "更多设置", "平票")
    async with town.db.transaction() as tx:
        await tx.run("UPDATE polls SET lot = NULL")
    wang = town.friends[1]
    await wang.starts("p_1")
    number = hashlib.sha256(b"poll 1: 0 1 1").hexdigest()
    assert f"poll 1: 0 1 1 这行字的 SHA-256 是 {number}" in wang.hears()
    assert f"抽签抽中：{('座椅', '坡道')[int(number, 16) % 2]}" in wang.hears()


async def test_both_stand_where_that_was_said(town: Town) -> None:
    await _two_vote_apart(town, "更多设置", "平票", "平票")
    assert "票数相同：座椅、坡道\n都算选上。" in _result(town)


async def test_a_lot_is_not_drawn_while_the_poll_is_open(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "更多设置", "平票", "结果")
    await li.taps("坡道", to=town.group)
    await wang.taps("座椅", to=town.group)
    await town.passes(seconds=5)
    assert "抽中" not in town.group_reads()
    assert re.search(r"坡道：1 票", town.group_reads())


async def test_those_who_were_against_it_are_said(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await li.says("/newpoll")
    await li.says("改到九点，同意吗？")
    await li.taps("赞成·反对·弃权")
    await li.taps("发布")
    await wang.taps("反对", to=town.group)
    await town.passes(days=4)
    assert "反对的有 1 人" in _result(town)
