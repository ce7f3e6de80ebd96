"""`make demo`: the chat page, with a little history to see in the first ten seconds."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.app import Features
from demo.stage import Stage
from simulator.page_api import Page

HISTORY = """
王大妈：/suggest
王大妈：三号楼楼道灯又不亮了，晚上黑咕隆咚的
王大妈：【✅ 提交】
李主任：【受理】
小陈：🤝 当志愿者
小陈：【环境卫生】
小陈：【选好了】
小陈：【周末】
小陈：不留电话
李主任：/newactivity
李主任：【环境卫生】
李主任：楼道清杂物
李主任：12月5日上午8点半
李主任：三号楼门口
李主任：2
李主任：自带手套
李主任：【📢 发布】
李主任：/newmeeting
李主任：【议事会】
李主任：商量广场舞时间
李主任：12月15日晚7点
李主任：二楼议事厅
李主任：几点结束
李主任：【📢 发布】
李主任：/newpoll
李主任：充电棚建在哪里？
李主任：东门 / 北侧空地 / 地库口
李主任：【📢 发布】
群里 小陈：【报名】
群里 王大妈：【我参加】
群里 王大妈：【东门】
赵主任：/newpoll
赵主任：凉亭的灯几点关？
赵主任：晚上9点 / 晚上10点
赵主任：【📢 发布】
"""


async def _history(stage: Stage) -> None:
    """A suggestion that is being dealt with, a volunteer, an activity, a meeting, two polls."""
    for line in HISTORY.strip().splitlines():
        who, said = line.split("：", 1)
        person = stage.people[who.removeprefix("群里 ")]
        if said.startswith("【"):
            person.taps(said.strip("【】"), to=stage.group if who.startswith("群里") else None)
        else:
            person.says(said.replace(" / ", "\n"))
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


async def show(features: Features, say: Callable[[str], None], port: int) -> int:
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
