"""What waits on the organizer's desk, and the card of each suggestion."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import command, tap
from bot.turn import Turn
from domain.communities import Community
from domain.people import is_organizer, require_entry_for_others, require_organizer
from domain.suggestions import Suggestion
from handlers.desk.cards import draw_card
from handlers.desk.places import Begin
from handlers.suggestions.handling import Handle
from storage import communities, suggestions

SHOWN = 20
ROOMS = (
    ("poll", "meeting"),
    ("activity", "entry"),
    ("number", "entries"),
    ("residents", "settings"),
)


@dataclass(frozen=True)
class Turned(Tap, prefix="dq"):
    """Another page of what waits: after so many of them."""

    community: int
    skipped: int


async def show_desk(update: Update, turn: Turn) -> None:
    """What waits, the earliest due first, and everything the person can begin."""
    roles = await turn.roles()
    require_entry_for_others(roles)
    if not is_organizer(roles):
        ways = [button(f"label-desk-{x}", Begin(x)) for x in ("entry", "number")]
        turn.say("desk-grid-worker", buttons=ways)
        return
    turn.say("desk", **await _page(turn, turn.community, 0))


async def turn_page(update: Update, turn: Turn) -> None:
    """The next or the former page, where this one stood."""
    asked = turn.tapped(Turned)
    require_organizer(await turn.roles(asked.community))
    community = await communities.get(turn.db, asked.community)
    turn.edit("desk", **await _page(turn, community, max(0, asked.skipped)))


async def _page(turn: Turn, community: Community, skipped: int) -> dict[str, Any]:
    today = turn.now.astimezone(community.zone).date()
    waiting, late = await suggestions.count_open(turn.db, community.id, today)
    listed = await suggestions.list_open(turn.db, community.id, SHOWN, skipped)
    rows = [_line(s, s.due_on < today) for s in listed]
    rooms = [[button(f"label-desk-{x}", Begin(x)) for x in row] for row in ROOMS]
    ways = _ways(community, skipped, waiting - skipped - len(listed))
    return {"waiting": waiting, "late": late, "buttons": [*rows, *ways, *rooms]}


def _ways(community: Community, skipped: int, left: int) -> list[list[Button]]:
    """Back and on, where there is something."""
    back, on = Turned(community.id, max(0, skipped - SHOWN)), Turned(community.id, skipped + SHOWN)
    ways = [button("label-desk-back", back)] if skipped else []
    if left > 0:
        ways.append(button("label-desk-on", on, left=left))
    return [ways] if ways else []


def _line(suggestion: Suggestion, late: bool) -> Button:
    key, text = "label-desk-late" if late else "label-desk-waits", suggestion.text[:24] or "🎤"
    return button(key, Handle("open", suggestion.id), number=suggestion.number, text=text)


HANDLERS = [command("desk", show_desk), tap(Turned, turn_page)]
CARDS = {"suggestion": draw_card}
