"""Two suggestions that mean the same are linked: nobody is moved silently."""

from telegram import Update

from bot.buttons import button
from bot.routing import Step
from bot.turn import Turn
from domain.histories import What
from domain.refusals import Refused
from domain.suggestions import OPEN, State, check_still, number_in
from handlers.desk.acting import Action, asks, led, move_on, tell_in_person
from handlers.suggestions.following import Support
from handlers.suggestions.naming import reference
from handlers.suggestions.telling import tell_now
from storage import suggestions


async def merge(update: Update, turn: Turn) -> None:
    """The same as another one: its people hear which, and may follow that one."""
    suggestion, community = await led(turn, turn.kept("desk.merge")["suggestion"])
    check_still(suggestion, OPEN)
    year, number = number_in(turn.text)
    others = await suggestions.list_open(turn.db, community.id)
    called_so = [s for s in others if s.number == number and year in (None, s.year)]
    meant = [s for s in called_so if s.id != suggestion.id]
    target = max(meant, key=lambda s: s.year, default=None)
    if target is None:
        raise Refused("desk-merge-unknown")
    moved = await move_on(turn, suggestion, State.MERGED, What.MERGED, merged_into=target.id)
    turn.unschedule("suggestion.due", suggestion.id)
    buttons = [button("label-support", Support(target.id), number=target.number)]
    into = reference(community, target)
    await tell_now(turn, moved, "told-merged", into=into, buttons=buttons)
    tell_in_person(turn, moved)
    turn.end()
    turn.menu("desk-done")


ACTIONS = {"merge": Action(OPEN, asks("merge"))}
HANDLERS = [Step("desk.merge", merge)]
