"""What an organizer decides: accept, decline, transfer, put on the agenda."""

from telegram import Update

from bot.routing import Step
from bot.turn import Turn
from domain.communities import Community
from domain.histories import What
from domain.suggestions import NEW, OPEN, State, Suggestion, check_still
from domain.wording import check_words
from handlers.desk.acting import Action, asks, led, move_on, tell_in_person
from handlers.suggestions.deadlines import drop_deadlines
from handlers.suggestions.telling import tell_now, tell_progress

LONGEST_REASON = 1000
LONGEST_UNIT = 100


async def accept(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """Somebody deals with it now."""
    moved = await move_on(turn, suggestion, State.TRIAGED, What.ACCEPTED)
    await tell_progress(turn, moved, "told-accepted")


async def put_on_agenda(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """The council will talk about it."""
    moved = await move_on(turn, suggestion, State.ON_AGENDA, What.AGENDA)
    tell_in_person(turn, moved)
    await tell_progress(turn, moved, "told-agenda")


async def decline(update: Update, turn: Turn) -> None:
    """Not accepted, with the reason: that is an answer, and told at once."""
    suggestion, _ = await led(turn, turn.kept("desk.decline")["suggestion"])
    reason = check_words(turn.text, LONGEST_REASON)
    check_still(suggestion, OPEN)
    moved = await move_on(turn, suggestion, State.DECLINED, What.DECLINED, reason, reason=reason)
    drop_deadlines(turn, suggestion)
    await tell_now(turn, moved, "told-declined", reason=reason)
    tell_in_person(turn, moved)
    turn.end()
    turn.menu("desk-done")


async def transfer(update: Update, turn: Turn) -> None:
    """Handed to the unit that can deal with it."""
    suggestion, _ = await led(turn, turn.kept("desk.transfer")["suggestion"])
    unit = check_words(turn.text, LONGEST_UNIT)
    check_still(suggestion, OPEN)
    moved = await move_on(turn, suggestion, State.TRANSFERRED, What.TRANSFERRED, unit, unit=unit)
    await tell_progress(turn, moved, "told-transferred", unit)
    tell_in_person(turn, moved)
    turn.end()
    turn.menu("desk-done")


ACTIONS = {
    "accept": Action(NEW, accept),
    "decline": Action(NEW, asks("decline")),
    "transfer": Action(OPEN, asks("transfer")),
    "agenda": Action(OPEN - {State.ON_AGENDA}, put_on_agenda),
}
HANDLERS = [Step("desk.decline", decline), Step("desk.transfer", transfer)]
