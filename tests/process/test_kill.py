"""`kill -9` at any moment: what people sent is handled exactly once, and every answer goes out."""

import asyncio
import random
import signal
from pathlib import Path

import pytest

from simulator import Person, Server, World
from storage import communities
from storage.database import Database
from storage.migrations import migrate
from tests.process.running import start_bot

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
KILLS = 12
PEOPLE = 120


async def _prepare(path: Path) -> None:
    db = await Database.open(f"sqlite:///{path}")
    await migrate(db)
    async with db.transaction() as tx:
        await tx.run(
            "INSERT INTO communities (code, name, town, adults, households)"
            " VALUES ('c01', '晨光社区', '凤城镇', 2610, 1240)"
        )
    await db.close()


async def _until(condition, seconds: float = 60) -> None:  # type: ignore[no-untyped-def]
    """Wait for something another process does."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.02)


async def _live_through_kills(world: World, server: Server, path: Path) -> list[Person]:
    """People start the bot and consent while it is killed again and again."""
    dice = random.Random(20261124)
    people = [world.add_person(f"居民{i}") for i in range(PEOPLE)]
    newcomers = iter(people)
    for _ in range(KILLS):
        bot = await start_bot(server.url, world.token, path)
        for person in (p for _, p in zip(range(PEOPLE // KILLS), newcomers, strict=False)):
            person.starts("c_c01")
        life = asyncio.get_running_loop().time() + 0.4 + dice.random() * 1.2
        while asyncio.get_running_loop().time() < life:
            _consent(people)
            await asyncio.sleep(0.01)
        bot.send_signal(signal.SIGKILL)
        await bot.communicate()
    return people


def _consent(people: list[Person]) -> None:
    for person in people:
        asked = [m for m in person.sees() if any("同意并加入" in label for label in m.labels)]
        if asked and not getattr(person, "agreed", False):
            person.agreed = True  # type: ignore[attr-defined]
            person.taps("同意并加入", on=asked[-1])


def _welcomed(person: Person) -> bool:
    return any("欢迎加入" in m.text for m in person.sees())


async def test_nothing_is_lost_and_nothing_counts_twice(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    await _prepare(path)
    world = World()
    server = Server(world)
    await server.start()
    people = await _live_through_kills(world, server, path)
    bot = await start_bot(server.url, world.token, path)
    people.append(world.add_person("最后来的人"))
    people[-1].starts("c_c01")

    def all_welcome() -> bool:
        _consent(people)
        return all(map(_welcomed, people)) and not world.pending_updates

    await _until(all_welcome)
    bot.send_signal(signal.SIGTERM)
    _, errors = await bot.communicate()
    await server.stop()
    assert bot.returncode == 0, errors.decode()
    db = await Database.open(f"sqlite:///{path}")
    joined = await db.reader.all("SELECT id FROM people ORDER BY id")
    memberships = await db.reader.all("SELECT person_id FROM memberships")
    left = await db.reader.all("SELECT * FROM inbox WHERE state <> 'done'")
    waiting = await db.reader.all("SELECT * FROM outbox")
    assert await communities.find_by_code(db.reader, "c01")
    await db.close()
    assert [row["id"] for row in joined] == sorted(p.id for p in people)
    assert len(memberships) == PEOPLE + 1
    assert left == []
    assert waiting == []


async def test_a_graceful_stop_loses_nothing_and_ends_well(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    await _prepare(path)
    world = World()
    server = Server(world)
    await server.start()
    bot = await start_bot(server.url, world.token, path)
    wang = world.add_person("王大妈")
    wang.starts("c_c01")
    await _until(lambda: any("您要加入的是" in m.text for m in wang.sees()))
    bot.send_signal(signal.SIGTERM)
    _, errors = await bot.communicate()
    await server.stop()
    assert bot.returncode == 0
    assert world.token not in errors.decode()


@pytest.mark.parametrize(
    ("name", "value"), [("BOT_ADMINS", "bob"), ("BOT_TOKEN", "x"), ("BOT_LISTEN", "nowhere")]
)
async def test_a_wrong_setting_stops_the_start_with_one_line(
    tmp_path: Path, name: str, value: str
) -> None:
    bot = await start_bot("http://127.0.0.1:9", "1000:T", tmp_path / "x.db", **{name: value})
    _, errors = await bot.communicate()
    assert bot.returncode == 2
    assert name in errors.decode()
    assert errors.decode().count("\n") == 1
