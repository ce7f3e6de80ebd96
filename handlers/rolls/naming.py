"""How rolls and the people on them are called."""

from bot.texts import Lines, Phrase, phrase
from domain.areas import in_square_metres
from domain.rolls import Capacity, Entry, Line
from storage.rolls import Standing


def capacity_words(capacity: Capacity) -> Phrase:
    """As what one votes."""
    return phrase(f"capacity-{capacity}")


def line_words(line: Line, capacity: Capacity) -> Lines:
    """Number, name, household and area of somebody on a list, for organizers and themselves."""
    parts: list[str | Phrase] = [line.code, line.name]
    if line.household not in ("", line.code):
        parts.append(line.household)
    if capacity is Capacity.OWNER:
        parts.append(phrase("roll-square-metres", area=in_square_metres(line.weight)))
    return Lines(parts, by="　")


def entry_words(entry: Entry) -> Phrase:
    """The same with the roll on which it stands."""
    capacity = capacity_words(entry.capacity)
    whose = line_words(entry, entry.capacity)
    return phrase("roll-entry", capacity=capacity, title=entry.title, whose=whose)


def figures(capacity: Capacity, entries: int, weight: int, households: int) -> Phrase:
    """How many there are on a roll: heads, households or area."""
    if capacity is Capacity.OWNER:
        return phrase("roll-area", entries=entries, area=in_square_metres(weight))
    if capacity is Capacity.HOUSEHOLD:
        return phrase("roll-households", entries=entries, households=households)
    return phrase("roll-heads", entries=entries)


def standing_words(standing: Standing) -> Phrase:
    """A roll in one line."""
    capacity = standing.roll.capacity
    total = figures(capacity, standing.entries, standing.weight, standing.households)
    title, proven = standing.roll.title, standing.proven
    kind = capacity_words(capacity)
    return phrase("roll-line", capacity=kind, title=title, figures=total, proven=proven)
