"""What comes before everything else: words that mean danger now, and tips on crime."""

from functools import cache
from pathlib import Path

from domain.wording import cleaned

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
    """Whether it tells of crime or corruption (words in data/tips.txt): never stored."""
    said = cleaned(text)
    return any(word in said for word in listed("tips.txt"))
