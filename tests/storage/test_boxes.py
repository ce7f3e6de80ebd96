"""The box of a secret poll: a ballot goes in, comes out by its code, and lies by its code."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from domain.polls import NewPoll, Poll
from storage import boxes, migrations, polls, votes
from storage.database import Connection, Database
from storage.migrations import FOLDER, migrate
from tests.storage.village import NOW, settle

LAST_BEFORE = 32


@pytest.fixture
async def village(db: Database) -> Database:
    async with db.transaction() as tx:
        await settle(tx)
    return db


async def _poll(tx: Connection, options: tuple[str, ...] = ("同意", "不同意", "再议")) -> Poll:
    ends_at = NOW + timedelta(days=3)
    new = NewPoll(question="装不装？", options=options, ends_at=ends_at, secret=True)
    return await polls.add(tx, 1, new, NOW)


async def test_what_went_in_is_counted_listed_and_found_by_its_code(village: Database) -> None:
    async with village.transaction() as tx:
        one, other = await _poll(tx), await _poll(tx)
        codes = [await boxes.drop_in(tx, one, choice) for choice in ((0,), (1,), (0,), (0, 12))]
        elsewhere = await boxes.drop_in(tx, other, (2,))
    tx = village.reader
    said = ["0", "1", "0", "0,12"]
    assert await boxes.list_of(tx, one.id) == sorted(zip(codes, said, strict=True))
    assert await votes.tally(tx, one) == [((0,), 2), ((0, 12), 1), ((1,), 1)]
    assert await boxes.find(tx, codes[3]) == (one.id, "0,12")
    assert await boxes.find(tx, elsewhere) == (other.id, "2")
    for none in ("ZZZZ2222", codes[0][:7], "", "%"):
        assert await boxes.find(tx, none) is None


async def test_only_the_ballot_with_the_code_comes_out_and_only_of_its_poll(
    village: Database,
) -> None:
    async with village.transaction() as tx:
        one, other = await _poll(tx), await _poll(tx)
        codes = [await boxes.drop_in(tx, one, (at % 3,)) for at in range(50)]
        for code in codes[::2]:
            assert not await boxes.take_out(tx, other.id, code)
            assert not await boxes.take_out(tx, one.id, code[:7])
            assert await boxes.take_out(tx, one.id, code)
            assert not await boxes.take_out(tx, one.id, code)
        assert [code for code, _ in await boxes.list_of(tx, one.id)] == sorted(codes[1::2])
        assert await boxes.list_of(tx, other.id) == []


async def test_ballots_of_before_are_in_the_box(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    early = tmp_path / "early"
    early.mkdir()
    for path in sorted(FOLDER.glob("*.sql"))[:LAST_BEFORE]:
        shutil.copy(path, early)
    db = await Database.open(f"sqlite:///{tmp_path / 'bot.db'}")
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "FOLDER", early)
        await migrate(db)
    async with db.transaction() as tx:
        await tx.script(
            "INSERT INTO communities (id, code, name, town, adults, households)"
            " VALUES (1, 'c01', '晨光社区', '凤城镇', 10, 5);\n"
            "INSERT INTO polls (id, community_id, question, state, effect, live, quorum, secret,"
            " electorate, opened_at, ends_at) VALUES"
            " (1, 1, '装不装？', 'open', 'advisory', 0, 0, 1, 9, '2026-11-24', '2026-11-27'),"
            " (2, 1, '换不换？', 'open', 'advisory', 0, 0, 1, 9, '2026-11-24', '2026-11-27');\n"
            "INSERT INTO ballots (id, poll_id, code, choice) VALUES (7, 1, 'ZZZZ2222', '0,1'),"
            " (9, 1, 'AAAA2222', '1'), (8, 2, 'BBBB2222', '0');"
        )
    await migrate(db)
    assert await boxes.list_of(db.reader, 1) == [("AAAA2222", "1"), ("ZZZZ2222", "0,1")]
    assert await boxes.find(db.reader, "BBBB2222") == (2, "0")
    await db.close()
