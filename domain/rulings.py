"""How a meeting decides about an item, and by how many, as it is said in a sentence."""

import re
from collections.abc import Mapping
from enum import StrEnum

from domain.records import Record
from domain.wording import narrow


class Ruling(StrEnum):
    """How an item went: passed, not passed, or put off to another meeting."""

    PASSED = "passed"
    FAILED = "failed"
    AGAIN = "again"


class Votes(Record):
    """How many were for it, against it, and for neither."""

    approve: int
    oppose: int = 0
    abstain: int = 0

    @property
    def cast(self) -> int:
        """All together."""
        return self.approve + self.oppose + self.abstain


RULINGS = (
    (
        Ruling.FAILED,
        r"(?:没有?|不|未)(?:予|能|获得?)?通过|否决|\b(?:not|n't) passed\b|\brejected\b",
    ),
    (
        Ruling.AGAIN,
        r"(?:下次|改天|以后|改日)再|再议|暂缓|暂不|搁置|推迟"
        r"|\bput off\b|\bpostponed\b|\bnext time\b",
    ),
    (Ruling.PASSED, r"通过|\bpassed\b|\bapproved\b|\badopted\b"),
)
NAMES = {
    "oppose": r"不同意|不赞成|反对|opposed|against",
    "approve": r"(?<!不)(?:赞成|同意)|支持|in favou?r|for",
    "abstain": r"弃权|abstained|abstentions?|abstain",
}
_FIGURE = r"(?P<n>[0-9]{1,5})"
_ENDS = r"(?= ?(?:票|人|位|户|[,，、;；。.]|$|[赞反弃不同支]|against|abst|oppos))"
_AFTER = {k: re.compile(rf"(?:{v}) ?:? ?{_FIGURE}{_ENDS}", re.I) for k, v in NAMES.items()}
_BEFORE = {
    k: re.compile(rf"(?<![0-9.]){_FIGURE} ?(?:票|人|位|户)? ?(?:{v})", re.I)
    for k, v in NAMES.items()
}


def ruling_in(text: str) -> Ruling | None:
    """How it went, by the words of a sentence; None when they do not say."""
    said = narrow(text).lower()
    return next((ruling for ruling, words in RULINGS if re.search(words, said)), None)


def votes_in(text: str) -> Votes | None:
    """Votes named in a sentence: 赞成20，反对2，弃权1 or 20票赞成，2票反对; at least two of the
    three must be named, since one figure alone may be anything."""
    said = narrow(text)
    patterns = min((_AFTER, _BEFORE), key=lambda patterns: _first(said, patterns))
    found = {name: int(m["n"]) for name, p in patterns.items() if (m := p.search(said))}
    if "approve" not in found or len(found) < 2:
        return None
    return Votes.model_validate(found)


def _first(said: str, patterns: Mapping[str, re.Pattern[str]]) -> int:
    """Where the first of them is found."""
    found = [m.start() for pattern in patterns.values() if (m := pattern.search(said))]
    return min(found, default=len(said))
