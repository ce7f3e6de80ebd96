"""What organizers do with a result: they pin it, and take it along as tables."""

import csv
import io
from typing import Any

from openpyxl import load_workbook

from tests.town import Friend, Town


async def _asks(
    li: Friend, *settings: str, question: str = "充电棚建在哪里？", options: str = "东门\n=北门"
) -> None:
    await li.says("/newpoll")
    await li.says(question)
    await li.says(options)
    for label in settings:
        await li.taps(label)
    await li.taps("发布")


async def _ended(town: Town, *settings: str) -> tuple[Friend, Friend]:
    li, wang = await town.organizer("李主任"), await town.resident("=王大妈")
    await town.link_group()
    await _asks(li, *settings)
    await wang.taps("北门", to=town.group)
    await town.passes(days=4)
    return li, wang


def _files(town: Town, friend: Friend) -> dict[str, bytes]:
    documents = [m.extra["document"] for m in friend.person.sees() if "document" in m.extra]
    return {d["file_name"]: town.world.files[d["file_id"]][1] for d in documents}


def _sheet(file: bytes, title: str) -> list[list[Any]]:
    return [[c.value for c in row] for row in load_workbook(io.BytesIO(file))[title].rows]


def _rows(file: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))


async def test_an_organizer_takes_a_named_poll_along_with_who_voted_what(town: Town) -> None:
    li, _ = await _ended(town)
    await li.taps("导出")
    assert "只给组织者看" in li.hears()
    files = _files(town, li)
    assert set(files) == {"投票1.xlsx", "投票1-结果.csv", "投票1-每票.csv"}
    result = _sheet(files["投票1.xlsx"], "结果")
    assert ["📊 投票结果：充电棚建在哪里？", None] in result
    assert ["共有 1 人投票（本社区成年居民 2610 人）。", None] in result
    assert result[-3:] == [["选项", "票数或分数"], ["东门", 0], ["=北门", 1]]
    votes = _sheet(files["投票1.xlsx"], "每票")
    assert votes[0] == ["谁", "谁投的", "投了什么", "方式", "备注"]
    assert votes[1][:3] == ["=王大妈", "=王大妈", "=北门"]
    assert _rows(files["投票1-每票.csv"])[1][:3] == ["'=王大妈", "'=王大妈", "'=北门"]
    assert _rows(files["投票1-结果.csv"])[-1] == ["'=北门", "1"]


async def test_of_a_secret_poll_nobody_can_take_along_who_voted_what(town: Town) -> None:
    li, wang = await _ended(town, "公开：")
    await li.taps("导出")
    assert "没有谁投了什么" in li.hears()
    files = {name: data for name, data in _files(town, li).items() if name.startswith("投票1")}
    assert "投票1-每票.csv" not in files
    book = load_workbook(io.BytesIO(files["投票1.xlsx"]))
    assert book.sheetnames == ["结果"]
    assert wang.person.name not in str(_sheet(files["投票1.xlsx"], "结果"))


async def test_rounds_are_columns(town: Town) -> None:
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{i}") for i in range(5)]
    await _asks(li, "类型", "类型", "计票", options="楼道灯\n座椅\n坡道")
    orders = [["楼道灯"], ["楼道灯"], ["坡道"], ["坡道"], ["座椅", "坡道"]]
    for friend, order in zip(crowd, orders, strict=True):
        await friend.says("/polls")
        await friend.taps("充电棚")
        await friend.taps("投票")
        for label in order:
            await friend.taps(label)
        await friend.taps("投出")
    await town.passes(days=4)
    await li.taps("导出")
    rows = _rows(_files(town, li)["投票1-结果.csv"])
    assert rows[-5:] == [
        ["选项", "第 1 轮", "第 2 轮"],
        ["楼道灯", "2", "2"],
        ["座椅", "1", ""],
        ["坡道", "2", "3"],
        ["后面没有再排的票", "0", "0"],
    ]


async def test_a_resident_neither_exports_nor_pins(town: Town) -> None:
    _, wang = await _ended(town)
    await wang.says("/polls")
    await wang.taps("充电棚")
    assert "投票结果" in wang.hears()
    assert not [label for label in wang.buttons() if "导出" in label or "置顶" in label]
    for data in ("poll-table:1", "poll-pin:1"):
        tap = wang.person.taps_data(wang.person.sees()[-1], data)
        await town.settle()
        assert "只有本社区的组织者" in tap.toast
    assert _files(town, wang) == {}


async def test_an_organizer_of_elsewhere_exports_nothing(town: Town) -> None:
    await _ended(town)
    far = await town.organizer("远客", "c02")
    tap = far.person.taps_data(far.person.sees()[-1], "poll-table:1")
    await town.settle()
    assert "只有本社区的组织者" in tap.toast


async def test_an_open_poll_is_not_exported(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks(li)
    tap = li.person.taps_data(li.person.sees()[-1], "poll-table:1")
    await town.settle()
    assert "还没结束" in tap.toast
    assert _files(town, li) == {}


def _may_pin(town: Town) -> None:
    [creator] = [i for i, status in town.group.status.items() if status == "creator"]
    town.group.promote_bot(by=town.world.people[creator])


def _pinned(town: Town) -> list[str]:
    seen = town.friends[0].person.sees(town.group)
    return [m.caption or m.text for m in seen if m.pinned]


async def test_the_result_is_pinned_in_the_group(town: Town) -> None:
    li, _ = await _ended(town)
    assert _pinned(town) == []
    _may_pin(town)
    await li.taps("置顶")
    assert "置顶" in li.toast
    [pinned] = _pinned(town)
    assert "投票结果" in pinned
    assert "没有置顶消息的权限" not in li.reads()


async def test_an_old_result_is_pinned_from_the_list(town: Town) -> None:
    li, _ = await _ended(town)
    _may_pin(town)
    await town.passes(days=30)
    await town.restart()
    await li.says("/polls")
    await li.taps("充电棚")
    await li.taps("置顶")
    assert len(_pinned(town)) == 1


async def test_without_the_right_the_organizers_are_told(town: Town) -> None:
    li, _ = await _ended(town)
    town.group.members_may.discard("can_pin_messages")
    await li.taps("置顶")
    assert _pinned(town) == []
    assert "没有置顶消息的权限" in li.hears()
    dead = await town.db.reader.all("SELECT body FROM outbox")
    assert dead == []


async def test_without_a_group_there_is_nothing_to_pin(town: Town) -> None:
    li = await town.organizer("李主任")
    await _asks(li)
    await town.passes(days=4)
    await li.taps("置顶")
    assert "没法置顶" in li.toast


async def test_old_polls_stay_within_reach(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    for number in range(1, 12):
        await _asks(li, question=f"第{number}个问题？")
    await town.passes(days=4)
    await wang.says("/polls")
    assert wang.buttons()[0].endswith("第11个问题？")
    assert len(wang.buttons()) == 9
    await wang.taps("下一页")
    assert [label.split(" ")[1] for label in wang.buttons()[:3]] == [
        "第3个问题？",
        "第2个问题？",
        "第1个问题？",
    ]
    await wang.taps("第1个问题")
    assert "投票结果" in wang.hears()
    await wang.taps("上一页")
    assert len(wang.buttons()) == 9
