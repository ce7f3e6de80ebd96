"""The chat page: what it shows of the world, what people do on it, and live events."""

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from simulator import page_view
from simulator.chats import Chat
from simulator.content import PIXEL
from simulator.errors import ApiError, NoSuchButton, NotAllowed
from simulator.keyboards import HERE, OWN_PHONE
from simulator.messages import Message
from simulator.people import Person
from simulator.server import Server
from simulator.taps import Tap

FOLDER = Path(__file__).parent / "page"
SIGN_OF_LIFE = 15
LONGEST = 4096
THE_END: dict[str, Any] = {}
Forward = Callable[[str], Awaitable[None]]


class Page:
    """Adds the page to a server. `forward` moves the clock: "hour", "day" or "next"."""

    def __init__(self, server: Server, forward: Forward) -> None:
        self.world = server.world
        self._forward = forward
        self._listeners: set[asyncio.Queue[dict[str, Any]]] = set()
        server.app.on_shutdown.append(self._end)
        self.world.subscribe(self._heard)
        router = server.app.router
        router.add_get("/", self._index)
        router.add_get("/page/world", self._world)
        router.add_get("/page/chat", self._chat)
        router.add_get("/page/events", self._events)
        router.add_get("/page/file/{file_id}", self._file)
        router.add_post("/page/act", self._act)
        router.add_post("/page/clock", self._clock)
        router.add_static("/page/static", FOLDER)

    def _heard(self, event: dict[str, Any]) -> None:
        plain = {k: v for k, v in event.items() if not isinstance(v, Message)}
        plain["now"] = self.world.now().isoformat()
        for queue in self._listeners:
            queue.put_nowait(plain)

    async def _index(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(FOLDER / "index.html")

    async def _world(self, request: web.Request) -> web.Response:
        return web.json_response(page_view.world_of(self.world))

    async def _chat(self, request: web.Request) -> web.Response:
        return web.json_response(page_view.chat_of(*self._place(request.query)))

    def _place(self, names: Any) -> tuple[Person, Chat]:
        try:
            person = self.world.people[int(names["person"])]
            chat = self.world.chats[int(names["chat"])]
        except (KeyError, ValueError):
            raise web.HTTPNotFound from None
        return person, chat

    async def _file(self, request: web.Request) -> web.Response:
        found = self.world.files.get(request.match_info["file_id"])
        if found is None:
            raise web.HTTPNotFound
        return web.Response(body=found[1], headers={"Cache-Control": "max-age=3600"})

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            while (line := await _next_line(queue)) is not None:
                await response.write(line)
        except ConnectionError:
            pass
        finally:
            self._listeners.discard(queue)
        return response

    async def _end(self, app: web.Application) -> None:
        for queue in self._listeners:
            queue.put_nowait(THE_END)

    async def _act(self, request: web.Request) -> web.Response:
        asked = await request.json()
        person, chat = self._place(asked)
        try:
            result = _perform(person, chat, asked)
        except (ApiError, NoSuchButton, NotAllowed) as no:
            raise web.HTTPBadRequest(text=str(no)) from no
        tap = result if isinstance(result, Tap) else Tap("")
        return web.json_response({"tap": tap.query_id, "url": tap.url, "copied": tap.copied})

    async def _clock(self, request: web.Request) -> web.Response:
        asked = await request.json()
        before = self.world.now()
        await self._forward(str(asked.get("forward", "hour")))
        now = self.world.now()
        return web.json_response({"now": now.isoformat(), "moved": now > before})


async def _next_line(queue: asyncio.Queue[dict[str, Any]]) -> bytes | None:
    """The next event, or a sign of life that shows whether anybody still listens."""
    try:
        event = await asyncio.wait_for(queue.get(), SIGN_OF_LIFE)
    except TimeoutError:
        return b": still here\n\n"
    return None if event is THE_END else f"data: {json.dumps(event)}\n\n".encode()


def parts_of(text: str) -> list[str]:
    """A text as the app sends it: in parts that are not too long, cut where a line or word ends."""
    parts = []
    while len(text) > LONGEST:
        first = text[: LONGEST + 1]
        cut = max(first.rfind("\n"), first.rfind(" "))
        cut = cut if cut > 0 else LONGEST
        parts.append(text[:cut])
        text = text[cut:].lstrip()
    return [*parts, text] if text else parts


def _perform(person: Person, chat: Chat, asked: dict[str, Any]) -> Any:
    """What a person does on the page."""
    match asked.get("do"):
        case "say":
            return [person.says(part, chat) for part in parts_of(str(asked["text"]))]
        case "tap":
            message = chat.messages[int(asked["message"])]
            return person.taps_button(message, int(asked["row"]), int(asked["column"]))
        case "press":
            return person.presses(str(asked["label"]), chat)
        case "fold":
            return person.folds_keyboard(chat)
        case "follow":
            return _followed(person, str(asked["url"]))
        case kind:
            return _sent(person, chat, kind, asked)


def _sent(person: Person, chat: Chat, kind: Any, asked: dict[str, Any]) -> Message:
    match kind:
        case "photo":
            data = base64.b64decode(asked["picture"]) if "picture" in asked else PIXEL
            return person.sends_photo(None, chat, data=data)
        case "voice":
            return person.sends_voice(5, chat)
        case "contact":
            return person.sends_contact(OWN_PHONE, to=chat)
        case "location":
            return person.sends_location(*HERE, to=chat)
        case _:
            raise web.HTTPBadRequest


def _followed(person: Person, url: str) -> Tap:
    person.follows(url)
    return Tap("", url=url)
