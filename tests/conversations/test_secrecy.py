"""Who voted what in a secret poll, looked for as an operator would: with the whole file, its
journal, its copies and the logs, at any moment."""

import io
import logging
import re
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest
from telegram import Update

from bot.routing import command, is_discreet
from bot.turn import Turn
from storage.copies import copy_whole
from tests.conversations.test_households import QUESTION, asks, family
from tests.conversations.test_secret_votes import CODE, OPTIONS, _asks, _box, _receipt
from tests.town import Friend, Town

CHANCE = 0.85  # a rank correlation of 24 that chance reaches once in a million times
RANKED = ("类型", "类型")


def _raw(town: Town) -> bytes:
    """Every byte on the disk: the file and its journal."""
    return b"".join(p.read_bytes() for p in sorted(town.db.path.parent.glob("bot.db*")))


def _alike(one: Sequence[Any], other: Sequence[Any]) -> float:
    """How far two orders of the same things agree, 1 for the same and for the opposite."""
    n = len(one)
    apart = sum((at - other.index(thing)) ** 2 for at, thing in enumerate(one))
    return abs(1 - 6 * apart / (n * (n * n - 1)))


async def _tables(town: Town) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, in the order in which they lie there."""
    found = await town.db.reader.all("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {t: await town.db.reader.all(f"SELECT * FROM {t}") for t in (r["name"] for r in found)}


async def _one_after_the_other(town: Town, number: int = 24) -> tuple[list[Friend], list[str]]:
    """So many join, and vote in quite another order; answers that order, and their codes in it."""
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{i}") for i in range(number)]
    await town.link_group()
    await _asks(li)
    Random(20261124).shuffle(crowd)
    for at, friend in enumerate(crowd):
        await friend.taps(OPTIONS[at % 3], to=town.group)
    return crowd, [_receipt(friend).replace("-", "") for friend in crowd]


def _orders(rows: list[dict[str, Any]], things: set[str]) -> Iterator[tuple[str, list[str]]]:
    """The orders in which a table has these things: as it lies, and by each of its columns."""
    for name in rows[0] if rows else ():
        if {str(row[name]) for row in rows} >= things:
            for by in ("", *rows[0]):
                ordered = sorted(rows, key=lambda row: str(row[by])) if by else rows
                seen = dict.fromkeys(str(row[name]) for row in ordered)
                yield f"{name} by {by}", [thing for thing in seen if thing in things]


async def test_no_table_has_voters_or_ballots_in_the_order_of_voting(town: Town) -> None:
    voters, codes = await _one_after_the_other(town)
    people = [str(friend.id) for friend in voters]
    tables = await _tables(town)
    looked = 0
    for table, rows in tables.items():
        for things in (people, codes):
            for by, order in _orders(rows, set(things)):
                assert _alike(things, order) < CHANCE, (table, by)
                looked += 1
    assert looked > 15
    lines = [line for row in tables["poll_boxes"] for line in row["ballots"].splitlines()]
    assert lines == sorted(lines)
    assert len(lines) == len(codes)
    electors = {row["elector_id"]: str(row["person_id"]) for row in tables["poll_seats"]}
    assert set(people) <= set(electors.values())


async def test_neither_has_the_file_itself_where_rows_lie_as_they_were_written(town: Town) -> None:
    voters, codes = await _one_after_the_other(town)
    raw = town.db.path.read_bytes()
    for found in (raw.find, raw.rfind):  # in the table, and in its index
        order = sorted(codes, key=lambda code: found(code.encode()))
        assert _alike(codes, order) < CHANCE
    first = CODE.findall(voters[0].reads())[-1]
    for friend in voters[::2]:
        await friend.taps("改投")
        await friend.taps("再议")
        await friend.taps("投出")
    later = [_receipt(friend).replace("-", "") for friend in (*voters[1::2], *voters[::2])]
    raw = _raw(town)
    for found in (raw.find, raw.rfind):
        order = sorted(later, key=lambda code: found(code.encode()))
        assert _alike(later, order) < CHANCE
    assert first.replace("-", "").encode() not in raw


async def test_ideas_beside_a_secret_poll_do_not_lie_in_the_order_of_their_coming(
    town: Town,
) -> None:
    li = await town.organizer("李主任")
    crowd = [await town.resident(f"居民{i}") for i in range(24)]
    await _asks(li, "更多设置", "其他：")
    ideas = [f"IDEA{at:02}X" for at in range(24)]
    for friend, idea in zip(crowd, ideas, strict=True):
        await friend.starts("p_1")
        await friend.taps("我有别的想法")
        await friend.says(idea)
    raw = _raw(town)
    for found in (raw.find, raw.rfind):
        order = sorted(ideas, key=lambda idea: found(idea.encode()))
        assert _alike(ideas, order) < CHANCE
    assert all(raw.count(idea.encode()) == 1 for idea in ideas)


async def test_nothing_has_a_column_for_when_or_by_whom(town: Town) -> None:
    rows = await town.db.reader.all("SELECT name FROM pragma_table_info('poll_boxes')")
    assert {row["name"] for row in rows} == {"poll_id", "ballots"}
    rows = await town.db.reader.all("SELECT name FROM pragma_table_info('poll_electors')")
    names = {row["name"] for row in rows}
    kept = {"id", "poll_id", "unit", "name", "weight", "voted", "how"}
    assert names == kept | {"remarked"}  # counted in named polls only, see test_remarks


async def test_a_ballot_being_filled_in_is_nowhere(town: Town) -> None:
    """Neither while it is, nor after, nor when it was too late, nor when its receipt is shown."""
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, *RANKED)
    await wang.starts("p_1")
    await wang.taps("投票")
    for label in ("再议", "同意"):
        await wang.taps(label)
        assert b"bm:1:" not in _raw(town)
    await wang.taps("投出")
    code = _receipt(wang)
    await wang.taps("改投")
    await wang.says(f"/check {code}")
    await wang.says(code)
    tables = await _tables(town)
    for table in ("dialogs", "outbox", "cards", "chats", "fetches", "timers", "inbox"):
        assert code not in str(tables[table])
        assert code.replace("-", "") not in str(tables[table])
    raw = _raw(town)
    for trace in (b"bm:1:", b"bc:1:", b"vr:1:", b"vk:", code.encode(), b"/check"):
        assert trace not in raw, trace
    await town.passes(days=4)
    await wang.taps("投出")
    assert "没有计入" in wang.toast
    assert b"bc:1:" not in _raw(town)
    await wang.taps("查票")
    assert code.encode() not in b"".join(
        str(row).encode() for row in (await _tables(town))["outbox"]
    )


async def test_a_code_sent_without_being_asked_for_is_not_kept_as_words(town: Town) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    await wang.taps("同意", to=town.group)
    receipt = next(m for m in wang.person.sees() if "收据码" in m.text)
    code = _receipt(wang)
    await wang.says("/suggest")
    wide = "".join(chr(ord(character) + 0xFEE0) for character in code)
    for said in (code, code.lower(), code.replace("-", ""), wide, f"我的票是{code}，还在吗？"):
        await wang.says(said)
        assert "在票箱里" in wang.hears(), said
    await wang.forwards(receipt)
    assert "在票箱里" in wang.hears()
    await wang.says("楼道的灯坏了", reply_to=receipt)
    (dialog,) = await town.db.reader.all("SELECT * FROM dialogs")
    assert "楼道" in str(dialog)
    assert code[:4] not in str(dialog)
    raw = _raw(town)
    assert code.encode() not in raw
    assert raw.count(code.replace("-", "").encode()) == 1  # the ballot


async def test_words_of_eight_letters_are_words(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.says("/suggest")
    await wang.says("pharmacy near the gate, 24h")
    await wang.says("pharmacy")
    assert "没有找到" not in wang.reads()


async def test_a_copy_between_hearing_and_answering_has_no_vote_in_it(
    town: Town, tmp_path: Path
) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li)
    wang.person.taps("同意", to=town.group)
    wang.person.says("7K2M 9QXD")
    wang.person.says("楼道的灯坏了")
    await town.bot.intake.ask(0)  # type: ignore[union-attr]
    assert b"v:1:0" in _raw(town)
    await copy_whole(town.db, tmp_path / "copy.db", is_discreet)
    copies = (tmp_path / "copy.db").read_bytes()
    assert not (tmp_path / "copy.db-wal").exists()
    assert b"v:1:0" not in copies
    assert b"7K2M" not in copies
    assert "楼道的灯坏了".encode() in copies
    with sqlite3.connect(tmp_path / "copy.db") as copy:
        assert copy.execute("SELECT COUNT(*) FROM inbox WHERE body NOT NULL").fetchone() == (1,)
    copy.close()
    await town.settle()
    assert [choice for _, choice in await _box(town)] == ["0"]


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """All that is logged, down to the smallest."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root, before = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    chatty = logging.getLogger("aiosqlite")
    level, chatty.level = chatty.level, logging.WARNING  # as set_up_logs has it
    yield stream
    root.removeHandler(handler)
    root.setLevel(before)
    chatty.level = level


