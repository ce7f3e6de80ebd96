"""The one module that knows the database driver: connections, transactions, bound values."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from domain.records import Record

Row = dict[str, Any]
T = TypeVar("T")
STATEMENTS = 48  # kept ready; lists of ids make long ones, of which no two are alike
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "wal_autocheckpoint=4000",  # pages: 16 MB of journal before it is carried over
    "secure_delete=ON",  # what is deleted or overwritten is gone from the file (docs/secrecy.md)
)
SIMPLE = (int, str, type(None))
LISTS = (list, tuple, set, frozenset)
OLDEST = (3, 35)  # RETURNING


Damaged = aiosqlite.DatabaseError
Unavailable = aiosqlite.OperationalError  # locked by another process, or the disk is full


class Mistaken(aiosqlite.ProgrammingError):
    """A statement that this database can never carry out: waiting does not help."""


class NotFound(LookupError):
    """A row that must exist does not."""


def _plain(value: Any) -> Any:
    if type(value) in SIMPLE:
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Record):
        return value.model_dump_json()
    return value


def _bind(sql: str, values: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Turn times into UTC text, and write out `IN (:ids)` for values that are lists."""
    bound: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, LISTS) and _all_numbers(value):
            written = ", ".join(map(str, value)) or "NULL"
            sql = re.sub(rf":{name}\b", written, sql)
        elif isinstance(value, LISTS):
            items = {f"{name}_{i}": _plain(item) for i, item in enumerate(value)}
            sql = re.sub(rf":{name}\b", ", ".join(f":{k}" for k in items) or "NULL", sql)
            bound |= items
        else:
            bound[name] = _plain(value)
    return sql, bound


def _all_numbers(values: Collection[Any]) -> bool:
    """Numbers are written into the statement: thousands of them cost too much to bind."""
    return all(type(value) is int for value in values)


async def _done(statement: Awaitable[T]) -> T:
    """What the statement answers; raises Mistaken where it is at fault itself, not the file."""
    try:
        return await statement
    except Unavailable as wrong:
        if wrong.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise Mistaken(str(wrong)) from wrong
        raise


