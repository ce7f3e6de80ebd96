"""`make demo`: the chat page, with a little history to see in the first ten seconds."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.app import Features
from demo.stage import Stage
from simulator.page_api import Page

PORT = 8765


async def _history(stage: Stage) -> None:
    """A suggestion that is being dealt with, a poll, a meeting."""
    wang, boss = stage.people["王大妈"], stage.people["李主任"]
    for person, words in (
        (wang, ("/suggest", "三号楼楼道灯又不亮了，晚上黑咕隆咚的")),
        (boss, ("/newpoll", "充电棚建在哪里？", "东门\n北侧空地\n地库口")),
    ):
        for text in words:
            person.says(text)
            await stage.play()
    for person, label in ((wang, "✅ 提交"), (boss, "📢 发布"), (boss, "受理")):
        person.taps(label)
        await stage.play()
    wang.taps("东门", to=stage.group)
    await stage.play()


@asynccontextmanager
async def performance(
    features: Features, port: int = 0
) -> AsyncIterator[tuple[Stage, asyncio.Task[None]]]:
    """The page is served, and a task lets the bot answer; port 0 takes a free one."""
    stage = Stage(features)
    Page(stage.server, stage.forward)
    await stage.open(port)
    await _history(stage)
    playing = asyncio.create_task(stage.keep_playing())
    try:
        yield stage, playing
    finally:
        await _end(playing)
        await stage.close()


async def _end(playing: "asyncio.Task[None]") -> None:
    """Ask again until it has ended: a wait that is just over may swallow the first asking."""
    while not playing.done():
        playing.cancel()
        await asyncio.wait({playing}, timeout=1)


async def show(features: Features, say: Callable[[str], None], port: int = PORT) -> int:
    """Serve the page until Ctrl-C; when the port is taken, on a free one."""
    async with performance(features, port if _is_free(port) else 0) as (stage, playing):
        say(f"晨光小助手 · 演示 / the demo: {stage.server.url}/   (Ctrl-C to stop)")
        stopped = asyncio.Event()
        for sign in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(sign, stopped.set)
        playing.add_done_callback(lambda _: stopped.set())
        await stopped.wait()
        return 1 if playing.done() else 0


def _is_free(port: int) -> bool:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
