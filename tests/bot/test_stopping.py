"""The end: asked to stop, the bot stops soon, has written down what it sent, and sends it once."""

import asyncio
import sqlite3
from typing import Any

import pytest

from bot.messages import INTERACTIVE
from bot.occasion import Toast, Unkept
from bot.outbox import AT_ONCE
from tests.bot.test_outbox import _heard, _put_in_line
from tests.conversations.test_secret_votes import _asks
from tests.town import Town

SOON = 8.0  # seconds


async def _begun(town: Town, until: Any = lambda: True) -> "asyncio.Task[None]":
    """The town's bot runs by itself, until something can be seen."""
    running = asyncio.create_task(town.bot.run())
    async with asyncio.timeout(SOON):
        await asyncio.sleep(0.05)
        while not until():
            await asyncio.sleep(0.02)
    return running


async def _stop(town: Town, running: "asyncio.Task[None]") -> None:
    async with asyncio.timeout(SOON):
        town.bot.stop()
        await running


async def test_short_answers_whose_turn_has_not_come_are_not_waited_for(town: Town) -> None:
    await town.resident("王大妈")
    asked: list[str] = []
    town.world.on_request.append(lambda method, params, answer: asked.append(method))
    running = await _begun(town)
    town.world.faults.slow(1.0, "answerCallbackQuery", times=99 * AT_ONCE)
    town.bot.outbox.give([Toast(str(number), "收到") for number in range(20 * AT_ONCE)])
    await asyncio.sleep(0.05)
    await _stop(town, running)
    assert asked.count("answerCallbackQuery") <= AT_ONCE


async def test_what_is_never_stored_is_tried_once_more_and_waits_for_no_network(
    town: Town,
) -> None:
    wang = await town.resident("王大妈")
    town.world.faults.fail("sendMessage", times=1, code=429, retry_after=25)
    running = await _begun(town)
    town.bot.outbox.give([], [Unkept("sendMessage", {"chat_id": wang.id, "text": "您的票"})])
    await asyncio.sleep(0.2)
    assert "您的票" not in wang.reads()
    await _stop(town, running)
    assert "您的票" in wang.reads()


async def test_receipts_whose_turn_is_far_are_not_waited_for_and_their_voters_told(
    town: Town,
) -> None:
    li, crowd = await town.organizer("李主任"), [await town.resident(f"居民{i}") for i in range(5)]
    await town.link_group()
    await _asks(li)
    town.bot.outbox._pace.per_second = 0.2  # type: ignore[assignment]  # a turn every 6 seconds
    for voter in crowd:
        voter.person.taps("同意", to=town.group)
    running = await _begun(town, lambda: any("收据码：" in one.reads() for one in crowd))
    await _stop(town, running)
    told = [one for one in crowd if "收据码：" in one.reads()]
    assert len(told) == 1
    await town._start_bot()
    await town.settle()
    lost = [one for one in crowd if "收据码没能发给您" in one.reads()]
    assert lost == [one for one in crowd if one not in told]
    assert len(await town.box()) == 5


async def test_a_receipt_whose_message_was_deleted_comes_as_a_new_one(town: Town) -> None:
    wang = await town.resident("王大妈")
    change = {"chat_id": wang.id, "message_id": 4711, "text": "您的票"}
    town.bot.outbox.give([], [Unkept("editMessageText", change)])
    await town.settle()
    assert "您的票" in wang.reads()


async def test_a_file_locked_at_the_end_is_said_in_the_log_and_ends_nothing_badly(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    wang = await town.resident("王大妈")
    for connection in (town.db._raw, town.db._raw_reader):
        await connection.execute_fetchall("PRAGMA busy_timeout=50")
    await _put_in_line(town, wang, (INTERACTIVE, "第一"), (INTERACTIVE, "第二"))
    other = sqlite3.connect(town.db.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    running = await _begun(town, lambda: "第一" in wang.reads())
    await _stop(town, running)
    assert "will be said again" in caplog.text
    other.execute("COMMIT")
    await town._start_bot()
    await town.settle()
    assert _heard(wang, "第一", "第二")[-2:] == ["第一", "第二"]


async def test_what_can_never_be_written_down_ends_the_bot_with_the_error(town: Town) -> None:
    wang = await town.resident("王大妈")
    await _put_in_line(town, wang, (INTERACTIVE, "第一"))
    async with town.db.transaction() as tx:
        for event in ("DELETE", "UPDATE"):
            await tx.run(
                f"CREATE TRIGGER odd_{event} BEFORE {event} ON outbox"
                " BEGIN SELECT RAISE(ABORT, 'odd'); END"
            )
    with pytest.raises(sqlite3.IntegrityError, match="odd"):
        async with asyncio.timeout(SOON):
            await town.bot.run()
    assert wang.reads().count("第一") == 1
