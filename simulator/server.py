"""The HTTP side: /bot<token>/<method>, /file/bot<token>/<path>, and pushing to a webhook."""

import asyncio
import contextlib
import json
import logging
from typing import Any

import aiohttp
from aiohttp import web

from simulator.errors import ApiError, Told, bad, too_many
from simulator.faults import Fault
from simulator.methods import perform
from simulator.parameters import METHODS, demand, read, typed
from simulator.updates import Hook
from simulator.world import World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_POLL = 50
RETRY = 0.2
FAILURES = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable"}
LOG = logging.getLogger(__name__)


class Server:
    """Serves a world over HTTP; `url` is what the bot is given as its API address."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.app = web.Application(client_max_size=60 << 20)
        self.app.router.add_route("*", "/bot{token}/{method}", self._call)
        self.app.router.add_get("/file/bot{token}/files/{file_id}/{name}", self._file)
        self.url = ""
        self._runner: web.AppRunner | None = None
        self._pushing: asyncio.Task[None] | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes a free one."""
        self._runner = web.AppRunner(self.app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        taken = self._runner.addresses[0][1]
        self.url = f"http://{host}:{taken}"
        self._pushing = asyncio.create_task(self._push())

    async def stop(self) -> None:
        """Stop listening."""
        if self._pushing is not None:
            self._pushing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._pushing
        if self._runner is not None:
            await self._runner.cleanup()

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = METHODS.get(request.match_info["method"].lower())
        try:
            if request.match_info["token"] != self.world.token:
                raise ApiError(401, "Unauthorized")
            if method is None:
                raise ApiError(404, "Not Found")
            return await self._handle(method, request)
        except ApiError as wrong:
            return _json(wrong.code, refusal(wrong))

    async def _handle(self, method: str, request: web.Request) -> web.StreamResponse:
        faults = self.world.faults
        fault = faults.take(method) if faults.plan else None
        if fault is not None or faults.delay:
            await faults.wait(fault)
        if fault is not None and fault.kind == "fail":
            return _failure(fault)
        if fault is not None and fault.kind == "drop before":
            return _lose(request)
        answer = await self._answered(method, typed(method, await read(request)))
        if fault is not None and fault.kind == "drop after":
            return _lose(request)
        return _json(answer.get("error_code", 200), answer)

    async def _answered(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """The answer, noted for those who watch; getUpdates would be too much to note."""
        try:
            demand(method, params)
            if method == "getUpdates":
                return {"ok": True, "result": await self._updates(params)}
            answer = _success(self._perform(method, params))
        except ApiError as wrong:
            answer = refusal(wrong)
        self._note(method, params, answer)
        return answer

    def _perform(self, method: str, params: dict[str, Any]) -> Any:
        self.world.flood.check(method, params.get("chat_id"), self.world.now())
        try:
            return perform(self.world, method, params)
        except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as wrong:
            LOG.exception("%s could not be performed", method)
            raise bad(f"can't parse the parameters of {method}") from wrong

    def _note(self, method: str, params: dict[str, Any], answer: dict[str, Any]) -> None:
        self.world.requests.append((method, params, answer))
        for observe in self.world.on_request:
            observe(method, params, answer)

    async def _updates(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        return await self.world.queue.poll(
            params.get("offset"),
            params.get("limit", 100),
            min(params.get("timeout", 0), LONGEST_POLL),
            params.get("allowed_updates"),
        )

    async def _file(self, request: web.Request) -> web.Response:
        found = self.world.files.get(request.match_info["file_id"])
        if found is None or request.match_info["token"] != self.world.token:
            return _json(404, refusal(ApiError(404, "Not Found")))
        return web.Response(body=found[1])

    async def _push(self) -> None:
        """Push updates to the webhook, in order; one that is not accepted is sent again."""
        queue = self.world.queue
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
            while True:
                queue.drop_old()
                if queue.hook is None or not queue.waiting:
                    queue.arrived.clear()
                    await queue.arrived.wait()
                elif not await self._pushed(session, queue.hook, queue.waiting[0]):
                    await asyncio.sleep(RETRY)

    async def _pushed(
        self, session: aiohttp.ClientSession, hook: Hook, update: dict[str, Any]
    ) -> bool:
        headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
        try:
            async with session.post(
                hook.url, json=update, headers=headers, allow_redirects=False
            ) as response:
                if 200 <= response.status < 300:
                    hook.last_error = None
                    self.world.queue.forget(update)
                    await self._take_reply(response)
                    return True
                status = f"{response.status} {response.reason or ''}".strip()
                hook.last_error = f"Wrong response from the webhook: {status}"
        except (aiohttp.ClientError, TimeoutError) as wrong:
            hook.last_error = f"Connection failed: {type(wrong).__name__}"
        hook.failed_at = int(self.world.now().timestamp())
        return False

    async def _take_reply(self, response: aiohttp.ClientResponse) -> None:
        """The answer to a pushed update may itself ask for a method; its result is not told."""
        try:
            asked = await response.json()
        except (aiohttp.ContentTypeError, ValueError):
            return
        method = (
            METHODS.get(str(asked.pop("method", "")).lower()) if isinstance(asked, dict) else None
        )
        if method is not None:
            await self._answered(method, typed(method, asked))


def _success(result: Any) -> dict[str, Any]:
    if isinstance(result, Told):
        return {"ok": True, "result": result.result, "description": result.description}
    return {"ok": True, "result": result}


def refusal(wrong: ApiError) -> dict[str, Any]:
    """A refusal as the Bot API words it."""
    more = {"parameters": wrong.parameters} if wrong.parameters else {}
    return {"ok": False, "error_code": wrong.code, "description": wrong.description, **more}


def _failure(fault: Fault) -> web.Response:
    """What a failing server answers: its own words, or a refusal as the Bot API words it."""
    if fault.body is not None:
        return web.Response(status=fault.code, body=fault.body, content_type="text/html")
    if fault.code == 429:
        return _json(429, refusal(too_many(fault.retry_after)))
    words = FAILURES.get(fault.code, "Internal Server Error")
    return _json(fault.code, refusal(ApiError(fault.code, words)))


def _json(status: int, content: dict[str, Any]) -> web.Response:
    body = json.dumps(content).encode()
    return web.Response(status=status, body=body, content_type="application/json")


def _lose(request: web.Request) -> web.Response:
    """The connection breaks without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
