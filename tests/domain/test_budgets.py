"""A budget is shared so that every group gets about its part, and each yuan is told."""

import random
from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import say
from domain.ballots import BallotKind, Choice, Method
from domain.budgets import Division, Funding, check_costs, divide
from domain.counting import count
from domain.refusals import Refused
from tests.domain.ballot_boxes import Ballots, choices, exactly

Election = tuple[Sequence[int], int, Ballots]


@st.composite
def elections(draw: st.DrawFn) -> Election:
    """Costs that can each be paid, a total, and ballots of a few people or many."""
    costs = draw(st.lists(st.integers(1, 60), min_size=2, max_size=7))
    total = draw(st.integers(max(costs), max(costs) + sum(costs)))
    marked = choices(BallotKind.BUDGET, len(costs))
    weights = st.one_of(st.just(1), st.integers(1, 400))
    return costs, total, draw(st.lists(st.tuples(marked, weights), max_size=15))


def _each(*approved: Choice) -> Ballots:
    return [(choice, 1) for choice in approved]


def _payments(result: Division) -> list[list[tuple[int, Fraction]]]:
    return [[(p.weight, p.each) for p in project.payments] for project in result.projects]


def _bought(result: Division) -> list[int]:
    return [p for p in result.by_shares if result.projects[p].funding is Funding.SHARES]


def test_forty_nine_in_a_hundred_get_their_part_and_not_nothing() -> None:
    # The example with which the method is usually introduced: ten projects of 51 people, ten of 49.
    red, blue = tuple(range(10)), tuple(range(10, 20))
    result = divide([100] * 20, 1000, [(red, 51), (blue, 49)])
    assert result.by_votes == red
    assert _bought(result) == [0, 1, 2, 3, 4, 10, 11, 12, 13]
    assert len(set(result.by_shares) & set(blue)) == 4
    assert result.by_shares[-1] == 5
    assert result.left == 0


def test_the_example_of_the_book_by_lackner_and_skowron() -> None:
    # "Multi-Winner Voting with Approval Preferences", example 2.12: c goes first, then a, then d.
    a, b, c, d = range(4)
    result = divide([1] * 4, 3, [((c, d), 3), ((a, b), 2), ((a, c), 2), ((b, d), 1)])
    assert result.by_shares == (c, a, d)
    assert _payments(result)[c] == [(5, Fraction(1, 5))]
    assert _payments(result)[a] == [(2, Fraction(13, 40)), (2, Fraction(7, 40))]
    assert result.projects[d].funding is Funding.REST
    assert result.projects[b].funding is Funding.NONE


def test_a_reckoning_that_pabutools_made_too() -> None:
    ballots = _each(
        (0, 2, 4), (0, 3, 4), (0,), (0, 1), (0, 3), (0, 1, 3), (3,), (0, 2, 3, 4), (0, 2)
    )
    result = divide([4, 1, 5, 20, 3], 26, ballots)
    assert result.by_shares == (0, 4, 2, 1)
    assert result.by_votes == (0, 3, 1)
    assert (result.share, result.left, result.left_by_votes) == (Fraction(26, 9), 13, 1)
    assert _payments(result) == [
        [(8, Fraction(1, 2))],
        [(2, Fraction(1, 2))],
        [(1, Fraction(20, 9)), (2, Fraction(25, 18))],
        [],
        [(3, Fraction(1))],
    ]


def test_a_second_reckoning_that_pabutools_made_too() -> None:
    ballots = _each(
        (1, 3, 5),
        (0, 4, 5),
        (4,),
        (1, 2, 3, 4, 5),
        (1, 2, 4, 5),
        (1,),
        (1, 2, 3, 4),
        (0, 3, 5),
        (2, 3, 5),
        (1, 2, 3, 4, 5),
        (1,),
        (0, 2),
    )
    result = divide([10, 10, 4, 4, 1, 1], 18, ballots)
    assert result.by_shares == (5, 4, 2, 3)
    assert result.by_votes == (5, 1, 4, 2)
    assert _payments(result)[3] == [
        (2, Fraction(67, 84)),
        (1, Fraction(29, 42)),
        (1, Fraction(2, 3)),
        (2, Fraction(11, 21)),
    ]


def test_what_is_left_goes_by_votes_to_what_fits() -> None:
    # Each has 300: enough for the bench together, not for a lamp alone.
    result = divide([900, 500, 400, 350], 1200, _each((0,), (0,), (0, 1), (2,)))
    assert result.by_shares == (0,)
    assert [p.funding for p in result.projects] == [Funding.SHARES, *[Funding.NONE] * 3]
    assert result.left == 300
    richer = divide([900, 500, 400, 350], 1500, _each((0,), (0,), (0, 1), (2,)))
    assert richer.by_shares == (0, 2)
    assert richer.projects[2].funding is Funding.REST
    assert richer.projects[2].payments == ()


def test_what_nobody_wants_is_not_paid_for() -> None:
    result = divide([10, 10], 100, _each((1,)))
    assert (result.by_shares, result.by_votes) == ((1,), (1,))
    assert (result.left, result.left_by_votes) == (90, 90)


def test_without_ballots_everything_is_left() -> None:
    result = divide([10, 20], 100, [])
    assert (result.by_shares, result.by_votes, result.left) == ((), (), 100)
    assert (result.share, result.weight) == (0, 0)


