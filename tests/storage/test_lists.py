"""Lists that people wait for read their index and little else, however many suggestions wait."""

import pytest

from benchmarks.crowds import LONG, LONGEST, NEIGHBOUR, SOUGHT, opened
from benchmarks.lists import LISTS, measure
from domain.reading import PAGE, Line
from storage import likeness, mine, reading, suggestions
from storage.database import Database

COUNTED = ("desk: how many wait, how many are late", "the week: the figures")
CROWD = 40
TABLES = ("suggestions", "s", "supports", "p", "likeness")


async def _plan(db: Database, what: str) -> list[str]:
    """How the engine goes about a list, step by step."""
    asked: list[str] = []
    await db.reader._raw.set_trace_callback(asked.append)
    await LISTS[what](db.reader)
    await db.reader._raw.set_trace_callback(None)
    steps = [await db.reader.all(f"EXPLAIN QUERY PLAN {sql}") for sql in asked]
    assert steps
    return [str(row["detail"]) for rows in steps for row in rows]


@pytest.mark.parametrize("what", LISTS)
async def test_no_list_looks_through_everything(what: str) -> None:
    async with opened(CROWD) as db:
        steps = await _plan(db, what)
        assert not {f"SCAN {table}" for table in TABLES} & set(steps)


@pytest.mark.parametrize("what", COUNTED)
async def test_what_is_counted_is_counted_in_an_index(what: str) -> None:
    async with opened(CROWD) as db:
        searches = [step for step in await _plan(db, what) if "suggestions" in step]
        assert searches
        assert all("COVERING INDEX" in step for step in searches), searches


async def test_the_crowd_of_the_benchmark_is_what_it_says() -> None:
    async with opened(1000) as db:
        assert len(await suggestions.list_open(db.reader, 1, 2000)) == 1000
        assert len(await suggestions.list_on_agenda(db.reader, 1)) == 1
        assert len(await mine.list_supported(db.reader, NEIGHBOUR)) == 4
        for sought in SOUGHT:
            found = await likeness.find(db.reader, 1, sought.said)
            assert [near.text for near in found[:1]] == [sought.there]


async def test_among_the_crowd_are_long_ones_and_they_are_found_page_by_page() -> None:
    async with opened(1000) as db:

        async def page(number: int) -> list[Line]:
            return await reading.search(db.reader, 1, "凉茶铺", number)

        pages = [await page(number) for number in range(6)]
        assert [len(found) for found in pages] == [PAGE + 1] * 4 + [PAGE, 0]
        assert [found[PAGE] for found in pages[:4]] == [found[0] for found in pages[1:5]]
        every = [line for found in pages for line in found[:PAGE]]
        assert len({line.id for line in every}) == LONG
        assert [line.id for line in every] == sorted((line.id for line in every), reverse=True)
        assert {len(line.text) for line in every} == {LONGEST}


async def test_every_list_is_measured() -> None:
    assert (await measure(CROWD)).keys() == LISTS.keys()
