"""The bodies of a community: who sits on them, in what role, for how long, and by which rule."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from domain.records import Record
from domain.refusals import Refused
from domain.spoken_days import day_said
from domain.spoken_numbers import in_figures, plainly
from domain.thresholds import Body

ONE_DAY = timedelta(days=1)
LONGEST_CHARTER = 3000
_BETWEEN = re.compile(r"至|到|~|—+| - | to | until ")
_YEARS = re.compile(r"([0-9一二两三四五六七八九十]{1,2}) ?(?:年|years?)")


class CouncilKind(StrEnum):
    """What kind of body it is: the lawful ones, and those of 一约四会."""

    DELIBERATION = "deliberation"
    ASSEMBLY = "assembly"
    REPRESENTATIVES = "representatives"
    VILLAGERS = "villagers"
    VILLAGE_REPRESENTATIVES = "village-representatives"
    MORALS = "morals"
    CEREMONIES = "ceremonies"
    DRUGS_GAMBLING = "drugs-gambling"
    OTHER = "other"


RULES = {
    CouncilKind.ASSEMBLY: (Body.RESIDENTS_ADULTS, Body.RESIDENTS_HOUSEHOLDS),
    CouncilKind.REPRESENTATIVES: (Body.REPRESENTATIVES,),
    CouncilKind.VILLAGERS: (Body.VILLAGERS_ADULTS, Body.VILLAGERS_HOUSEHOLDS),
    CouncilKind.VILLAGE_REPRESENTATIVES: (Body.VILLAGE_REPRESENTATIVES,),
}
OF_EVERYBODY = frozenset({CouncilKind.ASSEMBLY, CouncilKind.VILLAGERS})


def rules_for(kind: CouncilKind) -> tuple[Body, ...]:
    """The rules by which such a body can decide, the usual one first; where no law says it, as a
    deliberation council does."""
    return RULES.get(kind, (Body.COUNCIL,))


class CouncilRole(StrEnum):
    """What somebody is in a body; in the order in which they are named."""

    CHAIR = "chair"
    SECRETARY = "secretary"
    MEMBER = "member"


class CouncilEvent(StrEnum):
    """What happened to a body."""

    MADE = "made"
    SEATED = "seated"
    UNSEATED = "unseated"
    TERM_OVER = "term-over"
    CHARTER = "charter"
    RULE = "rule"
    DISSOLVED = "dissolved"


class Council(Record):
    """A body of a community, with the rule by which it decides."""

    id: int
    community_id: int
    kind: CouncilKind
    name: str
    rule: Body
    charter: str = ""


class CouncilMember(Record):
    """Somebody's seat in a body; `until` is its last day, `left_on` the first day without them.
    Whoever has no phone has no `person_id`."""

    id: int
    council_id: int
    person_id: int | None = None
    name: str
    role: CouncilRole
    since: date
    until: date | None = None
    left_on: date | None = None


class Term(Record):
    """From the first to the last day of a seat; without an end when none was said."""

    since: date
    until: date | None = None


def in_order(members: Sequence[CouncilMember]) -> list[CouncilMember]:
    """The chair first, then the secretary, then the others as they came."""
    return sorted(members, key=lambda member: (list(CouncilRole).index(member.role), member.id))


def term_said(text: str, today: date) -> Term:
    """The term meant: “2026年1月1日到2028年12月31日”, a last day alone, or “三年” from today on;
    raises Refused when it is unclear or over."""
    said = plainly(text)
    years = _YEARS.fullmatch(said)
    term = _so_long(years[1], today) if years else _between(said, today)
    if term is None:
        raise Refused("council-term-unclear")
    if term.until is not None and term.until < max(today, term.since):
        raise Refused("council-term-over")
    return term


def _so_long(years: str, today: date) -> Term | None:
    number = in_figures(years)
    return years_from(today, number) if number else None


def years_from(first: date, years: int) -> Term:
    """A term of so many years from a day on."""
    leap = first.month == 2 and first.day == 29
    after = first.replace(year=first.year + years, day=28 if leap else first.day)
    return Term(since=first, until=after if leap else after - ONE_DAY)


def _between(said: str, today: date) -> Term | None:
    parts = [part for part in _BETWEEN.split(said) if part.strip()]
    days = [found[0] if (found := day_said(part, today)) else None for part in parts]
    match days:
        case [date() as until]:
            return Term(since=today, until=until)
        case [date() as since, date() as until]:
            return Term(since=since, until=until)
        case _:
            return None
