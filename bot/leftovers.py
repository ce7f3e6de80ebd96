"""What was heard before the start and not answered: one of it may be what ended the program."""

import asyncio
from collections.abc import Sequence
from itertools import takewhile

from storage import inbox
from storage.database import Database
from storage.inbox import Heard

CALM = 5.0  # seconds


async def calm() -> None:
    """What the program has ended over is tried again only after a while in which nothing else is:
    whoever kills the program from without hardly hits just that moment again and again, while what
    ends it does so each time."""
    await asyncio.sleep(CALM)


class Leftovers:
    """Counts each before it is tried, and has those tried alone that were being answered when the
    program ended. What is heard after the start costs nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._tries: dict[int, int] = {}

    async def start(self) -> None:
        """Learn what is there, and how often each has been tried."""
        self._tries = await inbox.tries(self._db.reader)

    async def begin(self, heard: Sequence[Heard]) -> Sequence[Heard]:
        """Those of a batch that may be answered together now, counted if they are left over."""
        if not heard or heard[0].update_id not in self._tries:
            return heard
        if self._tries[heard[0].update_id] > 1:
            await calm()
        fresh = list(takewhile(self._is_fresh, heard))
        some = fresh or heard[:1]
        ids = [one.update_id for one in some]
        async with self._db.transaction() as tx:
            await inbox.count_begun(tx, ids)
        for update_id in ids:
            del self._tries[update_id]
        return some

    def _is_fresh(self, one: Heard) -> bool:
        return self._tries.get(one.update_id) == 0
