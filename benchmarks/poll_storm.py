"""A whole community taps on one card within seconds, and the server enforces its limits.

    python benchmarks/poll_storm.py [--people 1000] [--seconds 10] [--latency 0.05] [--secret]

The bot is a process of its own, as it is delivered; the simulated server runs here and answers
429 to whoever is too fast. It fails unless each is stored once, each tap is answered within two
seconds, nothing is refused, and the card is right in the end; of a secret poll, unless everybody
has a receipt.
"""

import argparse
import asyncio
import os
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import backlogs  # noqa: E402
from simulator import Group, Server, World  # noqa: E402
from storage import boxes  # noqa: E402
from storage.database import Database  # noqa: E402

SLOWEST = 2.0
AFTERWARDS = 60.0  # seconds in which the last answers and the card have to come


class Storm:
    """The taps, when each was made and answered, and what the server refused."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.tapped: dict[str, float] = {}
        self.answered: dict[str, float] = {}
        self.refused: list[str] = []
        self.edits = self.receipts = 0
        self.taps, world.queue.waiting[:] = list(world.queue.waiting), []
        world.on_request.append(self._note)

    def _note(self, method: str, params: dict[str, Any], answer: dict[str, Any]) -> None:
        if not answer.get("ok"):
            self.refused.append(f"{method}: {answer.get('description')}")
        elif method == "answerCallbackQuery":
            self.answered[params["callback_query_id"]] = time.perf_counter()
        self.receipts += method == "sendMessage" and bool(answer.get("ok"))
        self.edits += method == "editMessageText"

    async def rage(self, seconds: float) -> None:
        """All taps, evenly spread over so many seconds."""
        began = time.perf_counter()
        for number, update in enumerate(self.taps):
            at = began + seconds * number / len(self.taps)
            await asyncio.sleep(max(0.0, at - time.perf_counter()))
            query = update["callback_query"]["id"]
            self.world.queries[query]["at"] = self.world.now()
            self.tapped[query] = time.perf_counter()
            self.world.queue.waiting.append(update)
            self.world.queue.arrived.set()

    def waits(self) -> list[float]:
        """Seconds until each answer, the shortest first."""
        return sorted(at - self.tapped[query] for query, at in self.answered.items())


async def measure(people: int, seconds: float, latency: float, secret: bool) -> bool:
    """One storm; prints what came of it and answers whether all held."""
    with tempfile.TemporaryDirectory(prefix="storm-") as folder:
        file = Path(folder) / "bot.db"
        backlog = await backlogs.votes(file, people, secret)
        storm = Storm(backlog.world)
        receipts = people if secret else 0
        storm.world.flood.on, storm.world.faults.delay = True, latency
        server = Server(storm.world)
        await server.start()
        bot = await _start(server.url, storm.world.token, file)
        try:
            await _until(lambda: bool(storm.world.queue.polled))
            await storm.rage(seconds)
            await _until(lambda: len(storm.answered) == people)
            await _until(lambda: storm.receipts == receipts)
            await _until(lambda: f"已有 {people} 人投票" in _card(storm.world))
        finally:
            await _end(bot)
            await server.stop()
        held = storm.receipts == receipts and not storm.refused
        return _told(storm, people, await _stored(file, secret)) and held


async def _start(url: str, token: str, file: Path) -> "asyncio.subprocess.Process":
    settings = {
        "BOT_TOKEN": token,
        "BOT_API_URL": url,
        "BOT_DATABASE_URL": f"sqlite:///{file}",
        "BOT_LOG_LEVEL": "ERROR",
    }
    others = {k: v for k, v in os.environ.items() if not k.startswith("BOT_")}
    program = [str(ROOT / "run_bot.py"), "serve"]
    return await asyncio.create_subprocess_exec(
        sys.executable, *program, cwd=ROOT, env={**others, **settings}
    )


async def _end(bot: "asyncio.subprocess.Process") -> None:
    if bot.returncode is None:
        bot.send_signal(signal.SIGTERM)
    await bot.wait()


async def _until(condition: Any) -> None:
    last = time.perf_counter() + AFTERWARDS
    while not condition() and time.perf_counter() < last:
        await asyncio.sleep(0.05)


def _card(world: World) -> str:
    """What the group's card says."""
    [group] = (chat for chat in world.chats.values() if isinstance(chat, Group))
    someone = next(iter(world.people.values()))
    return next((m.text for m in reversed(someone.sees(group)) if m.sender.is_bot), "")


async def _stored(file: Path, secret: bool) -> tuple[int, int]:
    """How many votes there are, and how many people have voted."""
    db = await Database.open(f"sqlite:///{file}")
    row = await db.reader.one(
        "SELECT (SELECT COUNT(*) FROM votes) AS votes, COUNT(DISTINCT s.person_id) AS people"
        " FROM poll_seats AS s JOIN poll_electors AS e ON e.id = s.elector_id AND e.voted = 1"
    )
    ballots = await boxes.list_of(db.reader, 1)
    await db.close()
    return len(ballots) if secret else int(row["votes"]), int(row["people"])


def _told(storm: Storm, people: int, stored: tuple[int, int]) -> bool:
    waits = storm.waits() or [0.0]
    print(f"stored: {stored[0]} votes of {stored[1]} people, of {people} who tapped")
    print(f"answered: {len(storm.answered)}, usually in {statistics.median(waits):.2f} s,")
    print(f"  99 of 100 in {waits[len(waits) * 99 // 100]:.2f} s, the slowest in {waits[-1]:.2f} s")
    print(f"receipts: {storm.receipts}")
    print(f"refused by the server: {len(storm.refused)} {storm.refused[:3]}")
    says = _card(storm.world).splitlines()[:2]
    print(f"the card was edited {storm.edits} times and says: {says}")
    return (
        stored == (people, people)
        and len(storm.answered) == people
        and waits[-1] <= SLOWEST
        and f"已有 {people} 人投票" in _card(storm.world)
    )


def main() -> None:
    """Measure, and end badly when something did not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--latency", type=float, default=0.05)
    parser.add_argument("--secret", action="store_true", help="a secret poll, with receipts")
    chosen = parser.parse_args()
    held = asyncio.run(measure(chosen.people, chosen.seconds, chosen.latency, chosen.secret))
    print("held" if held else "did not hold")
    sys.exit(not held)


if __name__ == "__main__":
    main()
