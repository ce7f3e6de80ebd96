"""A server that answers as a test tells it to, however oddly, over real HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.telegram import Telegram


@dataclass
class OddServer:
    """`answers` are given one after the other, then `{"ok": true, "result": []}`."""

    answers: list[tuple[int, Any]] = field(default_factory=list)
    asked: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    url: str = ""

    async def answer(self, request: web.Request) -> web.Response:
        """Raw text is sent as it is, anything else as JSON; None breaks the connection off."""
        body = await request.read()
        params = json.loads(body) if body[:1] == b"{" else {}
        self.asked.append((request.path.rsplit("/", 1)[-1], params))
        status, answer = self.answers.pop(0) if self.answers else (200, ok([]))
        if answer is None and request.transport is not None:
            request.transport.abort()
            await asyncio.sleep(0)
        text = answer if isinstance(answer, str) else json.dumps(answer)
        return web.Response(status=status, text=text, content_type="application/json")


def ok(result: Any) -> dict[str, Any]:
    return {"ok": True, "result": result}


def wrong(code: int, words: str, **parameters: int) -> tuple[int, dict[str, Any]]:
    """An error as the Bot API says it."""
    answer = {"ok": False, "error_code": code, "description": words}
    return code, answer | ({"parameters": parameters} if parameters else {})


@asynccontextmanager
async def odd_server() -> AsyncIterator[tuple[OddServer, Telegram]]:
    """The server and a way to call it."""
    server = OddServer()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", server.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    server.url = f"http://{host}:{port}"
    telegram = Telegram("1000:TEST-token", server.url)
    try:
        yield server, telegram
    finally:
        await telegram.stop()
        await runner.cleanup()
