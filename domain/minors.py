"""A child under fourteen speaks: what they say is theirs, but a parent has to agree."""

import re

from domain.alarms import listed
from domain.spoken_numbers import CHINESE, in_figures
from domain.wording import cleaned, narrow

GROWN_UP = 14
YOUNGEST = 6  # who writes an age without years: 我13了
NAMED = ("six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen")

ONESELF = "(?<!那[年时会])(?<!当[年时])(?<!时候)(?:我|俺|本人)"
BY_NOW = "今年|现在|已经|刚满?|才|快|马上|就要?|是|都|也|还|只|满|虚岁|周岁"
AGE = rf"(?P<age>[0-9]{{1,3}}|{CHINESE}{{1,3}})"
ALMOST = re.compile("快|马上|就要")
WITH_YEARS = re.compile(rf"{ONESELF}(?:{BY_NOW})*{AGE}(?:周|虚)?岁")
ALONE = (
    re.compile(rf"(?<![给欠找借问比]){ONESELF}(?:{BY_NOW})*{AGE}[了啦]"),
    re.compile(
        rf"{ONESELF}(?:都|也|还)*(?:今年|现在|才|刚满?|虚岁|周岁)+{AGE}(?=[\n,.!?;。、~]|$)"
    ),
)
ENGLISH = re.compile(
    r"\bi(?: am|['’]? ?m)(?: only| just| now)? (?:an? )?"
    rf"(?P<age>[0-9]{{1,3}}|{'|'.join(NAMED)})"
    r"(?=[ -]?(?:years?|yrs?)[ -]old(?!['’])|[ -]?y/?o\b| and\b|[\n,.!?]|$)"
)
LEARNS = rf"{ONESELF}(?:{BY_NOW}|在|正|开学|下学期|小学)*"
AT_SCHOOL = (
    re.compile(rf"{LEARNS}[上读念升]?了?(?:小学)?[一二三四五六七1-7]年级"),
    re.compile(rf"{LEARNS}(?:[上读念升]了?初[一二]|是初[一二](?=的?学?生|的|[\n,.!?。]|$))"),
    re.compile(rf"{LEARNS}[上读念]小学"),
    re.compile(
        r"\bi(?: am|['’]? ?m) in (?:the )?(?:(?:grade|year) [1-7]|[1-7](?:st|nd|rd|th) grade)\b"
    ),
)
# After such words somebody else is meant, or a time long ago.
NOT_ONESELF = re.compile(
    r"(?:[0-9一二三四五六七八九十]{1,2}班|小?学?生|语文|数学|英语|体育|班)*"
    r"(?:的?(?:家长|老师|教师|班主任|校友|孩子的|孩子他|孩子妈|孩子爸|娃的|孙|儿|女儿|闺女|小子|妈|爸|奶|爷)"
    r"|的(?:孩子|娃|时候|那)|的?时|那[年会时]|起|就|开始|毕业|[以之]?前)"
)


def sounds_like_a_child(text: str) -> bool:
    """Whether the speaker seems to be under fourteen: by their age, their class, or words of
    minors.txt."""
    said = narrow(cleaned(text)).lower()
    lines = said.replace(" ", "")
    close = lines.replace("\n", "")
    return (
        _says_an_age(close, WITH_YEARS, 1)
        or _says_an_age(said, ENGLISH, 1)
        or any(_says_an_age(lines, way, YOUNGEST) for way in ALONE)
        or any(_means_oneself(where, way) for way in AT_SCHOOL for where in (said, lines))
        or _says_so(said.replace("\n", ""), close)
    )


def _says_an_age(said: str, way: re.Pattern[str], least: int) -> bool:
    for found in way.finditer(said):
        age = _figure(found["age"]) - bool(ALMOST.search(found[0]))
        if least <= age < GROWN_UP and not NOT_ONESELF.match(said, found.end()):
            return True
    return False


def _figure(age: str) -> int:
    return NAMED.index(age) + YOUNGEST if age in NAMED else in_figures(age) or 0


def _means_oneself(said: str, way: re.Pattern[str]) -> bool:
    return any(not NOT_ONESELF.match(said, found.end()) for found in way.finditer(said))


def _says_so(said: str, close: str) -> bool:
    return any(
        _means_oneself(where, re.compile(re.escape(word)))
        for word in listed("minors.txt")
        for where in {said, close}
        if word in where
    )
