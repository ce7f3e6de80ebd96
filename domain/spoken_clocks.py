"""A time of day as people say it: 下午3点, 晚7点半, 19:30, 今晚1点, 7:30 pm, noon."""

import re
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum


class Part(StrEnum):
    """A part of the day; what 3点 means depends on it."""

    EARLY = "early"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


PARTS = {
    Part.EARLY: "凌晨",
    Part.MORNING: "清晨 清早 早上 早晨 上午 早饭 早 morning",
    Part.NOON: "中午 正午 午饭",
    Part.AFTERNOON: "下午 午后 傍晚 afternoon",
    Part.EVENING: "晚上 晚间 晚饭 晚 evening tonight",
    Part.NIGHT: "夜里 夜间 半夜 深夜 午夜 夜 night",
}
PART_OF = {word: part for part, words in PARTS.items() for word in words.split()}
SMALL_HOURS: Mapping[Part | None, int] = {
    Part.EVENING: 4,
    Part.NIGHT: 5,
}  # 今晚1点 and 夜里5点 are of the morning after
_LONG = "|".join(word for word in PART_OF if len(word) > 1)
# 早, 晚 and 夜 alone belong to a day or stand right before the time: 别晚到 says nothing of it.
PART = re.compile(
    rf"{_LONG}|(?<=[今明昨天日号末一二三四五六\d])[早晚夜](?![点到])|[早晚夜](?=[ ,()]*\Z)"
)

HALF_A_DAY = timedelta(hours=12)
UNTIL = re.compile(r" ?(?:钟|整)?(?:到|至|[-~–—]+|to |until |till ) ?")
_HOUR = r"(?<![\d_.:~到至–—-])(?P<h>\d{1,2})"
_QUARTERS = {"半": 30, "1刻": 15, "一刻": 15, "3刻": 45, "三刻": 45}
CLOCKS = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"{_HOUR}(?:[:.](?P<m>\d\d))? ?(?P<half>[ap])\.?m\b",
        rf"{_HOUR}(?::(?P<m>\d\d)|[点时](?![多间候])(?:(?P<quarter>半|[1一3三]刻)|(?P<past>\d{{1,2}}))?)(?!\d)",
        r"(?<=\bat )(?P<h>\d{1,2})\b(?![:.]\d)",
        r"\b(?P<h>\d{1,2}) ?o['’]?clock\b",
        r"(?<![\d:.])(?P<h>\d{1,2})(?= in the (?:morning|afternoon|evening))",
        r"(?<![\d:.])(?P<h>\d{1,2})h(?P<m>\d\d)?\b",
        r"\b(?P<noon>noon|midday)\b",
        r"(?<![\d.:])(?P<h>\d{1,2})\.(?P<m>[0-5]\d)(?![\d.])",
    )
)


def time_said(said: str, day: re.Match[str]) -> timedelta | None:
    """The time since midnight, from 24 hours on that of the next day; None when it is unclear.

    `day` are the words for the day: what follows them is nearer than what stands before.
    """
    clock = _nearest(said, day)
    return _read(said, clock, day) if clock else None


def lasting_said(said: str, day: re.Match[str]) -> timedelta | None:
    """How long after the time said the end is that is said right behind it: 8点到9点半."""
    clock = _nearest(said, day)
    since = _read(said, clock, day) if clock else None
    between = UNTIL.match(said, clock.end()) if clock else None
    if since is None or between is None:
        return None
    rest = said[between.end() :]
    ends = [end for pattern in CLOCKS if (end := pattern.search(rest)) and _leads(rest, end)]
    lengths = [at - since for end in ends[:1] for at in _ends(rest, end)]
    return next((length for length in lengths if timedelta() < length <= HALF_A_DAY), None)


def _leads(rest: str, end: re.Match[str]) -> bool:
    """Whether nothing but a part of the day stands before it."""
    return not PART.sub("", rest[: end.start()]).strip()


def _ends(rest: str, end: re.Match[str]) -> list[timedelta]:
    """What an end can be: the next such time, in whichever half of the day."""
    plain = _read(rest, end)
    if plain is None:
        return []
    return [plain % HALF_A_DAY, plain % HALF_A_DAY + HALF_A_DAY, plain]


def half_unsaid(said: str, day: re.Match[str]) -> bool:
    """Whether the time could be of the morning or of the afternoon: 3点, 7:30, but not 03:00."""
    clock = _nearest(said, day)
    if clock is None or clock.groupdict().get("half") or clock.groupdict().get("noon"):
        return False
    hour = clock["h"]
    return 1 <= int(hour) <= 8 and not hour.startswith("0") and _part(said, clock, day) is None


def _nearest(said: str, day: re.Match[str]) -> re.Match[str] | None:
    for pattern in CLOCKS:
        clocks = [
            c for c in pattern.finditer(said) if c.start() >= day.end() or c.end() <= day.start()
        ]
        if clocks:
            after = (clock for clock in clocks if clock.start() >= day.end())
            return next(after, clocks[0])
    return None


def _read(said: str, clock: re.Match[str], day: re.Match[str] | None = None) -> timedelta | None:
    named = clock.groupdict()
    if named.get("noon"):
        return timedelta(hours=12)
    quarter = _QUARTERS.get(named.get("quarter") or "", 0)
    minute = int(named.get("m") or named.get("past") or quarter)
    part, half = _part(said, clock, day), named.get("half")
    hour = _of_half(clock["h"], half, part) if half else _of_part(clock["h"], part)
    if hour is None or minute > 59:
        return None
    return timedelta(hours=hour, minutes=minute)


def _part(said: str, clock: re.Match[str], day: re.Match[str] | None) -> Part | None:
    """The part of the day: the last one before the time, in English also one after it; or the one
    that belongs to a day said later: 7点，周五晚上."""
    before = PART.findall(said[: clock.start()])
    english = [word for word in PART.findall(said[clock.end() :]) if word.isascii()]
    words = [*english[::-1], *before]
    if not words and day is not None and clock.end() <= day.start():
        words = [found[0] for found in [PART.match(said, day.end())] if found]
    return PART_OF[words[-1]] if words else None


def _of_half(said: str, half: str, part: Part | None) -> int | None:
    hour = int(said)
    if not 1 <= hour <= 12:
        return None
    if half == "a" and hour % 12 <= SMALL_HOURS.get(part, -1):
        return hour % 12 + 24
    return hour % 12 + (12 if half == "p" else 0)


def _of_part(said: str, part: Part | None) -> int | None:
    """Without a part of the day, 3点 is in the afternoon and 03:00 is not."""
    hour = int(said)
    if hour > 12:
        return hour if hour <= 24 else None
    if part is None:
        return hour + 12 if 1 <= hour <= 6 and not said.startswith("0") else hour
    if part in (Part.EARLY, Part.MORNING):
        return hour % 12 if part == Part.EARLY else hour
    if part == Part.NOON:
        return hour + 12 if hour < 3 else hour
    if part in SMALL_HOURS and hour % 12 <= SMALL_HOURS[part]:
        return hour % 12 + 24
    return hour % 12 + 12
