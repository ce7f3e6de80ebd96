"""How long lists take in a community in which very many suggestions are open.

    python benchmarks/lists.py [--sizes 1000 10000 100000]

Every list that people wait for is a line of LISTS; beside the open ones there are half as many
that are closed. Printed is whether it stays under 50 ms, and its ratio to the size before.
"""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.crowds import LONG_TOLD, NEIGHBOUR, NOW, TODAY, opened, timed  # noqa: E402
from domain.categories import Category  # noqa: E402
from domain.likeness import gist  # noqa: E402
from domain.masking import masked  # noqa: E402
from domain.reading import MOST_PAGES  # noqa: E402
from storage import likeness, mine, owed, reading, suggestions  # noqa: E402
from storage.database import Connection  # noqa: E402

SIZES = (1_000, 10_000, 100_000)
LIMIT = 0.05
LISTS: dict[str, Callable[[Connection], Awaitable[Any]]] = {
    "desk: the first page": lambda db: suggestions.list_open(db, 1, 20),
    "desk: how many wait, how many are late": lambda db: suggestions.count_open(db, 1, TODAY),
    "desk: the council's agenda": lambda db: suggestions.list_on_agenda(db, 1),
    "desk: the one with this number": lambda db: suggestions.find_by_number(db, 1, 77),
    "draft: nearly the same": lambda db: likeness.find(db, 1, "三号楼的楼道灯又不亮了"),
    "draft: nearly the same as long ones": lambda db: likeness.find(db, 1, LONG_TOLD),
    "mine: what I sent": lambda db: suggestions.list_by_author(db, NEIGHBOUR),
    "mine: what I support": lambda db: mine.list_supported(db, NEIGHBOUR),
    "mine: what I sent lately": lambda db: suggestions.list_sent(db, [NEIGHBOUR], NOW),
    "reading: by support, the last page": lambda db: reading.list_supported(db, 1, MOST_PAGES - 1),
    "reading: the newest, the last page": lambda db: reading.list_newest(db, 1, MOST_PAGES - 1),
    "reading: one category": lambda db: reading.list_of_kind(db, 1, "repairs", 0),
    "reading: which categories": lambda db: reading.list_categories(db, 1, list(Category)),
    "reading: a word that is there": lambda db: reading.search(db, 1, "楼道灯", 0),
    "reading: a word in long texts": lambda db: reading.search(db, 1, "凉茶铺", 0),
    "reading: a word in long texts, the last": lambda db: reading.search(db, 1, "凉茶铺", 4),
    "reading: a word that is not": lambda db: reading.search(db, 1, "没有人说的词", 0),
    "the week: the figures": lambda db: owed.count(db, 1, TODAY, NOW),
    "the week: what is overdue": lambda db: owed.list_overdue(db, 1, TODAY, 20),
}


async def measure(size: int) -> dict[str, float]:
    """The usual seconds of each list among so many open ones."""
    async with opened(crowd=size) as db:
        return {what: await timed(partial(_anew, ask, db.reader)) for what, ask in LISTS.items()}


async def _anew(ask: Callable[[Connection], Awaitable[Any]], db: Connection) -> None:
    """As if these texts had never been shown or compared since the start."""
    gist.cache_clear()
    masked.cache_clear()
    await ask(db)


async def _print(sizes: list[int]) -> None:
    before: dict[str, float] = {}
    for size in sizes:
        figures = await measure(size)
        print(f"\namong {size:,} open suggestions of one community")
        for what, took in figures.items():
            ratio = f"{took / before[what]:6.1f} × the size before" if before else ""
            print(f"  {what:42} under 50 ms: {'yes' if took < LIMIT else 'NO '} {ratio}")
        before = figures


def main() -> None:
    """Print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=list(SIZES))
    asyncio.run(_print(parser.parse_args().sizes))


if __name__ == "__main__":
    main()
