"""Thresholds: the figures of the law and of the samples, in integers, each part by itself."""

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.polls import Effect
from domain.refusals import Refused
from domain.thresholds import (
    HALF,
    PRESETS,
    THREE_QUARTERS,
    TWO_THIRDS,
    Body,
    Kind,
    Part,
    Share,
    Turnout,
    Verdict,
    bodies_on,
    effects_of,
    judge,
    preset_on,
    require_effect,
)

TODAY = date(2026, 11, 24)
RULED = bodies_on(TODAY)
SHARES = st.sampled_from([HALF, TWO_THIRDS, THREE_QUARTERS])


def _needed(verdict: Verdict) -> list[int]:
    return [part.needed for part in verdict.parts]


def _part(verdict: Verdict, kind: Kind, by_area: bool = False) -> Part:
    (found,) = (p for p in verdict.parts if p.kind is kind and p.by_area is by_area)
    return found


def _owners(body: Body, approve: int, approve_area: int, **changes: int) -> Verdict:
    """The owners of 凤栖社区: just enough of them take part."""
    come = {"heads": 1607, "heads_total": 2410, "area": 17_500_000, "area_total": 26_230_000}
    voted = {"approve": approve, "approve_area": approve_area}
    return judge(body, TODAY, Turnout.model_validate({**come, **voted, **changes}))


def test_owners_take_part_by_heads_and_by_area() -> None:
    assert _needed(_owners(Body.OWNERS_ORDINARY, 0, 0))[:2] == [1607, 17_486_667]
    assert _owners(Body.OWNERS_ORDINARY, 0, 0).valid
    assert not _owners(Body.OWNERS_ORDINARY, 0, 0, heads=1606).valid
    assert _owners(Body.OWNERS_ORDINARY, 0, 0, area=17_486_667).valid
    assert not _owners(Body.OWNERS_ORDINARY, 0, 0, area=17_486_666).valid


@pytest.mark.parametrize(
    ("body", "approve", "approve_area", "passed"),
    [
        (Body.OWNERS_ORDINARY, 804, 8_750_001, True),
        (Body.OWNERS_ORDINARY, 803, 8_750_001, False),
        (Body.OWNERS_ORDINARY, 804, 8_750_000, False),
        (Body.OWNERS_SPECIAL, 1206, 13_125_000, True),
        (Body.OWNERS_SPECIAL, 1205, 13_125_000, False),
        (Body.OWNERS_SPECIAL, 1206, 13_124_999, False),
    ],
)
def test_owners_agree_by_heads_and_by_area(
    body: Body, approve: int, approve_area: int, passed: bool
) -> None:
    verdict = _owners(body, approve, approve_area)
    assert verdict.valid
    assert verdict.passed is passed


def test_the_representatives_of_the_sample() -> None:
    verdict = judge(Body.REPRESENTATIVES, TODAY, Turnout(heads=45, heads_total=67, approve=23))
    assert _needed(verdict) == [45, 23]
    assert (verdict.valid, verdict.passed) == (True, True)
    less = judge(Body.REPRESENTATIVES, TODAY, Turnout(heads=45, heads_total=67, approve=22))
    assert (less.valid, less.passed) == (True, False)
    few = judge(Body.REPRESENTATIVES, TODAY, Turnout(heads=44, heads_total=67, approve=44))
    assert (few.valid, few.passed) == (False, False)


def test_the_collective_of_the_sample_agrees_by_all_its_members() -> None:
    turnout = Turnout(heads=747, heads_total=1120, approve=747)
    verdict = judge(Body.COLLECTIVE, TODAY, turnout)
    assert _needed(verdict) == [747, 747]
    assert _part(verdict, Kind.AGREE).base == 1120
    assert verdict.passed
    one_against = turnout.model_copy(update={"approve": 746, "oppose": 1})
    assert not judge(Body.COLLECTIVE, TODAY, one_against).passed