async def test_no_log_tells_of_a_choice_or_a_code(town: Town, written: io.StringIO) -> None:
    li, wang = await town.organizer("李主任"), await town.resident("王大妈")
    await town.link_group()
    await _asks(li, *RANKED)
    await wang.starts("p_1")
    await wang.taps("投票")
    await wang.taps("再议")
    await wang.taps("投出")
    first = _receipt(wang)
    await wang.taps("改投")
    await wang.taps("同意")
    await wang.taps("投出")
    code = _receipt(wang)
    await wang.says(f"/check {code}")
    await town.passes(days=4)
    await wang.says(f"/check {code}")
    said = written.getvalue()
    for trace in (first, code, first[:4], code[5:], "bm:1", "bc:1", "vr:1", "同意", "再议"):
        assert trace not in said, trace


async def _breaks(update: Update, turn: Turn) -> None:
    raise RuntimeError(f"cannot take in {turn.text}")


async def test_what_goes_wrong_with_a_secret_vote_is_neither_kept_nor_logged(
    town: Town, written: io.StringIO
) -> None:
    town.more = [command("whisper", _breaks, discreet=True), command("shout", _breaks)]
    await town.restart()
    wang = await town.resident("王大妈")
    await wang.says("/shout 投同意")
    assert "投同意" in written.getvalue()
    written.truncate(0)
    await wang.says("/whisper 投反对")
    assert "RuntimeError" in written.getvalue()
    assert "投反对" not in written.getvalue()
    rows = await town.db.reader.all("SELECT body FROM inbox WHERE state = 'quarantined'")
    assert [row["body"] is None for row in rows] == [False, True]
    assert "投反对".encode() not in _raw(town)


