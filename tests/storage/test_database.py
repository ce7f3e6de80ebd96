"""The database: whole or not at all, durable, and values that come back as they went in."""

import asyncio
import sqlite3
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import database
from storage.database import Connection, Database, NotFound, path_of
from tests.blank import DURABLE

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


async def _notes(db: Database) -> list[Any]:
    rows = await db.reader.all("SELECT text FROM notes ORDER BY id")
    return [row["text"] for row in rows]


async def _note(tx: Connection, text: object) -> None:
    await tx.run("INSERT INTO notes (text) VALUES (:text)", text=text)


async def _in_one_go(db: Database, text: str, question: str) -> None:
    async with db.transaction() as tx:
        await _note(tx, text)
        await tx.one(question)


@pytest.fixture
async def notes(db: Database) -> Database:
    async with db.transaction() as tx:
        await tx.run("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT UNIQUE)")
    return db


async def test_what_is_committed_is_seen_by_readers(notes: Database) -> None:
    async with notes.transaction() as tx:
        await _note(tx, "路灯")
        assert await _notes(notes) == []
    assert await _notes(notes) == ["路灯"]


async def test_a_mistake_takes_everything_back(notes: Database) -> None:
    with pytest.raises(NotFound):
        await _in_one_go(notes, "路灯", "SELECT 1 AS one FROM notes WHERE id = 99")
    assert await _notes(notes) == []
    async with notes.transaction() as tx:
        await _note(tx, "井盖")
    assert await _notes(notes) == ["井盖"]


async def _hold(notes: Database, go_on: asyncio.Event, text: str) -> None:
    """A transaction that stays open until it is told to go on."""
    async with notes.transaction() as tx:
        await _note(tx, text)
        await go_on.wait()


async def _while_one_is_open(notes: Database, *along: str, text: str = "路灯") -> list[Any]:
    """What came of the transaction and of what was to be stored along with it; and how many
    commits there were."""
    go_on, commits = asyncio.Event(), []
    await notes._raw.set_trace_callback(lambda sql: commits.append(sql == "COMMIT"))
    host = asyncio.create_task(_hold(notes, go_on, text))
    riders = [asyncio.create_task(notes.write_along(lambda tx, t=t: _note(tx, t))) for t in along]
    await asyncio.sleep(0)
    go_on.set()
    outcomes = await asyncio.gather(host, *riders, return_exceptions=True)
    return [*outcomes, sum(commits)]


async def test_small_things_are_stored_with_what_is_being_stored(notes: Database) -> None:
    assert await _while_one_is_open(notes, "井盖", "电梯") == [None, None, None, 1]
    assert sorted(await _notes(notes)) == sorted(["路灯", "井盖", "电梯"])


async def test_a_small_thing_with_nothing_to_go_with_is_stored_by_itself(notes: Database) -> None:
    await notes.write_along(lambda tx: _note(tx, "井盖"))
    assert await _notes(notes) == ["井盖"]


async def test_a_small_thing_that_fails_takes_nothing_else_with_it(notes: Database) -> None:
    await notes.write_along(lambda tx: _note(tx, "井盖"))
    host, well, lift, commits = await _while_one_is_open(notes, "井盖", "电梯")
    assert (host, lift, commits) == (None, None, 2)
    assert isinstance(well, sqlite3.IntegrityError)
    assert sorted(await _notes(notes)) == sorted(["井盖", "路灯", "电梯"])


async def test_a_small_thing_does_not_fall_with_what_it_went_with(notes: Database) -> None:
    await notes.write_along(lambda tx: _note(tx, "路灯"))
    host, well, _ = await _while_one_is_open(notes, "井盖")
    assert isinstance(host, sqlite3.IntegrityError)
    assert well is None
    assert await _notes(notes) == ["路灯", "井盖"]


