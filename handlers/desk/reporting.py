"""How many suggestions were entered for people without a phone, and by whom."""

from telegram import Update

from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.people import require_organizer
from storage import entries


async def show_entries(update: Update, turn: Turn) -> None:
    """This year's figures, by name and not by number: nobody is ranked."""
    require_organizer(await turn.roles())
    community = turn.community
    year = turn.now.astimezone(community.zone).year
    every, entered = await entries.count(turn.db, community.id, year)
    workers = await entries.list_workers(turn.db, community.id, year)
    lines = [
        phrase(
            "entries-worker",
            name=w.name or phrase("entries-nobody"),
            count=w.entered,
            share=_percent(w.entered, entered),
        )
        for w in workers
    ]
    share = _percent(entered, every)
    turn.say("entries", year=year, every=every, entered=entered, share=share, workers=Lines(lines))


def _percent(some: int, every: int) -> int:
    return round(100 * some / every) if every else 0
