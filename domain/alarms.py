"""What comes before everything else: words that mean danger now, and tips on crime."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from domain.wording import cleaned, narrow

AGAINST = "反对?|防止?|禁止?|戒|拒绝|远离|抵制|预防|杜绝|不要|against |anti-"
TEACHING = (
    "讲座|宣传|教育|知识|培训|危害|案例|展板|海报|标语|手册|横幅|牌子|小广告|针头"
    "| talk| lecture| prevention"
)
ABOUT = "讲座[，, 。]?.{0,2}"
HARMLESS = "吸粉[尘笔末]|搞黄色[标线油]"
GAP, BETWEEN = "…", "[^，。；！？,.;!?]{0,6}"
SPACED = re.compile(r"(?<![a-z])\s+|\s+(?![a-z])")  # English keeps its spaces
DATA = Path(__file__).parent / "data"


@cache
def listed(name: str) -> tuple[str, ...]:
    """The words of a file in data/, one a line; lines that begin with # are remarks."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def means_danger(text: str) -> bool:
    """Whether somebody may be in danger now (words in data/danger.txt), however it is spaced."""
    said = _usual(cleaned(text).lower())
    ways = (said, SPACED.sub("", said))
    danger, none = _named("danger.txt"), _named("no_danger.txt")
    return any(danger.search(none.sub("，", way)) for way in ways)


@cache
def _named(file: str) -> re.Pattern[str]:
    return _any_of([_usual(word) for word in listed(file)])


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word).replace(GAP, BETWEEN) for word in words))


def _usual(text: str) -> str:
    """Each character that is often mistyped for another, or traditional, as the usual one."""
    return narrow(text).translate(mistyped())


@cache
def mistyped() -> dict[int, str]:
    """What stands for each character of data/mistyped.txt."""
    return str.maketrans({wrong: line[0] for line in listed("mistyped.txt") for wrong in line[1:]})


def is_tip(text: str) -> bool:
    """Whether it tells of crime or corruption (words in data/tips.txt): never stored. A wish for
    a talk against it is none."""
    said = "".join(cleaned(text).lower().split("\n"))
    return _tips().search(_wishes().sub("", said)) is not None


@cache
def _tips() -> re.Pattern[str]:
    return _any_of(listed("tips.txt"))


@cache
def _wishes() -> re.Pattern[str]:
    crime = f"(?:{_tips().pattern})"
    return re.compile(f"(?:{AGAINST}|{ABOUT}){crime}|{crime}{BETWEEN}(?:{TEACHING})|{HARMLESS}")
