"""Suggestions in the file: numbers without gaps, one mover at a time."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest

from domain.histories import Happened, What
from domain.suggestions import OPEN, State, Suggestion
from storage import histories, likeness, suggestions
from storage.database import Connection, Database, NotFound
from tests.storage.village import CHEN, NOW, WANG, settle

DUE = date(2026, 12, 9)
MOVED = Happened(kind=What.NOTED, at=NOW)


@pytest.fixture
async def village(db: Database) -> Database:
    async with db.transaction() as tx:
        await settle(tx)
    return db


async def _add(tx: Connection, text: str = "路灯不亮", **said: Any) -> Suggestion:
    home, year = said.pop("home", 1), said.pop("year", 2026)
    due_on, now = said.pop("due_on", DUE), said.pop("now", NOW)
    words = {"author": WANG, "anonymous": 0, "text": text, **said}
    return await suggestions.add(tx, home, year, due_on, now, **words)


async def test_numbers_run_by_community_and_year(village: Database) -> None:
    async with village.transaction() as tx:
        made = [
            await _add(tx),
            await _add(tx),
            await _add(tx, home=2),
            await _add(tx, year=2027),
            await _add(tx),
        ]
    assert [s.number for s in made] == [1, 2, 1, 1, 3]


async def test_a_number_that_was_taken_back_is_given_again(village: Database) -> None:
    async def fails() -> None:
        async with village.transaction() as tx:
            await _add(tx)
            await suggestions.get(tx, 99)

    with pytest.raises(NotFound):
        await fails()
    async with village.transaction() as tx:
        assert (await _add(tx)).number == 1


async def test_many_at_once_have_no_gap(village: Database) -> None:
    async def one() -> int:
        async with village.transaction() as tx:
            return (await _add(tx)).number

    assert sorted(await asyncio.gather(*(one() for _ in range(25)))) == list(range(1, 26))


async def test_of_two_who_saw_the_same_only_the_first_moves_it(village: Database) -> None:
    async with village.transaction() as tx:
        seen = await _add(tx)
        first = await suggestions.move(tx, seen, State.TRIAGED, MOVED, handled_by="李主任")
        second = await suggestions.move(tx, seen, State.DECLINED, MOVED, handled_by="周主任")
    assert first is not None
    assert (first.state, first.handled_by) == (State.TRIAGED, "李主任")
    assert second is None
    assert (await suggestions.get(village.reader, seen.id)).handled_by == "李主任"


async def test_the_desk_shows_what_is_open_the_earliest_due_first(village: Database) -> None:
    async with village.transaction() as tx:
        late = await _add(tx, due_on=DUE + timedelta(days=3))
        soon = await _add(tx, due_on=DUE - timedelta(days=3))
        done = await _add(tx)
        await suggestions.move(tx, done, State.REPLIED, MOVED)
        await _add(tx, home=2)
    waiting = await suggestions.list_open(village.reader, 1)
    assert [s.id for s in waiting] == [soon.id, late.id]


@pytest.mark.parametrize("state", State)
async def test_what_is_open_waits_on_the_desk_and_nothing_else(
    village: Database, state: State
) -> None:
    async with village.transaction() as tx:
        made = await _add(tx)
        if state is not State.RECEIVED:
            await suggestions.move(tx, made, state, MOVED)
    assert bool(await suggestions.list_open(village.reader, 1)) is (state in OPEN)
    assert bool(await likeness.find(village.reader, 1, made.text)) is (state in OPEN)


async def test_a_number_means_the_one_of_the_newest_year(village: Database) -> None:
    async with village.transaction() as tx:
        older, newer = await _add(tx), await _add(tx, year=2027)
        await _add(tx, home=2, year=2028)
        assert await suggestions.find_by_number(tx, 1, 1) == newer
        assert await suggestions.find_by_number(tx, 1, 1, 2026) == older
        assert await suggestions.find_by_number(tx, 1, 1, 2028) is None
        assert await suggestions.find_by_number(tx, 1, 2) is None
        assert await suggestions.find_by_number(tx, 1, 1, besides=newer.id) == older


async def test_all_that_waits_is_counted_and_what_is_late(village: Database) -> None:
    async with village.transaction() as tx:
        for days in (-2, -1, 0, 1):
            await _add(tx, due_on=DUE + timedelta(days=days))
        await _add(tx, home=2, due_on=DUE - timedelta(days=5))
        done = await _add(tx, due_on=DUE - timedelta(days=5))
        await suggestions.move(tx, done, State.REPLIED, MOVED)
    assert await suggestions.count_open(village.reader, 1, DUE) == (4, 2)
    assert await suggestions.count_open(village.reader, 3, DUE) == (0, 0)


async def test_the_desk_sees_whether_a_question_waits_for_its_author(village: Database) -> None:
    waits = []
    async with village.transaction() as tx:
        made = await _add(tx)
        for kind in (What.NOTED, What.ASKED, What.NOTED, What.ANSWERED, What.ASKED):
            await histories.add(tx, made.id, made.state, Happened(kind=kind, at=NOW))
            waits.append((await suggestions.get_seen(tx, made.id)).waits_for_author)
        seen = await suggestions.get_seen(tx, made.id)
    assert waits == [False, True, True, False, True]
    assert (seen.community_name, seen.short_name) == ("晨光社区", "晨光")


async def test_a_day_is_counted_from_the_moment_on(village: Database) -> None:
    async with village.transaction() as tx:
        for hours in (0, 1, 2):
            await _add(tx, now=NOW + timedelta(hours=hours))
    sent = await suggestions.list_sent(village.reader, [WANG, CHEN], NOW)
    hours = {
        author: [(s.created_at - NOW) // timedelta(hours=1) for s in said]
        for author, said in sent.items()
    }
    assert hours == {WANG: [2, 1]}


async def test_what_was_sent_along_comes_back_in_order(village: Database) -> None:
    async with village.transaction() as tx:
        made = await _add(tx, voice="v1\nv2", photo="p1\np2\np3")
    kept = await suggestions.get(village.reader, made.id)
    assert (kept.voices, kept.photos) == (["v1", "v2"], ["p1", "p2", "p3"])
