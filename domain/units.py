"""The unit a suggestion is passed on to: everybody reads it, so that no person stands there."""

import re
from functools import cache

from domain.alarms import listed
from domain.refusals import Refused
from domain.wording import check_words

LONGEST = 100
LONGEST_NAME = 4  # letters, also with a space between them
TELEPHONE = 7  # so many figures are one
LISTS = "units.txt"
APART = re.compile(r"[\s,，、。;；:：/|()（）\[\]【】·—-]+")
HAN = r"[\u4e00-\u9fff]"
MISTER = re.compile(r"(?i)\b(?:mr|mrs|ms|miss|dr|uncle|auntie|aunt|master)\b\.?\s+[a-z]")
CAPITALS = re.compile(r"(?:[A-Z][a-z]+\s+){1,2}[A-Z][a-z]+")


def unit_in(text: str) -> str:
    """The unit that deals with it; raises Refused where a telephone number or what looks like
    the name of a person stands there."""
    unit = check_words(text, LONGEST)
    if sum(letter.isdigit() for letter in unit) >= TELEPHONE:
        raise Refused("desk-unit-only")
    if names_a_person(unit):
        raise Refused("desk-unit-person", unit=unit)
    return unit


def names_a_person(unit: str) -> bool:
    """Whether a part of it looks like somebody's name (data/units.txt)."""
    if MISTER.search(unit) or _is_foreign_name(unit):
        return True
    parts = [part for part in APART.split(unit) if part]
    whole = "".join(parts)
    return any(map(_is_name, [*parts, whole] if len(whole) <= LONGEST_NAME else parts))


@cache
def _words(kind: str) -> tuple[str, ...]:
    lines = (line.split() for line in listed(LISTS))
    return next(tuple(words) for name, *words in lines if name == kind)


def _any_of(kind: str) -> str:
    longest_first = sorted(_words(kind), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"


@cache
def _name() -> re.Pattern[str]:
    """A whole name: 王强, 小王, 电工李明, 刘师傅, 请王强负责."""
    surname, called, doing = _any_of("姓"), _any_of("称呼"), _any_of("做事")
    asked = "(?:找|请|让|由|叫|给|交给|转给|联系)?"
    whole = f"(?:{called})?(?:[小老阿]{surname}|{surname}某{{0,2}}{HAN}{{1,2}})(?:{called})?"
    return re.compile(f"{asked}{whole}(?:{doing})?")


@cache
def _called() -> re.Pattern[str]:
    """It ends with somebody who is called something: 供电所李师傅, 张主任."""
    surname, called, polite = _any_of("姓"), _any_of("称呼"), _any_of("敬称")
    return re.compile(f"(?:{surname}{HAN}{{0,2}}{called}|{HAN}{polite})(?:{_any_of('做事')})?$")


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(f".*{_any_of('单位')}")


def _is_name(part: str) -> bool:
    if _called().search(part):
        return True
    unit = _unit().match(part)
    after = part[unit.end() :] if unit else part
    if unit and not after:
        # 王所, 李局: so people call a head of a station or a bureau
        return len(part) == 2 and part[0] in _words("姓") and part not in _words("单位")
    return _name().fullmatch(after) is not None


def _is_foreign_name(unit: str) -> bool:
    words = unit.split()
    pinyin = 1 < len(words) < 4 and words[0].lower() in _words("拼音") and unit.isascii()
    if not pinyin and not CAPITALS.fullmatch(unit):
        return False
    return not any(word.lower().rstrip(".") in _words("units") for word in words)
