"""Timers: one for each thing and name, moved rather than doubled, taken when due."""

from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import timers
from storage.database import Database
from storage.timers import Timer

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
SETTINGS = st.lists(
    st.tuples(st.integers(1, 3), st.sampled_from(["", "day", "hour"]), st.integers(-5, 5)),
    max_size=15,
)


async def _set(db: Database, ref: int, hours: float, name: str = "", kind: str = "bell") -> None:
    at = NOW + timedelta(hours=hours)
    timer = {"kind": kind, "ref": ref, "name": name, "community_id": None, "due_at": at}
    async with db.transaction() as tx:
        await timers.set_all(tx, [timer])


async def _take_due(db: Database, now: datetime = NOW) -> list[Timer]:
    """Act on all that is due, as the scheduler does."""
    taken = []
    async with db.transaction() as tx:
        while timer := await timers.find_due(tx, now):
            await timers.remove(tx, timer)
            taken.append(timer)
    return taken


async def test_the_longest_due_comes_first_and_the_rest_waits(db: Database) -> None:
    for ref, hours in ((1, -1), (2, -3), (3, 1)):
        await _set(db, ref, hours)
    assert [timer.ref for timer in await _take_due(db)] == [2, 1]
    assert await timers.next_due(db.reader) == NOW + timedelta(hours=1)


async def test_what_is_due_this_moment_is_due(db: Database) -> None:
    await _set(db, 1, 0)
    assert len(await _take_due(db)) == 1


async def test_setting_it_again_moves_it(db: Database) -> None:
    await _set(db, 1, 1)
    await _set(db, 1, 5)
    assert await timers.next_due(db.reader) == NOW + timedelta(hours=5)
    assert len(await db.reader.all("SELECT * FROM timers")) == 1


async def test_one_that_failed_stands_again_when_it_is_set_again(db: Database) -> None:
    await _set(db, 1, -1)
    async with db.transaction() as tx:
        timer = await timers.find_due(tx, NOW)
        assert timer is not None
        await timers.count_attempt(tx, timer, timer.due_at, "ValueError")
        await timers.give_up(tx, timer, "ValueError")
    assert await _take_due(db) == []
    await _set(db, 1, -1)
    [timer] = await _take_due(db)
    assert timer.attempts == 0


async def test_taking_one_away_leaves_its_brothers(db: Database) -> None:
    for name in ("day", "hour"):
        await _set(db, 1, 1, name)
    await _set(db, 2, 1, "day")
    await _set(db, 1, 1, "day", kind="other")
    async with db.transaction() as tx:
        assert await timers.drop(tx, "bell", 1, "day") == 1
    assert len(await db.reader.all("SELECT * FROM timers")) == 3
    async with db.transaction() as tx:
        assert await timers.drop(tx, "bell", 1) == 1
        assert await timers.drop(tx, "bell", 1) == 0
    assert len(await db.reader.all("SELECT * FROM timers")) == 2


async def test_one_that_was_moved_while_it_was_acted_on_stays(db: Database) -> None:
    await _set(db, 1, -1)
    timer = await timers.find_due(db.reader, NOW)
    assert timer is not None
    await _set(db, 1, 7)
    async with db.transaction() as tx:
        await timers.remove(tx, timer)
        await timers.count_attempt(tx, timer, NOW + timedelta(minutes=1), "failed")
        await timers.give_up(tx, timer, "failed")
    assert await timers.next_due(db.reader) == NOW + timedelta(hours=7)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(SETTINGS)
async def test_the_last_setting_of_each_is_the_one_that_is_kept(
    db: Database, made: list[tuple[int, str, int]]
) -> None:
    async with db.transaction() as tx:
        await tx.run("DELETE FROM timers")
    for ref, name, hours in made:
        await _set(db, ref, hours, name)
    wanted = {(ref, name): hours for ref, name, hours in made}
    due = {(t.ref, t.name) for t in await _take_due(db)}
    assert due == {key for key, hours in wanted.items() if hours <= 0}
    left = await db.reader.all("SELECT ref, name FROM timers")
    assert {(row["ref"], row["name"]) for row in left} == set(wanted) - due
