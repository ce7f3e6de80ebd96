"""Something else, in words: kept beside the options, read in the result, at best an option."""

from typing import Any

import pytest

from bot.worker import Worker
from handlers.polls import remarks
from storage import forgetting
from tests.town import Friend, Town


async def _asks(li: Friend, *settings: str, options: str = "东门\n北侧空地") -> None:
    await li.says("/newpoll")
    await li.says("充电棚建在哪里？")
    await li.says(options)
    for label in ("更多设置", "其他：", *settings):
        await li.taps(label)
    await li.taps("发布")


async def _remarks(friend: Friend, text: str) -> None:
    await friend.starts("p_1")
    await friend.taps("我有别的想法")
    await friend.says(text)


async def _rows(town: Town) -> list[dict[str, Any]]:
    return [dict(row) for row in await town.db.reader.all("SELECT * FROM poll_remarks")]


def _card(town: Town) -> Any:
    return next(m for m in reversed(town.friends[0].person.sees(town.group)) if m.labels)


async def test_an_idea_is_kept_and_stands_in_the_result_covered(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    assert "✏️ 我有别的想法" in _card(town).labels
    await wang.starts("p_1")
    await wang.taps("我有别的想法")
    assert "看不到是谁写的；组织者看得到" in wang.hears()
    await wang.says("建在西门行不行，打我电话 13912345678")
    assert "记下了" in wang.hears()
    assert "王大妈有别的想法：建在西门行不行" in li.hears()
    await town.passes(days=4)
    assert "还有 1 句别的想法：\n· 建在西门行不行，打我电话 139****5678" in town.group_reads()
    assert "王大妈" not in town.group_reads()


async def test_without_the_setting_nothing_is_asked_for(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "其他：")
    assert _card(town).labels == ["东门", "北侧空地"]
    wang.person.taps_data(wang.person.sees()[-1], "pr:1")
    await town.settle()
    assert wang.toast
    assert "别的想法" not in wang.reads()


async def test_an_idea_becomes_an_option_while_nobody_has_voted(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await _remarks(wang, "建在西门")
    await li.taps("加为选项")
    assert "已加为选项：建在西门" in li.reads()
    await town.passes(seconds=5)
    assert "建在西门" in _card(town).labels
    await wang.taps("建在西门", to=town.group)
    assert "已投：建在西门" in wang.toast
    assert await _rows(town) == []
    await town.passes(days=4)
    assert "建在西门：1 票" in town.group_reads()
    assert "别的想法" not in town.group_reads()


async def test_once_somebody_has_voted_it_stays_an_idea(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await _remarks(wang, "建在西门")
    await wang.taps("东门", to=town.group)
    await li.taps("加为选项")
    assert "已经有人投票了" in li.toast
    assert len(await _rows(town)) == 1
    assert "建在西门" not in _card(town).labels


async def test_where_all_could_be_ranked_they_still_can(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "类型", "类型")
    await _remarks(wang, "建在西门")
    await li.taps("加为选项")
    await wang.starts("p_1")
    for label in ("投票", "东门", "北侧空地", "建在西门", "投出"):
        await wang.taps(label)
    assert "已投：1. 东门、2. 北侧空地、3. 建在西门" in wang.hears()


@pytest.mark.parametrize(("said", "why"), [("东门", "有两个选项一样"), ("长" * 61, "最多 60 个字")])
async def test_what_cannot_be_an_option_stays_an_idea(town: Town, said: str, why: str) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li)
    await _remarks(wang, said)
    await li.taps("加为选项")
    assert why in li.toast
    assert len(await _rows(town)) == 1


async def test_the_organizer_reads_all_of_them(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li)
    await _remarks(wang, "建在西门")
    await _remarks(li, "不要建")
    await li.taps("看大家的想法")
    assert "建在西门（王大妈）" in li.hears()
    assert "不要建（李主任）" in li.hears()
    assert any("第 2 条加为选项" in label for label in li.buttons())


async def test_a_secret_idea_is_nobodys(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, "公开：")
    await wang.starts("p_1")
    await wang.taps("我有别的想法")
    assert "谁也查不到是谁写的" in wang.hears()
    await wang.says("建在西门")
    assert "记下了" in wang.hears()
    assert "建在西门" not in li.reads()
    [row] = await _rows(town)
    assert row["person_id"] is None
    raw = b"".join(p.read_bytes() for p in town.db.path.parent.glob("bot.db*"))
    assert raw.count("建在西门".encode()) == 1  # not in the inbox, nor in the journal
    counts = await town.db.reader.all("SELECT DISTINCT remarked FROM poll_electors")
    assert counts == [{"remarked": 0}]  # nor does anything tell who has said something
    await li.taps("看大家的想法")
    assert "1. 建在西门" in li.hears()
    assert "王大妈" not in li.hears()
    await li.taps("第 1 条加为选项")
    assert "已加为选项：建在西门" in li.reads()


async def test_secret_ideas_end_somewhere(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "公开：")
    monkeypatch.setattr(remarks, "MOST_SECRET", 2)
    await _remarks(wang, "建在西门")
    await _remarks(li, "建在南门")
    await wang.starts("p_1")
    await wang.taps("我有别的想法")
    assert "这次不再收了" in wang.toast
    assert len(await _rows(town)) == 2


async def test_what_was_said_at_a_discreet_step_is_not_kept_when_it_fails(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li, "公开：")
    await wang.starts("p_1")
    await wang.taps("我有别的想法")

    async def breaks(*_: Any) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(Worker, "_answer", breaks)
    await wang.says("建在西门")
    rows = await town.db.reader.all("SELECT body FROM inbox WHERE state = 'quarantined'")
    assert [row["body"] for row in rows] == [None]


async def test_three_ideas_each_and_no_longer_ones_than_agreed(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li)
    await wang.starts("p_1")
    await wang.taps("我有别的想法")
    await wang.says("长" * 201)
    assert "200" in wang.hears()
    await wang.says("建在西门")
    await _remarks(wang, "建在南门")
    await _remarks(wang, "建在地下")
    await wang.starts("p_1")
    await wang.taps("我有别的想法")
    assert "每人最多写 3 句" in wang.toast
    assert len(await _rows(town)) == 3


async def test_danger_comes_first_and_tips_are_not_kept(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li)
    await _remarks(wang, "着火了快来人")
    assert "119" in wang.hears()
    await wang.starts("p_1")
    await wang.taps("我有别的想法")
    await wang.says("村主任收了包工头的贿赂")
    assert "请直接告诉管它的部门" in wang.hears()
    assert all("贿赂" not in row["text"] for row in await _rows(town))


async def test_strangers_and_latecomers_are_not_heard(town: Town) -> None:
    li, far = await town.organizer("李主任"), await town.resident("远客", "c02")
    await _asks(li)
    far.person.taps_data(far.person.sees()[-1], "pr:1")
    await town.settle()
    assert "别的社区" in far.toast
    wang = await town.resident("王大妈")
    await wang.starts("p_1")
    await wang.taps("我有别的想法")
    assert "还没有加入" in wang.toast
    assert await _rows(town) == []


async def test_an_idea_after_the_end_does_not_count(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li)
    await wang.starts("p_1")
    await wang.taps("我有别的想法")
    await town.passes(days=4)
    await wang.says("建在西门")
    assert "已经结束" in wang.hears()
    assert await _rows(town) == []


async def test_whoever_leaves_reads_what_stays_and_is_not_named_any_more(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await _asks(li)
    await _remarks(wang, "建在西门")
    await wang.says("/forget")
    assert "别的想法" in wang.hears()
    async with town.db.transaction() as tx:
        await forgetting.forget(tx, wang.id, town.now)
    [row] = await _rows(town)
    assert (row["text"], row["person_id"]) == ("建在西门", None)