@pytest.mark.parametrize(
    ("body", "total", "present", "come", "agree"),
    [
        (Body.RESIDENTS_ADULTS, 1050, 526, 526, 264),
        (Body.RESIDENTS_HOUSEHOLDS, 480, 300, 241, 151),
        (Body.REPRESENTATIVES, 60, 40, 40, 21),
        (Body.VILLAGERS_ADULTS, 690, 346, 346, 174),
        (Body.VILLAGERS_ADULTS, 691, 346, 346, 174),
        (Body.VILLAGERS_HOUSEHOLDS, 310, 207, 207, 104),
        (Body.VILLAGE_REPRESENTATIVES, 12, 8, 8, 5),
        (Body.COLLECTIVE, 3, 2, 2, 2),
        (Body.COUNCIL, 19, 13, 13, 7),
    ],
)
def test_what_each_body_needs(body: Body, total: int, present: int, come: int, agree: int) -> None:
    verdict = judge(body, TODAY, Turnout(heads=present, heads_total=total, approve=agree))
    assert _needed(verdict) == [come, agree]
    assert (verdict.valid, verdict.passed) == (True, True)


def test_more_than_half_and_at_least_are_told_apart() -> None:
    verdict = judge(Body.REPRESENTATIVES, TODAY, Turnout(heads=40, heads_total=60, approve=20))
    assert not _part(verdict, Kind.TAKE_PART).strict
    assert _part(verdict, Kind.TAKE_PART).ok
    assert _part(verdict, Kind.AGREE).strict
    assert not _part(verdict, Kind.AGREE).ok


def test_who_abstains_takes_part_and_does_not_agree() -> None:
    turnout = Turnout(heads=41, heads_total=60, approve=20, oppose=1, abstain=20)
    verdict = judge(Body.REPRESENTATIVES, TODAY, turnout)
    assert (verdict.valid, verdict.passed) == (True, False)


@pytest.mark.parametrize("body", RULED)
def test_nobody_decides_nothing(body: Body) -> None:
    verdict = judge(body, TODAY, Turnout(heads=0, heads_total=0))
    assert (verdict.valid, verdict.passed) == (False, False)
    assert min(_needed(verdict)) == 1


@given(SHARES, st.integers(1, 10**9))
def test_what_is_needed_is_enough_and_one_less_is_not(share: Share, of: int) -> None:
    needed = share.needed(of)
    part = Fraction(share.numerator, share.denominator)

    def enough(number: int) -> bool:
        exact = Fraction(number, of)
        return exact > part if share.strict else exact >= part

    assert enough(needed)
    assert not enough(needed - 1)
    assert needed <= of


@st.composite
def _turnouts(draw: st.DrawFn) -> Turnout:
    heads_total, area_total = draw(st.integers(1, 5000)), draw(st.integers(1, 10**8))
    heads, area = draw(st.integers(0, heads_total)), draw(st.integers(0, area_total))
    return Turnout(
        heads=heads,
        heads_total=heads_total,
        area=area,
        area_total=area_total,
        approve=draw(st.integers(0, heads)),
        approve_area=draw(st.integers(0, area)),
    )


@given(st.sampled_from(RULED), _turnouts())
def test_one_more_in_favour_never_hurts(body: Body, turnout: Turnout) -> None:
    more = turnout.model_copy(update={"approve": turnout.approve + 1})
    before, after = judge(body, TODAY, turnout), judge(body, TODAY, more)
    assert after.valid == before.valid
    assert after.passed >= before.passed


@given(st.sampled_from(RULED), _turnouts())
def test_the_verdict_turns_exactly_where_it_says(body: Body, turnout: Turnout) -> None:
    verdict = judge(body, TODAY, turnout)
    come, agree = _part(verdict, Kind.TAKE_PART), _part(verdict, Kind.AGREE)
    at = {"approve": agree.needed, "approve_area": turnout.area_total}
    just = judge(body, TODAY, turnout.model_copy(update=at))
    below = judge(body, TODAY, turnout.model_copy(update={**at, "approve": agree.needed - 1}))
    assert _part(just, Kind.AGREE).ok
    assert not _part(below, Kind.AGREE).ok
    assert just.passed == just.valid
    assert not below.passed
    fewer = turnout.model_copy(update={"heads": come.needed - 1})
    assert not judge(body, TODAY, fewer).valid


