"""`kill -9` at any moment: what people sent is handled exactly once, and every answer goes out."""

import asyncio
import random
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.people import Resident
from simulator import Group, Person, Server, World
from simulator.methods import perform
from storage import communities, polls
from storage import people as residents
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


def _taps_once(person: Person, label: str, mark: str, chat: Group | None = None) -> None:
    """Tap it when it is there, once in a life; whatever happens to the bot meanwhile."""
    if getattr(person, mark, False):
        return
    if any(label in words for m in person.sees(chat) for words in m.labels):
        setattr(person, mark, True)
        person.taps(label, to=chat)


def _says_once(person: Person, words: str, mark: str) -> None:
    if not getattr(person, mark, False):
        setattr(person, mark, True)
        person.says(words)


async def _speak_and_vote_through_kills(
    world: World, server: Server, path: Path, people: list[Person], group: Group
) -> None:
    """Everybody suggests something and votes, the second vote counts, while it is killed."""
    dice = random.Random(20261125)
    for _ in range(KILLS // 2):
        bot = await start_bot(server.url, world.token, path)
        life = asyncio.get_running_loop().time() + 0.6 + dice.random() * 1.2
        while asyncio.get_running_loop().time() < life:
            for person in people:
                _says_once(person, f"{person.name}家门口的路灯不亮", "spoke")
                _taps_once(person, "是，提建议", "meant")
                _taps_once(person, "✅ 提交", "sent")
                _taps_once(person, "东门", "voted", group)
                _taps_once(person, "北侧空地", "changed", group)
            await asyncio.sleep(0.02)
        bot.send_signal(signal.SIGKILL)
        await bot.communicate()


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


async def test_suggestions_and_votes_survive_kills(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    await _prepare(path)
    world = World()
    server = Server(world)
    await server.start()
    people = [world.add_person(f"居民{i}") for i in range(PEOPLE // 4)]
    group = world.add_group("居民群", creator=people[0], members=people)
    group.add_bot(by=people[0])
    world.pending_updates.clear()
    await _open_poll(world, path, people, group)
    await _speak_and_vote_through_kills(world, server, path, people, group)
    bot = await start_bot(server.url, world.token, path)

    def all_answered() -> bool:
        for person in people:
            _taps_once(person, "是，提建议", "meant")
            _taps_once(person, "✅ 提交", "sent")
        return all(_heard(p, "收到，编号") for p in people) and not world.pending_updates

    await _until(all_answered)
    bot.send_signal(signal.SIGTERM)
    await bot.communicate()
    await server.stop()
    db = await Database.open(f"sqlite:///{path}")
    kept = await db.reader.all("SELECT number, text FROM suggestions ORDER BY number")
    votes = await db.reader.all("SELECT position FROM votes")
    left = await db.reader.all("SELECT * FROM inbox WHERE state <> 'done'")
    await db.close()
    assert [row["number"] for row in kept] == list(range(1, len(people) + 1))
    assert {row["text"] for row in kept} == {f"{p.name}家门口的路灯不亮" for p in people}
    assert [row["position"] for row in votes] == [1] * len(people)
    assert left == []


def _heard(person: Person, words: str) -> bool:
    return any(words in m.text for m in person.sees())


async def _open_poll(world: World, path: Path, crowd: list[Person], group: Group) -> None:
    """A poll stands in the group, and everyone has joined."""
    db = await Database.open(f"sqlite:///{path}")
    now = datetime.now(UTC)
    async with db.transaction() as tx:
        for person in crowd:
            one = Resident(id=person.id, name=person.name, community_id=1, joined_at=now)
            await residents.add(tx, one)
        await communities.link_group(tx, 1, group.id)
        ends = now + timedelta(days=3)
        choices = ("东门", "北侧空地")
        await polls.add(tx, 1, "充电棚建在哪里？", choices, "advisory", False, 0, now, ends)
    await db.close()
    keys = [[{"text": c, "callback_data": f"v:1:{i}"}] for i, c in enumerate(choices)]
    params = {"chat_id": group.id, "text": "投票", "reply_markup": {"inline_keyboard": keys}}
    perform(world, "sendMessage", params)


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
