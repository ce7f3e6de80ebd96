"""What waits on the organizer's desk, and the card of each suggestion."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import command, tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.letters import cut
from domain.people import is_organizer, require_entry_for_others, require_organizer
from domain.suggestions import Suggestion, number_in
from handlers.desk.cards import draw_card
from handlers.desk.looking_up import tell_number
from handlers.desk.places import Begin
from handlers.suggestions.handling import Handle
from storage import communities, suggestions

SHOWN = 20
LONGEST_LINE = 40
ROOMS = (
    ("poll", "meeting"),
    ("activity", "notice"),
    ("entry", "entries"),
    ("rolls", "residents"),
    ("quorum", "settings"),
)


@dataclass(frozen=True)
class Turned(Tap, prefix="dq"):
    """Another page of what waits: after so many of them."""

    community: int
    skipped: int


async def show_desk(update: Update, turn: Turn) -> None:
    """What waits, the earliest due first, and everything the person can begin; with a number
    (/desk 3), that one."""
    if turn.args:
        await tell_number(turn, turn.community, number_in(" ".join(turn.args)))
        return
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
    lines = Lines([_line(s, s.due_on < today) for s in listed])
    rows = [_row(s, s.due_on < today) for s in listed]
    rooms = [[button(f"label-desk-{x}", Begin(x)) for x in row] for row in ROOMS]
    ways = _ways(community, skipped, waiting - skipped - len(listed))
    buttons = [*rows, *ways, *rooms]
    return {"waiting": waiting, "late": late, "lines": lines, "buttons": buttons}


def _ways(community: Community, skipped: int, left: int) -> list[list[Button]]:
    """Back and on, where there is something."""
    back, on = Turned(community.id, max(0, skipped - SHOWN)), Turned(community.id, skipped + SHOWN)
    ways = [button("label-desk-back", back)] if skipped else []
    if left > 0:
        ways.append(button("label-desk-on", on, left=left))
    return [ways] if ways else []


def _line(suggestion: Suggestion, late: bool) -> Phrase:
    """Its words, for which the button is too narrow."""
    words = cut(" ".join(suggestion.text.split()), LONGEST_LINE) or "🎤"
    key, due = "desk-line-late" if late else "desk-line", suggestion.due_on
    return phrase(key, number=suggestion.number, text=words, due=due)


def _row(suggestion: Suggestion, late: bool) -> list[Button]:
    """Open it, or reply at once."""
    key = "label-desk-late" if late else "label-desk-waits"
    text = " ".join(suggestion.text.split())[:24] or "🎤"
    opens, replies = Handle("open", suggestion.id), Handle("reply", suggestion.id)
    return [
        button(key, opens, number=suggestion.number, text=text),
        button("label-reply", replies),
    ]


HANDLERS = [command("desk", show_desk), tap(Turned, turn_page)]
CARDS = {"suggestion": draw_card}
