"""Participatory budgets: which projects are paid for, by equal shares and by plain counting.

The method of equal shares (Peters, Pierczyński, Skowron 2021) with what a project costs as what
it is worth, completed by votes.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from domain.ballots import Choice
from domain.records import Record
from domain.refusals import Refused


class Funding(StrEnum):
    """Paid by its supporters' shares, by votes from what was left after that, or not at all."""

    SHARES = "shares"
    REST = "rest"
    NONE = "none"


class Payment(Record):
    """`weight` of its supporters (people, where each weighs 1) paid so many yuan each."""

    weight: int
    each: Fraction


class Project(Record):
    """What became of a project: `by_votes` is whether plain counting pays for it as well."""

    cost: int
    votes: int
    funding: Funding
    by_votes: bool
    payments: tuple[Payment, ...]


class Division(Record):
    """Who wins by either method, in the order in which they won, and what is left of the total.

    `share` is what each had to spend; `passed_over` were in everything like one that won by equal
    shares or from the rest, and stand after it in the list.
    """

    total: int
    weight: int
    share: Fraction
    projects: tuple[Project, ...]
    by_shares: tuple[int, ...]
    by_votes: tuple[int, ...]
    left: int
    left_by_votes: int
    passed_over: tuple[int, ...]


@dataclass
class _Purse:
    """What voters with the same ballot have left each."""

    approved: Choice
    weight: int
    money: Fraction


@dataclass
class _Offer:
    """What a project costs each of its supporters at most, and the votes that it has by that."""

    price: Fraction
    votes: Fraction


def check_costs(costs: Sequence[int], total: int) -> None:
    """Every project costs something and could be paid for alone; raises Refused."""
    if min(costs, default=1) < 1 or total < 1:
        raise Refused("budget-cost-wrong")
    if max(costs, default=0) > total:
        raise Refused("budget-cost-over", cost=max(costs), total=total)


def divide(costs: Sequence[int], total: int, ballots: Iterable[tuple[Choice, int]]) -> Division:
    """Which projects the ballots choose, each ballot with its weight, and who pays for them.

    Everyone has the same share. Bought first is the project with the most effective votes: its
    cost over what each supporter pays, when all pay alike and whoever has less gives all of it.
    Between equals the cheaper is first, then the earlier in the list. What is left goes by votes
    to the projects that still fit; plain counting gives everything away like that.
    """
    weights = Counter[Choice]()
    for choice, weight in ballots:
        weights[choice] += weight
    whole = sum(weights.values())
    share = Fraction(total, whole) if whole else Fraction()
    bought, alike = _bought(costs, [_Purse(c, w, share) for c, w in weights.items()])
    projects = _projects(costs, weights, total, bought)
    by_shares = (*bought, *(p for p in _order(projects) if projects[p].funding is Funding.REST))
    by_votes = tuple(p for p in _order(projects) if projects[p].by_votes)
    return Division(
        total=total,
        weight=whole,
        share=share,
        projects=projects,
        by_shares=by_shares,
        by_votes=by_votes,
        left=total - sum(costs[project] for project in by_shares),
        left_by_votes=total - sum(costs[project] for project in by_votes),
        passed_over=_passed_over(projects, alike),
    )


def _projects(
    costs: Sequence[int],
    weights: Mapping[Choice, int],
    total: int,
    bought: Mapping[int, tuple[Payment, ...]],
) -> tuple[Project, ...]:
    votes = [sum(w for c, w in weights.items() if p in c) for p in range(len(costs))]
    spent = sum(costs[project] for project in bought)
    rest = _fitting(costs, votes, total - spent, bought)
    plain = _fitting(costs, votes, total, ())
    return tuple(
        Project(
            cost=costs[p],
            votes=votes[p],
            funding=_funding(p, bought, rest),
            by_votes=p in plain,
            payments=bought.get(p, ()),
        )
        for p in range(len(costs))
    )


def _funding(project: int, bought: Container[int], rest: Container[int]) -> Funding:
    if project in bought:
        return Funding.SHARES
    return Funding.REST if project in rest else Funding.NONE


def _passed_over(projects: Sequence[Project], alike: Container[int]) -> tuple[int, ...]:
    from_rest = {(p.votes, p.cost) for p in projects if p.funding is Funding.REST}
    return tuple(
        at
        for at, project in enumerate(projects)
        if project.funding is Funding.NONE
        and (at in alike or (project.votes, project.cost) in from_rest)
    )


def _order(projects: Sequence[Project]) -> list[int]:
    return sorted(range(len(projects)), key=lambda p: (-projects[p].votes, projects[p].cost))


def _fitting(
    costs: Sequence[int], votes: Sequence[int], money: int, but: Container[int]
) -> set[int]:
    funded = set()
    for project in sorted(range(len(costs)), key=lambda p: (-votes[p], costs[p])):
        if project not in but and votes[project] and costs[project] <= money:
            funded.add(project)
            money -= costs[project]
    return funded


def _bought(
    costs: Sequence[int], purses: Sequence[_Purse]
) -> tuple[dict[int, tuple[Payment, ...]], set[int]]:
    """What supporters paid, by project; and the projects that were alike with one bought."""
    open_to = {
        p: [purse for purse in purses if p in purse.approved]
        for p, cost in enumerate(costs)
        if cost > 0
    }
    bought: dict[int, tuple[Payment, ...]] = {}
    alike: set[int] = set()
    while True:
        offers = {p: offer for p in open_to if (offer := _offer(costs[p], open_to[p]))}
        if not offers:
            return bought, alike
        worth = {p: (offer.votes, -costs[p]) for p, offer in offers.items()}
        best = max(offers, key=lambda p: (worth[p], -p))
        alike.update(p for p in offers if worth[p] == worth[best])
        bought[best] = _paid(open_to[best], offers[best].price)
        open_to = {p: open_to[p] for p in offers if p != best}


def _offer(cost: int, supporters: Sequence[_Purse]) -> _Offer | None:
    """What they pay when all pay alike and whoever has less gives all; None if it is too dear."""
    levels = Counter[Fraction]()
    for purse in supporters:
        levels[purse.money] += purse.weight
    lacking, paying = Fraction(cost), sum(levels.values())
    for money in sorted(levels):
        if lacking <= money * paying:
            price = lacking / paying
            return _Offer(price=price, votes=cost / price)
        lacking -= money * levels[money]
        paying -= levels[money]
    return None


def _paid(supporters: Sequence[_Purse], price: Fraction) -> tuple[Payment, ...]:
    payments = Counter[Fraction]()
    for purse in supporters:
        each = min(price, purse.money)
        purse.money -= each
        payments[each] += purse.weight
    return tuple(
        Payment(weight=weight, each=each) for each, weight in sorted(payments.items(), reverse=True)
    )
