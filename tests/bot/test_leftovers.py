"""What ends the program is tried a few times, and then set aside: it cannot do so for ever."""

import asyncio
from datetime import timedelta

import pytest
from telegram import Update

from bot.routing import command
from bot.turn import Turn
from tests.town import Friend, Town


class Ended(BaseException):
    """The program ends here, as by `kill -9`: nothing more is done and nothing is done better."""


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.leftovers.CALM", 0.2)


async def _end_it(update: Update, turn: Turn) -> None:
    turn.say("cancel-done")
    raise Ended


async def _crashes(town: Town) -> int:
    """The bot is started until it no longer ends by itself; how often it did."""
    for times in range(10):
        try:
            await town.restart()
            await town.settle()
        except Ended:
            continue
        return times
    raise AssertionError("it ends at every start")


async def _tries(town: Town) -> list[tuple[int, str]]:
    rows = await town.db.reader.all(
        "SELECT attempts, state FROM inbox WHERE state <> 'done' ORDER BY update_id"
    )
    return [(row["attempts"], row["state"]) for row in rows]


async def _crowd(town: Town, count: int) -> list[Friend]:
    return [await town.resident(f"居民{i}") for i in range(count)]


async def test_an_update_that_ends_the_program_is_set_aside_and_nobody_else_waits(
    town: Town,
) -> None:
    town.more = [command("end", _end_it)]
    await town.restart()
    admin = await town.administrator()
    crowd = await _crowd(town, 5)
    for number, friend in enumerate(crowd):
        friend.person.says("/end" if number == 2 else "/help")
    with pytest.raises(Ended):
        await town.settle()
    assert await _crashes(town) == 3
    assert await _tries(town) == [(4, "quarantined")]
    for friend in (*crowd[:2], *crowd[3:]):
        assert friend.reads().count("我能帮您") == 1
    assert crowd[2].reads().count("对不起，机器人刚才出了点问题") == 1
    assert "什么也没有发出去" not in crowd[2].reads()
    assert "the program ended" in admin.reads()
    await crowd[2].says("/help")
    assert "我能帮您" in crowd[2].hears()


async def test_what_waited_before_the_start_is_counted_once_and_answered_together(
    town: Town,
) -> None:
    crowd = await _crowd(town, 5)
    for friend in crowd:
        friend.person.says("/help")
    await town.bot.intake.ask(0)
    await town.bot.close()
    await town._start_bot()
    taken: list[int] = []
    work = town.bot.worker.work_once
    while done := await work():
        taken.append(done)
    assert taken == [5]
    await town.settle()
    assert all(friend.reads().count("我能帮您") == 1 for friend in crowd)
    rows = await town.db.reader.all("SELECT DISTINCT attempts FROM inbox WHERE attempts > 0")
    assert [row["attempts"] for row in rows] == [1]
    for friend in crowd:
        friend.person.says("/privacy")
    await town.settle()
    rows = await town.db.reader.all("SELECT update_id FROM inbox WHERE attempts > 0")
    assert len(rows) == 5  # what comes while the bot runs is not counted


async def test_who_was_answered_when_the_program_ended_is_answered_after_it(town: Town) -> None:
    town.more = [command("end", _end_it)]
    await town.restart()
    [wang, chen] = await _crowd(town, 2)
    wang.person.says("/end")
    chen.person.says("/help")
    with pytest.raises(Ended):
        await town.settle()
    town.more = []
    await town.restart()
    town.clock.move(timedelta(seconds=1))
    await town.settle()
    assert "我能帮您" in chen.reads()
    assert await _tries(town) == []


async def test_whoever_kills_the_program_again_and_again_sets_nothing_aside(town: Town) -> None:
    """What has been hit twice is not counted again until nothing has happened for a while."""
    town.more = [command("end", _end_it)]
    await town.restart()
    wang = await town.resident("王大妈")
    wang.person.says("/end")
    with pytest.raises(Ended):
        await town.settle()
    for _ in range(2):
        with pytest.raises(Ended):
            await town.restart()
    for _ in range(5):
        await town.bot.close()
        await town._start_bot()
        with pytest.raises(TimeoutError):  # killed within a moment of its start
            await asyncio.wait_for(town.settle(), 0.1)
    assert await _tries(town) == [(2, "pending")]
