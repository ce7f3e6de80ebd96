"""The options of a poll as an organizer writes them: one a line, with what belongs to it."""

import re

from domain.ballots import FEWEST_OPTIONS, MOST_OPTIONS
from domain.polls import LONGEST_OPTION, Option
from domain.refusals import Refused
from domain.wording import alike, cleaned

LONGEST_NOTE = 100
LONGEST_LINE = 300  # of which an option and its note are read; longer than both may be
SPLIT = re.compile(r"[ \t]*[｜|][ \t]*|[ \t]+[-–—]{1,2}[ \t]+|[ \t]*——[ \t]*")


def read_options(text: str) -> list[Option]:
    """One option a line, no two that read alike, each with its explanation if one stands behind
    it ("东门｜离车棚近", "东门 - 离车棚近"); raises Refused."""
    options = [read_line(line) for line in cleaned(text).splitlines() if cleaned(line)]
    check_options(options)
    return options


def check_options(options: list[Option]) -> None:
    """Raise Refused when there are too few, too many, some alike, or some too long."""
    if not FEWEST_OPTIONS <= len(options) <= MOST_OPTIONS:
        raise Refused("poll-options-number", fewest=FEWEST_OPTIONS, most=MOST_OPTIONS)
    if len({alike(option.label) for option in options}) < len(options):
        raise Refused("poll-options-alike")
    if any(not 0 < len(option.label) <= LONGEST_OPTION for option in options):
        raise Refused("poll-option-long", most=LONGEST_OPTION)
    if any(option.note and len(option.note) > LONGEST_NOTE for option in options):
        raise Refused("poll-note-long", most=LONGEST_NOTE)


def read_line(line: str) -> Option:
    """An option of a line, unchecked."""
    words = cleaned(line)
    if len(words) > LONGEST_LINE:
        return Option(label=words)
    label, note = [*SPLIT.split(words, maxsplit=1), ""][:2]
    return Option(label=cleaned(label), note=cleaned(note) or None)
