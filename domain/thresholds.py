"""What a meeting or a vote needs to be valid and to pass, by the body that decides.

The rules, each from the day on which it came into force ("以上" includes the number, "过半数" is
strictly more than half: Civil Code 1259):

- residents' assembly: Organic Law of the Urban Residents' Committees, 2025 revision, 26-27, from
  2026-01-01; before, 9-10 of the law of 1990, which also knew representatives of the groups
- residents' representatives: the same law, 28-29, from 2026-01-01
- villagers' assembly and representatives: Organic Law of the Villagers' Committees, 25-26 and
  29-30 since the amendment of 2025; the same figures stood in 21-22 and 25-26 from 2010-10-28.
  That neighbours far away may name a relative in writing is custom, and for the village to check
- members of the collective: Law on Rural Collective Economic Organizations, 26-27, from
  2025-05-01: the assembly is all members of full capacity, so one total serves both parts
- owners: Civil Code 278, from 2021-01-01; notice by the Property Management Regulations, 14;
  only ever a what-if, since owners vote in the official system
- deliberation council: its own charter, no law

Everything is computed in integers, areas in hundredths of a square metre.
"""

from datetime import date
from enum import StrEnum

from domain.polls import Effect
from domain.records import Record
from domain.refusals import Refused


class Body(StrEnum):
    """Who decides, and how they are counted. A committee election is listed because a survey may
    precede it; it has no rule here."""

    RESIDENTS_ADULTS = "residents_adults"
    RESIDENTS_HOUSEHOLDS = "residents_households"
    RESIDENTS_GROUPS = "residents_groups"
    REPRESENTATIVES = "representatives"
    VILLAGERS_ADULTS = "villagers_adults"
    VILLAGERS_HOUSEHOLDS = "villagers_households"
    VILLAGE_REPRESENTATIVES = "village_representatives"
    COLLECTIVE = "collective"
    COUNCIL = "council"
    OWNERS_ORDINARY = "owners_ordinary"
    OWNERS_SPECIAL = "owners_special"
    ELECTION = "election"


class Share(Record):
    """A part of a whole; `strict` means more than it, otherwise as much is enough."""

    numerator: int
    denominator: int
    strict: bool = False

    def needed(self, of: int) -> int:
        """The smallest number that is enough; nobody at all never is."""
        least = of * self.numerator
        whole = least // self.denominator + 1 if self.strict else -(-least // self.denominator)
        return max(1, whole)


HALF = Share(numerator=1, denominator=2, strict=True)
TWO_THIRDS = Share(numerator=2, denominator=3)
THREE_QUARTERS = Share(numerator=3, denominator=4)


class Preset(Record):
    """The rule for a body from `since` up to the day before `until`.

    `agree` is a share of those taking part, or of all when `of_all`; `proxies` in writing and
    attendance `online` are allowed or not.
    """

    body: Body
    since: date
    until: date | None = None
    take_part: Share
    agree: Share = HALF
    of_all: bool = False
    by_area: bool = False
    notice_days: int = 0
    proxies: bool = False
    online: bool = False


CITY_LAW, CITY_LAW_REVISED = date(1990, 1, 1), date(2026, 1, 1)
VILLAGE_LAW = date(2010, 10, 28)
COLLECTIVE_LAW = date(2025, 5, 1)
CIVIL_CODE = date(2021, 1, 1)
ANY_DAY = date.min

PRESETS = (
    Preset(body=Body.RESIDENTS_ADULTS, since=CITY_LAW, until=CITY_LAW_REVISED, take_part=HALF),
    Preset(body=Body.RESIDENTS_HOUSEHOLDS, since=CITY_LAW, until=CITY_LAW_REVISED, take_part=HALF),
    Preset(body=Body.RESIDENTS_GROUPS, since=CITY_LAW, until=CITY_LAW_REVISED, take_part=HALF),
    Preset(body=Body.RESIDENTS_ADULTS, since=CITY_LAW_REVISED, take_part=HALF, notice_days=10),
    Preset(body=Body.RESIDENTS_HOUSEHOLDS, since=CITY_LAW_REVISED, take_part=HALF, notice_days=10),
    Preset(body=Body.REPRESENTATIVES, since=CITY_LAW_REVISED, take_part=TWO_THIRDS),
    Preset(
        body=Body.VILLAGERS_ADULTS, since=VILLAGE_LAW, take_part=HALF, notice_days=10, proxies=True
    ),
    Preset(body=Body.VILLAGERS_HOUSEHOLDS, since=VILLAGE_LAW, take_part=TWO_THIRDS, notice_days=10),
    Preset(body=Body.VILLAGE_REPRESENTATIVES, since=VILLAGE_LAW, take_part=TWO_THIRDS),
    Preset(
        body=Body.COLLECTIVE,
        since=COLLECTIVE_LAW,
        take_part=TWO_THIRDS,
        agree=TWO_THIRDS,
        of_all=True,
        notice_days=10,
        proxies=True,
        online=True,
    ),
    Preset(body=Body.COUNCIL, since=ANY_DAY, take_part=TWO_THIRDS),
    Preset(
        body=Body.OWNERS_ORDINARY,
        since=CIVIL_CODE,
        take_part=TWO_THIRDS,
        by_area=True,
        notice_days=15,
        proxies=True,
    ),
    Preset(
        body=Body.OWNERS_SPECIAL,
        since=CIVIL_CODE,
        take_part=TWO_THIRDS,
        agree=THREE_QUARTERS,
        by_area=True,
        notice_days=15,
        proxies=True,
    ),
)


