"""Which bodies a poll may be for."""

from datetime import date

import pytest

from domain.ballots import BallotKind
from domain.bodies import OF_ROLLS, check_body, fitting, least_voters, may_tie, ruled_by, ways_of
from domain.polls import Effect, Terms
from domain.refusals import Refused
from domain.rolls import Capacity
from domain.thresholds import Body, effects_of

DAY = date(2026, 11, 24)


def _terms(body: Body, effect: Effect | None = None, **others: object) -> Terms:
    usual = {"kind": BallotKind.APPROVAL, "effect": effect or effects_of(body)[0], "body": body}
    return Terms.model_validate({**usual, **others})


def test_every_body_fits_somebody() -> None:
    assert {body for bodies in OF_ROLLS.values() for body in bodies} == set(Body)


def test_those_who_joined_are_a_council_or_all_adults_and_never_owners() -> None:
    assert fitting(Capacity.COUNCIL, imported=False) == (Body.COUNCIL,)
    assert Body.RESIDENTS_ADULTS in fitting(Capacity.RESIDENT, imported=False)
    assert Body.RESIDENTS_ADULTS not in fitting(Capacity.VERIFIED, imported=False)
    assert fitting(Capacity.OWNER, imported=False) == ()


@pytest.mark.parametrize("body", list(Body))
def test_each_body_may_be_asked_with_its_usual_effect(body: Body) -> None:
    check_body(_terms(body), DAY)


@pytest.mark.parametrize("body", [Body.OWNERS_ORDINARY, Body.OWNERS_SPECIAL, Body.ELECTION])
@pytest.mark.parametrize("effect", [Effect.ADVISORY, Effect.COUNCIL, Effect.ASSEMBLY_PREP])
def test_what_is_decided_outside_is_not_decided_here(body: Body, effect: Effect) -> None:
    with pytest.raises(Refused, match="threshold-outside"):
        check_body(_terms(body, effect), DAY)


def test_a_rule_judges_approval_only_and_an_election_has_none() -> None:
    with pytest.raises(Refused, match="poll-body-approval"):
        check_body(_terms(Body.COUNCIL, kind=BallotKind.SINGLE), DAY)
    check_body(_terms(Body.ELECTION, kind=BallotKind.SINGLE), DAY)
    assert ruled_by(_terms(Body.ELECTION), DAY) is None
    assert ruled_by(_terms(Body.COUNCIL), DAY) is Body.COUNCIL


@pytest.mark.parametrize("body", [Body.OWNERS_ORDINARY, Body.OWNERS_SPECIAL])
def test_where_areas_are_counted_nothing_is_secret(body: Body) -> None:
    with pytest.raises(Refused, match="poll-body-area-secret"):
        check_body(_terms(body, secret=True), DAY)
    check_body(_terms(Body.COLLECTIVE, secret=True), DAY)


def test_options_that_no_rule_can_judge_may_only_be_asked_about() -> None:
    asked = ways_of(Capacity.COUNCIL, True, BallotKind.SINGLE)
    assert asked == ((None, Effect.ADVISORY), (Body.ELECTION, Effect.EXTERNAL))
    judged = ways_of(Capacity.COUNCIL, False, BallotKind.APPROVAL)
    of_council = [(Body.COUNCIL, Effect.COUNCIL), (Body.COUNCIL, Effect.ADVISORY)]
    assert judged == ((None, Effect.ADVISORY), *of_council)


@pytest.mark.parametrize("kind", list(BallotKind))
@pytest.mark.parametrize("imported", [False, True])
@pytest.mark.parametrize("capacity", list(Capacity))
def test_whatever_is_offered_may_be_published(
    capacity: Capacity, imported: bool, kind: BallotKind
) -> None:
    for body, effect in ways_of(capacity, imported, kind):
        check_body(Terms(kind=kind, capacity=capacity, body=body, effect=effect), DAY)


def test_how_many_are_needed_by_a_rule_or_by_a_quorum_or_not_at_all() -> None:
    assert least_voters(Terms(), DAY, 100) == 0
    assert least_voters(Terms(quorum=50), DAY, 100) == 51
    assert least_voters(Terms(quorum=33), DAY, 2610) == 862
    assert least_voters(_terms(Body.REPRESENTATIVES), date(2026, 1, 1), 67) == 45
    assert least_voters(_terms(Body.ELECTION), DAY, 67) == 0


def test_where_a_rule_or_a_budget_decides_there_is_no_tie_to_settle() -> None:
    assert may_tie(Terms())
    assert may_tie(_terms(Body.ELECTION))
    assert not may_tie(_terms(Body.COUNCIL))
    assert not may_tie(Terms(kind=BallotKind.BUDGET))
