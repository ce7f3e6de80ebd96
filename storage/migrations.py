"""Numbered SQL files, applied at start, each in a transaction, after a copy of the file."""

from pathlib import Path

from storage.copies import LeftOut, copy_whole, everything
from storage.database import Damaged, Database

FOLDER = Path(__file__).parent / "migrations"


async def version_of(db: Database) -> int:
    """The number of the newest migration applied; 0 for a new file. Writes nothing; raises
    Damaged for a file of another program."""
    rows = await db.reader.many_rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    if ("migrations",) not in map(tuple, rows):
        if rows:
            raise Damaged("it belongs to another program")
        return 0
    row = await db.reader.one("SELECT COALESCE(MAX(number), 0) AS number FROM migrations")
    return int(row["number"])


def newest() -> int:
    """The number of the newest migration the program knows."""
    return max((number for number, _ in _pending(0)), default=0)


def _pending(version: int) -> list[tuple[int, Path]]:
    numbered = [(int(path.name[:4]), path) for path in sorted(FOLDER.glob("[0-9]*.sql"))]
    return [(number, path) for number, path in numbered if number > version]


async def migrate(db: Database, left_out: LeftOut = everything) -> int:
    """Apply what is missing; answers how many files were applied. Raises Damaged for a file
    that a newer program has written."""
    version = await version_of(db)
    if version > newest():
        raise Damaged("it is newer than the program")
    pending = _pending(version)
    if pending and version:
        await copy_whole(db, db.path.with_suffix(f".before-{pending[0][0]:04d}.db"), left_out)
    for number, path in pending:
        async with db.transaction() as tx:
            await tx.run("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)")
            await tx.script(path.read_text(encoding="utf-8"))
            await tx.run("INSERT INTO migrations (number) VALUES (:number)", number=number)
    return len(pending)
