"""Each part of a meeting that is not published yet is asked for again with one tap."""

from telegram import Update

from bot.routing import tap
from bot.turn import Turn
from domain.refusals import Refused
from handlers.meetings.announcing import ask_kind
from handlers.meetings.arranging import ask_order
from handlers.meetings.calling import ask_seats, ask_whom
from handlers.meetings.detailing import ask_length, ask_link
from handlers.meetings.handouts import ask_files
from handlers.meetings.planning import ask_plan
from handlers.meetings.previewing import Edit
from handlers.meetings.questions import ask_place, ask_time, ask_title

PARTS = {
    "kind": ask_kind,
    "title": ask_title,
    "time": ask_time,
    "place": ask_place,
    "agenda": ask_order,
    "lasts": ask_length,
    "link": ask_link,
    "whom": ask_whom,
    "seats": ask_seats,
    "files": ask_files,
    "notices": ask_plan,
}


async def edit(update: Update, turn: Turn) -> None:
    """What is it to be instead?"""
    keep = turn.kept("meeting.publish")
    ask = PARTS.get(turn.tapped(Edit).part)
    if ask is None:
        raise Refused("button-old")
    turn.fade()
    await ask(turn, keep)


HANDLERS = [tap(Edit, edit)]
