"""What a meeting resolved is a promise: an office does something by a day, and says how far it
is."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from domain.deadlines import ONE_DAY, due_on, morning_of, reply_times, working_day_from
from domain.records import Record
from domain.refusals import Refused
from domain.spoken_days import day_said
from domain.spoken_numbers import CHINESE, in_figures, plainly
from domain.spoken_times import simply
from domain.units import unit_in
from domain.wording import check_words, has_words

WEEK = timedelta(days=7)
SHOWN_DONE = WEEK
LONGEST_TASK = 200
LONGEST_NOTE = 300
FARTHEST = timedelta(days=3 * 366)
NEXT_TIME = timedelta(days=300)
STEPS = (25, 50, 75)
DONE = 100


class PromiseState(StrEnum):
    """Where a promise stands; it is dropped when the minutes are corrected."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Promise(Record):
    """What an office (empty for the residents' committee) does by a day; `percent` is how far it
    is (0-100), `entry` the place of the item in the minutes, from 0. `first_due_on` is the day that
    the meeting resolved."""

    id: int
    community_id: int
    meeting_id: int
    entry: int
    suggestion_id: int | None = None
    office: str
    what: str
    due_on: date
    first_due_on: date
    percent: int = 0
    note: str = ""
    state: PromiseState = PromiseState.OPEN
    done_at: datetime | None = None

    @property
    def was_moved(self) -> bool:
        """Whether another day than the meeting resolved is promised now."""
        return self.due_on != self.first_due_on

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state is PromiseState.OPEN


class Said(NamedTuple):
    """Who does what by when, as far as it was said."""

    office: str
    what: str
    due_on: date | None


def in_order(promises: Iterable[Promise], today: date) -> list[Promise]:
    """The overdue ones first, office by office, then the others as they fall due."""
    return sorted(
        promises,
        key=lambda p: (p.due_on >= today, p.office if p.due_on < today else "", p.due_on, p.id),
    )


def reminder_after(due: date, now: datetime, zone: ZoneInfo) -> datetime:
    """When the organizers are reminded next: three days before, on the last day, when it is late
    (as answers to suggestions are), and then every week."""
    times = reply_times(due, zone)
    coming = next((at for at in times if at > now), None)
    if coming is not None:
        return coming
    weeks = (now - times[-1]) // WEEK + 1
    return morning_of(times[-1].date() + weeks * WEEK, zone)


_IN_DAYS = re.compile(
    rf"(?:within |in )?(?P<n>[0-9]{{1,3}}|{CHINESE}{{1,3}}|半|an?|one|two|three|six) ?"
    r"(?P<unit>天|日|个?周|个?星期|个?礼拜|个?月|年|days?|weeks?|months?|years?)(?P<within>之?内|以内|)"
)
_MONTH_END = re.compile(
    r"(?P<next>下个?)?(?:本|这个?|[0-9]{1,2})?月[底末]|\bend of (?:the )?month\b"
)
_YEAR_END = re.compile(r"年[底末]|\bend of (?:the )?year\b")
_OF_MONTH = re.compile(r"(?P<m>[0-9]{1,2})月[底末]")
_WORDS = {"半": 0.5, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "six": 6}
_DAYS = {"天": 1, "日": 1, "day": 1, "周": 7, "星期": 7, "礼拜": 7, "week": 7}


def due_in(text: str, today: date) -> date | None:
    """The last day meant: 12月31日前, 月底, 两周内, within 30 days; None when none is said.

    So many days are counted as the Civil Code counts them, and a day on a holiday is the next
    working day (201, 203).
    """
    day = _end_of(plainly(text), today) or _within(plainly(text), today)
    if day is None:
        found = day_said(simply(text), today)
        day = found[0] if found else None
    return working_day_from(day) if day and day - today <= FARTHEST else None


def due_said(text: str, today: date) -> date:
    """The same; raises Refused when it is unclear or has passed."""
    day = due_in(text, today)
    if day is None:
        raise Refused("promise-day-unclear")
    return _to_come(day, text, today)


def _to_come(day: date, text: str, today: date) -> date:
    """Raise Refused for a day that has passed: 12月1日 in the middle of December is no day of the
    next year unless that is said."""
    if day < today or (day - today > NEXT_TIME and not re.search(r"年|\d{4}|year", text)):
        raise Refused("promise-day-past")
    return day


