"""Several matters in one message: 1、路灯不亮 2、垃圾没人收; 一是… 二是…; ①… ②…"""

import re
from itertools import pairwise

from domain.drafts import SHORTEST
from domain.spoken_numbers import in_figures

MOST_PARTS = 10
AT_A_START = r"(?:^|(?<=[\s，。；、：:;,.!?！？…”）)]))"
ORDER = "([一二三四五六七八九十])"
# What counts a matter, a way of counting each; the figure it shows is its group.
WAYS = tuple(
    re.compile(way, re.MULTILINE)
    for way in (
        r"[(（]([0-9]{1,2})[)）]\s*",
        # 1、 at the beginning of a line, 1、3号楼 too: but then there has to be a second line
        r"^[^\S\n]*([0-9]{1,2})(?:、|[.．)）](?![0-9]))\s*",
        r"(?<![0-9a-zA-Z.、．楼栋第至到和跟与月周年~～—-])([0-9]{1,2})[、.．)）](?!\s?[0-9零一二两三四五六七八九十])\s*",
        r"([①-⑩])\s*",
        rf"第{ORDER}(?:点|条|件事?|个(?:问题|建议)?)?(?:[，,、：:]\s*是?|是(?!否|不是))\s*",
        rf"{AT_A_START}{ORDER}是(?!否|不是|一)\s*",
        rf"[(（]{ORDER}[)）]\s*",
        rf"{AT_A_START}{ORDER}、(?![一二三四五六七八九十])\s*",
        rf"{AT_A_START}其{ORDER}(?:是|[，,、：:])?\s*",
    )
)
REASONS = re.compile("因为|原因|理由|好处|道理")
LOOSE = " \t\n，,；;、。"


def split(text: str) -> list[str]:
    """The matters of a message, each in its own words and without its number; one when there
    is only one. What stands before the first number stays with the first."""
    for way in WAYS:
        marks = _counted(text, way)
        if 2 <= len(marks) <= MOST_PARTS:
            parts = _between(text, marks)
            if all(_meaningful(part) >= SHORTEST for part in parts):
                return parts
    return [text]


def _counted(text: str, way: re.Pattern[str]) -> list[re.Match[str]]:
    """The marks that count one, two, three …; other figures are words."""
    marks: list[re.Match[str]] = []
    for found in way.finditer(text):
        if _figure(found[1]) == len(marks) + 1:
            marks.append(found)
    before = text[: marks[0].start()] if marks else ""
    return [] if REASONS.search(before) else marks


def _figure(shown: str) -> int | None:
    return ord(shown) - ord("①") + 1 if "①" <= shown <= "⑩" else in_figures(shown)


def _between(text: str, marks: list[re.Match[str]]) -> list[str]:
    ends = [*(after.start() for _, after in pairwise(marks)), len(text)]
    parts = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    alone = [part.strip().rstrip(LOOSE) for part in parts]
    return [(text[: marks[0].start()] + alone[0]).strip(), *alone[1:]]


def _meaningful(part: str) -> int:
    return sum(character.isalnum() for character in part)
