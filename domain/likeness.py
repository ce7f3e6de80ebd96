"""Which suggestions say nearly the same, so that people can support one instead of repeating it.

What is compared is what a text is about (data/synonyms.txt), what is wrong there, the house or
gate it names, and its letters by twos; English counts as what it means in Chinese. `likeness`
grades two texts between 0 and 1.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from hashlib import sha256
from itertools import combinations, product
from math import log
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz

from domain.alarms import DATA, listed, mistyped
from domain.english import LIST as ENGLISH
from domain.english import in_chinese
from domain.spoken_numbers import NUMBER, in_figures

BROAD, NOWHERE, PART_OF = "*", "@", "<"
SAME, FILLERS, MISTYPED = "synonyms.txt", "fillers.txt", "mistyped.txt"
TROUBLES, OPPOSITE = "same_trouble.txt", "≠"
SIMILAR_FROM = 0.35
NEARLY_BEST = 0.88  # beside a much nearer one, what is only similar would mislead
MOST_SIMILAR = 3
MOST_PAIRS = 60
LONGEST_COMPARED = 300  # letters: whoever tells more has said by then what it is about
USUAL = 1000  # what so many suggestions contain tells them no longer apart
HOUSE = re.compile(rf"({NUMBER})(?:号楼|号院|号栋|栋|幢|座)|({NUMBER})号(?!线|路)")
GATE = re.compile(r"([东西南北正后前侧])(?:大|小)?门|([东西南北])(?:区|院)")
WITHIN = re.compile(rf"{NUMBER}(?:单元|层|楼|室|户|期)")
NOT_COUNTED: Mapping[str, float] = {}


class Near(NamedTuple):
    """As much of a suggestion as is compared with what is being said; `name` is whose it
    is, and is never shown."""

    id: int
    number: int
    text: str
    name: str | None = None


class Gist(NamedTuple):
    """What a text comes down to: its bare words, what it is about, what is wrong, and where."""

    words: str
    pairs: frozenset[str]
    things: frozenset[str]
    troubles: frozenset[str]
    places: frozenset[str]


class Weighing(NamedTuple):
    """How far it counts that two texts are about the same things, and that what is wrong there is
    something else, or is said in one of them only."""

    things: float
    cover: float
    other_trouble: float
    one_trouble: float


BROADLY = Weighing(things=0.45, cover=0.0, other_trouble=0.7, one_trouble=0.83)
NARROWLY = Weighing(things=0.74, cover=0.37, other_trouble=0.85, one_trouble=0.88)


class Terms(NamedTuple):
    """Words and the names of what each stands for; how long they are, by their first letter."""

    names: dict[str, tuple[str, ...]]
    lengths: dict[str, list[int]]


@cache
def _fillers() -> re.Pattern[str]:
    words = {_plain(word) for line in listed(FILLERS) for word in line.split()}
    return re.compile("|".join(sorted(words, key=len, reverse=True)))


def _plain(text: str) -> str:
    """Letters and figures only, small, each in its usual form; 3# is 3号."""
    small = unicodedata.normalize("NFKC", text).lower().replace("#", "号")
    return re.sub(r"[\W_]+", "", small).translate(mistyped())


def _bare(plain: str) -> str:
    """Without what people only say along; all of it when nothing else would be left."""
    bare = _fillers().sub("", plain)
    return bare if len(bare) > 1 else plain


@cache
def _terms(troubles: bool) -> Terms:
    """Those of all things, or of all that may be wrong with them."""
    lines = [line for line in listed(SAME) if line.startswith("~") is troubles]
    found = Terms({}, {})
    for name, *others in (line.removeprefix("~").split() for line in lines):
        larger = (word[1:] for word in others if word.startswith(PART_OF))
        stands_for, words = (name, *larger), (w for w in others if not w.startswith(PART_OF))
        for word in filter(None, map(_plain, (name, *words))):
            found.names[word] = stands_for
            found.lengths.setdefault(word[0], []).append(len(word))
    for first, lengths in found.lengths.items():
        found.lengths[first] = sorted(set(lengths), reverse=True)
    return found


def _named(text: str, terms: Terms) -> Iterator[str]:
    """What all words in the text stand for; of several at the same spot the longest."""
    at = 0
    while at < len(text):
        step = 1
        for length in terms.lengths.get(text[at], ()):
            if names := terms.names.get(text[at : at + length]):
                yield from (name for name in names if name != NOWHERE)
                step = length
                break
        at += step


def _places(plain: str) -> Iterator[str]:
    for house in HOUSE.finditer(plain):
        number = house[1] or house[2]
        yield f"楼{in_figures(number) or number}"
    for gate in GATE.finditer(plain):
        yield f"门{gate[1]}" if gate[1] else f"区{gate[2]}"


@lru_cache(maxsize=4096)
def gist(text: str) -> Gist:
    """What the text comes down to."""
    plain = _plain(in_chinese(text[: 2 * LONGEST_COMPARED]))[:LONGEST_COMPARED]
    nowhere = plain
    for pattern in (HOUSE, GATE, WITHIN):
        nowhere = pattern.sub("", nowhere)
    words = _bare(nowhere) or plain
    return Gist(
        words=words,
        pairs=frozenset(words[at : at + 2] for at in range(len(words) - 1)),
        things=frozenset(_named(nowhere, _terms(troubles=False))),
        troubles=frozenset(_named(nowhere, _terms(troubles=True))),
        places=frozenset(_places(plain)),
    )


