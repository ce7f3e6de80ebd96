"""Files that people send: fetched after the commit, acted on once, and told when they cannot be."""

import asyncio
from typing import Any

import pytest
from telegram import Update
from telegram.ext import filters

from bot.app import Features
from bot.downloads import TRIES, FileUse
from bot.messages import Address
from bot.occasion import Occasion
from bot.routing import First
from bot.turn import Turn
from domain.refusals import Refused
from handlers import all_cards, all_handlers, all_timers
from storage.fetches import Fetch
from tests.bot.test_leftovers import Ended
from tests.town import Friend, Town

SENT = {"name": "表.csv", "data": "编号,姓名".encode()}


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.leftovers.CALM", 0.05)


class Reader:
    """Reads files aloud, or fails as often as it is told to."""

    def __init__(self, fails: int = 0) -> None:
        self.fails = fails
        self.kept: list[str] = []

    async def want(self, update: Update, turn: Turn) -> None:
        assert update.effective_message
        assert update.effective_message.document
        turn.fetch("aloud", turn.person_id, update.effective_message.document.file_id)

    def read(self, content: bytes) -> str:
        if content == b"":
            raise Refused("table-empty")
        return content.decode()

    async def keep(self, occasion: Occasion, fetch: Fetch, words: str) -> None:
        occasion.send(Address(fetch.person_id), "zh", "topic-gone", community=words)
        if self.fails:
            self.fails -= 1
            raise RuntimeError("no voice")
        self.kept.append(words)

    async def refuse(self, occasion: Occasion, fetch: Fetch, no: Refused) -> None:
        occasion.send(Address(fetch.person_id), "zh", no.key)


async def _with(town: Town, reader: Reader) -> Friend:
    """A bot that also reads files aloud, and somebody who sends them."""
    handlers: list[Any] = [First(filters.Document.ALL, reader.want), *all_handlers()]
    use = FileUse(reader.read, reader.keep, reader.refuse)
    town.features = Features(handlers, all_timers(), all_cards(), files={"aloud": use})
    await town.restart()
    return await town.resident("李主任")


async def _waiting(town: Town) -> int:
    return len(await town.db.reader.all("SELECT * FROM fetches"))


async def test_a_file_is_fetched_and_acted_on_once(town: Town) -> None:
    reader = Reader()
    li = await _with(town, reader)
    await li.sends_document(**SENT)
    assert "编号,姓名" in li.hears()
    await town.restart()
    assert reader.kept == ["编号,姓名"]
    assert await _waiting(town) == 0


async def test_a_network_that_fails_is_asked_again(town: Town) -> None:
    reader = Reader()
    li = await _with(town, reader)
    town.world.faults.fail("getFile", times=TRIES - 1)
    await li.sends_document(**SENT)
    assert reader.kept == []
    for _ in range(TRIES - 1):
        await town.passes(seconds=30)
    assert reader.kept == ["编号,姓名"]


async def test_what_cannot_be_had_is_said_in_the_end(town: Town) -> None:
    reader = Reader()
    li = await _with(town, reader)
    town.world.faults.fail("getFile", times=TRIES)
    await li.sends_document(**SENT)
    for _ in range(TRIES):
        await town.passes(seconds=30)
    assert "没能取下来" in li.reads()
    assert (reader.kept, await _waiting(town)) == ([], 0)


async def test_a_file_that_is_gone_is_not_asked_for_again(town: Town) -> None:
    reader = Reader()
    li = await _with(town, reader)
    town.world.faults.fail("getFile", code=400)
    await li.sends_document(**SENT)
    assert "没能取下来" in li.hears()
    assert await _waiting(town) == 0


async def test_what_the_feature_cannot_read_is_said(town: Town) -> None:
    li = await _with(town, Reader())
    await li.sends_document("空.csv", b"")
    assert "空" in li.hears()
    assert await _waiting(town) == 0


async def test_an_act_that_fails_says_its_words_once(town: Town) -> None:
    reader = Reader(fails=1)
    li = await _with(town, reader)
    await li.sends_document(**SENT)
    assert "编号" not in li.reads()
    await town.passes(seconds=30)
    assert li.reads().count("编号,姓名") == 1
    assert reader.kept == ["编号,姓名"]


async def test_what_always_fails_is_told_to_the_administrators(town: Town) -> None:
    admin = await town.administrator()
    li = await _with(town, Reader(fails=99))
    await li.sends_document(**SENT)
    for _ in range(TRIES):
        await town.passes(seconds=30)
    assert "没能取下来" in li.reads()
    assert "RuntimeError" in admin.reads()


async def test_a_feature_that_cannot_even_refuse_does_not_stop_the_bot(town: Town) -> None:
    class Mute(Reader):
        async def refuse(self, occasion: Occasion, fetch: Fetch, no: Refused) -> None:
            raise ValueError("no words either")

    admin = await town.administrator()
    li = await _with(town, Mute(fails=99))
    await li.sends_document(**SENT)
    for _ in range(TRIES):
        await town.passes(seconds=30)
    assert await _waiting(town) == 0
    assert "ValueError" in admin.reads()
    await li.says("/help")
    assert "我能帮您" in li.hears()


async def test_a_kind_that_the_program_knows_no_more_is_let_go(town: Town) -> None:
    reader = Reader()
    li = await _with(town, reader)
    town.world.faults.fail("getFile", times=1)
    await li.sends_document(**SENT)
    town.features = None
    await town.restart()
    for _ in range(TRIES):
        await town.passes(seconds=30)
    assert await _waiting(town) == 0


async def test_the_running_bot_fetches_at_once_and_stops_in_order(town: Town) -> None:
    reader = Reader()
    li = await _with(town, reader)
    running = asyncio.create_task(town.bot.run())
    li.person.sends_document(**SENT)
    async with asyncio.timeout(20):
        while "编号,姓名" not in li.reads():
            await asyncio.sleep(0.01)
    town.bot.stop()
    await running
    assert reader.kept == ["编号,姓名"]
    await town._start_bot()


async def test_nothing_is_fetched_for_who_left_meanwhile(town: Town) -> None:
    reader = Reader()
    li = await _with(town, reader)
    town.world.faults.fail("getFile", times=1)
    await li.sends_document(**SENT)
    await li.says("/forget")
    await li.taps("删除我的信息")
    await li.taps("确定删除")
    await town.passes(minutes=5)
    assert (reader.kept, await _waiting(town)) == ([], 0)


async def test_a_file_that_ends_the_program_is_let_go_after_three_times(town: Town) -> None:
    reader, admin = Reader(), await town.administrator()
    reader.read = _end  # type: ignore[method-assign]
    li = await _with(town, reader)
    ends = 0
    with pytest.raises(Ended):
        await li.sends_document(**SENT)
    for _ in range(5):
        try:
            await town.restart()
        except Ended:
            ends += 1
    assert ends == TRIES - 1
    assert "这个文件没能取下来" in li.reads()
    assert "Exhausted" in admin.reads()
    assert await _waiting(town) == 0


def _end(content: bytes) -> str:
    raise Ended
