"""The options as they are listed: numbered where they are many, with notes as far as they fit."""

from collections.abc import Sequence

from bot.buttons import Button, Tap, button, words
from bot.texts import Lines, Phrase, phrase
from domain.polls import Option

FEW = 8
ROOM, ROOM_WITH_STANDING = 2800, 1200
SIGNS = 14  # around a label and its note


def option_words(option: Option) -> Phrase | str:
    """Its label, with what it costs."""
    if option.cost:
        return phrase("option-with-cost", option=option.label, cost=option.cost)
    return option.label


def option_button(option: Option, sign: str, tap: Tap) -> Button:
    """An option of a ballot, with its mark and what it costs."""
    if option.cost:
        return button("label-project", tap, sign=sign, option=option.label, cost=option.cost)
    return words(f"{sign} {option.label}", tap)


def listed(options: Sequence[Option], room: int = ROOM) -> Lines | str:
    """A line for each that has a note or a cost, and for each where they are many. Notes go where
    they do not fit, and then all of it."""
    fits = notes_fit(options, room)
    every = len(options) > FEW or any(option.cost for option in options)
    shown = [(n, o) for n, o in enumerate(options, 1) if every or (o.note and fits)]
    if not shown or sum(len(o.label) + SIGNS for _, o in shown) > room:
        return ""
    return Lines(["", *(_line(n if len(options) > FEW else 0, o, fits) for n, o in shown)])


def notes_fit(options: Sequence[Option], room: int = ROOM) -> bool:
    """Whether all notes can be shown in a card."""
    return sum(len(o.label) + len(o.note or "") + SIGNS for o in options) <= room


def all_listed(options: Sequence[Option]) -> Lines:
    """Every option with its note, however long that is."""
    return Lines([_line(n, option, True) for n, option in enumerate(options, 1)])


def drafted_lines(options: Sequence[Option]) -> Lines:
    """The options as their author has written them, and which have a photo."""
    return Lines([_marked("📷" if option.photo else "·", option, True) for option in options])


def _line(number: int, option: Option, noted: bool) -> Phrase:
    return _marked(f"{number}." if number else "·", option, noted)


def _marked(mark: str, option: Option, noted: bool) -> Phrase:
    said = option_words(option)
    if noted and option.note:
        return phrase("option-noted", mark=mark, option=said, note=option.note)
    return phrase("option-line", mark=mark, option=said)
