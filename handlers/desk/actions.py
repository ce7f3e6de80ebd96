"""Everything that can be done about a suggestion, by the name its button carries."""

from telegram import Update

from bot.routing import tap
from bot.turn import Turn
from domain.refusals import Refused
from domain.suggestions import State, check_still
from handlers.desk import deciding, merging, opening, replying
from handlers.desk.acting import led
from handlers.suggestions.handling import Handle

ACTIONS = {
    **opening.ACTIONS,
    **deciding.ACTIONS,
    **merging.ACTIONS,
    **replying.ACTIONS,
}
# As they stand under the card; an act that makes no sense in a state is left out.
ROWS = (
    ("accept", "decline"),
    ("reply", "ask", "progress"),
    ("merge", "transfer", "agenda"),
    ("note", "sort", "extend"),
    ("words", "unmask", "unmerge"),
    ("publish", "history"),
)


def rows_in(state: State) -> list[list[str]]:
    """The names of what can be done in this state, row by row."""
    rows = [[n for n in row if n in ACTIONS and state in ACTIONS[n].allowed] for row in ROWS]
    return [row for row in rows if row]


async def handle(update: Update, turn: Turn) -> None:
    """An organizer takes a suggestion in hand."""
    asked = turn.tapped(Handle)
    action = ACTIONS.get(asked.what)
    suggestion, community = await led(turn, asked.suggestion)
    if action is None:
        raise Refused("button-old")
    check_still(suggestion, action.allowed)
    await action.do(turn, suggestion, community)


HANDLERS = [tap(Handle, handle)]
