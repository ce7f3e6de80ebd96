"""How far a suggestion is, as an organizer writes it: a few words, perhaps with a percentage."""

import re

from domain.refusals import Refused
from domain.wording import check_words, cleaned, has_words

LONGEST_NOTE = 500
PERCENT = re.compile(r"(?:已完成|完成|进度)?\s*([0-9０-９]{1,3})\s*[%％]\s*[,，:：。]?\s*")


def progress_in(text: str) -> tuple[int | None, str]:
    """The percentage (0 to 100, None when not said) and the words; raises Refused."""
    text = text.strip()
    found = PERCENT.match(text)
    if found is None:
        return None, check_words(text, LONGEST_NOTE)
    percent = int(found[1])
    if percent > 100:
        raise Refused("progress-over-hundred")
    words = cleaned(text[found.end() :])
    return percent, check_words(words, LONGEST_NOTE) if has_words(words) else words[:LONGEST_NOTE]
