"""The count of a meeting held in a room: the numbers as an organizer types them, checked against
each other."""

import re
from collections.abc import Mapping

from domain.areas import area_in
from domain.refusals import Refused
from domain.spoken_numbers import CHINESE, in_figures, plainly
from domain.thresholds import Preset, Turnout

MOST_HEADS = 999_999
ASKED = ("heads_total", "area_total", "heads", "area", "approve", "approve_area")
_HEADS = re.compile(
    r"(?:一?共|总共|应到|实到|到会|到了|来了)?[ :]?"
    rf"(?P<n>[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+|{CHINESE}{{1,9}}) ?"
    r"(?:个?人|位|名|户|people|persons?|households?)?"
)
_VOTES = {
    "oppose": r"不同意|不赞成|反对|opposed?|against|no",
    "approve": r"赞成|同意|支持|approved?|in favou?r|for|yes",
    "abstain": r"弃权|abstain(?:ed)?|abstentions?",
}
_TOKEN = re.compile(
    "|".join(f"(?P<{vote}>{said})" for vote, said in _VOTES.items())
    + rf"|(?P<number>(?:[0-9]+|{CHINESE}{{1,9}})(?!{CHINESE}|[0-9.]))"
    + "|(?P<between>[ ,、;/:]|票|人|and)"
)


def heads_in(text: str) -> int:
    """How many people are meant: 67, ６７人, 六十七位, 2,410; raises Refused."""
    found = _HEADS.fullmatch(plainly(text))
    number = _figure(found["n"].replace(",", "")) if found else None
    if number is None:
        raise Refused("quorum-number-wrong")
    return number


def _figure(word: str) -> int | None:
    number = int(word) if re.fullmatch("[0-9]{1,6}", word) else in_figures(word)
    return number if number is None or number <= MOST_HEADS else None


def votes_in(text: str) -> dict[str, int]:
    """Votes as they are called out: "30 10 5", "30、10" or 赞成30 反对10 弃权5 in any order; raises
    Refused when it is not clear which is which."""
    names, numbers, shape = _read(plainly(text))
    if re.fullmatch("##|###", shape):
        names = ["approve", "oppose", "abstain"][: len(numbers)]
    elif not re.fullmatch("(?:x#)+|(?:#x)+", shape) or len(set(names)) < len(names):
        raise Refused("quorum-votes-wrong")
    votes = dict(zip(names, numbers, strict=True))
    if "approve" not in votes:
        raise Refused("quorum-votes-wrong")
    return {"oppose": 0, "abstain": 0, **votes}


def _read(text: str) -> tuple[list[str], list[int], str]:
    """The names of the votes, the numbers, and how they follow each other: x is a name, # a
    number."""
    names, numbers, shape, end = [], [], "", 0
    while end < len(text):
        found = _TOKEN.match(text, end)
        number = _figure(found["number"]) if found and found["number"] else 0
        if found is None or number is None:
            raise Refused("quorum-votes-wrong")
        end, kind = found.end(), str(found.lastgroup)
        if kind == "number":
            numbers.append(number)
            shape += "#"
        elif kind in _VOTES:
            names.append(kind)
            shape += "x"
    return names, numbers, shape


def next_asked(preset: Preset, numbers: Mapping[str, int]) -> str | None:
    """The number that is asked for next; None when all are there."""
    asked = (name for name in ASKED if preset.by_area or "area" not in name)
    return next((name for name in asked if name not in numbers), None)


def answered(asked: str, text: str, numbers: Mapping[str, int]) -> dict[str, int]:
    """The numbers with those of the answer; raises Refused when they cannot be."""
    if asked == "approve":
        known = {**numbers, **votes_in(text)}
    else:
        known = {**numbers, asked: area_in(text) if "area" in asked else heads_in(text)}
    _check(known)
    return known


def _check(numbers: Mapping[str, int]) -> None:
    """Nobody is more than everybody."""
    if 0 in (numbers.get("heads_total"), numbers.get("area_total")):
        raise Refused("quorum-nobody")
    turnout = Turnout.model_validate({"heads": 0, "heads_total": 0, **numbers})
    if turnout.heads > turnout.heads_total or turnout.area > turnout.area_total:
        raise Refused("quorum-more-present")
    if turnout.approve + turnout.oppose + turnout.abstain > turnout.heads:
        raise Refused("quorum-more-votes", present=turnout.heads)
    if turnout.approve_area > turnout.area:
        raise Refused("quorum-more-area")
