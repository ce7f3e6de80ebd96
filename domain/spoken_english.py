"""English hours in words as figures: half past seven, a quarter to four, at seven, ten pm."""

import re

HOURS: tuple[str, ...] = ("one", "two", "three", "four", "five", "six")
HOURS = (*HOURS, "seven", "eight", "nine", "ten", "eleven", "twelve")
MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
SPELLED = {"fifteen": 15, "thirty": 30, "forty-five": 45, "twenty": 20, "forty": 40, "fifty": 50}
_HOUR = rf"(?P<h>\d{{1,2}}|{'|'.join(HOURS)})"
_PAST = re.compile(
    rf"\b(?:a )?(?P<m>{'|'.join(MINUTES)}|\d{{1,2}})(?: minutes?)? (?P<way>past|after|to|till) "
    rf"{_HOUR}\b(?![:.]\d)"
)
_NAMED = re.compile(
    rf"\b(?P<hour>{'|'.join(HOURS)})[ -](?P<past>{'|'.join(SPELLED)})\b"
    rf"|(?:(?<=\bat )|(?<=\bat about ))(?P<at>{'|'.join(HOURS)})\b"
    rf"|\b(?P<half>{'|'.join(HOURS)})(?= ?(?:[ap]\.?m\b|o['’]?clock))"
)

_RANGE = re.compile(
    r"(?<![\d:.])(?P<first>\d{1,2}(?:[:.]\d\d)?) ?(?:to|until|till) ?"
    r"(?P<last>\d{1,2}(?:[:.]\d\d)?) ?(?P<half>[ap]\.?m\b)"
)


def in_figures_english(said: str) -> str:
    """What was said (in small letters) with English hours as figures."""
    said = _RANGE.sub(r"\g<first>\g<half> to \g<last>\g<half>", said)
    return _NAMED.sub(_hour_named, _PAST.sub(_past, said))


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else HOURS.index(word) + 1


def _past(found: re.Match[str]) -> str:
    hour, word = _hour(found["h"]), found["m"]
    minutes = MINUTES[word] if word in MINUTES else int(word)
    if not (1 <= hour <= 12 and 0 < minutes < 60):
        return found[0]
    if found["way"] in ("to", "till"):
        hour, minutes = (hour - 1) or 12, 60 - minutes
    return f"{hour}:{minutes:02d}"


def _hour_named(found: re.Match[str]) -> str:
    if found["past"]:
        return f"{_hour(found['hour'])}:{SPELLED[found['past']]}"
    return str(_hour(found["at"] or found["half"]))
