"""A small world behind a real local server, and PTB's bot talking to it over HTTP."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
import pytest_asyncio
from telegram import Bot
from telegram.request import HTTPXRequest

from simulator import Group, Person, Server, World
from tests.judge import Judge


@dataclass
class Clock:
    """Time that moves when told to."""

    at: datetime = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def passes(self, **duration: float) -> None:
        self.at += timedelta(**duration)


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB gives retry_after as a timedelta."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest_asyncio.fixture
async def world(clock: Clock) -> AsyncIterator[World]:
    """A world in which nothing may be out of shape."""
    world = World(now=clock.now)
    judge = Judge(world)
    yield world
    judge.check()


@pytest_asyncio.fixture
async def server(world: World) -> AsyncIterator[Server]:
    server = Server(world)
    await server.start()
    yield server
    await server.stop()


@pytest_asyncio.fixture
async def bot(server: Server, world: World) -> AsyncIterator[Bot]:
    """PTB's bot, pointed at the server exactly as it would be at Telegram."""
    bot = Bot(
        world.token,
        base_url=f"{server.url}/bot",
        base_file_url=f"{server.url}/file/bot",
        request=HTTPXRequest(),
        get_updates_request=HTTPXRequest(),
    )
    async with bot:
        yield bot


@pytest_asyncio.fixture
async def plain(server: Server, world: World) -> AsyncIterator[aiohttp.ClientSession]:
    """A client that sends what it likes; nobody judges it."""
    world.on_request.clear()
    async with aiohttp.ClientSession(f"{server.url}/bot{world.token}/") as session:
        yield session


@pytest.fixture
def wang(world: World) -> Person:
    person = world.add_person("王大妈")
    person.starts()
    world.pending_updates.clear()
    return person


@pytest.fixture
def group(world: World, wang: Person) -> Group:
    """A supergroup with the bot as a plain member."""
    creator = world.add_person("群主")
    group = world.add_group("晨光社区居民群", creator=creator, members=[wang])
    group.add_bot(by=creator)
    world.pending_updates.clear()
    return group


@pytest.fixture
def creator(world: World, group: Group) -> Person:
    return next(p for p in world.people.values() if p.name == "群主")
