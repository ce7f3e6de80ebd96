"""The waiting line: never over capacity, nobody lost, order kept."""

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.activities import Activity, Seat
from domain.people import Resident
from domain.volunteers import FreeTime, Help, Volunteer
from storage import activities, people, volunteers
from storage.database import Connection, Database
from storage.migrations import migrate

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
MOVES = st.lists(st.tuples(st.booleans(), st.integers(1, 6)), max_size=25)


def _activity(capacity: int) -> Activity:
    return Activity(
        id=0, community_id=1, organizer_id=1, title="扫雪", kind=Help.ENVIRONMENT,
        starts_at=datetime(2026, 12, 1, tzinfo=UTC), place="东门", capacity=capacity, code="ACDEFH",
    )  # fmt: skip


async def _settle(db: Connection) -> None:
    await db.run(
        "INSERT INTO communities (id, code, name, town, adults, households)"
        " VALUES (1, 'c01', '晨光社区', '凤城镇', 10, 5)"
    )
    for number in range(1, 7):
        await people.add(db, Resident(id=number, name="甲", community_id=1, joined_at=NOW))


async def _play(capacity: int, moves: list[tuple[bool, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        db = await Database.open(f"sqlite:///{Path(folder) / 'bot.db'}")
        try:
            await migrate(db)
            async with db.transaction() as tx:
                await _settle(tx)
                await _compare(tx, capacity, moves)
        finally:
            await db.close()


async def _compare(db: Connection, capacity: int, moves: list[tuple[bool, int]]) -> None:
    activity, line = await activities.add(db, _activity(capacity)), list[int]()
    for joins, person in moves:
        if joins:
            assert await activities.join(db, activity, person) is (person not in line)
            line += [person] if person not in line else []
        else:
            left = await activities.leave(db, activity.id, person)
            assert (left is not None) is (person in line)
            line = [other for other in line if other != person]
            await activities.move_up(db, activity)
        kept = await activities.list_sign_ups(db, activity.id)
        assert [s.person_id for s in kept] == line
        assert [s.person_id for s in kept if s.state is Seat.IN] == line[:capacity]


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 4), MOVES)
def test_the_line_is_kept_whatever_people_do(capacity: int, moves: list[tuple[bool, int]]) -> None:
    asyncio.run(_play(capacity, moves))


async def test_only_the_first_cancels_and_a_cancelled_one_is_not_mine(db: Database) -> None:
    async with db.transaction() as tx:
        await _settle(tx)
        activity = await activities.add(tx, _activity(1))
        await activities.join(tx, activity, 2)
        assert [a.title for a, _ in await activities.my_signups(tx, 2)] == ["扫雪"]
        assert await activities.cancel(tx, activity.id)
        assert not await activities.cancel(tx, activity.id)
        assert await activities.my_signups(tx, 2) == []
        assert await activities.list_coming(tx, 1, NOW) == []


async def test_helpers_are_found_by_their_kind_of_help(db: Database) -> None:
    offer = Volunteer(
        person_id=3, community_id=1, kinds=frozenset({Help.PATROL, Help.ELDERLY}),
        free_time=FreeTime.ANY, registered_at=NOW,
    )  # fmt: skip
    async with db.transaction() as tx:
        await _settle(tx)
        await volunteers.keep(tx, offer)
        assert await volunteers.find(tx, 3, 1) == offer
        assert [p.id for p in await volunteers.list_helpers(tx, 1, Help.PATROL)] == [3]
        assert await volunteers.list_helpers(tx, 1, Help.CULTURE) == []
        assert await volunteers.leave(tx, 3, 1)
        assert not await volunteers.leave(tx, 3, 1)
