"""Bodies: their rules, their order, and terms as people say them."""

from datetime import date

import pytest

from domain.councils import (
    CouncilKind,
    CouncilMember,
    CouncilRole,
    in_order,
    rules_for,
    term_said,
    years_from,
)
from domain.refusals import Refused
from domain.thresholds import Body, preset_on

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("kind", CouncilKind)
def test_every_kind_of_body_has_a_rule_in_force(kind: CouncilKind) -> None:
    for rule in rules_for(kind):
        assert preset_on(rule, TODAY).body is rule


def test_what_the_law_knows_follows_the_law_and_the_rest_a_charter() -> None:
    assert rules_for(CouncilKind.ASSEMBLY)[0] is Body.RESIDENTS_ADULTS
    assert rules_for(CouncilKind.VILLAGE_REPRESENTATIVES) == (Body.VILLAGE_REPRESENTATIVES,)
    assert rules_for(CouncilKind.CEREMONIES) == (Body.COUNCIL,)


def test_the_chair_is_named_first() -> None:
    roles = [CouncilRole.MEMBER, CouncilRole.SECRETARY, CouncilRole.CHAIR, CouncilRole.MEMBER]
    seats = [
        CouncilMember(id=n, council_id=1, name="某", role=role, since=TODAY)
        for n, role in enumerate(roles)
    ]
    assert [seat.id for seat in in_order(seats)] == [2, 1, 0, 3]


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("2026年1月1日到2028年12月31日", date(2026, 1, 1), date(2028, 12, 31)),
        ("2026-01-01 至 2028-12-31", date(2026, 1, 1), date(2028, 12, 31)),
        ("2026.1.1—2028.12.31", date(2026, 1, 1), date(2028, 12, 31)),
        ("2026/1/1 - 2028/12/31", date(2026, 1, 1), date(2028, 12, 31)),
        ("到2028年12月31日", TODAY, date(2028, 12, 31)),
        ("2028年12月31日", TODAY, date(2028, 12, 31)),
        ("三年", TODAY, date(2029, 11, 23)),
        ("两年", TODAY, date(2028, 11, 23)),
        ("1 year", TODAY, date(2027, 11, 23)),
        ("Jan 1, 2026 to Dec 31, 2028", date(2026, 1, 1), date(2028, 12, 31)),
        ("2027年1月1日到2027年1月1日", date(2027, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_term_as_people_say_it(said: str, since: date, until: date) -> None:
    term = term_said(said, TODAY)
    assert (term.since, term.until) == (since, until)


@pytest.mark.parametrize("said", ["好多年", "", "0年", "一二三", "1月1日到2月1日到3月1日"])
def test_an_unclear_term_is_asked_again(said: str) -> None:
    with pytest.raises(Refused, match="council-term-unclear"):
        term_said(said, TODAY)


@pytest.mark.parametrize("said", ["2020年1月1日", "2028年1月1日到2027年12月31日"])
def test_a_term_is_not_over_before_it_begins(said: str) -> None:
    with pytest.raises(Refused, match="council-term-over"):
        term_said(said, TODAY)


def test_years_end_the_day_before_also_in_leap_years() -> None:
    assert years_from(date(2028, 2, 29), 1).until == date(2029, 2, 28)
    assert years_from(date(2027, 3, 1), 1).until == date(2028, 2, 29)
    assert years_from(date(2026, 1, 1), 3).until == date(2028, 12, 31)