def features(text: str) -> list[str]:
    """By what a text can be found again: its things, alone, by twos and with their place, and
    its letters by twos."""
    known = gist(text)
    things = sorted(known.things)
    both = [f"#{one}#{other}" for one, other in combinations(things[:4], 2)]
    there = [f"#{thing}@{place}" for thing in things[:4] for place in sorted(known.places)[:2]]
    pairs = dict.fromkeys(known.words[at : at + 2] for at in range(len(known.words) - 1))
    return [*(f"#{thing}" for thing in things), *both, *there, *list(pairs)[:MOST_PAIRS]]


def is_thing(feature: str) -> bool:
    """Whether it is something that suggestions are about, and not letters by twos."""
    return feature.startswith("#")


@cache
def edition() -> str:
    """Changes whenever the same text may have other features than before."""
    files = [Path(__file__), *(DATA / name for name in (SAME, FILLERS, MISTYPED, ENGLISH))]
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def rarity(count: int) -> float:
    """How much it tells to share a feature that so many have: the more, the less; one that nobody
    has tells little, as nobody can share it."""
    return max(0.1, 1 - log(1 + count) / log(1 + USUAL)) if count else 0.4


def _shared(
    a: frozenset[str], b: frozenset[str], cover: float, rare: Mapping[str, float] = NOT_COUNTED
) -> float:
    """How much two sets share; `cover` is how far it counts that the smaller one is covered."""
    usual = sum(rare.values()) / len(rare) if rare else 1.0
    both, one, other = (sum(rare.get(x, usual) for x in part) for part in (a & b, a, b))
    if not both:
        return 0.0
    return min(1.0, (1 - cover) * 2 * both / (one + other) + cover * both / min(one, other))


def _elsewhere(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both name a house (or a gate), and not the same one."""
    kinds = {place[0] for place in a} & {place[0] for place in b}
    return any(not {p for p in a & b if p[0] == kind} for kind in kinds)


def _letters_alike(a: Gist, b: Gist, rare: Mapping[str, float]) -> float:
    """How far the letters are the same, by twos, one by one, and in their order."""
    cover = 0.5 if min(len(a.pairs), len(b.pairs)) > 3 else 0.0
    by_twos = _shared(a.pairs, b.pairs, cover, rare)
    singly = _shared(frozenset(a.words), frozenset(b.words), cover=0.4)
    return 0.1 * by_twos + 0.5 * singly + 0.4 * fuzz.ratio(a.words, b.words) / 100


def _things_alike(a: Gist, b: Gist, cover: float, rare: Mapping[str, float]) -> float:
    """How far they are about the same things, of which the rare ones tell more."""
    told = {feature: weight for feature, weight in rare.items() if is_thing(feature)}
    one, other = (frozenset(f"#{thing}" for thing in gist.things) for gist in (a, b))
    return _shared(one, other, cover, told)


@cache
def _same_trouble() -> dict[tuple[str, str], str]:
    """What a trouble with a thing comes down to, where several are one."""
    lines = [line.split() for line in listed(TROUBLES) if not line.startswith(OPPOSITE)]
    return {(thing, one): first for thing, first, *others in lines for one in (first, *others)}


@cache
def _opposites() -> frozenset[frozenset[str]]:
    lines = [line.split() for line in listed(TROUBLES) if line.startswith(OPPOSITE)]
    return frozenset(frozenset((one, other)) for _, one, *others in lines for other in others)


def _troubles(gist: Gist, things: frozenset[str]) -> frozenset[str]:
    """What is wrong with these things."""
    if not things:
        return gist.troubles
    same = _same_trouble()
    return frozenset(same.get((thing, one), one) for thing in things for one in gist.troubles)


def _troubled_alike(a: Gist, b: Gist, by: Weighing, grade: float) -> float:
    """The grade, the higher when the same is wrong, the lower when it is something else."""
    one, other = (_troubles(gist, a.things & b.things) for gist in (a, b))
    if one & other:
        return grade + 0.16 * _shared(one, other, cover=0.5) * (1 - grade)
    if any(frozenset(both) in _opposites() for both in product(a.troubles, b.troubles)):
        return grade * 0.35
    if one or other:
        return grade * (by.other_trouble if one and other else by.one_trouble)
    return grade


def _bound_together(a: Gist, b: Gist) -> Weighing:
    """A broad thing in common says less than one that has hardly two sides to it."""
    narrow = any(not thing.startswith(BROAD) for thing in a.things & b.things)
    return NARROWLY if narrow else BROADLY


def likeness(a: Gist, b: Gist, rare: Mapping[str, float] = NOT_COUNTED) -> float:
    """How nearly two texts say the same, from 0 to 1; `rare` weighs things and letters by twos.

    The figures were tried out on the parts "tuning" of tests/data/same_matter.txt, of whose words
    the lists had forgotten some, as they do not know those that people will say.
    """
    if a == b:
        return 1.0
    grade, by = _letters_alike(a, b, rare), _bound_together(a, b)
    if a.things & b.things:
        things = _things_alike(a, b, by.cover, rare)
        grade = by.things * things + (1 - by.things) * grade
    elif a.things or b.things:
        grade *= 0.6 if a.things and b.things else 0.93
    else:
        grade *= 0.8
    grade = _troubled_alike(a, b, by, grade)
    if _elsewhere(a.places, b.places):
        return grade * 0.25
    return grade + 0.15 * (1 - grade) if a.places & b.places else grade


def most_similar(
    text: str, others: Iterable[Near], rare: Mapping[str, float] = NOT_COUNTED
) -> list[Near]:
    """Up to three suggestions that say nearly the same, the nearest first."""
    said = gist(text)
    graded = [(likeness(said, gist(other.text), rare), other) for other in others]
    best = max((grade for grade, _ in graded), default=0.0)
    enough = max(SIMILAR_FROM, NEARLY_BEST * best)
    near = sorted((one for one in graded if one[0] >= enough), key=lambda one: -one[0])
    return [other for _, other in near[:MOST_SIMILAR]]
