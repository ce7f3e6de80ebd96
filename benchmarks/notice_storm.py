"""One notice goes to 600 groups while people talk to the bot, and the server enforces its limits.

    python benchmarks/notice_storm.py [--groups 600] [--talk 3] [--latency 0.05]

The bot is a process of its own, as it is delivered; the simulated server runs here and answers
429 to whoever is too fast. The clock is the real one. It fails unless every group has the notice
once, within 5% of the shortest time the limits allow (all that was sent, thirty a second), nothing
was refused, and of a hundred who wrote in private meanwhile, 99 had their answer within a second.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.backlogs import _settle, _world  # noqa: E402
from benchmarks.poll_storm import _end, _start, _until  # noqa: E402
from domain.people import Role  # noqa: E402
from simulator import Person, Server, World  # noqa: E402
from storage import communities, notices, people, timers  # noqa: E402

PER_SECOND = 30
SLACK = 1.05
WITHIN = 1.0  # seconds
WORDS = "明天上午停水"


@dataclass
class Storm:
    """When each group got the notice, how long each answer took, and what was refused."""

    world: World
    sent: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    others: list[float] = field(default_factory=list)
    asked: dict[int, float] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)

    def note(self, method: str, params: dict[str, Any], answer: dict[str, Any]) -> None:
        """A request that the bot made, and how the server answered."""
        now, chat = time.perf_counter(), params.get("chat_id", 0)
        if not answer.get("ok"):
            self.refused.append(f"{method}: {answer.get('description')}")
        elif method == "sendMessage" and WORDS in params.get("text", ""):
            self.sent.append(now)
        elif method.startswith(("send", "edit")):
            self.others.append(now)
            if chat in self.asked:
                self.waits.append(now - self.asked.pop(chat))

    async def talk(self, crowd: list[Person], a_second: float, groups: int) -> None:
        """While the notice goes out, one after the other asks for help."""
        for person in crowd:
            if len(self.sent) >= groups:
                return
            self.asked[person.id] = time.perf_counter()
            person.says("/help")
            await asyncio.sleep(1 / a_second)


async def measure(count: int, a_second: float, latency: float) -> bool:
    """One notice; prints what came of it and answers whether all held."""
    world = _world()
    storm = Storm(world)
    crowd = [world.add_person(f"居民{i}") for i in range(int(a_second * count / 10) + 1)]
    with tempfile.TemporaryDirectory(prefix="notices-") as folder:
        file = Path(folder) / "bot.db"
        await _plan(file, world, crowd, count)
        world.flood.on, world.faults.delay = True, latency
        world.on_request.append(storm.note)
        server = Server(world)
        await server.start()
        bot = await _start(server.url, world.token, file)
        try:
            await _until(lambda: bool(world.queue.polled) and bool(storm.sent))
            await asyncio.gather(
                storm.talk(crowd, a_second, count), _until(lambda: len(storm.sent) >= count)
            )
            await asyncio.sleep(2)
        finally:
            await _end(bot)
            await server.stop()
    return _told(storm, count)


async def _plan(file: Path, world: World, crowd: list[Person], count: int) -> None:
    """So many communities, each with a group; the notice to all of them is due now."""
    db = await _settle(file, crowd, count)
    now, places = datetime.now(UTC), range(1, count + 1)
    async with db.transaction() as tx:
        for place in places:
            group = world.add_group(f"居民群{place}", creator=crowd[0], members=[])
            group.add_bot(by=crowd[0])
            await communities.link_group(tx, place, group.id)
        await people.set_role(tx, 1, crowd[0].id, Role.ORGANIZER)
        values = {"text": WORDS, "photo": None, "urgent": 0, "rule": None}
        own = {"community_id": 1, "author_id": crowd[0].id, "asked_at": now, "due_at": now}
        notice = await notices.add(tx, places, **own, **values)
        due = {"kind": "notice.send", "ref": notice.id, "name": "", "due_at": now}
        await timers.set_all(tx, [{**due, "community_id": 1}])
    await db.close()
    for person in crowd:
        person.started = True
    world.queue.waiting.clear()


def _told(storm: Storm, count: int) -> bool:
    took = max(storm.sent, default=0.0) - min(storm.sent, default=0.0)
    between = sum(min(storm.sent) <= at <= max(storm.sent) for at in storm.others)
    shortest = (len(storm.sent) + between) / PER_SECOND
    waits = sorted(storm.waits) or [9.9]
    slowest = waits[len(waits) * 99 // 100]
    print(f"{len(storm.sent)} of {count} groups have it, and {between} answers went out meanwhile:")
    print(f"  in {took:.2f} s; at thirty a second {shortest:.2f} s ({took / shortest:.3f} times)")
    print(f"answers: {len(waits)}, of a hundred 99 within {slowest:.2f} s,")
    print(f"  the slowest in {waits[-1]:.2f} s")
    print(f"refused by the server: {len(storm.refused)} {storm.refused[:3]}")
    arrived = len(storm.sent) == count and not storm.refused and not storm.asked
    return arrived and took <= shortest * SLACK and slowest <= WITHIN


def main() -> None:
    """Measure, and end badly when something did not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--groups", type=int, default=600)
    parser.add_argument("--talk", type=float, default=3.0, help="people who write in a second")
    parser.add_argument("--latency", type=float, default=0.05)
    chosen = parser.parse_args()
    held = asyncio.run(measure(chosen.groups, chosen.talk, chosen.latency))
    print("held" if held else "did not hold")
    sys.exit(not held)


if __name__ == "__main__":
    main()
