"""The chat page: what it shows of the world, what people do on it, and live events."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from simulator.chats import Chat
from simulator.errors import ApiError, NoSuchButton
from simulator.groups import Group
from simulator.messages import Message
from simulator.people import Person
from simulator.server import Server
from simulator.taps import Tap

FOLDER = Path(__file__).parent / "page"
Forward = Callable[[str], Awaitable[None]]


class Page:
    """Adds the page to a server. `forward` moves the clock: "hour", "day" or "next"."""

    def __init__(self, server: Server, forward: Forward) -> None:
        self.world = server.world
        self._forward = forward
        self._listeners: set[asyncio.Queue[dict[str, Any]]] = set()
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
        for queue in self._listeners:
            queue.put_nowait(plain)

    async def _index(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(FOLDER / "index.html")

    async def _world(self, request: web.Request) -> web.Response:
        people = [
            {"id": p.id, "name": p.name, "title": p.title, "chats": self._chats_of(p)}
            for p in self.world.people.values()
            if p.title
        ]
        return web.json_response({"people": people, "now": _clock_text(self.world.now())})

    def _chats_of(self, person: Person) -> list[dict[str, Any]]:
        private = {"id": person.id, "title": self.world.bot.first_name}
        groups = [
            {"id": chat.id, "title": chat.title}
            for chat in self.world.chats.values()
            if isinstance(chat, Group) and chat.is_member(person.id)
        ]
        return [private, *groups]

    async def _chat(self, request: web.Request) -> web.Response:
        person, chat = self._place(request.query)
        keyboard = person.keyboard if chat is person.chat else None
        rows = (keyboard or {}).get("keyboard", [])
        messages = [_shown(m, person) for m in chat.visible()[-200:]]
        return web.json_response({"messages": messages, "keyboard": rows})

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
            while True:
                event = await queue.get()
                await response.write(f"data: {json.dumps(event)}\n\n".encode())
        except (ConnectionError, asyncio.CancelledError):
            return response
        finally:
            self._listeners.discard(queue)

    async def _act(self, request: web.Request) -> web.Response:
        asked = await request.json()
        person, chat = self._place(asked)
        to = None if chat is person.chat else chat
        try:
            result = _perform(person, to, asked)
        except (ApiError, NoSuchButton) as no:
            raise web.HTTPBadRequest(text=str(no)) from no
        return web.json_response({"tap": result.query_id if isinstance(result, Tap) else None})

    async def _clock(self, request: web.Request) -> web.Response:
        asked = await request.json()
        await self._forward(str(asked.get("forward", "hour")))
        return web.json_response({"now": _clock_text(self.world.now())})


def _perform(person: Person, to: Chat | None, asked: dict[str, Any]) -> Any:
    """What a person does on the page."""
    chat = to or person.chat
    match asked.get("do"):
        case "say":
            return person.says(str(asked["text"])[:4096], to)
        case "tap":
            message = chat.messages[int(asked["message"])]
            return person.taps_button(message, int(asked["row"]), int(asked["column"]))
        case "press":
            return person.taps(str(asked["label"]))
        case "photo":
            return person.sends_photo(None, to)
        case "voice":
            return person.sends_voice(5, to)
        case "contact":
            return person.sends_contact("13800000000", to=to)
        case "location":
            return person.sends_location(35.49, 112.41, to)
        case "follow":
            return person.follows(str(asked["url"]))
        case _:
            raise web.HTTPBadRequest


def _shown(message: Message, person: Person) -> dict[str, Any]:
    """A message as the page shows it."""
    media = message.media
    contact = message.extra.get("contact", {}).get("phone_number")
    return {
        "id": message.id,
        "mine": message.sender.id == person.id,
        "name": message.sender.first_name,
        "text": message.text or message.caption,
        "entities": message.entities,
        "time": _clock_text(message.date),
        "edited": message.edited,
        "media": {"kind": media[0], "file": media[1]} if media else None,
        "note": f"☎ {contact}" if contact else _service(message),
        "buttons": message.inline,
    }


def _service(message: Message) -> str:
    if "new_chat_members" in message.extra:
        return "＋ " + "、".join(u["first_name"] for u in message.extra["new_chat_members"])
    return "📍" if "location" in message.extra else ""


def _clock_text(moment: datetime) -> str:
    return moment.isoformat()
