"""The inbox: kept once, in order, until it was answered."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import inbox
from storage.database import Database

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def _update(number: int, text: str = "路灯不亮") -> dict[str, Any]:
    return {"update_id": number, "message": {"text": text}}


async def _add(db: Database, *numbers: int, at: datetime = NOW) -> None:
    async with db.transaction() as tx:
        await inbox.add(tx, [_update(number) for number in numbers], at)


async def _pending(db: Database, limit: int = 100) -> list[int]:
    return [one.update_id for one in await inbox.list_pending(db.reader, limit)]


async def _done(db: Database, *numbers: int) -> None:
    async with db.transaction() as tx:
        await inbox.mark_done(tx, numbers)


async def test_the_oldest_come_first_however_they_came(db: Database) -> None:
    await _add(db, 9, 3)
    await _add(db, 7, 1)
    assert await _pending(db) == [1, 3, 7, 9]
    assert await _pending(db, 2) == [1, 3]


async def test_what_was_answered_is_not_answered_again_when_it_comes_again(db: Database) -> None:
    await _add(db, 1, 2)
    await _done(db, 1)
    await _add(db, 1, 2)
    assert await _pending(db) == [2]


async def test_what_was_answered_keeps_no_words(db: Database) -> None:
    await _add(db, 1, 2)
    await _done(db, 1)
    rows = await db.reader.all("SELECT update_id, body FROM inbox ORDER BY update_id")
    assert rows[0]["body"] is None
    assert "路灯" in rows[1]["body"]


async def test_attempts_are_counted_with_their_error(db: Database) -> None:
    await _add(db, 1)
    for _ in range(2):
        async with db.transaction() as tx:
            await inbox.count_attempt(tx, 1, "ValueError")
    [one] = await inbox.list_pending(db.reader, 10)
    assert one.attempts == 2


async def test_what_was_set_aside_holds_up_nothing_and_is_kept(db: Database) -> None:
    await _add(db, 1, 2)
    async with db.transaction() as tx:
        await inbox.quarantine(tx, 1)
    assert await _pending(db) == [2]
    row = await db.reader.one("SELECT body FROM inbox WHERE update_id = 1")
    assert "路灯" in row["body"]


async def test_old_answers_are_forgotten_and_nothing_else(db: Database) -> None:
    old = NOW - timedelta(days=4)
    await _add(db, 1, 2, 3, at=old)
    await _add(db, 4)
    await _done(db, 1, 4)
    async with db.transaction() as tx:
        await inbox.quarantine(tx, 2)
        await inbox.forget_before(tx, NOW - timedelta(days=3))
    left = await db.reader.all("SELECT update_id FROM inbox ORDER BY update_id")
    assert [row["update_id"] for row in left] == [2, 3, 4]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(st.integers(0, 30), max_size=8), max_size=6))
async def test_however_often_they_come_each_waits_once(
    db: Database, deliveries: list[list[int]]
) -> None:
    async with db.transaction() as tx:
        await tx.run("DELETE FROM inbox")
    for numbers in deliveries:
        await _add(db, *numbers)
    assert await _pending(db) == sorted({n for numbers in deliveries for n in numbers})
