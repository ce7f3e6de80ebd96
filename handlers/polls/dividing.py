"""The result of a participatory budget in words: who paid how much for what."""

from collections.abc import Sequence
from functools import lru_cache

from bot.texts import Lines, Phrase, phrase
from domain.ballots import BallotKind, Choice
from domain.budgets import Division, Funding, Payment, Project, divide
from domain.polls import Option, Poll
from storage import votes
from storage.database import Connection


async def divided(db: Connection, poll: Poll, options: Sequence[Option]) -> list[Phrase | Lines]:
    """Who wins, by equal shares and by votes alone; nothing for other polls."""
    if poll.kind is not BallotKind.BUDGET:
        return []
    costs = tuple(option.cost for option in options)
    division = _divide(costs, poll.total, tuple(await votes.tally(db, poll)))
    return division_lines(division, [option.label for option in options])


@lru_cache(maxsize=16)
def _divide(
    costs: tuple[int, ...], total: int, ballots: tuple[tuple[Choice, int], ...]
) -> Division:
    return divide(costs, total, ballots)


def division_lines(division: Division, labels: Sequence[str]) -> list[Phrase | Lines]:
    """How the money is divided, in words: what each had, who paid what, and what is left."""
    if not division.weight:
        return [phrase("budget-nobody")]
    head = phrase(
        "budget-shares",
        total=division.total,
        voters=division.weight,
        about=division.share.denominator > 1,
        share=round(division.share),
    )
    pairs = [(labels[at], division.projects[at]) for at in division.by_shares]
    lost = [at for at in range(len(labels)) if at not in division.by_shares]
    return [
        head,
        *(_won(label, project) for label, project in pairs),
        *(_lost(division, labels, at) for at in lost),
        phrase("budget-left", left=division.left),
        _by_votes(division, labels),
    ]


def _won(label: str, project: Project) -> Phrase:
    if project.funding is Funding.REST:
        return phrase("budget-from-rest", option=label, cost=project.cost, votes=project.votes)
    paid = Lines([_paid(one) for one in project.payments], by=phrase("polls-comma"))
    return phrase("budget-paid", option=label, cost=project.cost, paid=paid)


def _paid(payment: Payment) -> Phrase:
    about = payment.each.denominator > 1
    return phrase("budget-each", people=payment.weight, each=round(payment.each), about=about)


def _lost(division: Division, labels: Sequence[str], at: int) -> Phrase:
    key = "budget-passed-over" if at in division.passed_over else "budget-not"
    project = division.projects[at]
    return phrase(key, option=labels[at], cost=project.cost, votes=project.votes)


def _by_votes(division: Division, labels: Sequence[str]) -> Phrase:
    if set(division.by_votes) == set(division.by_shares):
        return phrase("budget-votes-same")
    won = Lines([labels[at] for at in division.by_votes], by=phrase("polls-comma"))
    return phrase("budget-votes", options=won, left=division.left_by_votes)
