"""Where a meeting being planned is: a room of the community, any words, or a place on the map."""

from typing import Any

from telegram import Message, Update
from telegram.ext import filters

from bot.routing import Step, tap
from bot.turn import Turn
from domain.refusals import Refused
from domain.wording import check_words, cleaned
from handlers.meetings.drafts import Keep, without
from handlers.meetings.previewing import go_on
from handlers.meetings.questions import Room, way_out
from storage import venues

LONGEST = 100
AT = ("place", "venue_id", "latitude", "longitude", "pin")


async def keep_place(update: Update, turn: Turn) -> None:
    """Words, which may be the name of a room; or a place on the map, which wants a name."""
    kept, message = turn.kept("meeting.place"), update.effective_message
    if message is not None and message.location is not None:
        await _keep_on_map(turn, kept, message)
        return
    words = check_words(turn.text, LONGEST)
    rooms = await venues.list_of(turn.db, kept["community"])
    room = next((room for room in rooms if room.name == words), None)
    pin = kept.get("pin", {})
    await _keep(turn, kept, place=words, **({"venue_id": room.id} if room else pin))


async def _keep_on_map(turn: Turn, kept: Keep, message: Message) -> None:
    assert message.location is not None
    pin = {"latitude": message.location.latitude, "longitude": message.location.longitude}
    named = cleaned(message.venue.title)[:LONGEST] if message.venue else ""
    if named:
        await _keep(turn, kept, place=named, **pin)
    else:
        keep = {**kept, "pin": pin}
        buttons = [way_out(kept)]
        turn.ask("meeting-name-place", then="meeting.place", keep=keep, buttons=buttons)


async def pick_room(update: Update, turn: Turn) -> None:
    """One of the rooms."""
    kept, asked = turn.kept("meeting.place"), turn.tapped(Room).venue
    rooms = {room.id: room for room in await venues.list_of(turn.db, kept["community"])}
    if asked not in rooms:
        raise Refused("button-old")
    turn.fade()
    await _keep(turn, kept, place=rooms[asked].name, venue_id=asked)


async def _keep(turn: Turn, kept: Keep, **where: Any) -> None:
    await go_on(turn, {**without(kept, *AT), **where})


HANDLERS = [
    Step("meeting.place", keep_place, filters.TEXT | filters.LOCATION | filters.VENUE),
    tap(Room, pick_room),
]