def _end_of(said: str, today: date) -> date | None:
    if _YEAR_END.search(said):
        return date(today.year, 12, 31)
    found = _MONTH_END.search(said)
    if found is None:
        return None
    named = _OF_MONTH.search(said)
    month = int(named["m"]) if named else today.month + bool(found["next"])
    year = today.year + (month < today.month if named else month > 12)
    return _last_day(year, (month - 1) % 12 + 1) if month <= 13 else None


def _last_day(year: int, month: int) -> date:
    first_after = date(year + month // 12, month % 12 + 1, 1)
    return first_after - ONE_DAY


def _within(said: str, today: date) -> date | None:
    found = _IN_DAYS.search(said)
    if found is None or not (found["within"] or re.match("within|in", found[0])):
        return None
    word, unit = found["n"], found["unit"].removeprefix("个").removesuffix("s")
    number = _WORDS.get(word) or in_figures(word)
    if not number:
        return None
    if unit in _DAYS:
        return due_on(today, round(number * _DAYS[unit]))
    months = number * (12 if unit in ("年", "year") else 1)
    return due_on(today, 15) if months == 0.5 else _months_on(today, round(months))


def _months_on(today: date, months: int) -> date:
    """The same day so many months on, or the last one of that month (Civil Code 202)."""
    month = today.month - 1 + months
    last = _last_day(today.year + month // 12, month % 12 + 1)
    return working_day_from(min(last, last.replace(day=min(today.day, last.day))))


_NUMBER = rf"(?:[0-9]{{1,3}}|{CHINESE}{{1,3}})"
_MONTH = rf"(?:(?:[0-9]{{4}}|[今明后])年)?{_NUMBER}月(?:{_NUMBER}[日号]?|[底末])"
_END = r"(?:本|这个?|下个?)?月[底末]|[今明]?年[底末]"
_PERIOD = rf"(?:{_NUMBER}|半) ?(?:天|日|个?周|个?星期|个?月|年)(?:之?内|以内)"
_WEEKDAY = r"[本下]{0,3}个?周[一二三四五六日末]"
_BY_THEN = re.compile(rf"(?:在|于|到)?(?:{_MONTH}|{_END}|{_PERIOD}|{_WEEKDAY})(?:之前|以前|前)?")
_IN_CHARGE = re.compile(
    r"(?:由|请|让|归|交给?)?(?P<office>[^由请让归]+?)(?:来|去)?(?:负责|牵头|承办|落实)(?P<what>.*)"
)
_CARED_FOR = re.compile(r"(?:由|请|让|归|交给)(?P<office>.+?)(?:来办|去办|办理?)?")


def said_in(text: str, today: date) -> Said:
    """Who does what by when: 物业，建充电棚，12月31日前, or 由物业负责，月底前建好, or only who;
    raises Refused."""
    parts = [part.strip() for part in re.split(r"[,，;；。\n]", text) if has_words(part)]
    if len(parts) == 1 and re.search("[\u4e00-\u9fff]", text):
        parts = text.split()
    days = [due_in(part, today) for part in parts]
    at = next((n for n, day in enumerate(days) if day), None)
    if at == 0 or not parts:
        raise Refused("promise-commas")
    if at is not None:
        _to_come(days[at] or today, parts[at], today)
        parts[at] = _BY_THEN.sub("", parts[at]) if _BY_THEN.search(parts[at]) else ""
    office, does = _office_in(parts[0])
    what = "，".join(part for part in (does, *parts[1:]) if has_words(part))
    return Said(unit_in(office), what[:LONGEST_TASK], days[at] if at is not None else None)


def _office_in(words: str) -> tuple[str, str]:
    """The office, and what it is said to do in the same breath: 由物业负责清扫."""
    if found := _IN_CHARGE.fullmatch(words):
        return found["office"], found["what"]
    if found := _CARED_FOR.fullmatch(words):
        return found["office"], ""
    return words, ""


def reason_in(text: str, today: date) -> str:
    """Why a day is moved: the words besides the day, 1月15日，材料没到; raises Refused without."""
    parts = [part.strip() for part in re.split(r"[,，;；。\n]", text)]
    reason = "，".join(p for p in parts if has_words(p) and due_in(p, today) is None)
    if not reason:
        raise Refused("promise-why")
    return check_words(reason, LONGEST_NOTE)
