"""What is said in English in the words that stand for it in Chinese, so that both are compared."""

import re
from collections.abc import Iterator
from functools import cache, partial

from domain.alarms import listed

LIST = "english.txt"
NOTHING = "-"
ENDING = "(?:e?s)?"
LATIN = re.compile("[a-z]{2}", re.IGNORECASE)
NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
HOUSE = r"(?:buildings?|blocks?|bldg\.?|houses?|tower)"
FIGURE = rf"(?:(?:no\.?|number|#)\s*)?(\d{{1,3}}|{NUMBERS.replace(' ', '|')})"
PLACES = (
    (re.compile(rf"\b{HOUSE}\s+{FIGURE}\b", re.IGNORECASE), "号楼"),
    (re.compile(rf"\bunit\s+{FIGURE}\b", re.IGNORECASE), "单元"),
)
GATE = re.compile(r"\b(east|west|south|north)(?:ern)?\s+(?:gate|entrance|door)\b", re.IGNORECASE)
SIDES = {"east": "东门", "west": "西门", "south": "南门", "north": "北门"}


def in_chinese(text: str) -> str:
    """The text with every English word of data/english.txt as its Chinese one; a text without
    English stays as it is."""
    if LATIN.search(text) is None:
        return text
    said = GATE.sub(lambda gate: SIDES[gate[1].lower()], text.replace("’", "'"))
    for place, chinese in PLACES:
        said = place.sub(partial(_place, chinese), said)
    words, names = _lists()
    return words.sub(lambda word: names[_key(word[1])], said)


def _place(chinese: str, there: re.Match[str]) -> str:
    """Building 3 and building three are 3号楼."""
    shown, written = there[1].lower(), NUMBERS.split()
    return f"{written.index(shown) + 1 if shown in written else shown}{chinese}"


def _key(said: str) -> str:
    return re.sub(r"\s+", " ", said.lower())


def _entries() -> Iterator[tuple[str, str]]:
    for line in listed(LIST):
        chinese, _, said = line.partition(" = ")
        for english in said.split(", "):
            yield english.lower(), "" if chinese == NOTHING else chinese


@cache
def _lists() -> tuple[re.Pattern[str], dict[str, str]]:
    """All English words as one pattern, the longest first, and what each stands for."""
    names = dict(_entries())
    longest_first = sorted(names, key=len, reverse=True)
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    return re.compile(rf"\b({words}){ENDING}\b", re.IGNORECASE), names
