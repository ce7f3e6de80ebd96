"""How fast this bot handles suggestions and votes, side by side with bare echo bots.

    .venv/bin/python benchmarks/throughput.py [--updates 3000] [--rounds 3]

Each contender is a process of its own that meets a backlog waiting at the same simulated server,
which runs here, in another process. The clock stops when all the work is done: every answer, and
of every suggestion the receipt and the organizer's card. Whoever has not done it makes the run
fail.
"""

import argparse
import asyncio
import os
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import backlogs  # noqa: E402
from benchmarks.backlogs import Backlog  # noqa: E402
from simulator import Server  # noqa: E402
from storage.database import Database  # noqa: E402

LATENCIES = (0.0, 0.05)
LIMIT = 600.0
OURS = [str(ROOT / "run_bot.py"), "serve"]
PTB = [str(ROOT / "benchmarks" / "echo_ptb.py")]
AIOGRAM = [str(ROOT / "benchmarks" / "echo_aiogram.py")]
TICKS = os.sysconf("SC_CLK_TCK")
Make = Callable[[Path, int], Awaitable[Backlog]]


async def _texts(file: Path, updates: int) -> Backlog:
    return backlogs.texts(updates)


@dataclass(frozen=True)
class Contender:
    """A program and the backlog it meets; slow ones get a part of it where calls take time."""

    name: str
    program: list[str]
    make: Make
    part: int = 1


CONTENDERS = (
    Contender("this bot, votes", OURS, backlogs.votes),
    Contender("this bot, suggestions", OURS, backlogs.suggestions),
    Contender("PTB echo, sequential", PTB, _texts, part=10),
    Contender("the same on uvloop", [*PTB, "uvloop"], _texts, part=10),
    Contender("PTB echo, concurrent", [*PTB, "concurrent"], _texts),
    Contender("aiogram echo", AIOGRAM, _texts),
)


