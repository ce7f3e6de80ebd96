"""At its end a secret poll's ballots are published, and anybody can count them again."""

import asyncio
import hashlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.town import Friend, Town

ROOT = Path(__file__).parents[2]
OPTIONS = ("同意", "不同意", "再议")
CODE = re.compile(r"[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}")


async def _asks(li: Friend, *settings: str, options: Sequence[str] = OPTIONS) -> None:
    await li.says("/newpoll")
    await li.says("要不要装电梯？")
    await li.says("\n".join(options))
    for label in ("公开：", *settings):
        await li.taps(label)
    await li.taps("发布")


async def _casts(friend: Friend, *marks: str) -> str:
    """Fills in a ballot of several taps; answers its code."""
    await friend.starts("p_1")
    await friend.taps("投票")
    for mark in marks:
        await friend.taps(mark)
    await friend.taps("投出")
    return CODE.findall(friend.hears())[-1]


def _lists(friend: Friend, chat: Any = None) -> list[Any]:
    return [m for m in friend.person.sees(chat) if m.extra.get("document")]


def _content(town: Town, message: Any) -> bytes:
    _, data = town.world.files[message.extra["document"]["file_id"]]
    return bytes(data)


async def _recounted(folder: Path, content: bytes) -> str:
    """What the script of the project says, run by itself on nothing but the file."""
    file, script = folder / "list.txt", folder / "recount.py"
    file.write_bytes(content)
    script.write_bytes((ROOT / "tools" / "recount.py").read_bytes())
    run = await asyncio.create_subprocess_exec(
        sys.executable, "-I", str(script), str(file), stdout=asyncio.subprocess.PIPE
    )
    said, _ = await run.communicate()
    assert run.returncode == 0
    return said.decode()


async def test_the_list_goes_to_the_group_and_everybody_finds_their_code(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await li.taps("再议", to=town.group)
    await wang.taps("同意", to=town.group)
    code = CODE.findall(wang.reads())[-1]
    await town.passes(days=4)
    (posted,) = _lists(wang, town.group)
    text = _content(town, posted).decode()
    assert f"\n{code} 0\n" in text
    assert "option 0: 同意\n" in text
    head, _, ballots = text.partition("\n\n")
    assert "要不要装电梯？" in head
    assert ballots.splitlines() == sorted(ballots.splitlines())
    assert len(ballots.splitlines()) == 2
    assert hashlib.sha256(text.encode()).hexdigest() in posted.caption
    assert "查票" in "".join(posted.labels)
    (told,) = _lists(li)
    assert _content(town, told) == _content(town, posted)


async def test_a_named_poll_publishes_no_list(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await li.says("/newpoll")
    await li.says("要不要装电梯？")
    await li.says("同意\n不同意")
    await li.taps("发布")
    await wang.taps("同意", to=town.group)
    await town.passes(days=4)
    assert "投票结果" in town.group_reads()
    assert _lists(wang, town.group) == []
    assert "查票" not in li.buttons()


async def test_without_a_group_those_who_voted_have_it(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    other = await town.resident("没投的人")
    await _asks(li)
    await wang.starts("p_1")
    await wang.taps("同意")
    await town.passes(days=4)
    assert len(_lists(wang)) == len(_lists(li)) == 1
    assert _lists(other) == []


async def test_whoever_looks_for_a_code_later_has_the_same_file_again(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("同意", to=town.group)
    code = CODE.findall(wang.reads())[-1]
    await town.passes(days=4)
    (posted,) = _lists(wang, town.group)
    await town.passes(days=30)
    await town.restart()
    await wang.says(f"/check {code}")
    assert "已经计入：同意" in wang.hears()
    (again,) = _lists(wang)
    assert _content(town, again) == _content(town, posted)
    assert hashlib.sha256(_content(town, posted)).hexdigest() in again.caption


async def test_the_button_under_the_result_asks_for_the_code(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("不同意", to=town.group)
    code = CODE.findall(wang.reads())[-1]
    await town.passes(days=4)
    await wang.starts("p_1")
    assert "投票结果" in wang.hears()
    await wang.taps("查票")
    assert "把收据码发给我" in wang.hears()
    await wang.says("不记得了")
    assert "不对" in wang.hears()
    await wang.says(code.lower().replace("-", " "))
    assert "已经计入：不同意" in wang.hears()
    await wang.says("/check")
    assert "把收据码发给我" in wang.hears()
    await wang.says("7K2M-9QXD")
    assert "没有找到" in wang.hears()


async def test_a_vote_of_a_poll_called_off_is_not_said_to_count(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("同意", to=town.group)
    code = CODE.findall(wang.reads())[-1]
    async with town.db.transaction() as tx:
        await tx.run("UPDATE polls SET state = 'cancelled', reason = '写错了'")
    await wang.says(f"/check {code}")
    assert "这次投票取消了" in wang.hears()
    assert "计入" not in wang.hears()


async def test_one_tap_polls_are_counted_again_by_anybody(town: Town, tmp_path: Path) -> None:
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{i}") for i in range(5)]
    await town.link_group()
    await _asks(li)
    for friend, label in zip(crowd, ("同意", "不同意", "同意", "再议", "同意"), strict=True):
        await friend.taps(label, to=town.group)
    await town.passes(days=4)
    content = _content(town, _lists(li)[-1])
    said = await _recounted(tmp_path, content)
    for label, number in (("同意", 3), ("不同意", 1), ("再议", 1)):
        assert f"{label}：{number} 票" in town.group_reads()
        assert f"\n{label}: {number}\n" in f"\n{said}"
    assert "most: 同意\n" in said
    assert hashlib.sha256(content).hexdigest() in said


@pytest.mark.parametrize(
    ("settings", "marks", "unit"),
    [
        (["类型"], [("同意", "再议"), ("再议",)], "票"),
        (["类型", "类型"], [("再议", "同意"), ("同意", "不同意", "再议")], "分"),
        (["类型", "类型", "计票"], [("再议", "同意"), ("不同意", "再议"), ("再议",)], "票"),
        (["类型"] * 3, [("同意", "不同意", "再议"), ("同意", "同意", "不同意", "再议")], "分"),
    ],
)
async def test_every_kind_of_ballot_is_counted_again_by_anybody(
    town: Town, tmp_path: Path, settings: list[str], marks: list[tuple[str, ...]], unit: str
) -> None:
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{i}") for i in range(len(marks))]
    await town.link_group()
    await _asks(li, *settings)
    for friend, marked in zip(crowd, marks, strict=True):
        await _casts(friend, *marked)
    await town.passes(days=4)
    said = await _recounted(tmp_path, _content(town, _lists(li)[-1]))
    counted = dict(line.split(": ") for line in said.splitlines()[: len(OPTIONS)])
    assert set(counted) == set(OPTIONS)
    for label, number in counted.items():
        assert f"{label}：{number} {unit}" in town.group_reads()
    assert any(int(number) for number in counted.values())
    if "most: " in said:
        (most,) = re.findall(r"most: (.*)", said)
        best = "得分最高" if unit == "分" else "最后胜出" if "计票" in settings else "得票最多"
        assert f"{best}：{most}" in town.group_reads() or "; " in most