async def test_a_small_thing_that_nobody_waits_for_any_more_is_left_out(notes: Database) -> None:
    go_on = asyncio.Event()
    host = asyncio.create_task(_hold(notes, go_on, "路灯"))
    rider = asyncio.create_task(notes.write_along(lambda tx: _note(tx, "井盖")))
    await asyncio.sleep(0)
    rider.cancel()
    await asyncio.gather(rider, return_exceptions=True)
    go_on.set()
    await host
    assert await _notes(notes) == ["路灯"]


async def test_a_rule_of_the_schema_takes_everything_back_too(notes: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await _in_one_go(notes, "路灯", "INSERT INTO notes (text) VALUES ('路灯') RETURNING id")
    assert await _notes(notes) == []


async def test_being_cancelled_in_the_midst_takes_everything_back(notes: Database) -> None:
    reached = asyncio.Event()

    async def work() -> None:
        async with notes.transaction() as tx:
            await _note(tx, "路灯")
            reached.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with notes.transaction() as tx:
        await _note(tx, "井盖")
    assert await _notes(notes) == ["井盖"]


async def test_two_who_write_at_once_wait_for_each_other(notes: Database) -> None:
    async def count_up() -> None:
        async with notes.transaction() as tx:
            row = await tx.one("SELECT COUNT(*) AS n FROM notes")
            await asyncio.sleep(0)
            await _note(tx, str(row["n"]))

    await asyncio.gather(*(count_up() for _ in range(20)))
    assert sorted(map(int, await _notes(notes))) == list(range(20))


async def test_what_was_committed_is_there_after_the_file_is_opened_again(
    notes: Database,
) -> None:
    async with notes.transaction() as tx:
        await _note(tx, "路灯")
    again = await Database.open(f"sqlite:///{notes.path}")
    assert await _notes(again) == ["路灯"]
    await again.close()


async def test_every_commit_reaches_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PRAGMAS", DURABLE)
    db = await Database.open(f"sqlite:///{tmp_path / 'real.db'}")
    async with db.transaction() as tx:
        row = await tx.one("SELECT * FROM pragma_synchronous")
        mode = await tx.one("SELECT * FROM pragma_journal_mode")
        keys = await tx.one("SELECT * FROM pragma_foreign_keys")
    await db.close()
    assert (list(row.values()), list(mode.values()), list(keys.values())) == ([2], ["wal"], [1])


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(TEXTS)
async def test_any_text_comes_back_as_it_went_in(notes: Database, text: str) -> None:
    async with notes.transaction() as tx:
        await tx.run("DELETE FROM notes")
        await _note(tx, text)
    assert await _notes(notes) == [text]


@pytest.mark.parametrize("text", ["'; DROP TABLE notes; --", ":text", "%", "\\", "{x}", "a:b"])
async def test_words_are_never_statements(notes: Database, text: str) -> None:
    async with notes.transaction() as tx:
        await _note(tx, text)
    assert await _notes(notes) == [text]


async def test_times_are_stored_as_utc_of_one_width_so_that_they_sort(notes: Database) -> None:
    east = timezone(timedelta(hours=8))
    moments = [
        datetime(2026, 11, 24, 9, 0, tzinfo=east),
        datetime(2026, 11, 24, 0, 59, 59, 999999, tzinfo=UTC),
        datetime(2026, 11, 24, 1, 0, 0, 1, tzinfo=UTC),
    ]
    async with notes.transaction() as tx:
        for moment in moments:
            await _note(tx, moment)
    kept = await _notes(notes)
    assert [datetime.fromisoformat(text) for text in kept] == moments
    assert [datetime.fromisoformat(text) for text in sorted(kept)] == sorted(moments)
    assert len({len(text) for text in kept}) == 1


async def test_days_are_stored_as_days(notes: Database) -> None:
    async with notes.transaction() as tx:
        await _note(tx, date(2026, 12, 9))
    assert await _notes(notes) == ["2026-12-09"]


@pytest.mark.parametrize("wanted", [["路灯"], ("路灯", "井盖"), {"路灯"}, frozenset({"井盖"}), []])
async def test_a_list_is_looked_for_in_one_question(notes: Database, wanted: Any) -> None:
    async with notes.transaction() as tx:
        for text in ("路灯", "井盖", "垃圾桶"):
            await _note(tx, text)
    rows = await notes.reader.all("SELECT text FROM notes WHERE text IN (:texts)", texts=wanted)
    assert {row["text"] for row in rows} == set(wanted)


async def test_a_row_that_must_be_there_is_missed(notes: Database) -> None:
    assert await notes.reader.find("SELECT text FROM notes WHERE id = 1") is None
    with pytest.raises(NotFound):
        await notes.reader.one("SELECT text FROM notes WHERE id = 1")


async def test_changes_tell_whether_anything_was_written(notes: Database) -> None:
    async with notes.transaction() as tx:
        before = tx.changes
        await tx.all("SELECT * FROM notes")
        assert tx.changes == before
        await _note(tx, "路灯")
        assert tx.changes == before + 1


LATER = "INSERT INTO notes (text) VALUES (:text)"


async def test_what_can_wait_is_written_with_the_rest(notes: Database) -> None:
    async with notes.transaction() as tx:
        before = tx.changes
        tx.at_end(LATER, [{"text": "路灯"}])
        tx.at_end(LATER, [{"text": "井盖"}, {"text": "电梯"}])
        assert (await tx.all("SELECT * FROM notes"), tx.changes) == ([], before + 3)
    assert await _notes(notes) == ["路灯", "井盖", "电梯"]
    async with notes.transaction():
        pass
    assert await _notes(notes) == ["路灯", "井盖", "电梯"]


async def test_a_mistake_takes_back_what_waited_too(notes: Database) -> None:
    async def fails() -> None:
        async with notes.transaction() as tx:
            tx.at_end(LATER, [{"text": "路灯"}])
            raise NotFound

    with pytest.raises(NotFound):
        await fails()
    async with notes.transaction() as tx:
        await _note(tx, "井盖")
    assert await _notes(notes) == ["井盖"]


async def test_what_waits_and_must_not_be_takes_everything_back(notes: Database) -> None:
    async def fails() -> None:
        async with notes.transaction() as tx:
            await _note(tx, "路灯")
            tx.at_end(LATER, [{"text": "路灯"}])

    with pytest.raises(sqlite3.IntegrityError):
        await fails()
    assert await _notes(notes) == []


async def test_a_copy_is_whole_while_others_write(notes: Database, tmp_path: Path) -> None:
    async with notes.transaction() as tx:
        await tx.many("INSERT INTO notes (text) VALUES (:t)", [{"t": str(i)} for i in range(500)])
    await notes.backup(tmp_path / "copy.db")
    copy = await Database.open(f"sqlite:///{tmp_path / 'copy.db'}")
    assert len(await _notes(copy)) == 500
    await copy.close()


@pytest.mark.parametrize("url", ["", "sqlite://", "sqlite:///", "postgres://x", "/tmp/bot.db"])
def test_another_engine_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="sqlite:///"):
        path_of(url)


@pytest.mark.parametrize(
    ("url", "path"),
    [("sqlite:///data/bot.db", "data/bot.db"), ("sqlite:////srv/b.db", "/srv/b.db")],
)
def test_the_file_is_named_by_the_address(url: str, path: str) -> None:
    assert path_of(url) == path


async def test_a_journal_that_a_reader_kept_is_emptied_by_the_next_transaction(
    notes: Database,
) -> None:
    journal = notes.path.with_name(notes.path.name + "-wal")
    reading = sqlite3.connect(notes.path, isolation_level=None)
    reading.execute("BEGIN")
    reading.execute("SELECT * FROM notes").fetchall()
    await notes._raw.execute_fetchall("PRAGMA busy_timeout=1")
    async with notes.transaction() as tx:
        tx.leave_no_trace()
        await _note(tx, "secret")
    assert b"secret" in journal.read_bytes()
    reading.execute("COMMIT")
    reading.close()
    async with notes.transaction() as tx:
        await _note(tx, "井盖")
    assert journal.read_bytes() == b""
    assert await _notes(notes) == ["secret", "井盖"]