async def test_a_household_hears_who_voted_and_never_what(town: Town) -> None:
    li, (father, mother, son) = await family(town)
    await asks(li, "三组各户", "公开：")
    await father.taps("反对", to=town.group)
    code = _receipt(father)
    for other in (mother, son):
        assert "王建国替您家投了票" in other.reads()
        assert code not in other.reads()
    await mother.taps("赞成", to=town.group)
    assert [choice for _, choice in await _box(town)] == ["1"]
    assert await town.db.reader.all("SELECT * FROM votes") == []
    for rows in (await _tables(town)).values():
        for row in rows:
            assert not (str(father.id) in str(row) and code.replace("-", "") in str(row))
    await mother.says(f"/check {code}")  # whoever is given the code may change it
    await mother.taps("改投")
    await mother.taps("赞成")
    await mother.taps("投出")
    assert [choice for _, choice in await _box(town)] == ["0"]
    assert QUESTION in mother.reads()


async def test_what_is_secret_stays_so_and_a_result_at_the_end_comes_at_the_end(
    town: Town, tmp_path: Path
) -> None:
    """The settings of before are old buttons, also for whoever forges them."""
    li = await town.organizer("李主任")
    await town.link_group()
    await li.says("/newpoll")
    await li.says("要不要装电梯？")
    await li.says("同意\n不同意")
    await li.taps("公开：")
    settings = next(m for m in reversed(li.person.sees()) if m.labels)
    labels = {b["text"]: b["callback_data"] for row in settings.inline for b in row}
    await li.taps("发布")
    before = await town.db.reader.all("SELECT * FROM polls")
    for label, data in labels.items():
        if not any(word in label for word in ("发布", "取消")):
            li.person.taps_data(settings, data)
            await town.settle()
    assert await town.db.reader.all("SELECT * FROM polls") == before
    assert before[0]["secret"] == 1
    assert before[0]["live"] == 0


def test_no_statement_changes_what_is_settled_when_a_poll_opens() -> None:
    root = Path(__file__).parents[2]
    for file in (*root.glob("storage/*.py"), *root.glob("handlers/**/*.py")):
        for part in file.read_text(encoding="utf-8").split("UPDATE polls SET")[1:]:
            changed = re.findall(r"(?:^|,) ?(\w+) =", part.split(" WHERE ")[0])
            assert changed
            assert not {"secret", "live", "kind", "method", "tie", "capacity"} & set(changed), file
