"""Everything that can be done about a suggestion, by the name its button carries."""

from telegram import Update

from bot.routing import tap
from bot.turn import Turn
from domain.refusals import Refused
from domain.suggestions import Suggestion
from handlers.desk import (
    asking,
    deciding,
    hearing,
    merging,
    opening,
    rating_for,
    replying,
    supporting_for,
    unmasking,
    withdrawing_for,
    working,
)
from handlers.desk.acting import check_allowed, led, says_where_it_went
from handlers.suggestions.handling import Handle

ACTIONS = {
    **opening.ACTIONS,
    **deciding.ACTIONS,
    **asking.ACTIONS,
    **working.ACTIONS,
    **hearing.ACTIONS,
    **unmasking.ACTIONS,
    **merging.ACTIONS,
    **replying.ACTIONS,
    **rating_for.ACTIONS,
    **supporting_for.ACTIONS,
    **withdrawing_for.ACTIONS,
}
# As they stand under the card; an act that makes no sense in a state is left out.
ROWS = (
    ("accept", "decline"),
    ("reply", "ask", "progress"),
    ("merge", "transfer", "agenda"),
    ("note", "sort", "extend"),
    ("words", "unmask", "unmerge"),
    ("unmark", "answer-for", "rate-for", "support-for"),
    ("withdraw-for", "hide-for"),
    ("pdf", "history"),
)


def rows_for(suggestion: Suggestion) -> list[list[str]]:
    """The names of what can be done about it now, row by row."""
    shown = [
        [n for n in row if n in ACTIONS and ACTIONS[n].makes_sense(suggestion)] for row in ROWS
    ]
    return [row for row in shown if row]


async def handle(update: Update, turn: Turn) -> None:
    """An organizer takes a suggestion in hand."""
    asked = turn.tapped(Handle)
    action = ACTIONS.get(asked.what)
    suggestion, community = await led(turn, asked.suggestion)
    if action is None:
        raise Refused("button-old")
    if suggestion.state not in action.allowed and await says_where_it_went(
        turn, suggestion, community
    ):
        return
    await check_allowed(turn, suggestion, action.allowed)
    if not action.fits(suggestion):
        raise Refused("button-old")
    await action.do(turn, suggestion, community)


HANDLERS = [tap(Handle, handle)]