def _find(body: Body, day: date) -> Preset | None:
    return next(
        (
            preset
            for preset in PRESETS
            if preset.body is body
            and preset.since <= day
            and (preset.until is None or day < preset.until)
        ),
        None,
    )


def preset_on(body: Body, day: date) -> Preset:
    """The rule in force for this body on a day; raises Refused when there is none."""
    preset = _find(body, day)
    if preset is None:
        raise Refused("threshold-none")
    return preset


def bodies_on(day: date) -> tuple[Body, ...]:
    """The bodies for which a rule is in force on a day."""
    return tuple(body for body in Body if _find(body, day) is not None)


class Turnout(Record):
    """Who took part and what they said. `heads` counts everyone present, those who abstained or
    said nothing too; areas are 0 when the body does not vote by area."""

    heads: int
    heads_total: int
    area: int = 0
    area_total: int = 0
    approve: int = 0
    oppose: int = 0
    abstain: int = 0
    approve_area: int = 0


class Kind(StrEnum):
    """What a part of a threshold is about."""

    TAKE_PART = "take_part"
    AGREE = "agree"


class Part(Record):
    """One condition: `reached` of `base`, which is all who could take part or, unless
    `of_all`, those who did; in people, or in hundredths of a square metre when `by_area`."""

    kind: Kind
    by_area: bool = False
    share: Share
    base: int
    of_all: bool
    reached: int

    @property
    def needed(self) -> int:
        """The smallest number that is enough."""
        return self.share.needed(self.base)

    @property
    def strict(self) -> bool:
        """Whether more than the share is needed (过半数) rather than as much (以上)."""
        return self.share.strict

    @property
    def ok(self) -> bool:
        """Whether it is enough."""
        return self.reached >= self.needed


class Verdict(Record):
    """Every part of the threshold of a body, and what follows from them."""

    body: Body
    parts: tuple[Part, ...]

    @property
    def valid(self) -> bool:
        """Whether enough took part."""
        return all(part.ok for part in self.parts if part.kind is Kind.TAKE_PART)

    @property
    def passed(self) -> bool:
        """Whether enough took part and enough of them agreed."""
        return all(part.ok for part in self.parts)


def judge(body: Body, day: date, turnout: Turnout) -> Verdict:
    """What the rule in force on a day says; raises Refused when there is none."""
    preset = preset_on(body, day)
    measures = (False, True) if preset.by_area else (False,)
    takes_part = [_takes_part(preset, turnout, by_area) for by_area in measures]
    agrees = [_agrees(preset, turnout, by_area) for by_area in measures]
    return Verdict(body=body, parts=(*takes_part, *agrees))


def _takes_part(preset: Preset, turnout: Turnout, by_area: bool) -> Part:
    base, reached = (
        (turnout.area_total, turnout.area) if by_area else (turnout.heads_total, turnout.heads)
    )
    share = preset.take_part
    return Part(
        kind=Kind.TAKE_PART, by_area=by_area, share=share, base=base, of_all=True, reached=reached
    )


def _agrees(preset: Preset, turnout: Turnout, by_area: bool) -> Part:
    everyone, present, reached = (
        (turnout.area_total, turnout.area, turnout.approve_area)
        if by_area
        else (turnout.heads_total, turnout.heads, turnout.approve)
    )
    return Part(
        kind=Kind.AGREE,
        by_area=by_area,
        share=preset.agree,
        base=everyone if preset.of_all else present,
        of_all=preset.of_all,
        reached=reached,
    )


OUTSIDE = frozenset({Body.OWNERS_ORDINARY, Body.OWNERS_SPECIAL, Body.ELECTION})


def effects_of(body: Body | None) -> tuple[Effect, ...]:
    """The effects a poll for this body may have, the usual one first; None is a poll of residents
    for no body, which can only ask."""
    if body is None:
        return (Effect.ADVISORY,)
    if body in OUTSIDE:
        return (Effect.EXTERNAL,)
    prepared = Effect.COUNCIL if body is Body.COUNCIL else Effect.ASSEMBLY_PREP
    return (prepared, Effect.ADVISORY)


def require_effect(body: Body | None, effect: Effect) -> None:
    """Raise Refused unless a poll for this body may have this effect: what owners and elections
    decide is decided in the official system."""
    if effect not in effects_of(body):
        raise Refused("threshold-outside" if body in OUTSIDE else "threshold-effect")
