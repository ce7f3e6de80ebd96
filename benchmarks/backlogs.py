"""What waits when a contender starts: people, their updates, and how to tell that all is done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from domain.people import Resident, Role
from domain.places import Place
from simulator import Person, World
from simulator.methods import perform
from storage import cards, communities, people, places, polls
from storage.database import Connection, Database
from storage.migrations import migrate

CHATS = 200
OPTIONS = ("东门", "北侧空地", "地库口")
PER_SUGGESTION = 3
ORGANIZER = 7
Request = tuple[str, dict[str, Any]]


@dataclass
class Backlog:
    """Updates in a world; `is_done` tells the requests that end one piece of work from others."""

    world: World
    updates: int
    pieces: int
    is_done: Callable[[str, dict[str, Any]], bool]
    verify: Callable[[Database], Any] | None = None


def _world() -> World:
    world = World()
    world.queue.forgetful = False
    return world


def texts(updates: int) -> Backlog:
    """Plain messages from two hundred people, to be said back."""
    world = _world()
    crowd = [world.add_person(f"居民{i}") for i in range(min(CHATS, updates))]
    for number in range(updates):
        crowd[number % len(crowd)].says(f"第{number}句话：三号楼楼道灯不亮")
    return Backlog(world, updates, updates, lambda method, _: method == "sendMessage")


async def _settle(file: Path, crowd: list[Person]) -> Database:
    """A fresh database in which these people have joined one community."""
    db = await Database.open(f"sqlite:///{file}")
    await migrate(db)
    place = {
        "code": "c01",
        "name": "晨光社区",
        "town": "凤城镇",
        "adults": 2610,
        "households": 1240,
        "organizers": [],
    }
    async with db.transaction() as tx:
        await places.keep(tx, [Place.model_validate(place)])
        community = await communities.find_by_code(tx, "c01")
        assert community is not None
        for person in crowd:
            now = datetime.now(UTC)
            await people.add(
                tx,
                Resident(id=person.id, name=person.name, community_id=community.id, joined_at=now),
            )
    return db


async def _votes_in(db: Database) -> int:
    return sum((await polls.tally(db.reader, 1)).values())


async def votes(file: Path, updates: int) -> Backlog:
    """One poll in the group, and everyone taps once."""
    world = _world()
    crowd = [world.add_person(f"居民{i}") for i in range(updates)]
    group = world.add_group("晨光社区居民群", creator=crowd[0], members=crowd)
    group.add_bot(by=crowd[0])
    db = await _settle(file, crowd)
    async with db.transaction() as tx:
        await communities.link_group(tx, 1, group.id)
        await _open_poll(tx, world, group.id)
    await db.close()
    world.queue.waiting.clear()
    card = crowd[0].sees(group)[-1]
    for number, person in enumerate(crowd):
        person.taps_data(card, f"v:1:{number % len(OPTIONS)}")
    return Backlog(
        world, updates, updates, lambda method, _: method == "answerCallbackQuery", _votes_in
    )


async def _open_poll(tx: Connection, world: World, group: int) -> None:
    now = datetime.now(UTC)
    ends = now + timedelta(days=3)
    await polls.add(tx, 1, "充电棚建在哪里？", OPTIONS, "advisory", False, 0, now, ends)
    keys = [[{"text": o, "callback_data": f"v:1:{i}"}] for i, o in enumerate(OPTIONS)]
    params = {"chat_id": group, "text": "投票", "reply_markup": {"inline_keyboard": keys}}
    sent = perform(world, "sendMessage", params)
    place = {"kind": "poll", "ref": 1, "chat": group, "topic": None, "language": "zh"}
    await cards.place(tx, [place])
    copy = await cards.find(tx, "poll", 1, group)
    assert copy is not None
    await cards.record(tx, copy, sent["message_id"], None, now)


async def _suggestions_in(db: Database) -> int:
    row = await db.reader.one("SELECT COUNT(*) AS n FROM suggestions")
    return int(row["n"])


async def suggestions(file: Path, updates: int) -> Backlog:
    """Each person asks to suggest something, says it, and submits; an organizer gets each card."""
    world = _world()
    pieces = updates // PER_SUGGESTION
    organizer = world.add_person("李主任", id=ORGANIZER)
    crowd = [world.add_person(f"居民{i}") for i in range(pieces)]
    db = await _settle(file, [organizer, *crowd])
    async with db.transaction() as tx:
        await people.set_role(tx, 1, organizer.id, Role.ORGANIZER)
    await db.close()
    organizer.starts()
    for number, person in enumerate(crowd):
        person.starts()
        shown = perform(world, "sendMessage", {"chat_id": person.id, "text": "您好"})
        message = next(m for m in person.sees() if m.id == shown["message_id"])
        world.queue.waiting.pop()
        person.says("/suggest")
        person.says(f"{number}号楼楼道灯不亮，晚上黑咕隆咚的")
        person.taps_data(message, "ss:0")
    world.queue.waiting.pop(0)

    def is_done(method: str, params: dict[str, Any]) -> bool:
        return method == "sendMessage" and "收到，编号" in params.get("text", "")

    return Backlog(world, len(world.queue.waiting), pieces, is_done, _suggestions_in)
