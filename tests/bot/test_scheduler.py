"""Time: what is due is done once, also after a long sleep; what fails is tried again and told."""

from datetime import datetime, timedelta

import pytest

from bot.app import Features
from bot.occasion import Occasion
from handlers import all_cards, all_handlers, all_timers
from storage.timers import Timer, next_due, set_all
from tests.town import Town


class Bell:
    """Rings in the administrators' chats, or fails as often as it is told to."""

    def __init__(self, fails: int = 0) -> None:
        self.fails = fails
        self.rung: list[tuple[int, str, datetime]] = []

    async def ring(self, occasion: Occasion, timer: Timer) -> None:
        occasion.tell_administrators("admin-timer-failed", kind="bell", ref=timer.ref, error="-")
        self.rung.append((timer.ref, timer.name, occasion.now))
        if self.fails:
            self.fails -= 1
            raise RuntimeError("the bell is broken")


async def _with_bell(town: Town, bell: Bell) -> None:
    """The bot of the town knows one more kind of timer."""
    timers = {**all_timers(), "bell": bell.ring}
    town.features = Features([*all_handlers()], timers, all_cards())
    await town.restart()


async def _rings_at(town: Town, at: datetime, ref: int = 1, name: str = "") -> None:
    timer = {"kind": "bell", "ref": ref, "name": name, "community_id": None, "due_at": at}
    async with town.db.transaction() as tx:
        await set_all(tx, [timer])


async def test_what_is_due_is_done_at_its_time_and_once(town: Town) -> None:
    bell = Bell()
    await _with_bell(town, bell)
    at = town.now + timedelta(hours=3)
    await _rings_at(town, at)
    await town.passes(hours=2, minutes=59)
    assert bell.rung == []
    await town.passes(days=2)
    assert bell.rung == [(1, "", at)]


async def test_what_fell_due_while_the_bot_was_down_is_done_at_the_start(town: Town) -> None:
    bell = Bell()
    await _with_bell(town, bell)
    start = town.now
    for ref, hours in ((1, 5), (2, 1), (3, 3)):
        await _rings_at(town, start + timedelta(hours=hours), ref)
    await town.bot.close()
    town.clock.move(timedelta(days=1))
    await town._start_bot()
    await town.settle()
    assert [ref for ref, _, _ in bell.rung] == [2, 3, 1]
    assert await next_due(town.db.reader) is None


async def test_moving_a_timer_leaves_no_trace_of_the_old_time(town: Town) -> None:
    bell = Bell()
    await _with_bell(town, bell)
    await _rings_at(town, town.now + timedelta(hours=1))
    later = town.now + timedelta(hours=5)
    await _rings_at(town, later)
    await town.passes(days=1)
    assert bell.rung == [(1, "", later)]


async def test_the_same_thing_may_have_several_times_by_name(town: Town) -> None:
    bell = Bell()
    await _with_bell(town, bell)
    await _rings_at(town, town.now + timedelta(hours=1), name="hour")
    await _rings_at(town, town.now + timedelta(hours=1), name="day")
    await town.passes(hours=1)
    assert [name for _, name, _ in bell.rung] == ["hour", "day"]


@pytest.mark.parametrize("fails", [1, 2])
async def test_what_fails_is_tried_again_and_says_its_words_once(town: Town, fails: int) -> None:
    admin = await town.administrator()
    bell = Bell(fails)
    await _with_bell(town, bell)
    await _rings_at(town, town.now + timedelta(minutes=5))
    await town.passes(minutes=10)
    assert len(bell.rung) == fails + 1
    assert admin.reads().count("bell，编号 1") == 1
    assert await next_due(town.db.reader) is None


async def test_what_fails_three_times_is_set_aside_and_told(town: Town) -> None:
    admin = await town.administrator()
    bell = Bell(fails=99)
    await _with_bell(town, bell)
    await _rings_at(town, town.now + timedelta(minutes=5))
    await town.passes(days=1)
    assert len(bell.rung) == 3
    assert "RuntimeError" in admin.reads()
    row = await town.db.reader.one("SELECT state, error FROM timers WHERE kind = 'bell'")
    assert (row["state"], row["error"]) == ("failed", "RuntimeError")
    await admin.says("/admin")
    assert "失败的定时任务 1 个" in admin.hears()


async def test_one_that_fails_delays_no_other(town: Town) -> None:
    bell = Bell(fails=1)
    await _with_bell(town, bell)
    at = town.now + timedelta(minutes=5)
    await _rings_at(town, at, ref=1)
    await _rings_at(town, at, ref=2)
    await town.passes(minutes=5)
    assert [ref for ref, _, _ in bell.rung] == [1, 2]
    await town.passes(minutes=2)
    assert [ref for ref, _, _ in bell.rung] == [1, 2, 1]


async def test_a_statement_that_is_wrong_stops_no_other_timer(town: Town) -> None:
    async def ask_wrongly(occasion: Occasion, timer: Timer) -> None:
        await occasion.db.all("SELECT nothing FROM nowhere")

    admin = await town.administrator()
    bell = Bell()
    town.features = Features(
        [*all_handlers()], {**all_timers(), "bell": bell.ring, "wrong": ask_wrongly}, all_cards()
    )
    await town.restart()
    wrong = {"kind": "wrong", "ref": 1, "name": "", "community_id": None, "due_at": town.now}
    async with town.db.transaction() as tx:
        await set_all(tx, [wrong])
    await _rings_at(town, town.now + timedelta(minutes=1))
    await town.passes(minutes=5)
    assert len(bell.rung) == 1
    assert "Mistaken" in admin.reads()


async def test_a_clock_that_goes_back_rings_nothing_twice(town: Town) -> None:
    bell = Bell()
    await _with_bell(town, bell)
    await _rings_at(town, town.now + timedelta(minutes=5))
    await town.passes(minutes=6)
    town.clock.move(-timedelta(minutes=30))
    await town.settle()
    await town.passes(hours=1)
    assert len(bell.rung) == 1