class Connection:
    """One connection: `all`, `find` and `one` read, `run`, `many` and `at_end` write."""

    def __init__(self, raw: aiosqlite.Connection) -> None:
        self._raw = raw
        self._waiting: dict[str, list[Mapping[str, Any]]] = {}
        self.discreet = False

    async def all(self, sql: str, **values: Any) -> list[Row]:
        """Every row of the answer."""
        rows = list(await _done(self._raw.execute_fetchall(*_bind(sql, values))))
        names = rows[0].keys() if rows else []
        return [dict(zip(names, row, strict=True)) for row in rows]

    async def many_rows(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        """Every row as it comes, its columns in order: for long lists."""
        rows = await _done(self._raw.execute_fetchall(*_bind(sql, values)))
        return list(rows)  # type: ignore[arg-type]

    async def find(self, sql: str, **values: Any) -> Row | None:
        """The first row, or None."""
        rows = await self.all(sql, **values)
        return rows[0] if rows else None

    async def one(self, sql: str, **values: Any) -> Row:
        """The first row; raises NotFound when there is none."""
        row = await self.find(sql, **values)
        if row is None:
            raise NotFound(sql.split("WHERE")[0].strip())
        return row

    async def run(self, sql: str, **values: Any) -> int:
        """Write; answers the number of rows changed."""
        cursor = await _done(self._raw.execute(*_bind(sql, values)))
        return cursor.rowcount

    async def many(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write the same statement for many rows in one go."""
        bound = [{name: _plain(value) for name, value in row.items()} for row in rows]
        if bound:
            await _done(self._raw.executemany(sql, bound))

    def at_end(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """The same together with all others of the transaction, just before it is stored: for
        what cannot be asked for earlier. Each way to the file takes longer than the writing."""
        self._waiting.setdefault(sql, []).extend(rows)

    async def write_waiting(self) -> None:
        """Write what was to be written at the end."""
        for sql, rows in self._waiting.items():
            await self.many(sql, rows)
        self._waiting.clear()

    def leave_no_trace(self) -> None:
        """What this transaction changes together must not be found together in the journal."""
        self.discreet = True

    def begin_anew(self) -> None:
        """A transaction has ended, however it did."""
        self._waiting.clear()
        self.discreet = False

    async def script(self, sql: str) -> None:
        """Run the statements of a migration inside the open transaction."""
        for statement in filter(str.strip, re.split(r";\s*$", sql, flags=re.MULTILINE)):
            await self._raw.execute(statement)

    @property
    def changes(self) -> int:
        """Rows changed on this connection so far: tells whether anything was written."""
        return self._raw.total_changes + sum(map(len, self._waiting.values()))


Write = Callable[[Connection], Awaitable[None]]


@dataclass(eq=False)
class Rider:
    """What waits to be stored with something else."""

    write: Write
    stored: bool = False


async def _connect(path: str) -> aiosqlite.Connection:
    raw = aiosqlite.connect(path, isolation_level=None, cached_statements=STATEMENTS)
    try:
        await raw
    except BaseException:
        await asyncio.to_thread(raw._thread.join)  # else its last words come after the event loop
        raise
    raw.row_factory = aiosqlite.Row
    try:
        for pragma in PRAGMAS:
            await raw.execute_fetchall(f"PRAGMA {pragma}")
    except BaseException:
        await raw.close()  # its thread would keep the process alive
        raise
    return raw


class Database:
    """One SQLite file: one writing connection behind a lock, and a reading one for views."""

    def __init__(
        self, path: Path, writer: aiosqlite.Connection, reader: aiosqlite.Connection
    ) -> None:
        self.path = path
        self._raw = writer
        self._raw_reader = reader
        self._writer = Connection(writer)
        self._reader = Connection(reader)
        self._lock = asyncio.Lock()
        self._riders: set[Rider] = set()
        self._traces = True  # whoever was killed may have left some

    @classmethod
    async def open(cls, url: str) -> "Database":
        """Open `sqlite:///path`, making the file and its folder when missing."""
        if aiosqlite.sqlite_version_info < OLDEST:
            have = aiosqlite.sqlite_version
            raise Damaged(f"SQLite 3.35 or newer is needed, and this Python has {have}")
        path = Path(path_of(url))
        path.parent.mkdir(parents=True, exist_ok=True)
        writer = await _connect(str(path))
        try:
            return cls(path, writer, await _connect(str(path)))
        except BaseException:
            await writer.close()
            raise

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Connection]:
        """Everything inside is stored together, durably, or not at all."""
        async with self._lock, self._storing():
            yield self._writer

    async def write_along(self, write: Write) -> None:
        """Store something small together with the transaction that is open just now, since each
        one waits for the disk; or by itself, when none is or that one fails. It may be written
        twice, so the second time must change nothing."""
        rider = Rider(write)
        self._riders.add(rider)
        try:
            async with self._lock:
                self._riders.discard(rider)
                if not rider.stored:
                    async with self._storing():
                        await write(self._writer)
        finally:
            self._riders.discard(rider)

    @asynccontextmanager
    async def _storing(self) -> AsyncIterator[None]:
        try:
            await self._raw.execute("BEGIN IMMEDIATE")
            yield
            await self._writer.write_waiting()
            riders = await self._take_along()
            await asyncio.shield(self._raw.execute("COMMIT"))
            for rider in riders:
                rider.stored = True
            self._traces |= self._writer.discreet
            if self._traces:
                await self._empty_journal()
        except BaseException:
            # Also when cancelled while BEGIN was on its way; without one it does nothing.
            await asyncio.shield(self._raw.rollback())
            raise
        finally:
            self._writer.begin_anew()

    async def _take_along(self) -> "list[Rider]":
        """Write what waits for its turn; when one of them fails, each takes its turn after all."""
        riders = list(self._riders)
        if not riders:
            return []
        await self._raw.execute("SAVEPOINT riders")
        try:
            for rider in riders:
                await rider.write(self._writer)
        except Exception:
            await self._raw.execute("ROLLBACK TO riders")
            return []
        return riders

    async def _empty_journal(self) -> None:
        """Carry the journal over into the file and cut it off. What is stored is stored: when a
        reader is in the way, the next transaction does it."""
        with suppress(Unavailable):
            done = await self._raw.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
            self._traces = bool(next(iter(done))[0])

    @property
    def reader(self) -> Connection:
        """For views and reports: sees what is committed, never writes."""
        return self._reader

    async def backup(self, target: Path) -> None:
        """Copy the whole database, consistent, while it is in use."""
        async with aiosqlite.connect(target) as copy:
            await self._raw.backup(copy)

    async def close(self) -> None:
        """Close both connections."""
        await self._raw.close()
        await self._raw_reader.close()


def path_of(url: str) -> str:
    """The file named by `sqlite:///data/bot.db`; raises ValueError for anything else."""
    prefix = "sqlite:///"
    if not url.startswith(prefix) or url.removeprefix(prefix) in ("", ":memory:"):
        raise ValueError("must name a file, such as sqlite:///data/bot.db")
    return url.removeprefix(prefix)
