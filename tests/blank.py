"""An empty database with the whole schema, made once and copied for each test."""

import asyncio
import tempfile
from pathlib import Path

from storage.database import PRAGMAS, Database
from storage.migrations import migrate

DURABLE = PRAGMAS
"""How the program opens its file; tests need not wait for the disk."""

_made: list[bytes] = []


async def put_blank(path: Path) -> None:
    """Put a fresh copy there."""
    if not _made:
        _made.append(await _make())
    await asyncio.to_thread(path.write_bytes, _made[0])


async def _make() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "blank.db"
        db = await Database.open(f"sqlite:///{file}")
        await migrate(db)
        await db.close()
        return await asyncio.to_thread(file.read_bytes)