@dataclass(frozen=True)
class Figure:
    """Updates a second, CPU milliseconds an update, MB of memory, seconds to the first answer."""

    rate: float
    cpu: float
    memory: float
    first: float


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _memory(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


class Run:
    """One contender meets one backlog; `measure` answers how it did."""

    def __init__(self, backlog: Backlog, program: list[str], file: Path, latency: float) -> None:
        self.backlog, self.program, self.file = backlog, program, file
        self.world = backlog.world
        self.world.faults.delay = latency
        self.done: Counter[str] = Counter()
        self.first_at = 0.0
        self.trouble = ""
        self.finished = asyncio.Event()

    def _note(self, method: str, params: dict[str, Any], answer: dict[str, Any]) -> None:
        if self.finished.is_set():
            return
        if not answer.get("ok") and "not modified" not in str(answer):
            self.trouble = f"{method} was refused: {answer}"
            self.finished.set()
        piece = self.backlog.piece_of(method, params)
        if piece is not None:
            self.first_at = self.first_at or time.perf_counter()
            self.done[piece] += 1
            if self.done == self.backlog.pieces:
                self.finished.set()

    async def _start(self, url: str) -> "asyncio.subprocess.Process":
        environment = {k: v for k, v in os.environ.items() if not k.startswith("BOT_")}
        settings = {
            "BOT_TOKEN": self.world.token,
            "BOT_API_URL": url,
            "BOT_DATABASE_URL": f"sqlite:///{self.file}",
            "BOT_MESSAGES_PER_SECOND": "0",
            "BOT_LOG_LEVEL": "ERROR",
        }
        return await asyncio.create_subprocess_exec(
            sys.executable, *self.program, cwd=ROOT, env={**environment, **settings}
        )

    async def measure(self) -> Figure:
        """Hold the backlog back until the contender asks for updates, then let it come."""
        self.world.on_request.append(self._note)
        held, self.world.queue.waiting[:] = list(self.world.queue.waiting), []
        server = Server(self.world)
        await server.start()
        started = time.perf_counter()
        process = await self._start(server.url)
        try:
            async with asyncio.timeout(LIMIT):
                await self._until_it_asks(process)
                cpu, began = _cpu_seconds(process.pid), time.perf_counter()
                self._let_taps_wait()
                self.world.queue.waiting += held
                self.world.queue.arrived.set()
                await self.finished.wait()
            took, cpu = time.perf_counter() - began, _cpu_seconds(process.pid) - cpu
            memory = _memory(process.pid)
        except TimeoutError:
            process.kill()
            self.trouble = f"not done in {LIMIT:.0f} seconds"
        finally:
            await _end(process)
            await server.stop()
        await self._verify()
        count = self.backlog.updates
        return Figure(count / took, 1000 * cpu / count, memory, self.first_at - started)

    def _let_taps_wait(self) -> None:
        """However slow the machine, no tap is too old to be answered when its turn comes."""
        for query in self.world.queries.values():
            query["at"] = self.world.now() + timedelta(seconds=LIMIT)

    async def _until_it_asks(self, process: "asyncio.subprocess.Process") -> None:
        while not self.world.queue.polled:
            if process.returncode is not None:
                raise SystemExit(f"{self.program} ended before it began")
            await asyncio.sleep(0.01)

    async def _verify(self) -> None:
        if self.trouble or self.done != self.backlog.pieces:
            raise SystemExit(f"{self.trouble}: {dict(self.done)} of {self.backlog.pieces}")
        if self.backlog.verify is None:
            return
        db = await Database.open(f"sqlite:///{self.file}")
        kept = await self.backlog.verify(db)
        await db.close()
        if not kept:
            raise SystemExit(f"not all was kept of {self.backlog.pieces}")


async def _end(process: "asyncio.subprocess.Process") -> None:
    if process.returncode is None:
        process.send_signal(signal.SIGTERM)
    try:
        await asyncio.wait_for(process.wait(), 20)
    except TimeoutError:
        process.kill()
        await process.wait()


async def _run(contender: Contender, updates: int, latency: float) -> Figure:
    count = updates // contender.part if latency else updates
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        file = Path(folder) / "bot.db"
        backlog = await contender.make(file, count)
        return await Run(backlog, contender.program, file, latency).measure()


async def _compare(updates: int, rounds: int) -> None:
    for latency in LATENCIES:
        figures: dict[str, list[Figure]] = {contender.name: [] for contender in CONTENDERS}
        for _ in range(rounds):
            for contender in CONTENDERS:
                figures[contender.name].append(await _run(contender, updates, latency))
        _print(latency, figures)


def _print(latency: float, figures: dict[str, list[Figure]]) -> None:
    rates = {name: statistics.median(f.rate for f in all_) for name, all_ in figures.items()}
    sequential, concurrent = rates["PTB echo, sequential"], rates["PTB echo, concurrent"]
    print(f"\nlatency {latency * 1000:.0f} ms; ratios to PTB sequential · concurrent")
    for name, rate in rates.items():
        cpu = statistics.median(f.cpu for f in figures[name])
        ratios = f"{rate / sequential:7.2f} × {rate / concurrent:7.2f} ×"
        print(f"  {name:24}{rate:9.0f} updates/s {cpu:7.2f} ms CPU {ratios}", flush=True)


async def _start_and_memory() -> None:
    figure = await _run(CONTENDERS[0], 10_000, 0.0)
    print(f"\nresident after 10,000 votes: {figure.memory:.0f} MB (limit 150)")
    firsts = [(await _run(CONTENDERS[0], 1, 0.0)).first for _ in range(3)]
    print(f"process start to first answer: {statistics.median(firsts):.2f} s (limit 2)")


def main() -> None:
    """Run every contender in turn, several rounds, and print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--updates", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only-compare", action="store_true", help="leave memory and start out")
    chosen = parser.parse_args()
    asyncio.run(_compare(chosen.updates, chosen.rounds))
    if not chosen.only_compare:
        asyncio.run(_start_and_memory())


if __name__ == "__main__":
    main()
