"""Words of courtesy (谢谢, 好的, 你好): answered in kind, and never taken for a suggestion."""

import re
from functools import cache

from domain.alarms import listed
from domain.wording import alike

LONGEST = 20


def courtesy_in(text: str) -> str | None:
    """Which kind of courtesy the whole of it is (the first that it names of those in
    data/courtesies.txt); None when there is anything else in it."""
    said = "".join(filter(str.isalnum, alike(text)))
    if not 0 < len(said) <= LONGEST or not re.fullmatch(
        f"(?:{'|'.join(_kinds().values())})+", said
    ):
        return None
    return next(kind for kind, words in _kinds().items() if re.search(words, said))


@cache
def _kinds() -> dict[str, str]:
    """The words of each kind, as a pattern."""
    pairs = [line.partition("=") for line in listed("courtesies.txt")]
    return {kind.strip(): "|".join(map(re.escape, words.split())) for kind, _, words in pairs}