@given(st.sampled_from(RULED), _turnouts())
def test_passed_means_valid_and_every_part_is_enough(body: Body, turnout: Turnout) -> None:
    verdict = judge(body, TODAY, turnout)
    assert verdict.passed == all(part.ok for part in verdict.parts)
    assert verdict.valid or not verdict.passed
    assert len(verdict.parts) == (4 if body.value.startswith("owners") else 2)


def test_the_residents_assembly_had_another_rule_before_2026() -> None:
    last_day, first_day = date(2025, 12, 31), date(2026, 1, 1)
    assert preset_on(Body.RESIDENTS_ADULTS, last_day).notice_days == 0
    assert preset_on(Body.RESIDENTS_ADULTS, first_day).notice_days == 10
    assert preset_on(Body.RESIDENTS_GROUPS, last_day).take_part == HALF
    for body, day in (
        (Body.RESIDENTS_GROUPS, first_day),
        (Body.REPRESENTATIVES, last_day),
        (Body.COLLECTIVE, date(2025, 4, 30)),
        (Body.OWNERS_SPECIAL, date(2020, 12, 31)),
        (Body.ELECTION, first_day),
    ):
        with pytest.raises(Refused, match="threshold-none"):
            preset_on(body, day)


def test_the_bodies_of_a_day_are_those_with_a_rule() -> None:
    assert Body.RESIDENTS_GROUPS in bodies_on(date(2025, 6, 1))
    assert set(Body) - set(RULED) == {Body.RESIDENTS_GROUPS, Body.ELECTION}


@pytest.mark.parametrize("body", Body)
def test_two_rules_for_one_body_are_never_in_force_together(body: Body) -> None:
    rules = sorted((p for p in PRESETS if p.body is body), key=lambda preset: preset.since)
    for earlier, later in pairwise(rules):
        assert earlier.until is not None
        assert earlier.until <= later.since


def test_notice_proxies_and_attendance_online() -> None:
    notice = {body: preset_on(body, TODAY).notice_days for body in RULED}
    assert {body for body, days in notice.items() if days == 10} == {
        Body.RESIDENTS_ADULTS,
        Body.RESIDENTS_HOUSEHOLDS,
        Body.VILLAGERS_ADULTS,
        Body.VILLAGERS_HOUSEHOLDS,
        Body.COLLECTIVE,
    }
    assert {body for body, days in notice.items() if days == 15} == {
        Body.OWNERS_ORDINARY,
        Body.OWNERS_SPECIAL,
    }
    assert [body for body in RULED if preset_on(body, TODAY).online] == [Body.COLLECTIVE]
    assert preset_on(Body.COLLECTIVE, TODAY).proxies
    assert not preset_on(Body.RESIDENTS_ADULTS, TODAY).proxies


@pytest.mark.parametrize("effect", [e for e in Effect if e is not Effect.EXTERNAL])
@pytest.mark.parametrize("body", [Body.OWNERS_ORDINARY, Body.OWNERS_SPECIAL, Body.ELECTION])
def test_owners_and_elections_are_never_decided_here(body: Body, effect: Effect) -> None:
    with pytest.raises(Refused, match="threshold-outside"):
        require_effect(body, effect)
    require_effect(body, Effect.EXTERNAL)


@pytest.mark.parametrize(
    ("body", "allowed"),
    [
        (None, {Effect.ADVISORY}),
        (Body.COUNCIL, {Effect.COUNCIL, Effect.ADVISORY}),
        (Body.RESIDENTS_ADULTS, {Effect.ASSEMBLY_PREP, Effect.ADVISORY}),
        (Body.VILLAGE_REPRESENTATIVES, {Effect.ASSEMBLY_PREP, Effect.ADVISORY}),
        (Body.COLLECTIVE, {Effect.ASSEMBLY_PREP, Effect.ADVISORY}),
    ],
)
def test_what_a_poll_for_each_body_may_be(body: Body | None, allowed: set[Effect]) -> None:
    assert set(effects_of(body)) == allowed
    for effect in set(Effect) - allowed:
        with pytest.raises(Refused, match="threshold-effect"):
            require_effect(body, effect)
    for effect in allowed:
        require_effect(body, effect)
