"""An organizer names the rooms of the community and their seats, or takes one off the list."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Rows, Tap, button
from bot.routing import Step, tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.people import require_organizer
from domain.refusals import Refused
from domain.venues import Venue, venue_said
from handlers.meetings.drafts import Keep
from handlers.meetings.questions import Rooms, ask_place
from storage import venues

STEP = "venue.name"


@dataclass(frozen=True)
class Drop(Tap, prefix="venue-drop"):
    """This room is offered no longer."""

    venue: int


@dataclass(frozen=True)
class Enough(Tap, prefix="venue-done"):
    """The list is as it should be."""


async def open_rooms(update: Update, turn: Turn) -> None:
    """From the question of the place, or from the settings: the rooms of the community."""
    community = turn.tapped(Rooms).community
    require_organizer(await turn.roles(community))
    asking = turn.dialog is not None and turn.dialog.step == "meeting.place"
    keep = turn.kept("meeting.place") if asking else {"community": community}
    await _ask(turn, keep)


async def _ask(turn: Turn, keep: Keep) -> None:
    rooms = await venues.list_of(turn.db, keep["community"])
    drops = [button("label-venue-drop", Drop(room.id), name=room.name) for room in rooms]
    buttons: Rows = [*drops, [button("label-venues-done", Enough()), CANCEL]]
    if rooms:
        lines = Lines([_line(room) for room in rooms])
        turn.ask("venues-ask", then=STEP, keep=keep, rooms=lines, buttons=buttons)
    else:
        turn.ask("venues-ask-first", then=STEP, keep=keep, buttons=buttons)


def _line(room: Venue) -> Phrase:
    key = "venue-line" if room.seats else "venue-line-uncounted"
    return phrase(key, name=room.name, seats=room.seats)


async def keep_room(update: Update, turn: Turn) -> None:
    """A room and its seats; who names it again corrects the seats."""
    keep = turn.kept(STEP)
    require_organizer(await turn.roles(keep["community"]))
    name, seats = venue_said(turn.text)
    await venues.keep(turn.db, keep["community"], name, seats)
    await _ask(turn, keep)


async def drop(update: Update, turn: Turn) -> None:
    """It is taken off the list; meetings that are there stay there."""
    keep, asked = turn.kept(STEP), turn.tapped(Drop).venue
    require_organizer(await turn.roles(keep["community"]))
    if asked not in {room.id for room in await venues.list_of(turn.db, keep["community"])}:
        raise Refused("button-old")
    await venues.remove(turn.db, asked)
    turn.fade()
    await _ask(turn, keep)


async def finish(update: Update, turn: Turn) -> None:
    """Back to the question of the place, if there was one."""
    turn.tapped(Enough)
    keep = turn.kept(STEP)
    turn.fade()
    if "starts_at" in keep:
        await ask_place(turn, keep)
    else:
        turn.end()
        turn.menu("venues-done")


HANDLERS = [tap(Rooms, open_rooms), Step(STEP, keep_room), tap(Drop, drop), tap(Enough, finish)]
