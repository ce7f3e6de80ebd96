"""Other lists of words: what is open is looked through anew behind the back of the people."""

import asyncio
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.crowds import texts
from domain.likeness import features
from storage.database import Connection
from tests.process.killing import Unlucky, until

pytestmark = [pytest.mark.process, pytest.mark.timeout(120)]
OPEN = 4_000


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Unlucky]:
    town = Unlucky(tmp_path)
    await town.open()
    await town.write(_open_many)
    yield town
    await town.server.stop()


async def _open_many(tx: Connection) -> None:
    """From before, when there were other lists: by those each is found by one word."""
    rows = [{"n": n, "text": text} for n, text in enumerate(texts(OPEN), 1)]
    await tx.many(
        "INSERT INTO suggestions (id, community_id, year, number, anonymous, text, state, due_on,"
        " created_at) VALUES (:n, 1, 2026, :n, 0, :text, 'received', '2099-01-01', :now)",
        [{**row, "now": datetime.now(UTC)} for row in rows],
    )
    await tx.many("INSERT INTO likeness VALUES (1, 'old', :n)", rows)
    await tx.run("INSERT INTO likeness_edition VALUES ('other lists', NULL)")


async def _done_to(town: Unlucky) -> int | None:
    done_to: int | None = (await town.rows("SELECT done_to FROM likeness_edition"))[0]["done_to"]
    return done_to


async def test_the_first_answer_does_not_wait_and_a_kill_loses_nothing(town: Unlucky) -> None:
    people, _ = await town.settled(2)
    for person in people:
        bot = await town.start_bot()
        person.says("/help")
        await until(lambda one=person: any("我能帮您" in m.text for m in one.sees()))
        bot.send_signal(signal.SIGKILL)
        await bot.communicate()
        assert await _done_to(town) is not None, "the answer came only when all was done"
    assert await _done_to(town)
    await _catches_up(town)
    assert await _done_to(town) is None
    found = await town.rows("SELECT suggestion_id, feature FROM likeness")
    wanted = {(n, feature) for n, text in enumerate(texts(OPEN), 1) for feature in features(text)}
    assert {(row["suggestion_id"], row["feature"]) for row in found} == wanted
    await town.nothing_is_left()


async def _catches_up(town: Unlucky) -> None:
    """Left in peace, and stopped kindly."""
    bot = await town.start_bot()
    async with asyncio.timeout(90):
        while await _done_to(town) is not None:
            await asyncio.sleep(0.1)
    bot.send_signal(signal.SIGTERM)
    await bot.communicate()
    assert bot.returncode == 0
