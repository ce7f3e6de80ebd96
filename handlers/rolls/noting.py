"""Every change of a roll, and of who is on it, is in the log with whoever did it."""

from bot.turn import Turn
from domain.rolls import Entry, Event, Roll
from storage import roll_events


async def note_roll(turn: Turn, kind: Event, roll: Roll, words: str | None = None) -> None:
    """Something happened to a roll; `words` are figures, never names."""
    where, me = roll.community_id, turn.person_id
    await roll_events.add(turn.db, where, kind, turn.now, by=me, roll=roll.id, note=words)


async def note_entry(turn: Turn, kind: Event, entry: Entry, about: int) -> None:
    """Somebody is an entry, or is it no more."""
    where, roll, me = entry.community_id, entry.roll_id, turn.person_id
    await roll_events.add(
        turn.db, where, kind, turn.now, by=me, roll=roll, entry=entry.id, about=about
    )


async def note_resident(turn: Turn, kind: Event, community_id: int, about: int) -> None:
    """Somebody is confirmed as a resident, or is not any more."""
    await roll_events.add(turn.db, community_id, kind, turn.now, by=turn.person_id, about=about)
