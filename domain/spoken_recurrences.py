"""A repeating time as people say it: 隔周二晚7点, 每月第一个周五, the last workday of the month."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from domain.recurrences import LAST, Every, Rule, next_after
from domain.spoken_clocks import time_said
from domain.spoken_days import SHORT_DAYS, WEEKDAYS
from domain.spoken_numbers import DIGITS
from domain.spoken_times import simply

Said = re.Match[str]
Read = Callable[[Said], dict[str, Any]]
ENGLISH = ("first", "second", "third", "fourth", "fifth")
_W = r"(?:周(?P<w>[一二三四五六日]))"
_N = r"(?P<n>首|最后1|最后一|第[一二三四五1-5]|最后)"
_M = r"每(?:个)?月(?:的)?"
_WD = r"(?P<w>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b"
_EN = r"(?P<n>first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))"
_OF = r"(?:of|in) (?:the|each|every|a) month\b"
_WORK = r"(?:work(?:ing)? ?|business ?|week ?)day"
_ANY_WEEKDAY = re.compile(
    r"周[一二三四五六日]|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sun)days?\b"
)
_ANY_DAY = re.compile(r"\d[号日](?![楼院栋线门桌厅机])")
_OTHER = re.compile(r"或|除|\bor\b|\bexcept\b")
_AND = r"(?:[、,，和及跟与 ]|以及)*周?"
_WS = rf"周(?P<ws>[一二三四五六日](?:{_AND}[一二三四五六日])+)(?![点时])"
_TO = r"周(?P<from>[一二三四五六日])(?:到|至|-|~)周?(?P<to>[一二三四五六日])"
_Q = r"每(?:个|一)?季度?(?:的)?"
_Y = r"每(?:个|一)?年(?:的)?(?P<month>\d{1,2})月(?:的|份)?"
_MM = r"每隔?(?P<mm>[二两三四六2346])个月(?:的)?"
_ONE = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_DAYS = rf"(?P<ds>{_ONE}(?:(?:, | and |, and | & ){_ONE})+)"
_EQ = r"(?:of|in) (?:the|each|every|a) quarter\b"


def _weekday(found: Said) -> int:
    name = found["w"]
    return WEEKDAYS.index(name) if name in WEEKDAYS else SHORT_DAYS.index(name[:3])


def _nth(word: str) -> int:
    if word in ("首", "") or word[0] == "1":
        return 1
    if word.startswith(("最后", "last")):
        return LAST
    if word.startswith("第"):
        return DIGITS.get(word[1]) or int(word[1])
    return ENGLISH.index(word) + 1 if word in ENGLISH else int(word[0])


def _weekly(found: Said) -> dict[str, Any]:
    return {"every": Every.WEEKDAY, "weekday": _weekday(found)}


def _fortnightly(found: Said) -> dict[str, Any]:
    return {**_weekly(found), "weeks": 2}


def _so_many_weeks(found: Said) -> dict[str, Any]:
    weeks = found["k"]
    named = {"two": 2, "three": 3, "four": 4}
    return {**_weekly(found), "weeks": named.get(weeks) or DIGITS.get(weeks) or int(weeks)}


def _several(found: Said) -> dict[str, Any]:
    named = found.groupdict()
    if named.get("ws"):
        days = {WEEKDAYS.index(name) for name in named["ws"] if name in WEEKDAYS}
    else:
        days = {SHORT_DAYS.index(name[:3]) for name in re.findall(r"(?!and)[a-z]{3,}", named["ds"])}
    return _on(sorted(days))


def _from_to(found: Said) -> dict[str, Any]:
    first, last = WEEKDAYS.index(found["from"]), WEEKDAYS.index(found["to"])
    return _on(list(range(first, last + 1)))


def _on(days: list[int]) -> dict[str, Any]:
    if len(days) < 2:
        return {"every": Every.WEEKDAY, "weekday": days[0] if days else -1}
    return {"every": Every.WEEKDAY, "weekday": days[0], "weekdays": tuple(days)}


def _daily(found: Said) -> dict[str, Any]:
    return {"every": Every.DAY}


def _on_workdays(found: Said) -> dict[str, Any]:
    return {"every": Every.WORKDAY}


def _of_quarter(read: Read) -> Read:
    """Of the quarter: in its first month, what is last in its last."""

    def of_quarter(found: Said) -> dict[str, Any]:
        values = read(found)
        return {**values, "months": 3, "month": 3 if values["nth"] == LAST else 1}

    return of_quarter


def _first_day(found: Said) -> dict[str, Any]:
    return {"every": Every.DAY_OF_MONTH, "nth": 1}


def _of_year(read: Read) -> Read:
    def of_year(found: Said) -> dict[str, Any]:
        return {**read(found), "months": 12, "month": int(found["month"])}

    return of_year


def _of_months(read: Read) -> Read:
    """Every so many months; the first one is settled later."""

    def of_months(found: Said) -> dict[str, Any]:
        word = found["mm"]
        return {**read(found), "months": int(word) if word.isdigit() else DIGITS[word], "month": 0}

    return of_months


def _weekday_of_month(found: Said) -> dict[str, Any]:
    nth = _nth(found["n"])
    return {"every": Every.WEEKDAY_OF_MONTH, "weekday": _weekday(found), "nth": nth}


def _workday_of_month(found: Said) -> dict[str, Any]:
    return {"every": Every.WORKDAY_OF_MONTH, "nth": _nth(found["n"])}


def _day_of_month(found: Said) -> dict[str, Any]:
    return {"every": Every.DAY_OF_MONTH, "nth": int(found["d"])}


def _last_day(found: Said) -> dict[str, Any]:
    return {"every": Every.DAY_OF_MONTH, "nth": LAST}


PATTERNS: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (rf"{_Q}{_N}个?工作日", _of_quarter(_workday_of_month)),
        (rf"{_Q}{_N}个?{_W}", _of_quarter(_weekday_of_month)),
        (rf"{_Q}(?:最后1天|最后一天)", _of_quarter(_last_day)),
        (rf"{_Q}(?:第1天|第一天)", _of_quarter(_first_day)),
        (rf"{_Y}{_N}个?{_W}", _of_year(_weekday_of_month)),
        (rf"{_Y}(?P<d>\d{{1,2}})[号日]", _of_year(_day_of_month)),
        (rf"{_MM}{_N}个?工作日", _of_months(_workday_of_month)),
        (rf"{_MM}{_N}个?{_W}", _of_months(_weekday_of_month)),
        (rf"{_MM}(?P<d>\d{{1,2}})[号日]", _of_months(_day_of_month)),
        (rf"{_M}{_N}个?工作日", _workday_of_month),
        (rf"{_M}{_N}个?{_W}", _weekday_of_month),
        (rf"{_M}(?:最后1天|最后一天|月底最后1天)", _last_day),
        (rf"{_M}(?P<d>\d{{1,2}})[号日]", _day_of_month),
        (rf"每(?:个)?{_TO}", _from_to),
        (rf"每(?:个)?{_WS}", _several),
        (r"每(?:个)?(?:工作|上班)日", _on_workdays),
        (r"(?:每[天日晚早]|天天)", _daily),
        (rf"每隔?(?P<k>[二两三四2-4])(?:个)?周(?:的)?{_W}", _so_many_weeks),
        (rf"(?:每?隔[一1]?(?:个)?周?|双周|每两周)(?:的)?{_W}", _fortnightly),
        (rf"每(?:个)?(?:周的)?{_W}", _weekly),
        (rf"\b{_EN} {_WORK} {_EQ}", _of_quarter(_workday_of_month)),
        (rf"\b{_EN} {_WD} {_EQ}", _of_quarter(_weekday_of_month)),
        (rf"\b{_EN} {_WORK} {_OF}", _workday_of_month),
        (rf"\bevery month on the {_EN} {_WORK}\b", _workday_of_month),
        (rf"\b{_EN} {_WD} {_OF}", _weekday_of_month),
        (rf"\b(?:every|each) month on the {_EN} {_WD}", _weekday_of_month),
        (rf"\bmonthly on the {_EN} {_WD}", _weekday_of_month),
        (rf"\blast day {_OF}", _last_day),
        (rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th) {_OF}", _day_of_month),
        (
            r"\b(?:every month|each month|monthly) on the (?P<d>\d{1,2})(?:st|nd|rd|th)?\b",
            _day_of_month,
        ),
        (rf"\b(?:every|each|weekly on) {_DAYS}", _several),
        (rf"\b(?:every|each) {_WORK}|\bon (?:work|week)days\b", _on_workdays),
        (r"\b(?:every day|each day|daily)\b", _daily),
        (rf"\bevery (?P<k>two|three|four|[2-4]) weeks on (?:a )?{_WD}", _so_many_weeks),
        (rf"\b(?:every (?:second|other|2nd)|alternate) {_WD}", _fortnightly),
        (rf"\b(?:fortnightly|biweekly|every other week) on {_WD}", _fortnightly),
        (rf"\b(?:every|each) (?:week on )?{_WD}", _weekly),
        (rf"\bweekly on {_WD}", _weekly),
    )
)


def rule_said(text: str, now: datetime) -> Rule | None:
    """The repeating time meant; `now` is aware and local. None when it is none, is unclear, or
    is more than one rule can say (two days of the week)."""
    said = simply(text)
    if _OTHER.search(said):
        return None
    for pattern, read in PATTERNS:
        found = pattern.search(said)
        if found:
            return _rule(said, found, read(found), now)
    return None


def _rule(said: str, found: Said, values: dict[str, Any], now: datetime) -> Rule | None:
    rest = said[: found.start()] + "," + said[found.end() :]
    since = time_said(said, found)
    too_late = since is None or since >= timedelta(days=1)
    another = _ANY_WEEKDAY.search(rest) or _ANY_DAY.search(rest)
    if too_late or another or not _exists(values):
        return None
    assert since is not None
    at = (datetime(2000, 1, 1, tzinfo=UTC) + since).time()
    return _anchored(Rule(**values, at=at), now)


def _exists(values: dict[str, Any]) -> bool:
    nth: int = values.get("nth", 1)
    weekday, month = values.get("weekday", 0), values.get("month", 1)
    return (nth == LAST or 1 <= nth <= 31) and weekday >= 0 and 0 <= month <= 12


def _anchored(rule: Rule, now: datetime) -> Rule:
    """Weeks and months are counted from the next such day on."""
    if rule.month == 0:
        monthly = rule.model_copy(update={"months": 1, "month": 1})
        soon = next_after(monthly, now, now.tzinfo)  # type: ignore[arg-type]
        return rule.model_copy(update={"month": (soon.month - 1) % rule.months + 1})
    if rule.every is not Every.WEEKDAY:
        return rule
    weekly = rule.model_copy(update={"weeks": 1, "first_on": date(2000, 1, 3)})
    first = next_after(weekly, now, now.tzinfo)  # type: ignore[arg-type]
    return rule.model_copy(update={"first_on": first.date()})
