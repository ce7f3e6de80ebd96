"""Several matters in one message: 1、路灯不亮 2、垃圾没人收; 一是… 二是…; ①… ②…"""

import re
from itertools import pairwise

from domain.drafts import SHORTEST
from domain.spoken_numbers import in_figures

MOST_PARTS = 10
AT_A_START = r"(?:^|(?<=[\s，。；、：:;,.!?！？…”）)]))"
ORDER = "([一二三四五六七八九十])"
RINGED = ("①", "⑴", "⒈", "❶", "㈠")  # each the first of ten
IN_A_RING = "".join(f"{one}-{chr(ord(one) + 9)}" for one in RINGED)
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
)
CARDINALS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
LAST = ("最后", "finally", "last", "lastly")
IN_WORDS = {
    **{word: at for words in (ORDINALS, CARDINALS) for at, word in enumerate(words, 1)},
    **{letter: at for at, letter in enumerate("abcdefghij", 1)},
    **{"首先": 1, "其次": 2, "再次": 3, "再者": 3, "第三": 3},
}
NAMED = "问题|建议|意见|事项|issue|problem|point|item|suggestion|matter|number"
AND = r"(?:(?:and|also|then)\s+)?"
NO_ORDER = "[次个天层排栋幢号名位楼期年月周届轮季批步种类小中大人实书时单车门道回代]"
# What counts a matter, a way of counting each; the figure it shows is its group.
WAYS = tuple(
    re.compile(way, re.MULTILINE | re.IGNORECASE)
    for way in (
        rf"(?:{NAMED})\s*([0-9]{{1,2}}|[一二三四五六七八九十]|{'|'.join(CARDINALS)})"
        r"\s*(?:是|[:：、.,，)）])(?![0-9])\s*",
        r"[(（]([0-9]{1,2})[)）]\s*",
        r"([0-9])\ufe0f?\u20e3\s*",
        # 1、 at the beginning of a line, 1、3号楼 too: but then there has to be a second line
        r"^[^\S\n]*([0-9]{1,2})(?:、|[.．)）](?![0-9]))\s*",
        r"(?<![0-9a-zA-Z.、．楼栋第至到和跟与月周年~～—-])([0-9]{1,2})[、.．)）](?!\s?[0-9零一二两三四五六七八九十])\s*",
        rf"{AT_A_START}([0-9]{{1,2}})[:：](?![0-9])\s*",
        r"^[^\S\n]*([0-9]{1,2})[^\S\n]+(?![0-9号楼栋幢座单层年月日点个只条位名人元块次辆台])",
        rf"([{IN_A_RING}])\s*",
        rf"第{ORDER}(?:点|条|件事?|个(?:问题|建议)?)?(?:[，,、：:]\s*是?|是(?!否|不是))\s*",
        rf"{AT_A_START}第{ORDER}(?!{NO_ORDER})\s*",
        rf"{AT_A_START}{ORDER}是(?!否|不是|一)\s*",
        rf"[(（]{ORDER}[)）]\s*",
        rf"{AT_A_START}{ORDER}、(?![一二三四五六七八九十])\s*",
        rf"{AT_A_START}其{ORDER}(?:是|[，,、：:])?\s*",
        rf"{AT_A_START}(首先|其次|再次|再者|第三|最后)(?:是|[，,、：:])?\s*",
        rf"{AT_A_START}{AND}({'|'.join((*ORDINALS, *LAST[1:]))})"
        r"(?:ly\b|(?: of all)?\s*[,:]|(?=\s+(?:the|there|our|my|please)\b))[,:]?\s*",
        rf"{AT_A_START}{AND}({'|'.join(CARDINALS)})[,:]\s*",
        r"(?<![a-z0-9])([a-j])[)）]\s*",
    )
)
REASONS = re.compile("因为|原因|理由|好处|道理|because|reason|advantage", re.IGNORECASE)
THANKS = re.compile("感谢|谢谢|thank", re.IGNORECASE)
LOOSE = " \t\n，,；;、。"


def split(text: str) -> list[str]:
    """The matters of a message, each in its own words and without its number; one when there
    is only one. What stands before the first number stays with the first."""
    for way in WAYS:
        marks = _counted(text, way)
        if 2 <= len(marks) <= MOST_PARTS:
            parts = _between(text, marks)
            if all(map(_is_a_matter, parts)):
                return [(text[: marks[0].start()] + parts[0]).strip(), *parts[1:]]
    return [text]


def _counted(text: str, way: re.Pattern[str]) -> list[re.Match[str]]:
    """The marks that count one, two, three …; other figures are words."""
    marks: list[re.Match[str]] = []
    for found in way.finditer(text):
        if _figure(found[1].lower(), len(marks) + 1) == len(marks) + 1:
            marks.append(found)
    before = text[: marks[0].start()] if marks else ""
    return [] if REASONS.search(before) else marks


def _figure(shown: str, next_one: int) -> int | None:
    """What it counts; the last of several is the next one."""
    if shown in LAST:
        return next_one if next_one > 1 else None
    ringed = (ord(shown) - ord(first) + 1 for first in RINGED if len(shown) == 1)
    return next((n for n in ringed if 1 <= n <= 10), IN_WORDS.get(shown)) or in_figures(shown)


def _between(text: str, marks: list[re.Match[str]]) -> list[str]:
    ends = [*(after.start() for _, after in pairwise(marks)), len(text)]
    parts = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    return [part.strip().rstrip(LOOSE) for part in parts]


def _is_a_matter(part: str) -> bool:
    """It says something, and not only thanks."""
    said = sum(character.isalnum() for character in part)
    return said >= SHORTEST and THANKS.match(part) is None
