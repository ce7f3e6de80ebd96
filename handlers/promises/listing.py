"""/promises: everybody reads what was resolved and how far it is; organizers say so."""

from telegram import Update

from bot.buttons import Button, Menu, button
from bot.routing import command
from bot.texts import Lines
from bot.turn import Turn
from domain.deadlines import ONE_DAY
from domain.letters import cut
from domain.people import is_organizer
from domain.promises import Promise, in_order
from handlers.promises.showing import OpenPromise, lines, today_at
from storage import promises

SINCE_DAYS = 30
MOST = 20
ON_BUTTON = 24


async def list_promises(update: Update, turn: Turn) -> None:
    """The overdue ones first; what was done in the last month is below."""
    community = turn.community
    waiting = await promises.list_open(turn.db, community.id)
    done = await promises.list_done(turn.db, community.id, turn.now - SINCE_DAYS * ONE_DAY)
    if not waiting and not done:
        turn.say("promises-none", buttons=Menu())
        return
    said = lines(waiting, done, community, turn.now)
    ordered = in_order(waiting, today_at(turn.now, community.zone))
    organizes = is_organizer(await turn.roles()) and ordered
    turn.say(
        "promises-list-led" if organizes else "promises-list",
        community=community.name,
        lines=Lines(said),
        buttons=[_button(promise) for promise in ordered[:MOST]] if organizes else Menu(),
    )


def _button(promise: Promise) -> Button:
    what = cut(promise.what, ON_BUTTON)
    return button("label-promise-of", OpenPromise(promise.id), what=what, percent=promise.percent)


HANDLERS = [command("promises", list_promises)]
