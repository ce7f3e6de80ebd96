"""Migrations: each once, in order, whole, with a copy of the file made before."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import aiosqlite
import pytest

from storage import migrations
from storage.database import Damaged, Database
from storage.migrations import FOLDER, migrate, newest, version_of

NEWEST = max(int(path.name[:4]) for path in FOLDER.glob("[0-9]*.sql"))
Write = Callable[[int, str], None]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """A folder of migrations of one's own."""
    own = tmp_path / "migrations"
    own.mkdir()
    monkeypatch.setattr(migrations, "FOLDER", own)

    def write(number: int, sql: str) -> None:
        (own / f"{number:04d}_x.sql").write_text(sql, encoding="utf-8")

    return write


def _copies(folder: Path) -> list[Path]:
    return list(folder.glob("*.before-*"))


async def _open(tmp_path: Path) -> Database:
    return await Database.open(f"sqlite:///{tmp_path / 'bot.db'}")


async def test_a_new_file_gets_all_of_them_and_then_none(tmp_path: Path) -> None:
    db = await _open(tmp_path)
    assert await version_of(db) == 0
    assert await migrate(db) == NEWEST
    assert await version_of(db) == newest() == NEWEST
    assert await migrate(db) == 0
    await db.close()


def test_numbers_have_no_gap_and_no_double() -> None:
    numbers = sorted(int(path.name[:4]) for path in FOLDER.glob("*.sql"))
    assert numbers == list(range(1, NEWEST + 1))


async def test_an_older_file_is_copied_before_it_changes(tmp_path: Path, folder: Write) -> None:
    folder(1, "CREATE TABLE notes (text TEXT);\nINSERT INTO notes VALUES ('路灯');")
    db = await _open(tmp_path)
    await migrate(db)
    assert _copies(tmp_path) == []  # there was nothing to keep
    folder(2, "DELETE FROM notes;")
    assert await migrate(db) == 1
    assert await db.reader.all("SELECT text FROM notes") == []
    await db.close()
    [copy] = _copies(tmp_path)
    assert copy.name == "bot.before-0002.db"
    with sqlite3.connect(copy) as opened:
        assert opened.execute("SELECT text FROM notes").fetchall() == [("路灯",)]
    opened.close()


async def test_a_migration_that_breaks_leaves_nothing_half_done(
    tmp_path: Path, folder: Write
) -> None:
    folder(1, "CREATE TABLE notes (text TEXT);")
    folder(2, "CREATE TABLE more (text TEXT);\nINSERT INTO nowhere VALUES (1);")
    db = await _open(tmp_path)
    with pytest.raises(sqlite3.OperationalError):
        await migrate(db)
    assert await version_of(db) == 1
    tables = await db.reader.all("SELECT name FROM sqlite_master WHERE name = 'more'")
    assert tables == []
    folder(2, "CREATE TABLE more (text TEXT);")
    assert await migrate(db) == 1
    await db.close()


async def test_a_file_that_a_newer_program_wrote_is_left_alone(
    tmp_path: Path, folder: Write
) -> None:
    folder(1, "CREATE TABLE notes (text TEXT);")
    folder(2, "CREATE TABLE more (text TEXT);")
    db = await _open(tmp_path)
    await migrate(db)
    (tmp_path / "migrations" / "0002_x.sql").unlink()
    with pytest.raises(Damaged, match="newer than the program"):
        await migrate(db)
    await db.close()


async def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    db = await _open(tmp_path)
    async with db.transaction() as tx:
        await tx.run("CREATE TABLE songs (title TEXT)")
    with pytest.raises(Damaged, match="another program"):
        await migrate(db)
    assert len(await db.reader.all("SELECT name FROM sqlite_master")) == 1
    await db.close()


async def test_an_engine_that_is_too_old_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aiosqlite, "sqlite_version_info", (3, 31, 1))
    monkeypatch.setattr(aiosqlite, "sqlite_version", "3.31.1")
    with pytest.raises(
        Damaged, match=r"SQLite 3\.35 or newer is needed, and this Python has 3\.31\.1"
    ):
        await _open(tmp_path)


async def test_a_semicolon_within_a_line_does_not_cut_it(tmp_path: Path, folder: Write) -> None:
    folder(1, "CREATE TABLE notes (text TEXT);\nINSERT INTO notes VALUES ('a;b');\n\n-- end\n")
    db = await _open(tmp_path)
    await migrate(db)
    assert await db.reader.all("SELECT text FROM notes") == [{"text": "a;b"}]
    await db.close()


async def test_a_file_of_the_first_day_comes_up_to_date(tmp_path: Path) -> None:
    """What an early user has: only the first two migrations, with rows in them."""
    early = tmp_path / "early"
    early.mkdir()
    for path in sorted(FOLDER.glob("*.sql"))[:2]:
        shutil.copy(path, early)
    db = await _open(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "FOLDER", early)
        await migrate(db)
    async with db.transaction() as tx:
        await tx.run(
            "INSERT INTO communities (code, name, town, adults, households)"
            " VALUES ('c01', '晨光社区', '凤城镇', 10, 5)"
        )
    assert await migrate(db) == NEWEST - 2
    assert (await db.reader.one("SELECT name FROM communities"))["name"] == "晨光社区"
    await db.close()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.sql")), ids=lambda path: path.name)
def test_the_schema_stays_plain(path: Path) -> None:
    sql = path.read_text(encoding="utf-8").upper()
    sql = sql.replace("INTEGER PRIMARY KEY AUTOINCREMENT", "")  # elsewhere an identity column
    for word in ("AUTOINCREMENT", "WITHOUT ROWID", "PRAGMA", "INSERT OR", "REPLACE INTO", "STRICT"):
        assert not re.search(rf"\b{word}\b", sql), f"{word} is not known to other engines"


def test_each_migration_has_a_number_of_its_own_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in sorted(FOLDER.glob("*.sql"))]
    assert numbers == list(range(1, len(numbers) + 1))


async def test_the_copy_has_nothing_in_it_that_was_not_answered_yet(
    tmp_path: Path, folder: Write
) -> None:
    """It may be a secret vote, and who it is from stands beside it."""
    folder(1, "CREATE TABLE inbox (update_id INTEGER PRIMARY KEY, body TEXT, state TEXT);")
    folder(
        2, "INSERT INTO inbox VALUES (1, '{\"data\": \"v:1:0\"}', 'pending'), (2, NULL, 'done');"
    )
    folder(3, "CREATE TABLE notes (text TEXT);")
    db = await _open(tmp_path)
    (tmp_path / "migrations" / "0003_x.sql").rename(tmp_path / "later.sql")
    await migrate(db)
    (tmp_path / "later.sql").rename(tmp_path / "migrations" / "0003_x.sql")
    assert await migrate(db) == 1
    (copy,) = _copies(tmp_path)
    assert b"v:1:0" not in copy.read_bytes()
    with sqlite3.connect(copy) as found:
        assert found.execute("SELECT update_id FROM inbox").fetchall() == [(2,)]
    found.close()
    assert len(await db.reader.all("SELECT * FROM inbox")) == 2
    await db.close()
