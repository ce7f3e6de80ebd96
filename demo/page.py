"""`make demo`: the chat page, with a little history to see in the first ten seconds."""

import asyncio
import signal
from collections.abc import Callable

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


async def show(features: Features, say: Callable[[str], None], port: int = PORT) -> int:
    """Serve the page until Ctrl-C."""
    stage = Stage(features)
    Page(stage.server, stage.forward)
    await stage.open(port)
    await _history(stage)
    say(f"晨光小助手 · 演示 / the demo: {stage.server.url}/   (Ctrl-C to stop)")
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, stopped.set)
    playing = asyncio.create_task(stage.keep_playing())
    await asyncio.wait(
        {playing, asyncio.create_task(stopped.wait())}, return_when=asyncio.FIRST_COMPLETED
    )
    playing.cancel()
    await asyncio.wait({playing})
    await stage.close()
    return 0
