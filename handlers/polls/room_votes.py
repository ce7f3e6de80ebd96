"""A vote that was announced and taken in a room: its totals join the count, with their sheet."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Button, Tap, button
from bot.messages import Photo
from bot.routing import Step, tap
from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.papers import allows_room, read_total, require_room
from domain.poll_life import Deed
from domain.polls import Option, Poll
from domain.refusals import Refused
from domain.rolls import Capacity
from handlers.polls.casting import check_home
from handlers.polls.leading import EnterRoom, led
from storage import electors, poll_events, polls, room_votes


@dataclass(frozen=True)
class SeeSheet(Tap, prefix="ys"):
    """The photo of the tally sheet."""

    poll: int


def sheet_buttons(poll: Poll) -> list[Button]:
    """Under a result with votes of a room: their sheet."""
    has_sheet = poll.room and poll.capacity is not Capacity.MEETING
    return [button("label-room-sheet", SeeSheet(poll.id))] if has_sheet else []


async def begin(update: Update, turn: Turn) -> None:
    """How many hands for the first option?"""
    poll = await led(turn, turn.tapped(EnterRoom).poll)
    if not allows_room(poll):
        raise Refused("button-old")
    _ask(turn, poll, await polls.options_of(turn.db, poll.id), [])


def _ask(turn: Turn, poll: Poll, options: list[Option], totals: list[int]) -> None:
    keep = {"poll": poll.id, "totals": totals}
    label = options[len(totals)].label
    turn.ask("room-ask", then="room.number", keep=keep, option=label, buttons=[CANCEL])


async def keep_number(update: Update, turn: Turn) -> None:
    """The next option, or the photo."""
    kept = turn.kept("room.number")
    poll = await led(turn, kept["poll"])
    options = await polls.options_of(turn.db, poll.id)
    totals = [*kept["totals"], read_total(turn.text)]
    await _require_left(turn, poll, totals)
    if len(totals) < len(options):
        _ask(turn, poll, options, totals)
        return
    if not sum(totals):
        raise Refused("room-nobody")
    keep = {"poll": poll.id, "totals": totals}
    lines = _lines(options, totals)
    turn.ask("room-ask-photo", then="room.photo", keep=keep, lines=lines, buttons=[CANCEL])


def _lines(options: list[Option], totals: list[int]) -> Lines:
    pairs = zip(options, totals, strict=True)
    return Lines([phrase("poll-line", option=o.label, votes=n) for o, n in pairs])


async def _require_left(turn: Turn, poll: Poll, totals: list[int]) -> None:
    """Raise Refused for more than have not voted otherwise."""
    voted, _ = await electors.turnout(turn.db, poll.id)
    require_room(poll, voted - poll.room, sum(totals))


async def keep_photo(update: Update, turn: Turn) -> None:
    """The totals count from now on."""
    kept = turn.kept("room.photo")
    poll, totals = await led(turn, kept["poll"]), kept["totals"]
    await _require_left(turn, poll, totals)
    message = update.effective_message
    assert message is not None
    await room_votes.put(turn.db, poll.id, totals, message.photo[-1].file_id)
    deed = Deed.ROOM_CORRECTED if poll.room else Deed.ROOM_ENTERED
    note = " ".join(map(str, totals))
    await poll_events.add(turn.db, poll.id, deed, turn.now, turn.person_id, note)
    turn.end()
    turn.refresh("poll", poll.id)
    turn.say("room-entered", question=poll.question, room=sum(totals))


async def show_sheet(update: Update, turn: Turn) -> None:
    """Everybody of the community may compare."""
    poll = await polls.get(turn.db, turn.tapped(SeeSheet).poll)
    if not await electors.of_person(turn.db, poll.id, turn.resident.id):
        await check_home(turn, poll)
    photo = await room_votes.photo_of(turn.db, poll.id)
    if photo is None:
        raise Refused("button-old")
    turn.whisper("room-sheet", attach=Photo(photo), question=poll.question, room=poll.room)


HANDLERS = [
    tap(EnterRoom, begin),
    Step("room.number", keep_number),
    Step("room.photo", keep_photo, filters.PHOTO, "room-photo-please"),
    tap(SeeSheet, show_sheet),
]
