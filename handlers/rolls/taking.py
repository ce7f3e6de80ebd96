"""A table that was understood rightly becomes the roll; who is on it no more is told."""

from telegram import Update

from bot.routing import tap
from bot.turn import Turn
from domain.refusals import TooLate
from domain.rolls import Changes, Event
from handlers.rolls.listing import organized, say_roll
from handlers.rolls.naming import entry_words
from handlers.rolls.noting import note_roll
from handlers.rolls.understanding import Accept, changes_words
from storage import people, roll_drafts, rolls


async def take(update: Update, turn: Turn) -> None:
    """Exactly what was shown is brought in."""
    kept = turn.kept("roll.import")
    await organized(turn, kept["community"])
    draft = await roll_drafts.find(turn.db, turn.person_id)
    if draft is None or draft.community_id != kept["community"]:
        raise TooLate("button-old")
    roll, changes = await rolls.put(
        turn.db, draft.community_id, draft.capacity, draft.title, draft.lines, turn.now
    )
    await roll_drafts.drop(turn.db, turn.person_id)
    figures = f"+{len(changes.added)} −{len(changes.gone)} ±{changes.changed}"
    await note_roll(turn, Event.IMPORTED, roll, figures)
    turn.end()
    turn.fade()
    await say_roll(turn, roll, "roll-imported", changes=changes_words(changes))
    await _tell_gone(turn, changes)


async def _tell_gone(turn: Turn, changes: Changes) -> None:
    for entry in changes.gone:
        person = await people.find(turn.db, entry.person_id or 0)
        if person is not None:
            turn.tell(person, "roll-told-gone", entry=entry_words(entry))


HANDLERS = [tap(Accept, take)]
