"""What residents may read of each other's suggestions, and how they ask for one by its number."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from domain.masking import masked, nameless, sentences_of
from domain.refusals import Refused
from domain.spoken_numbers import CHINESE, in_figures, plainly
from domain.suggestions import State, Suggestion
from domain.wording import check_words, narrow

PAGE = 8
MOST_PAGES = 50
SHOWN = 120  # letters of a text that a list needs
SHORTEST_REASON, LONGEST_REASON = 10, 300
LONGEST_SEARCH = 40  # bytes: it travels in the button that turns the page
LINK = re.compile(r"S_(.+)_(\d{4})_(\d{1,6})")
ASKED = re.compile(
    r"(?P<asks>查一下|查询|查|看看|看)?\s*(?P<called>(?:编号|建议|number|no\.?|#|s)(?![a-z])\s*:?)?\s*"
    r"(?:(?P<community>[^\s〔\[(]{0,64})[〔\[(](?P<year>\d{4})[〕\])])?\s*第?\s*"
    rf"(?P<number>[0-9]{{1,6}}|{CHINESE}{{1,9}})\s*(?P<ends>号(?:建议)?)?"
)


class Line(NamedTuple):
    """As much of a suggestion as stands in a list; `name` is whose it is, and is never shown."""

    id: int
    number: int
    supporters: int
    text: str
    name: str | None

    @property
    def shown(self) -> str:
        """Its first words as others may read them."""
        return masked(_beginning(nameless(self.text, self.name)))


class Named(NamedTuple):
    """A suggestion as a link names it."""

    code: str
    year: int
    number: int


class Asked(NamedTuple):
    """A number as somebody typed it; `year` and `community` only when they are said."""

    community: str | None
    year: int | None
    number: int


def covered(text: str, name: str | None) -> str:
    """Words as others may read them: without numbers that point at a person, and without the
    name of whose they are."""
    return masked(nameless(text, name))


def _beginning(text: str) -> str:
    """So many sentences that a list has enough of them: long texts take long to cover."""
    length = accumulate(map(len, sentences_of(text)))
    return text[: next((end for end in length if end >= SHOWN), len(text))]


def may_read(suggestion: Suggestion, person_id: int, belongs: bool) -> bool:
    """One's own always; those of one's community while they are public and not taken back."""
    if suggestion.author_id == person_id:
        return True
    return belongs and suggestion.is_public and suggestion.state is not State.WITHDRAWN


def reason_to_look(text: str) -> str:
    """Why an organizer wants to know a hidden name; raises Refused when it is hardly a reason."""
    reason = check_words(text, LONGEST_REASON)
    if len(reason) < SHORTEST_REASON:
        raise Refused("unmask-why", least=SHORTEST_REASON)
    return reason


def named_in(payload: str) -> Named | None:
    """What a link names, read from its end: S_c01_2026_3."""
    found = LINK.fullmatch(payload)
    return Named(found[1], int(found[2]), int(found[3])) if found else None


def link_to(code: str, suggestion: Suggestion) -> str:
    """The start payload that names a suggestion."""
    return f"S_{code}_{suggestion.year}_{suggestion.number}"


def asked_in(text: str) -> Asked | None:
    """The number somebody asks for: 3号, 查询 3, No. 3, S3, 晨光〔2026〕3号; or None."""
    found = ASKED.fullmatch(plainly(text))
    if found is None or not (found["asks"] or found["called"] or found["ends"]):
        return None
    said = found["number"]
    number = int(said) if said.isdecimal() else in_figures(said)
    if number is None:
        return None
    return Asked(found["community"] or None, int(found["year"]) if found["year"] else None, number)


def search_words(text: str) -> str:
    """What is looked for, as short as a button can carry: words without signs."""
    plain = " ".join(re.sub(r"[\W_]+", " ", narrow(text)).split())
    return plain.encode()[:LONGEST_SEARCH].decode(errors="ignore").strip()


def has_all(line: Line, words: str) -> bool:
    """Whether all these words stand in what others may read; what is covered is not found."""
    sentences = sentences_of(nameless(line.text, line.name))
    return all(_stands(word, sentences) for word in words.casefold().split())


def _stands(word: str, sentences: Sequence[str]) -> bool:
    there = (s for s in sentences if word in narrow(s).casefold())
    return any(word in narrow(masked(s)).casefold() for s in there)
