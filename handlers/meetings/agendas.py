"""What a meeting is about: suggestions that wait for the council, and the organizer's own lines."""

from telegram import Update

from bot.routing import Step, tap
from bot.turn import Turn
from domain.meetings import Item
from domain.refusals import Refused
from handlers.meetings.arranging import ITEMS, add_topic
from handlers.meetings.drafts import items_in, lines_said, with_items
from handlers.meetings.previewing import go_on
from handlers.meetings.questions import AgendaReady, Topic, agenda_rows
from storage import suggestions


async def tick(update: Update, turn: Turn) -> None:
    """A tap puts it on the agenda, or takes it off again."""
    if turn.dialog is not None and turn.dialog.step == ITEMS:
        await add_topic(update, turn)
        return
    kept, asked = turn.kept("meeting.agenda"), turn.tapped(Topic).suggestion
    waiting = await suggestions.list_on_agenda(turn.db, kept["community"])
    if asked not in {suggestion.id for suggestion in waiting}:
        raise Refused("button-old")
    before = items_in(kept)
    without = [item for item in before if item.suggestion_id != asked]
    ticked = without if len(without) < len(before) else [*before, Item(suggestion_id=asked)]
    keep = with_items(kept, ticked)
    turn.go("meeting.agenda", keep)
    turn.edit("meeting-tick-agenda", buttons=agenda_rows(keep, waiting))


async def keep_lines(update: Update, turn: Turn) -> None:
    """The organizer's own lines, after what was ticked."""
    kept = turn.kept("meeting.agenda")
    await go_on(turn, with_items(kept, lines_said(turn, items_in(kept))))


async def keep_ready(update: Update, turn: Turn) -> None:
    """All is said."""
    turn.tapped(AgendaReady)
    kept = turn.kept("meeting.agenda", ITEMS)
    turn.fade()
    await go_on(turn, with_items(kept, items_in(kept)))


HANDLERS = [Step("meeting.agenda", keep_lines), tap(Topic, tick), tap(AgendaReady, keep_ready)]
