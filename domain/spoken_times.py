"""A moment as people say it: 下周五下午3点, 12月1号上午9点, 明晚7点半, tomorrow 7pm."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from domain.refusals import Refused

DIGITS = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7}
DIGITS |= {"八": 8, "九": 9}
WEEKDAYS = "一二三四五六日"
ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
RELATIVE = {"今": 0, "明": 1, "后": 2, "大后": 3}
Day = Callable[[re.Match[str], date], date | None]


def understand(text: str, now: datetime) -> datetime | None:
    """The moment meant, in the zone of `now` (aware, local); None when it is not clear.

    A day and a time of day are both needed. A month and day without a year that have passed mean
    next year. Whether a moment lies in the past is for the caller to judge.
    """
    said = _in_digits(text.strip().lower())
    day, time = _day(said, now.date()), _time(said)
    if day is None or time is None:
        return None
    midnight = datetime(day.year, day.month, day.day, tzinfo=now.tzinfo)
    return midnight + timedelta(hours=time[0], minutes=time[1])


def coming_moment(text: str, now: datetime) -> datetime:
    """The moment meant, still to come; raises Refused when it is unclear or has passed."""
    moment = understand(text, now)
    if moment is None:
        raise Refused("time-unclear")
    if moment <= now:
        raise Refused("time-past")
    return moment


def _in_digits(text: str) -> str:
    """Chinese numbers of one or two digits as figures; the 一 of 周一 stays."""
    text = re.sub(r"星期|礼拜", "周", text).replace("周天", "周日")
    return re.sub(r"(?<!周)[零一二两三四五六七八九十]+(?=[点时号日月分天])", _figure, text)


def _figure(match: re.Match[str]) -> str:
    word = match[0]
    if "十" in word:
        tens, _, ones = word.partition("十")
        return str(DIGITS.get(tens, 1) * 10 + DIGITS.get(ones, 0))
    return "".join(str(DIGITS[character]) for character in word)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(match: re.Match[str], today: date) -> date | None:
    return _safe(int(match["y"]), int(match["m"]), int(match["d"]))


def _month_and_day(match: re.Match[str], today: date) -> date | None:
    name = match["m"]
    month = int(name) if name.isdigit() else MONTHS.index(name[:3]) + 1
    found = _safe(today.year, month, int(match["d"]))
    if found is not None and found < today:
        return _safe(today.year + 1, month, int(match["d"]))
    return found


def _next_month(match: re.Match[str], today: date) -> date | None:
    year, month = divmod(today.year * 12 + today.month, 12)
    return _safe(year, month + 1, int(match["d"]))


def _weekday(match: re.Match[str], today: date) -> date:
    name = match["w"]
    wanted = WEEKDAYS.index(name) if name in WEEKDAYS else ENGLISH_DAYS.index(name[:3])
    weeks = match["week"] or ""
    if weeks.strip() in ("", "this", "on", "本", "这", "这个"):
        return today + timedelta(days=(wanted - today.weekday()) % 7)
    ahead = weeks.count("下") or 1
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(days=7 * ahead + wanted)


def _relative(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=RELATIVE[match["r"]])


def _english(match: re.Match[str], today: date) -> date:
    ahead = {"today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}
    return today + timedelta(days=ahead[match[0]])


def _in_days(match: re.Match[str], today: date) -> date:
    return today + timedelta(days=int(match["n"]))


_MONTH = "|".join(MONTHS)
_DAYS = "|".join(ENGLISH_DAYS)
DAY_PATTERNS: tuple[tuple[str, Day], ...] = (
    (r"(?P<y>\d{4})[-/年.](?P<m>\d{1,2})[-/月.](?P<d>\d{1,2})", _dated),
    (r"下个?月(?P<d>\d{1,2})[号日]", _next_month),
    (r"(?P<m>\d{1,2})月(?P<d>\d{1,2})[号日]?", _month_and_day),
    (rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m>{_MONTH})[a-z]*", _month_and_day),
    (rf"\b(?P<m>{_MONTH})[a-z]*\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b", _month_and_day),
    (r"(?P<week>下下个?|下个?|本|这个?)?周(?P<w>[一二三四五六日])", _weekday),
    (rf"(?P<week>next |this |on )?\b(?P<w>{_DAYS})[a-z]*", _weekday),
    (r"day after tomorrow|tomorrow|today|tonight", _english),
    (r"(?P<n>\d{1,2})天后", _in_days),
    (r"(?P<r>大后|[今明后])(?:天|日|晚|早)", _relative),
)


def _day(said: str, today: date) -> date | None:
    for pattern, read in DAY_PATTERNS:
        match = re.search(pattern, said, re.ASCII)
        if match:
            return read(match, today)
    return None


CLOCK = re.compile(
    r"(?P<h>\d{1,2})(?:[:：](?P<m>\d{2})|[点时](?P<q>半|1刻|一刻|3刻|三刻|\d{1,2})?)", re.ASCII
)
ENGLISH_CLOCK = re.compile(r"(?P<h>\d{1,2})(?::(?P<m>\d{2}))?\s?(?P<half>am|pm)", re.ASCII)
QUARTERS = {"半": 30, "1刻": 15, "一刻": 15, "3刻": 45, "三刻": 45}
LATE = ("下午", "晚", "傍晚", "夜", "tonight", "evening", "afternoon")


def _time(said: str) -> tuple[int, int] | None:
    if re.search(r"\bnoon\b", said):
        return 12, 0
    english = ENGLISH_CLOCK.search(said)
    if english:
        return _checked(_half(int(english["h"]), english["half"]), int(english["m"] or 0))
    clock = CLOCK.search(said)
    if clock is None:
        return None
    quarter = clock["q"] or ""
    minute = QUARTERS.get(quarter) or int(clock["m"] or (quarter if quarter.isdigit() else 0))
    return _checked(_by_day_part(said, int(clock["h"])), minute)


def _half(hour: int, half: str) -> int:
    if not 1 <= hour <= 12:
        return 99
    return hour % 12 + (12 if half == "pm" else 0)


def _by_day_part(said: str, hour: int) -> int:
    if any(word in said for word in LATE) and hour < 12:
        return hour + 12
    if hour == 12 and any(word in said for word in ("晚", "夜", "tonight")):
        return 24
    if "中午" in said and hour < 3:
        return hour + 12
    return hour


def _checked(hour: int, minute: int) -> tuple[int, int] | None:
    """24 is the midnight at the end of the day."""
    return (hour, minute) if hour <= 24 and minute < 60 else None
