"""A moment as people say it: 下周五下午3点, 12月1号上午9点, 明晚7点半, tomorrow 7pm."""

import re
from datetime import datetime, timedelta

from domain.refusals import Refused
from domain.spoken_clocks import time_said
from domain.spoken_days import day_said
from domain.spoken_numbers import CHINESE, in_figures, plainly

FARTHEST = timedelta(days=400)
CJK = "[〇\u4e00-\u9fff]"


def understand(text: str, now: datetime) -> datetime | None:
    """The moment meant, in the zone of `now` (aware, local); None when it is not clear.

    A day and a time of day are both needed. A month and day without a year that have passed mean
    next year. Whether a moment lies in the past is for the caller to judge.
    """
    said = simply(text)
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


def simply(text: str) -> str:
    """Narrow figures without blanks around Chinese; 一 of 周一 stays, other numbers are figures."""
    said = re.sub(rf" (?={CJK})|(?<={CJK}) | (?=:)|(?<=:) ", "", plainly(text))
    said = re.sub(r"星期|礼拜", "周", said).replace("周天", "周日")
    numbers = rf"(?<!周){CHINESE}{{1,4}}(?=[点时号日月天分年])|(?<=月){CHINESE}{{1,3}}"
    return re.sub(numbers, _figures, said)


def _figures(word: re.Match[str]) -> str:
    number = in_figures(word[0])
    return word[0] if number is None else str(number)
