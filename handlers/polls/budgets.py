"""A participatory budget is made of a total and of projects with their costs."""

from telegram import Update

from bot.buttons import CANCEL
from bot.routing import Step, tap
from bot.turn import Turn
from domain.ballots import BallotKind
from domain.projects import read_projects, read_total
from handlers.polls.drafting import show_settings
from handlers.polls.settings import FRESH, BudgetOptions


async def ask_total(update: Update, turn: Turn) -> None:
    """How much money is there?"""
    keep = dict(turn.kept("poll.options"))
    turn.fade()
    turn.ask("budget-ask-total", then="poll.total", keep=keep, buttons=[CANCEL])


async def keep_total(update: Update, turn: Turn) -> None:
    """The total; next, the projects."""
    keep = {**turn.kept("poll.total"), "total": read_total(turn.text)}
    turn.ask("budget-ask-projects", then="poll.projects", keep=keep, buttons=[CANCEL])


async def keep_projects(update: Update, turn: Turn) -> None:
    """The projects with what they cost; next, the settings."""
    keep = dict(turn.kept("poll.projects"))
    projects = [project.model_dump() for project in read_projects(turn.text, keep["total"])]
    fixed = {"options": projects, "kind": BallotKind.BUDGET.value}
    await show_settings(turn, {**keep, **FRESH, **fixed})


HANDLERS = [
    tap(BudgetOptions, ask_total),
    Step("poll.total", keep_total),
    Step("poll.projects", keep_projects),
]
