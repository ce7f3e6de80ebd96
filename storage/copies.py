"""Copies of the database, without what may be a secret vote that was not answered yet."""

from collections.abc import Callable
from pathlib import Path

from storage import inbox
from storage.database import Database

LeftOut = Callable[[str], bool]


def everything(body: str) -> bool:
    """Whoever cannot tell what is discreet leaves out all that was not answered yet."""
    return True


async def copy_whole(db: Database, target: Path, left_out: LeftOut = everything) -> None:
    """Copy the database, consistent, while it is in use. An update that waits to be answered
    says who votes what; the copy would keep it beside the ballots of later copies."""
    await db.backup(target)
    copy = await Database.open(f"sqlite:///{target}")
    try:
        if await copy.reader.find("SELECT 1 FROM sqlite_master WHERE name = 'inbox'"):
            async with copy.transaction() as tx:
                await inbox.leave_out(tx, left_out)
    finally:
        await copy.close()
