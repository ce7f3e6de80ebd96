"""What waits on the organizer's desk, and the card of each suggestion."""

from telegram import Update

from bot.buttons import button, words
from bot.occasion import Occasion
from bot.routing import command
from bot.turn import Turn
from domain.people import Role, is_organizer, require_entry_for_others
from domain.suggestions import State, Suggestion
from handlers.desk.cards import draw_card
from handlers.desk.places import Begin
from handlers.suggestions.handling import Handle
from handlers.suggestions.naming import reference
from storage import communities, people, suggestions
from storage.timers import Timer

SHOWN = 20
ROOMS = (("poll", "meeting"), ("activity", "entry"), ("residents", "settings"))


async def show_desk(update: Update, turn: Turn) -> None:
    """What waits, the earliest due first, and everything the person can begin."""
    roles = await turn.roles()
    require_entry_for_others(roles)
    if not is_organizer(roles):
        turn.say("desk-grid-worker", buttons=[button("label-desk-entry", Begin("entry"))])
        return
    waiting = await suggestions.list_open(turn.db, turn.community.id)
    today = turn.now.astimezone(turn.community.zone).date()
    late = sum(s.due_on < today for s in waiting)
    rows = [words(_line(s, s.due_on < today), Handle("open", s.id)) for s in waiting[:SHOWN]]
    more = [[button(f"label-desk-{x}", Begin(x)) for x in row] for row in ROOMS]
    turn.say("desk", waiting=len(waiting), late=late, buttons=[*rows, *more])


def _line(suggestion: Suggestion, late: bool) -> str:
    mark = "⏰ " if late else ""
    return f"{mark}{suggestion.number}号 {suggestion.text[:24] or '🎤'}"


async def remind_of_triage(occasion: Occasion, timer: Timer) -> None:
    """Nobody has looked at it yet, and today somebody should."""
    suggestion = await suggestions.get(occasion.db, timer.ref)
    if suggestion.state is State.RECEIVED:
        await _tell_organizers(occasion, suggestion, "desk-triage-due")


async def remind(occasion: Occasion, timer: Timer) -> None:
    """On the last day, what still waits is named to the organizers."""
    suggestion = await suggestions.get(occasion.db, timer.ref)
    if suggestion.is_open:
        await _tell_organizers(occasion, suggestion, "desk-due")


async def _tell_organizers(occasion: Occasion, suggestion: Suggestion, key: str) -> None:
    community = await communities.get(occasion.db, suggestion.community_id)
    number = reference(community, suggestion)
    show = button("label-desk-open", Handle("open", suggestion.id))
    for organizer in await people.list_listeners(occasion.db, community.id, Role.ORGANIZER):
        occasion.tell(organizer, key, number=number, due=suggestion.due_on, buttons=[show])


HANDLERS = [command("desk", show_desk)]
CARDS = {"suggestion": draw_card}
TIMERS = {"suggestion.triage": remind_of_triage, "suggestion.due": remind}
