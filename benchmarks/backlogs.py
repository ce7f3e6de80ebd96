"""What waits when a contender starts: people, their updates, and how to tell that all is done."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from domain.people import Resident, Role
from domain.places import Place
from domain.polls import NewPoll
from simulator import Person, World
from simulator.methods import perform
from storage import cards, communities, electors, people, places, polls
from storage.database import Connection, Database
from storage.migrations import migrate

CHATS = 200
OPTIONS = ("东门", "北侧空地", "地库口")
PER_SUGGESTION = 3
COMMUNITIES = 50
COMPLAINTS = (
    "{}号楼楼道灯不亮，晚上黑咕隆咚的",
    "{}单元电梯又停了，老人下不了楼",
    "{}号院门口的垃圾好几天没人清",
    "{}号楼前面的井盖松了，一踩就响",
    "给{}号楼添个快递柜吧，取件太远",
    "{}号楼旁边的车位总被外来车占着",
    "夜里{}点还跳广场舞，孩子睡不着",
    "{}栋的水压太低，五楼洗不了澡",
)


@dataclass
class Backlog:
    """Updates in a world; `piece_of` names the piece of work that a request brings, and `pieces`
    how many of each there must be in the end."""

    world: World
    updates: int
    pieces: dict[str, int]
    piece_of: Callable[[str, dict[str, Any]], str | None]
    verify: Callable[[Database], Awaitable[bool]] | None = None


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
    names = {"sendMessage": "echo"}
    return Backlog(world, updates, {"echo": updates}, lambda method, _: names.get(method))


async def _settle(file: Path, crowd: list[Person], count: int = 1) -> Database:
    """A fresh database in which these people have joined so many communities, in turn."""
    db = await Database.open(f"sqlite:///{file}")
    await migrate(db)
    async with db.transaction() as tx:
        await places.keep(tx, [_place(number) for number in range(count)])
        for number, person in enumerate(crowd):
            here = {"community_id": 1 + number % count, "joined_at": datetime.now(UTC)}
            await people.add(tx, Resident(id=person.id, name=person.name, **here))
    return db


def _place(number: int) -> Place:
    return Place(
        code=f"c{number:02}",
        name=f"晨光{number}社区",
        town="凤城镇",
        adults=2610,
        households=1240,
        organizers=[],
        timezone=where_it_is_noon(),
    )


def where_it_is_noon() -> str:
    """A zone in which it is about noon: whenever it is measured, nothing waits for the morning."""
    west = datetime.now(UTC).hour - 12
    return f"Etc/GMT{west:+}"


async def _voters(db: Database) -> int:
    voted, _ = await electors.turnout(db.reader, 1)
    return voted


async def votes(file: Path, updates: int, secret: bool = False) -> Backlog:
    """One poll in the group, and everyone taps once."""
    world = _world()
    crowd = [world.add_person(f"居民{i}") for i in range(updates)]
    group = world.add_group("晨光社区居民群", creator=crowd[0], members=crowd)
    group.add_bot(by=crowd[0])
    db = await _settle(file, crowd)
    async with db.transaction() as tx:
        await communities.link_group(tx, 1, group.id)
        await _open_poll(tx, world, group.id, secret)
    await db.close()
    world.queue.waiting.clear()
    card = crowd[0].sees(group)[-1]
    for number, person in enumerate(crowd):
        person.started = True
        person.taps_data(card, f"v:1:{number % len(OPTIONS)}")

    async def verify(db: Database) -> bool:
        return await _voters(db) == updates

    names = {"answerCallbackQuery": "answer"}
    return Backlog(world, updates, {"answer": updates}, lambda method, _: names.get(method), verify)


async def _open_poll(tx: Connection, world: World, group: int, secret: bool) -> None:
    now = datetime.now(UTC)
    ends = now + timedelta(days=3)
    new = NewPoll(question="充电棚建在哪里？", options=OPTIONS, ends_at=ends, secret=secret)
    await polls.add(tx, 1, new, now)
    keys = [[{"text": o, "callback_data": f"v:1:{i}"}] for i, o in enumerate(OPTIONS)]
    params = {"chat_id": group, "text": "投票", "reply_markup": {"inline_keyboard": keys}}
    sent = perform(world, "sendMessage", params)
    place = {"kind": "poll", "ref": 1, "chat": group, "topic": None, "language": "zh"}
    await cards.place(tx, [place])
    copy = await cards.find(tx, "poll", 1, group)
    assert copy is not None
    await cards.record(tx, [(copy, sent["message_id"], None)], now)


async def _suggestions_in(db: Database) -> int:
    row = await db.reader.one("SELECT COUNT(*) AS n FROM suggestions")
    return int(row["n"])


async def suggestions(file: Path, updates: int) -> Backlog:
    """Each person asks to suggest something, says it, and submits; they live in fifty communities,
    and the organizer of each gets every card: only then is it done."""
    world = _world()
    pieces = updates // PER_SUGGESTION
    organizers = [world.add_person(f"组织者{i}") for i in range(COMMUNITIES)]
    crowd = [world.add_person(f"居民{i}") for i in range(pieces)]
    db = await _settle(file, [*organizers, *crowd], COMMUNITIES)
    async with db.transaction() as tx:
        for number, organizer in enumerate(organizers):
            await people.set_role(tx, 1 + number, organizer.id, Role.ORGANIZER)
    await db.close()
    for organizer in organizers:
        organizer.starts()
    world.queue.waiting.clear()
    for number, person in enumerate(crowd):
        _suggests(world, person, COMPLAINTS[number % len(COMPLAINTS)].format(number))
    desks = {organizer.id for organizer in organizers}

    def piece_of(method: str, params: dict[str, Any]) -> str | None:
        if method == "editMessageText" and "收到，编号" in params.get("text", ""):
            return "receipt"
        to_desk = method == "sendMessage" and int(params["chat_id"]) in desks
        return "card" if to_desk else None

    async def verify(db: Database) -> bool:
        return await _suggestions_in(db) == pieces

    count = {"receipt": pieces, "card": pieces}
    return Backlog(world, len(world.queue.waiting), count, piece_of, verify)


def _suggests(world: World, person: Person, words: str) -> None:
    """The three updates of a suggestion; the tap is under a message that is there already."""
    waiting = list(world.queue.waiting)
    person.starts()
    shown = perform(world, "sendMessage", {"chat_id": person.id, "text": "您好"})
    message = next(m for m in person.sees() if m.id == shown["message_id"])
    world.queue.waiting[:] = waiting
    person.says("/suggest")
    person.says(words)
    person.taps_data(message, "ss:0")
