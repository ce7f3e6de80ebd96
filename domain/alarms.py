"""What comes before everything else: words that mean danger now, and tips on crime."""

import re
from functools import cache
from pathlib import Path

from domain.wording import cleaned

AGAINST = "反对?|防止?|禁止?|戒|拒绝|远离|抵制|预防|杜绝|不要|against |anti-"
TEACHING = "讲座|宣传|教育|知识|培训|危害|案例|展板|海报|标语|手册|横幅| talk| lecture| prevention"
DATA = Path(__file__).parent / "data"


@cache
def listed(name: str) -> tuple[str, ...]:
    """The words of a file in data/, one a line; lines that begin with # are remarks."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def means_danger(text: str) -> bool:
    """Whether somebody may be in danger now (words in data/danger.txt)."""
    said = cleaned(text).lower()
    return any(word in said for word in listed("danger.txt"))


def is_tip(text: str) -> bool:
    """Whether it tells of crime or corruption (words in data/tips.txt): never stored. A wish for
    a talk against it is none."""
    said = "".join(cleaned(text).lower().split("\n"))
    return _tips().search(_wishes().sub("", said)) is not None


@cache
def _tips() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, listed("tips.txt"))))


@cache
def _wishes() -> re.Pattern[str]:
    crime = f"(?:{_tips().pattern})"
    return re.compile(f"(?:{AGAINST}){crime}|{crime}[^，。；！？,.;!?]{{0,6}}(?:{TEACHING})")
