"""The real process killed again and again, while people go on as if nothing were."""

import asyncio
import random
import signal
from collections.abc import Callable, Generator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

from benchmarks.backlogs import where_it_is_noon
from domain.people import Resident
from simulator import Group, Person, Server, World
from storage import communities, people
from storage.database import Connection, Database
from storage.migrations import migrate
from tests.process.running import start_bot

Script = Generator[None, None, None]


class Unlucky:
    """A town whose bot is killed at random moments; the file outlives every one of them."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "bot.db"
        self.world = World()
        self.server = Server(self.world)
        self._dice = random.Random(20261124)
        self._calls_left = 0
        self._last_call: float | None = None
        self.settings: dict[str, str] = {}
        self.world.on_request.append(self._count)

    async def open(self) -> None:
        await self.server.start()
        db = await Database.open(f"sqlite:///{self.path}")
        await migrate(db)
        async with db.transaction() as tx:
            await tx.run(
                "INSERT INTO communities (code, name, town, adults, households, timezone)"
                " VALUES ('c01', '晨光社区', '凤城镇', 2610, 1240, :zone)",
                zone=where_it_is_noon(),
            )
        await db.close()

    async def start_bot(self) -> asyncio.subprocess.Process:
        return await start_bot(self.server.url, self.world.token, self.path, **self.settings)

    async def lives(self, times: int, act: Callable[[], object]) -> None:
        """The bot is started and killed so many times, each time in the midst of its work: some
        milliseconds after it has fetched messages or sent something."""
        for _ in range(times):
            bot = await self.start_bot()
            self._calls_left, self._last_call = self._dice.randrange(1, 40), None
            async with asyncio.timeout(60):
                while self._calls_left > 0 and not self._rests():
                    act()
                    await asyncio.sleep(0.1 if self._last_call is None else 0.005)
            await asyncio.sleep(self._dice.random() * 0.02)
            bot.send_signal(signal.SIGKILL)
            await bot.communicate()

    def _rests(self) -> bool:
        """It is up, and has had nothing to do for half a second."""
        return self._last_call is not None and monotonic() - self._last_call > 0.5

    def _count(self, method: str, params: dict[str, Any], answer: dict[str, Any]) -> None:
        """Anything but a fetch that brings nothing."""
        if method != "getUpdates" or answer.get("result"):
            self._calls_left -= 1
            self._last_call = monotonic()

    async def lives_on(self, done: Callable[[], bool], seconds: float = 120) -> None:
        """The bot is left in peace until everything is done, and stopped kindly."""
        bot = await self.start_bot()
        last = self.world.add_person("最后来的人")
        last.says("/help")
        await until(lambda: len(last.sees()) > 1)
        await until(lambda: done() and not self.world.pending_updates, seconds)
        await self._delivers_everything(seconds)
        bot.send_signal(signal.SIGTERM)
        _, errors = await bot.communicate()
        assert bot.returncode == 0, errors.decode()
        assert self.world.token not in errors.decode()

    async def _delivers_everything(self, seconds: float) -> None:
        """What waits for its turn, such as a card that was edited just now, goes out too."""
        async with asyncio.timeout(seconds):
            while await self.rows("SELECT id FROM outbox WHERE state = 'waiting'"):
                await asyncio.sleep(0.2)

    async def write(self, work: Callable[[Connection], Any]) -> None:
        """Something in the file beforehand, while no bot runs."""
        db = await Database.open(f"sqlite:///{self.path}")
        async with db.transaction() as tx:
            await work(tx)
        await db.close()

    async def rows(self, query: str) -> list[dict[str, Any]]:
        """What the file holds."""
        db = await Database.open(f"sqlite:///{self.path}")
        found = await db.reader.all(query)
        await db.close()
        return [dict(row) for row in found]

    async def nothing_is_left(self) -> None:
        """Every message was handled, every letter went out."""
        assert await self.rows("SELECT * FROM inbox WHERE state <> 'done'") == []
        assert await self.rows("SELECT * FROM outbox") == []

    async def settled(self, count: int) -> tuple[list[Person], Group]:
        """So many residents, who have joined, and their group, which is linked."""
        crowd = [self.world.add_person(f"居民{i}") for i in range(count)]
        group = self.world.add_group("居民群", creator=crowd[0], members=crowd)
        group.add_bot(by=crowd[0])
        self.world.pending_updates.clear()

        async def join_and_link(tx: Connection) -> None:
            now = datetime.now(UTC)
            for one in crowd:
                resident = Resident(id=one.id, name=one.name, community_id=1, joined_at=now)
                await people.add(tx, resident)
            await communities.link_group(tx, 1, group.id)

        await self.write(join_and_link)
        for one in crowd:
            one.started = True
        return crowd, group


class Cast:
    """People who each follow a script; a script yields where it waits for what it sees.

    They come one after the other, `pace` looks apart, so that each kill hits somebody.
    """

    def __init__(self, *scripts: Script, pace: int = 0) -> None:
        self._waiting = [_later(script, i * pace) for i, script in enumerate(scripts)]

    def act(self) -> None:
        """Everybody goes on as far as they can."""
        self._waiting = [script for script in self._waiting if not _ended(script)]

    def is_through(self) -> bool:
        self.act()
        return not self._waiting


def _later(script: Script, looks: int) -> Script:
    for _ in range(looks):
        yield
    yield from script


def _ended(script: Script) -> bool:
    try:
        next(script)
    except StopIteration:
        return True
    return False


def sees(person: Person, words: str, times: int = 1, chat: Group | None = None) -> Script:
    """Wait until the person has seen this so many times (a message may come twice)."""
    while sum(words in message.text for message in person.sees(chat)) < times:
        yield


def hears(person: Person, said: str, words: str) -> Script:
    """Wait until this is answered to what the person said last in these words: what was asked
    earlier, and came twice because of a kill, is no answer to it."""
    while True:
        messages = person.sees()
        last = max(
            at for at, m in enumerate(messages) if m.text == said and m.sender.id == person.id
        )
        if any(words in message.text for message in messages[last + 1 :]):
            return
        yield


async def until(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something another process does."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.02)
