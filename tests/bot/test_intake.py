"""Hearing: what comes is kept first and acknowledged after, however odd it is."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.intake import Intake, Polling
from storage import inbox
from storage.database import Database
from tests.bot.odd_server import OddServer, odd_server, ok
from tests.town import Town

GOOD = {"update_id": 7, "message": {"message_id": 1}}
NO_UPDATES: list[Any] = [
    None,
    "hello",
    5,
    [],
    {},
    {"message": {}},
    {"update_id": None},
    {"update_id": "8"},
    {"update_id": True},
    {"update_id": -1},
    {"update_id": 2**70},
    {"update_id": 7.5},
]


@pytest.fixture
async def listening(db: Database) -> AsyncIterator[tuple[OddServer, Polling]]:
    async with odd_server() as (server, telegram):
        intake = Intake(db, MovableClock(datetime(2026, 11, 24, tzinfo=UTC)), lambda: None)
        yield server, Polling(intake, telegram)


async def _kept(db: Database) -> list[int]:
    return [one.update_id for one in await inbox.list_pending(db.reader, 100)]


@pytest.mark.parametrize("odd", NO_UPDATES, ids=repr)
async def test_what_is_no_update_is_left_out_and_the_others_are_kept(
    db: Database, listening: tuple[OddServer, Polling], odd: Any
) -> None:
    server, polling = listening
    server.answers = [(200, ok([odd, GOOD, odd]))]
    await polling.ask(0)
    assert await _kept(db) == [7]
    await polling.ask(0)
    assert server.asked[-1][1]["offset"] == 8


async def test_a_batch_without_any_number_is_asked_for_again_at_leisure(
    db: Database, listening: tuple[OddServer, Polling]
) -> None:
    server, polling = listening
    server.answers = [(200, ok([{"message": {}}]))] * 1000
    with suppress(TimeoutError):
        async with asyncio.timeout(0.5):
            await polling.run()
    assert len(server.asked) == 1
    server.answers = [(200, ok([{"message": {}}, GOOD]))]
    assert await polling.ask(0) == 1
    assert await _kept(db) == [7]


async def test_the_next_question_acknowledges_only_what_is_kept(
    db: Database, listening: tuple[OddServer, Polling]
) -> None:
    server, polling = listening
    server.answers = [(200, ok([GOOD, {"update_id": 9, "message": {}}]))]
    await polling.ask(25)
    assert "offset" not in server.asked[0][1]
    assert server.asked[0][1]["timeout"] == 25
    await polling.ask(25)
    assert server.asked[1][1]["offset"] == 10
    assert await _kept(db) == [7, 9]


async def test_what_cannot_be_kept_is_not_acknowledged(
    db: Database, listening: tuple[OddServer, Polling]
) -> None:
    server, polling = listening
    server.answers = [(200, ok([GOOD]))]
    async with db.transaction() as tx:
        await tx.run("ALTER TABLE inbox RENAME TO elsewhere")
    with pytest.raises(Exception, match="no such table"):
        await polling.ask(0)
    async with db.transaction() as tx:
        await tx.run("ALTER TABLE elsewhere RENAME TO inbox")
    await polling.ask(0)
    assert "offset" not in server.asked[-1][1]


async def test_only_what_the_bot_understands_is_asked_for(
    listening: tuple[OddServer, Polling],
) -> None:
    server, polling = listening
    await polling.ask(0)
    wanted = server.asked[0][1]["allowed_updates"]
    assert {"message", "callback_query", "my_chat_member"} <= set(wanted)
    assert "message_reaction" not in wanted


async def test_half_an_emoji_is_kept_as_a_question_mark(db: Database) -> None:
    broken = json.loads('{"update_id": 3, "message": {"text": "路灯\\ud83d不亮"}}')
    async with db.transaction() as tx:
        await inbox.add(tx, [broken], datetime(2026, 11, 24, tzinfo=UTC))
    [kept] = await inbox.list_pending(db.reader, 10)
    assert json.loads(kept.body)["message"]["text"] == "路灯?不亮"


async def test_a_suggestion_with_half_an_emoji_is_taken(town: Town) -> None:
    wang = await town.resident("王大妈")
    await wang.taps("提建议")
    wang.person.says("三号楼路灯不亮")
    town.world.pending_updates[-1]["message"]["text"] = "三号楼路灯不亮\ud83d"
    await town.settle()
    await wang.taps("提交")
    assert "晨光〔2026〕1号" in wang.hears()
    town.judge.faults.clear()  # the libraries that judge do not take it


async def test_the_same_update_again_is_not_kept_twice(db: Database) -> None:
    for _ in range(2):
        async with db.transaction() as tx:
            await inbox.add(tx, [GOOD, GOOD], datetime(2026, 11, 24, tzinfo=UTC))
    assert await _kept(db) == [7]
