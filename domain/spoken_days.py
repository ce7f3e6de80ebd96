"""A day as people say it: 下周五, 12月1号, 15号, 大后天, 周末, next Friday, Dec 15, in 3 days."""

import re
from collections.abc import Callable
from datetime import date, timedelta

Said = re.Match[str]
Day = Callable[[Said, date], date | None]

WEEKDAYS = "一二三四五六日"
SHORT_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEARS = {"去": -1, "今": 0, "明": 1, "后": 2}
RELATIVE = {"大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2, "大后": 3}
RELATIVE |= {"day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0}
RELATIVE |= {"tomorrow": 1, "day after tomorrow": 2}
NUMBERS = {
    word: n for n, word in enumerate(("a", "two", "three", "four", "five", "six", "seven"), 1)
}
NUMBERS |= {"one": 1, "两": 2} | {word: n for n, word in enumerate("一二三四五六七八九", 1)}
# Holidays that are on the same day every year.
FESTIVALS = {"元旦": (1, 1), "妇女节": (3, 8), "劳动节": (5, 1), "五一": (5, 1), "六一": (6, 1)}
FESTIVALS |= {"儿童节": (6, 1), "建党节": (7, 1), "建军节": (8, 1), "教师节": (9, 10)}
FESTIVALS |= {"国庆节": (10, 1), "国庆": (10, 1), "平安夜": (12, 24), "圣诞节": (12, 25)}
FESTIVALS |= {"new year's day": (1, 1), "christmas day": (12, 25)}
FESTIVALS |= {"christmas eve": (12, 24), "new year's eve": (12, 31)}


def day_said(said: str, today: date) -> tuple[date, Said] | None:
    """The day meant and the words that say it; None when it is unclear or there is no such day."""
    if UNSURE.search(said):
        return None
    for pattern, read in PATTERNS:
        found = pattern.search(said)
        if found:
            day = read(found, today)
            return (day, found) if day else None
    return None


def _safe(year: int, month: int, day: int) -> date | None:
    """Months before the first and after the twelfth are those of other years."""
    try:
        return date(year + (month - 1) // 12, (month - 1) % 12 + 1, day)
    except ValueError:
        return None


def _dated(found: Said, today: date) -> date | None:
    year, month = int(found["y"]), int(found["m"])
    return _safe(year if year > 99 else 2000 + year, month, int(found["d"])) if month < 13 else None


def _named_month(found: Said, today: date) -> date | None:
    month = SHORT_MONTHS.index(found["m"][:3]) + 1
    if found["y"]:
        return _safe(int(found["y"]), month, int(found["d"]))
    return _next_one(month, int(found["d"]), today)


def _month_and_day(found: Said, today: date) -> date | None:
    month, day, year = int(found["m"]), int(found["d"]), found.groupdict().get("of")
    if not 1 <= month <= 12:
        return None
    return _safe(today.year + YEARS[year], month, day) if year else _next_one(month, day, today)


def _next_one(month: int, day: int, today: date) -> date | None:
    days = (_safe(today.year + ahead, month, day) for ahead in range(5))
    return next((found for found in days if found and found >= today), None)


def _of_a_month(found: Said, today: date) -> date | None:
    ahead = found["of"].count("下") - found["of"].count("上")
    return _safe(today.year, today.month + ahead, int(found["d"]))


def _nth_weekday(found: Said, today: date) -> date | None:
    """The second Friday of a month: of this one, the next one, or one that is named."""
    first = today.replace(day=1)
    named = int(found["m"] or 0)
    ahead = (named - today.month) % 12 if named else found["of"].count("下")
    months = first.year * 12 + first.month - 1 + ahead
    first = first.replace(year=months // 12, month=months % 12 + 1)
    days = [first + timedelta(days=n) for n in range(31)]
    weekday = WEEKDAYS.index(found["w"])
    fitting = [day for day in days if day.month == first.month and day.weekday() == weekday]
    at = {"首": 0, "最": -1}.get(found["nth"][0])
    index = _number(found["nth"][1]) - 1 if at is None else at
    return fitting[index] if index < len(fitting) else None


def _of_any_month(found: Said, today: date) -> date | None:
    days = (_safe(today.year, today.month + ahead, int(found["d"])) for ahead in range(3))
    return next((day for day in days if day and day >= today), None)


def _weeks(found: Said) -> int | None:
    """How many weeks on; 0 for 本周, None when no week is said and the next such day is meant."""
    week = (found["week"] or "").strip()
    if week in ("", "this", "on"):
        return None
    return week.count("下") - week.count("上") + {"next": 1, "last": -1}.get(week, 0)


def _weekday(found: Said, today: date) -> date:
    name = found["w"]
    wanted = WEEKDAYS.index(name) if name in WEEKDAYS else SHORT_DAYS.index(name[:3])
    ahead, weeks = wanted - today.weekday(), _weeks(found)
    return today + timedelta(days=ahead % 7 if weeks is None else 7 * weeks + ahead)


def _weekend(found: Said, today: date) -> date:
    ahead, weeks = 5 - today.weekday(), _weeks(found)
    return today + timedelta(days=ahead % 7 if weeks is None else 7 * weeks + ahead)


def _relative(found: Said, today: date) -> date:
    return today + timedelta(days=RELATIVE[found["r"]])


def _today(found: Said, today: date) -> date:
    return today


def _in_days(found: Said, today: date) -> date:
    return today + timedelta(days=_number(found["n"]))


def _in_weeks(found: Said, today: date) -> date:
    return today + timedelta(weeks=_number(found["n"]), days=int(found[0].endswith("tomorrow")))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def _day_first(found: Said, today: date) -> date | None:
    """26/11/2026 and 11/26/2026; 5/6/2026 could be two days."""
    one, two = int(found["d"]), int(found["m"])
    if one <= 12 and two <= 12 and one != two:
        return None
    month, day = (one, two) if two > 12 else (two, one)
    return _safe(int(found["y"]), month, day) if month <= 12 else None


def _festival(found: Said, today: date) -> date | None:
    return _next_one(*FESTIVALS[found["f"]], today)


_M = (
    r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_W = r"(?P<w>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b"
_D = r"(?<!\d)(?P<d>\d{1,2})"
_Y = r"(?:,? (?P<y>\d{4})\b(?!:))?"
_EN = r"a|one|two|three|four|five|six|seven"
_WEEK = r"(?P<week>(?<![早晚])上{1,3}个?|(?<!楼)下{1,3}个?|本|这个?)?"

# Not one day: said again and again, by the moon, about when, or so many weeks and months on.
UNSURE = re.compile(
    r"明后[天两]|这[两几]天|今明|fortnight|(?:或者?|还是)(?=[周下明后]|\d{1,2}[点号日月:])|"
    r"每[天日周月年个晚早]|农历|阴历|正月|腊月|初[一二三四五六七八九十\d]|(?<!月)(?<!月的)第.{1,3}个?周"
    r"|\b(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th)) [a-z]{3,9} (?:of|in)\b"
    r"|个月(?:之|以)?后|周(?:之|以)?后的?周|月[底初中]|[年周][底初]"
    r"|\bevery\b|\bin .{1,9}weeks? on\b|\bweeks? (?:after|later)\b|day week\b|\b(?:mid|end of)\b"
)
PATTERNS: tuple[tuple[re.Pattern[str], Day], ...] = tuple(
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (
            r"(?<!\d)(?P<y>\d{4}|\d\d(?=年))[-/年.](?P<m>\d{1,2})[-/月.](?P<d>\d{1,2})(?!\d)[日号]?",
            _dated,
        ),
        (r"(?<!\d)(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)", _dated),
        (r"(?<![\d./-])(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>20\d\d)(?!\d)", _day_first),
        (rf"(?<!周)(?P<f>{'|'.join(FESTIVALS)})(?![点时])", _festival),
        (r"(?P<of>上{1,2}个?|下{1,2}个?|本|这个?)月(?P<d>\d{1,2})[号日]", _of_a_month),
        (
            r"(?:(?P<of>[去今明后])年)?(?<!\d)(?P<m>\d{1,2})月(?P<d>\d{1,2})(?![\d:点时])[日号]?",
            _month_and_day,
        ),
        (rf"{_D}(?:st|nd|rd|th)? (?:of )?{_M}{_Y}", _named_month),
        (rf"\b{_M} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:){_Y}", _named_month),
        (rf"\b(?P<n>\d|{_EN}) weeks? from (?:today|now|tomorrow)\b", _in_weeks),
        (rf"\b(?P<n>\d{{1,3}}|{_EN}) days? from (?:today|now)\b", _in_days),
        (
            r"(?:(?P<of>这个?|本|下{1,2}个?)|(?<!\d)(?P<m>[1-9]|1[0-2]))月(?:份|的)?"
            r"(?P<nth>首|第[一二三四五1-5]|最后[一1]?)个?周(?P<w>[一二三四五六日])",
            _nth_weekday,
        ),
        (rf"{_WEEK}周末(?:的)?周(?P<w>[六日])", _weekday),
        (rf"{_WEEK}周末", _weekend),
        (rf"{_WEEK}周(?P<w>[一二三四五六日])", _weekday),
        (rf"\b(?P<week>next) week(?: on)? {_W}", _weekday),
        (rf"\b{_W} (?P<week>next) week\b", _weekday),
        (rf"\b(?P<week>next |this |last |on )?{_W}", _weekday),
        (
            r"\b(?P<r>day (?:before yesterday|after tomorrow)|yesterday|today|tonight|tomorrow)\b",
            _relative,
        ),
        (r"\bthis (?:morning|afternoon|evening)\b", _today),
        (rf"\bin (?P<n>\d{{1,3}}|{_EN}) days?\b", _in_days),
        (rf"\bin (?P<n>\d|{_EN}) weeks?\b", _in_weeks),
        (r"(?P<n>[\d一两二三四])个?周(?:之|以)?后", _in_weeks),
        (r"(?<!\d)(?P<n>\d{1,3})[天日](?:之|以)?后", _in_days),
        (r"(?<!不)过(?P<n>\d{1,3})[天日]", _in_days),
        (
            r"(?P<r>大[前后](?=[天日])|[今明昨后前](?=[天日])|[今明昨](?=[晚早夜]))[天日]?",
            _relative,
        ),
        (rf"{_D}[号日](?![楼院栋线门桌厅机])", _of_any_month),
        (rf"\bthe {_D}(?:st|nd|rd|th)\b", _of_any_month),
        (r"(?<![\d.:/-])(?P<m>\d{1,2})[./-](?P<d>\d{1,2})(?![\d.:/-])", _month_and_day),
    )
)
_NAMED = re.compile(rf"周(?P<w>[{WEEKDAYS}])|\b{_W.replace('P<w>', 'P<e>')}")


def weekday_beside(said: str, found: Said) -> int | None:
    """A day of the week that is named beside these words (Monday is 0); None when there is none."""
    rest = f"{said[: found.start()]} {said[found.end() :]}"
    beside = _NAMED.search(rest)
    if beside is None:
        return None
    name = beside["w"] or beside["e"]
    return WEEKDAYS.index(name) if name in WEEKDAYS else SHORT_DAYS.index(name[:3])