def test_between_equals_the_cheaper_comes_first_and_then_the_earlier() -> None:
    assert divide([30, 20, 20], 60, _each((0, 1, 2))).by_shares == (1, 2)
    assert divide([30, 20, 20], 60, _each((0, 1, 2))).passed_over == ()


def test_who_loses_only_by_standing_later_is_named() -> None:
    result = divide([30, 30, 5], 50, _each((0, 1), (0, 1, 2)))
    assert result.by_shares == (0, 2)
    assert result.passed_over == (1,)


def test_who_loses_the_rest_only_by_standing_later_is_named_too() -> None:
    result = divide([60, 60, 60], 100, _each((0,), (1,), (2,), (2,)))
    assert [p.funding for p in result.projects] == [Funding.NONE, Funding.NONE, Funding.REST]
    assert result.passed_over == ()
    level = divide([60, 60], 100, _each((0,), (1,)))
    assert (level.by_shares, level.passed_over) == ((0,), (1,))


@pytest.mark.parametrize(
    ("costs", "total", "why"),
    [
        ([100, 0], 500, "budget-cost-wrong"),
        ([100, -5], 500, "budget-cost-wrong"),
        ([100, 50], 0, "budget-cost-wrong"),
        ([100, 501], 500, "budget-cost-over"),
    ],
)
def test_costs_that_cannot_be(costs: list[int], total: int, why: str) -> None:
    with pytest.raises(Refused, match=why) as refused:
        check_costs(costs, total)
    for language in ("zh", "en"):
        assert say(language, why, **refused.value.values)


def test_a_project_may_cost_the_whole_budget() -> None:
    check_costs([500, 1], 500)
    assert divide([500, 1], 500, _each((0,), (0,))).by_shares == (0,)


def test_a_project_that_costs_nothing_does_not_stop_the_count() -> None:
    assert divide([0, 10], 20, _each((0, 1), (1,))).by_shares == (1, 0)


@given(elections())
def test_every_yuan_of_a_project_is_paid_by_its_own_supporters(election: Election) -> None:
    result = divide(*election)
    for project in result.projects:
        assert sum(p.weight * p.each for p in project.payments) in (0, project.cost)
        assert bool(project.payments) == (project.funding is Funding.SHARES)
        if project.payments:
            assert sum(p.weight for p in project.payments) == project.votes


@given(elections())
def test_nobody_pays_more_than_the_share(election: Election) -> None:
    costs, total, ballots = election
    result = divide(costs, total, ballots)
    assert result.share * result.weight == (total if ballots else 0)
    for choice, _ in ballots:
        most = [max((p.each for p in result.projects[at].payments), default=0) for at in choice]
        assert all(each <= result.share for each in most)
    spent = sum(p.weight * p.each for project in result.projects for p in project.payments)
    assert spent == sum(costs[p] for p in _bought(result)) <= total


@given(elections())
def test_neither_method_spends_more_than_there_is_or_leaves_what_would_fit(
    election: Election,
) -> None:
    costs, total, ballots = election
    result = divide(costs, total, ballots)
    for winners, left in (
        (result.by_shares, result.left),
        (result.by_votes, result.left_by_votes),
    ):
        assert left == total - sum(costs[p] for p in winners) >= 0
        assert len(set(winners)) == len(winners)
        for at, project in enumerate(result.projects):
            assert at in winners or project.votes == 0 or project.cost > left
    for at, project in enumerate(result.projects):
        assert (project.funding is not Funding.NONE) == (at in result.by_shares)
        assert project.by_votes == (at in result.by_votes)


@given(elections(), st.randoms(use_true_random=False))
def test_the_order_of_the_ballots_changes_nothing(
    election: Election, chance: random.Random
) -> None:
    costs, total, ballots = election
    shuffled = list(ballots)
    chance.shuffle(shuffled)
    assert divide(costs, total, shuffled) == divide(costs, total, ballots)


@given(elections())
def test_a_weight_counts_like_so_many_people(election: Election) -> None:
    costs, total, ballots = election
    few = [(choice, weight % 5 + 1) for choice, weight in ballots]
    apart = [(choice, 1) for choice, weight in few for _ in range(weight)]
    together = divide(costs, total, few)
    assert divide(costs, total, apart) == together


@given(elections())
def test_the_votes_are_those_that_are_counted_elsewhere(election: Election) -> None:
    costs, total, ballots = election
    result = divide(costs, total, ballots)
    counted = count(BallotKind.BUDGET, Method.EQUAL_SHARES, len(costs), ballots)
    assert tuple(project.votes for project in result.projects) == counted.totals
    assert result.weight == counted.weight


@given(elections())
def test_no_float_comes_near_the_money(election: Election) -> None:
    assert exactly(divide(*election).model_dump())


@given(
    st.lists(
        st.tuples(st.integers(1, 50), st.lists(st.integers(1, 40), min_size=1, max_size=3)),
        min_size=2,
        max_size=4,
    ),
    st.integers(40, 200),
)
def test_a_group_that_agrees_gets_what_its_shares_pay_for(
    groups: list[tuple[int, list[int]]], total: int
) -> None:
    costs: list[int] = []
    ballots: list[tuple[Choice, int]] = []
    for people, wishes in groups:
        ballots.append((tuple(range(len(costs), len(costs) + len(wishes))), people))
        costs += wishes
    result = divide(costs, total, ballots)
    bought = set(_bought(result))
    for wishes_of_group, people in ballots:
        money = people * result.share - sum(costs[p] for p in wishes_of_group if p in bought)
        assert all(p in bought or costs[p] > money for p in wishes_of_group)
