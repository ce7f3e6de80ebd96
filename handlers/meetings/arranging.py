"""The order of an agenda: each item goes up or off, lines are added."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, Tap, button
from bot.routing import Step, tap
from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.meetings import Item
from domain.refusals import Refused
from domain.suggestions import Owned
from handlers.meetings.drafts import Keep, agenda_of, community_of, items_in, lines_said, with_items
from handlers.meetings.questions import AgendaReady, Topic, topic_button
from handlers.meetings.showing import item_words
from storage import suggestions

ITEMS = "meeting.items"


@dataclass(frozen=True)
class Up(Tap, prefix="meeting-up"):
    """The item goes up by one; the first is 0."""

    item: int


@dataclass(frozen=True)
class Off(Tap, prefix="meeting-off"):
    """The item goes; the first is 0."""

    item: int


async def ask_order(turn: Turn, keep: Keep) -> None:
    """The agenda with what can be done about it, below what was said."""
    turn.go(ITEMS, keep)
    key, values = await _shown(turn, keep)
    turn.say(key, **values)


async def _shown(turn: Turn, keep: Keep) -> tuple[str, dict[str, Any]]:
    community, (items, topics) = await community_of(turn, keep), await agenda_of(turn, keep)
    by_id = {topic.id: topic for topic in topics}
    lines = [
        phrase("meeting-item", n=n, item=item_words(item, by_id, community))
        for n, item in enumerate(items, 1)
    ]
    waiting = await suggestions.list_on_agenda(turn.db, keep["community"])
    others = [topic_button(one, ()) for one in waiting if one.id not in by_id]
    ready = [button("label-agenda-ready", AgendaReady()), CANCEL]
    buttons = [*(_row(n, item, by_id) for n, item in enumerate(items)), *others, ready]
    if not items:
        return "meeting-order-none", {"buttons": buttons}
    return "meeting-order", {"items": Lines(lines), "buttons": buttons}


def _row(at: int, item: Item, topics: Mapping[int, Owned]) -> list[Button]:
    text = item.text or topics[item.suggestion_id or 0].text
    off = button("label-item-off", Off(at), n=at + 1)
    up = [button("label-item-up", Up(at), n=at + 1, item=text[:20])] if at else []
    return [*up, off]


async def up(update: Update, turn: Turn) -> None:
    """It goes before the one above it."""
    keep, items, at = await _at(turn, turn.tapped(Up).item)
    if at == 0:
        raise Refused("button-old")
    items[at - 1], items[at] = items[at], items[at - 1]
    await _show_again(turn, with_items(keep, items))


async def off(update: Update, turn: Turn) -> None:
    """It is not on the agenda."""
    keep, items, at = await _at(turn, turn.tapped(Off).item)
    del items[at]
    await _show_again(turn, with_items(keep, items))


async def _at(turn: Turn, at: int) -> tuple[Keep, list[Item], int]:
    keep = turn.kept(ITEMS)
    items, _ = await agenda_of(turn, keep)
    if not 0 <= at < len(items):
        raise Refused("button-old")
    return keep, items, at


async def _show_again(turn: Turn, keep: Keep) -> None:
    turn.go(ITEMS, keep)
    key, values = await _shown(turn, keep)
    turn.edit(key, **values)


async def add_topic(update: Update, turn: Turn) -> None:
    """A suggestion that waits comes on the agenda, at its end."""
    kept, asked = turn.kept(ITEMS), turn.tapped(Topic).suggestion
    waiting = await suggestions.list_on_agenda(turn.db, kept["community"])
    on_it = {item.suggestion_id for item in items_in(kept)}
    if asked not in {one.id for one in waiting} - on_it:
        raise Refused("button-old")
    await _show_again(turn, with_items(kept, [*items_in(kept), Item(suggestion_id=asked)]))


async def add_lines(update: Update, turn: Turn) -> None:
    """The organizer's lines, at its end."""
    kept = turn.kept(ITEMS)
    await ask_order(turn, with_items(kept, lines_said(turn, items_in(kept))))


HANDLERS = [Step(ITEMS, add_lines), tap(Up, up), tap(Off, off)]
