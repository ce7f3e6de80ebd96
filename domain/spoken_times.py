"""A moment as people say it: 下周五下午3点, 12月1号上午9点, 明晚7点半, tomorrow 7pm."""

import re
from datetime import datetime, timedelta

from domain.refusals import Refused
from domain.spoken_clocks import lasting_said, time_said
from domain.spoken_days import WEEKDAYS, day_said
from domain.spoken_english import in_figures_english
from domain.spoken_numbers import CHINESE, ahead_said, in_figures, plainly

FARTHEST = timedelta(days=400)
CJK = "[〇\u4e00-\u9fff]"
NUMBERS = (
    rf"(?<!周){CHINESE}{{1,4}}(?=[点号日月天分年]|时(?![间候]))|(?<=月){CHINESE}{{1,3}}"
    r"|(?<=[点时])(?:[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])(?![个人多来几件位])"
)
MOVED_TO = re.compile(r"(?:改|推迟|提前|延期|顺延|挪)(?:到|成|为|至)")
WEEKDAY_IN_FIGURES = re.compile(r"(?<!\d)周([1-6])(?![\d点时:号日周])")
TO_THE_HOUR = re.compile(
    r"差(?:(?P<n>\d{1,2})分钟?|[1一]刻钟?)(?:到|就)?(?P<after>\d{1,2})点"
    r"|(?P<before>\d{1,2})点差(?:(?P<m>\d{1,2})分钟?|[1一]刻钟?)"
)


def understand(text: str, now: datetime) -> datetime | None:
    """The moment meant, in the zone of `now` (aware, local); None when it is not clear.

    A day and a time of day are both needed. A month and day without a year that have passed mean
    next year. Whether a moment lies in the past is for the caller to judge.
    """
    said = simply(text)
    ahead = ahead_said(said)
    if ahead is not None:
        return now.replace(second=0, microsecond=0) + ahead
    found = day_said(said, now.date())
    time = time_said(said, found[1]) if found else None
    if found is None or time is None:
        return None
    day = found[0]
    try:
        return datetime(day.year, day.month, day.day, tzinfo=now.tzinfo) + time
    except OverflowError:
        return datetime.max.replace(tzinfo=now.tzinfo)


def coming_moment(text: str, now: datetime) -> datetime:
    """The moment meant, still to come; raises Refused when it is unclear, past or far away."""
    moment = understand(text, now)
    if moment is None:
        raise Refused("time-unclear")
    if moment <= now:
        raise Refused("time-past")
    if moment - now > FARTHEST:
        raise Refused("time-too-far")
    return moment


def length_said(text: str, now: datetime) -> timedelta | None:
    """How long it lasts where both times are said: 晚8点到9点半; None when they are not."""
    said = simply(text)
    found = day_said(said, now.date())
    return lasting_said(said, found[1]) if found else None


def simply(text: str) -> str:
    """Narrow figures without blanks around Chinese; 一 of 周一 stays, other numbers are figures."""
    said = re.sub(rf" (?={CJK})|(?<={CJK}) | (?=:)|(?<=:) ", "", in_figures_english(plainly(text)))
    said = MOVED_TO.split(re.sub(r"\b(?:tmrw?|tmw|2moro)\b", "tomorrow", said))[-1]
    said = re.sub(r"星期|礼拜", "周", said).replace("周天", "周日")
    said = re.sub(r"(?<=[今明昨前后])儿个?", "天", said)
    said = WEEKDAY_IN_FIGURES.sub(lambda found: f"周{WEEKDAYS[int(found[1]) - 1]}", said)
    said = re.sub(r"(?:(?<=[个本下上])(月))?月?[底初中](?=\d{1,2}[号日])", r"\1", said)
    return _quarter_to(re.sub(NUMBERS, _figures, said))


def _quarter_to(said: str) -> str:
    """差一刻四点 and 四点差一刻 are 3:45."""
    return TO_THE_HOUR.sub(_minutes_before, said)


def _minutes_before(found: re.Match[str]) -> str:
    hour = int(found["after"] or found["before"])
    ahead = 15 if "刻" in found[0] else int(found["n"] or found["m"])
    return f"{(hour - 1) % 12 or 12}点{60 - ahead}分" if 0 < ahead < 60 else found[0]


def _figures(word: re.Match[str]) -> str:
    number = in_figures(word[0])
    return word[0] if number is None else str(number)
