"""Numbers as people write them: 12, １２, 十二, 一百二十, 两; and how long something took."""

import re
from datetime import timedelta

from domain.wording import narrow

DIGITS = {figure: value for value, figure in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"千": 1000, "百": 100, "十": 10}
CHINESE = r"[零〇一二两三四五六七八九十百千]"
NUMBER = rf"(?:[0-9]{{1,4}}|{CHINESE}{{1,9}})"
_ONE = "[一二两三四五六七八九]"
_SPELLED = re.compile(
    rf"(?:(?P<千>{_ONE})千[零〇]?)?(?:(?P<百>{_ONE})百[零〇]?)?(?:(?P<十>{_ONE}?)十)?(?P<一>{_ONE}?)"
)
_AMOUNT = rf"(?:[0-9]{{1,2}}(?:\.[0-9]{{1,3}})?|{CHINESE}{{1,3}})"
_HOURS = (
    rf"(?:(?P<hours>{_AMOUNT}) ?个?)?(?P<half>半|half an)?个? ?"
    r"(?:小时|钟头|hours?|hrs?|h)(?P<more>半)?"
)
_MINUTES = rf"(?P<minutes>{NUMBER}) ?(?:分钟?|minutes?|mins?)"
_LONG = r"[^,，后]*?(?:小时|钟头|分钟?|hours?|hrs?|minutes?|mins?)半?"
_AHEAD = re.compile(rf"(?:过|再过)?({_LONG})(?:之|以)?后|in ({_LONG})|过({_LONG})")
_SPENT = re.compile(rf"(?P<bare>{_AMOUNT})|(?:{_HOURS})? ?(?:{_MINUTES})?")


def plainly(text: str) -> str:
    """What was said, made easy to understand: narrow, in small letters, single spaces, and
    without a full stop."""
    return " ".join(narrow(text).lower().split()).rstrip("。.!,，;；、 ")


def in_figures(word: str) -> int | None:
    """A number of up to four places (NUMBER), in figures or Chinese; None when it is none."""
    if re.fullmatch("[0-9]{1,4}", word):
        return int(word)
    if re.fullmatch(f"[{''.join(DIGITS)}]{{1,4}}", word):
        return int("".join(str(DIGITS[figure]) for figure in word))
    found = _SPELLED.fullmatch(word)
    return _spelled(word, found) if word and found else None


def _spelled(word: str, found: re.Match[str]) -> int:
    ones = DIGITS.get(found["一"], 0)
    if word[-2:-1] in ("百", "千"):  # 一百二 is 一百二十
        ones *= UNITS[word[-2]] // 10
    tens = 0 if found["十"] is None else 10 * DIGITS.get(found["十"], 1)
    return ones + tens + sum(UNITS[unit] * DIGITS.get(found[unit] or "", 0) for unit in "千百")


def minutes_said(text: str) -> int | None:
    """How long it took, in minutes; a number alone means hours; None when it is unclear."""
    found = _SPENT.fullmatch(plainly(text))
    if found is None:
        return None
    hours = _minutes_of(found["bare"] or found["hours"] or "0")
    minutes = in_figures(found["minutes"] or "0")
    if hours is None or minutes is None:
        return None
    return hours + minutes + (30 if found["half"] or found["more"] else 0)


def ahead_said(text: str) -> timedelta | None:
    """How far ahead: “半小时后”, “in 2 hours”; None when no such time is said."""
    found = _AHEAD.fullmatch(text)
    said = next((part for part in found.groups() if part), "") if found else ""
    minutes = minutes_said(re.sub(r"^an? (?=hour)", "1 ", said)) if found else None
    return timedelta(minutes=minutes) if minutes else None


def _minutes_of(hours: str) -> int | None:
    if "." in hours:
        return round(float(hours) * 60)
    number = in_figures(hours)
    return None if number is None else number * 60
