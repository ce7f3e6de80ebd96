"""What waits on the organizer's desk, and the card of each suggestion."""

from telegram import Update

from bot.buttons import Button, button
from bot.routing import command
from bot.turn import Turn
from domain.people import is_organizer, require_entry_for_others
from domain.suggestions import Suggestion
from handlers.desk.cards import draw_card
from handlers.desk.places import Begin
from handlers.suggestions.handling import Handle
from storage import suggestions

SHOWN = 20
ROOMS = (
    ("poll", "meeting"),
    ("activity", "entry"),
    ("number", "entries"),
    ("residents", "settings"),
)


async def show_desk(update: Update, turn: Turn) -> None:
    """What waits, the earliest due first, and everything the person can begin."""
    roles = await turn.roles()
    require_entry_for_others(roles)
    if not is_organizer(roles):
        ways = [button(f"label-desk-{x}", Begin(x)) for x in ("entry", "number")]
        turn.say("desk-grid-worker", buttons=ways)
        return
    today = turn.now.astimezone(turn.community.zone).date()
    waiting, late = await suggestions.count_open(turn.db, turn.community.id, today)
    first = await suggestions.list_open(turn.db, turn.community.id, SHOWN)
    rows = [_line(s, s.due_on < today) for s in first]
    more = [[button(f"label-desk-{x}", Begin(x)) for x in row] for row in ROOMS]
    turn.say("desk", waiting=waiting, late=late, buttons=[*rows, *more])


def _line(suggestion: Suggestion, late: bool) -> Button:
    key, text = "label-desk-late" if late else "label-desk-waits", suggestion.text[:24] or "🎤"
    return button(key, Handle("open", suggestion.id), number=suggestion.number, text=text)


HANDLERS = [command("desk", show_desk)]
CARDS = {"suggestion": draw_card}
