"""A child under fourteen speaks: what they say is theirs, but a parent has to agree."""

import re

from domain.alarms import listed
from domain.spoken_numbers import CHINESE, in_figures
from domain.wording import cleaned, narrow

GROWN_UP = 14
AGES = (
    re.compile(
        r"(?:我|俺|本人)(?:今年|现在|已经|刚满?|才|快|马上|是|满|虚岁|周岁)*"
        rf"(?P<age>[0-9]{{1,3}}|{CHINESE}{{1,3}})(?:周|虚)?岁"
    ),
    re.compile(
        r"\bi(?: am|['’]m)(?: only| just)? (?P<age>[0-9]{1,3})"
        r"(?= years? old| and\b| yo\b|[,.!?]|$)"
    ),
)
# After such words somebody else is meant, or a time long ago.
NOT_ONESELF = re.compile(
    r"的?(?:家长|老师|教师|校友|孩子的|孩子他|孩子妈|孩子爸|娃的|孙|儿|女儿|闺女|小子|妈|爸|奶|爷)"
    r"|的(?:孩子|娃|时候|那)|的?时|那[年会时]|起|就|开始|毕业"
)


def sounds_like_a_child(text: str) -> bool:
    """Whether the speaker seems to be under fourteen: by their age, or words of minors.txt."""
    said = "".join(narrow(cleaned(text)).lower().split("\n"))
    close = said.replace(" ", "")
    return _says_an_age(close, AGES[0]) or _says_an_age(said, AGES[1]) or _says_so(said, close)


def _says_an_age(said: str, way: re.Pattern[str]) -> bool:
    for found in way.finditer(said):
        age = in_figures(found["age"])
        if age and age < GROWN_UP and not NOT_ONESELF.match(said, found.end()):
            return True
    return False


def _says_so(said: str, close: str) -> bool:
    return any(
        not NOT_ONESELF.match(where, found.end())
        for word in listed("minors.txt")
        for where in {said, close}
        if word in where
        for found in re.finditer(re.escape(word), where)
    )
