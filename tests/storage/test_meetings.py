"""Meetings in the file: their topics in order, those to come, those without a result."""

from datetime import date, datetime, timedelta

import pytest

from domain.meetings import Item, Kind, Meeting, MeetingState
from storage import meetings, suggestions
from storage.database import Connection, Database
from tests.storage.village import NOW, WANG, settle

ONE_DAY = timedelta(days=1)


@pytest.fixture
async def village(db: Database) -> Database:
    async with db.transaction() as tx:
        await settle(tx)
    return db


async def _plan(tx: Connection, starts_at: datetime, home: int = 1) -> Meeting:
    return await meetings.add(tx, home, Kind.COUNCIL, "议事会", "二楼", starts_at)


async def _suggest(tx: Connection, text: str, home: int = 1, state: str = "on_agenda") -> int:
    words = {"author": WANG, "anonymous": 0, "text": text}
    made = await suggestions.add(tx, home, 2026, date(2026, 12, 9), NOW, **words)
    await tx.run("UPDATE suggestions SET state = :s WHERE id = :id", s=state, id=made.id)
    return made.id


def _about(suggestion: int) -> Item:
    return Item(suggestion_id=suggestion)


async def test_topics_keep_their_order_and_their_meeting(village: Database) -> None:
    async with village.transaction() as tx:
        first, second = await _plan(tx, NOW + ONE_DAY), await _plan(tx, NOW + ONE_DAY)
        lamp, shed = await _suggest(tx, "路灯"), await _suggest(tx, "车棚")
        broom = Item(text="谁来扫")
        await meetings.put_on_agenda(tx, first.id, [broom, _about(lamp)])
        await meetings.put_on_agenda(tx, first.id, [_about(shed), broom, _about(lamp)])
        await meetings.put_on_agenda(tx, second.id, [])
        assert [s.text for s in await meetings.list_topics(tx, first.id)] == ["车棚", "路灯"]
        on_it = await meetings.list_items(tx, first.id)
        assert [item.text or item.suggestion_id for item in on_it] == [shed, "谁来扫", lamp]
        assert await meetings.list_items(tx, second.id) == []


async def test_only_what_waits_for_this_council_can_be_ticked(village: Database) -> None:
    async with village.transaction() as tx:
        await _suggest(tx, "路灯")
        await _suggest(tx, "邻村的桥", home=2)
        await _suggest(tx, "办完的", state="replied")
        await _suggest(tx, "刚收到的", state="received")
        assert [s.text for s in await suggestions.list_on_agenda(tx, 1)] == ["路灯"]


async def test_meetings_without_a_result_the_latest_first(village: Database) -> None:
    async with village.transaction() as tx:
        old, held, other = [await _plan(tx, NOW - days * ONE_DAY) for days in (40, 9, 2)]
        await _plan(tx, NOW - ONE_DAY, home=2)
        await _plan(tx, NOW + ONE_DAY)
        done = await _plan(tx, NOW - 3 * ONE_DAY)
        await meetings.change(tx, done, state=MeetingState.MINUTED, outcome="通过")
        found = await meetings.list_without_result(tx, 1, NOW - 30 * ONE_DAY, NOW)
        assert [m.id for m in found] == [other.id, held.id]
        assert old.id not in {m.id for m in found}


async def test_more_than_ten_can_be_coming(village: Database) -> None:
    async with village.transaction() as tx:
        for days in range(12, 0, -1):
            await _plan(tx, NOW + days * ONE_DAY)
        coming = await meetings.list_coming(tx, 1, NOW)
        assert len(coming) == 12
        assert coming[0].starts_at == NOW + ONE_DAY
