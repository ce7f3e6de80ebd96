"""While it is being dealt with: progress, internal notes, the right kind, one extension."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap, button
from bot.routing import Step, tap
from bot.texts import phrase
from bot.turn import Turn, rows_of
from domain.categories import Category
from domain.communities import Community
from domain.deadlines import due_on
from domain.histories import What
from domain.progress import progress_in
from domain.refusals import Refused, TooLate
from domain.suggestions import OPEN, State, Suggestion
from domain.wording import check_words
from handlers.desk.acting import Action, asks, happens, led, led_as_seen, move_on
from handlers.suggestions.deadlines import plan_deadlines
from handlers.suggestions.in_person import tell_in_person
from handlers.suggestions.naming import reference
from handlers.suggestions.telling import tell_progress
from storage import histories, suggestions

LONGEST_NOTE = 1000
LONGEST_REASON = 300


@dataclass(frozen=True)
class Sort(Tap, prefix="dt"):
    """It is about this."""

    suggestion: int
    category: Category
    stood: Category


async def mark_progress(update: Update, turn: Turn) -> None:
    """How far it is, in words and perhaps percent."""
    suggestion, _ = await led_as_seen(turn, "desk.progress")
    percent, words = progress_in(turn.text)
    note = "　".join(part for part in (f"{percent}%" if percent is not None else "", words) if part)
    changes = {} if percent is None else {"percent": percent}
    waits = suggestion.state is State.ON_AGENDA  # for its meeting, whatever is done meanwhile
    state = State.ON_AGENDA if waits else State.IN_PROGRESS
    moved = await move_on(turn, suggestion, state, What.PROGRESS, note, **changes)
    await tell_in_person(turn, moved, "told-progress", note=note)
    await tell_progress(turn, moved, "told-progress", note)
    turn.end()
    turn.menu("desk-done")


async def keep_note(update: Update, turn: Turn) -> None:
    """A note that only organizers read."""
    suggestion, _ = await led(turn, turn.kept("desk.note")["suggestion"])
    note = check_words(turn.text, LONGEST_NOTE)
    await histories.add(turn.db, suggestion.id, suggestion.state, happens(turn, What.NOTED, note))
    turn.end()
    turn.refresh("suggestion", suggestion.id)
    turn.menu("desk-noted")


async def extend(update: Update, turn: Turn) -> None:
    """One extension, with its reason, counted from the day it was due."""
    suggestion, community = await led_as_seen(turn, "desk.extend")
    if suggestion.extended:
        raise TooLate("desk-extended-already")
    reason = check_words(turn.text, LONGEST_REASON)
    today = turn.now.astimezone(community.zone).date()
    later = due_on(max(suggestion.due_on, today), community.reply_days)
    changes = {"extended": 1, "due_on": later}
    moved = await move_on(turn, suggestion, suggestion.state, What.EXTENDED, reason, **changes)
    plan_deadlines(turn, moved, community)
    await tell_in_person(turn, moved, "told-extended", note=reason)
    await tell_progress(turn, moved, "told-extended", reason)
    turn.end()
    turn.menu("desk-extended", due=later)


async def ask_kind(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """What is it about?"""
    stands = Category(suggestion.category)
    kinds = [button(f"category-{c}", Sort(suggestion.id, c, stands)) for c in Category]
    now = phrase(f"category-{suggestion.category}")
    number = reference(community, suggestion)
    turn.say("desk-ask-kind", number=number, category=now, buttons=rows_of(kinds))


async def sort(update: Update, turn: Turn) -> None:
    """The right kind, chosen by an organizer."""
    asked = turn.tapped(Sort)
    suggestion, _ = await led(turn, asked.suggestion)
    if suggestion.category != asked.stood:
        await _sorted_already(turn, suggestion)
    happened = happens(turn, What.SORTED, asked.category)
    await suggestions.move(turn.db, suggestion, suggestion.state, happened, category=asked.category)
    turn.refresh("suggestion", suggestion.id)
    turn.edit("desk-sorted", category=phrase(f"category-{asked.category}"))


async def _sorted_already(turn: Turn, suggestion: Suggestion) -> None:
    last = await histories.find_last(turn.db, suggestion.id, [What.SORTED])
    by = (last.by_name if last else None) or "—"
    raise Refused("desk-sorted-already", by=by, category=phrase(f"category-{suggestion.category}"))


async def unmark(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """It is no advertising: everybody may read it."""
    happened = happens(turn, What.NOTED, "≠ " + (suggestion.mark or ""))
    await suggestions.move(turn.db, suggestion, suggestion.state, happened, mark=None)
    turn.toast("desk-done")
    turn.refresh("suggestion", suggestion.id)


ACTIONS = {
    "progress": Action(OPEN, asks("progress")),
    "note": Action(OPEN | {State.REPLIED}, asks("note")),
    "extend": Action(OPEN, asks("extend"), lambda suggestion: not suggestion.extended),
    "sort": Action(OPEN, ask_kind),
    "unmark": Action(OPEN, unmark, lambda suggestion: suggestion.mark is not None),
}
HANDLERS = [
    Step("desk.progress", mark_progress),
    Step("desk.note", keep_note),
    Step("desk.extend", extend),
    tap(Sort, sort),
]
