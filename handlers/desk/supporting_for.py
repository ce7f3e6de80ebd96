"""From the card: one more without a phone supports it."""

from telegram import Update

from bot.routing import Step
from bot.turn import Turn
from domain.suggestions import OPEN, Suggestion
from domain.wording import check_words
from handlers.desk.acting import Action, asks, led
from handlers.suggestions.supporting_for import support_for

LONGEST_NAME = 60


async def keep_name(update: Update, turn: Turn) -> None:
    """Who it is."""
    suggestion, _ = await led(turn, turn.kept("desk.support-for")["suggestion"])
    await support_for(turn, suggestion, check_words(turn.text, LONGEST_NAME))


def _is_public(suggestion: Suggestion) -> bool:
    return suggestion.is_public


ACTIONS = {"support-for": Action(OPEN, asks("support-for"), _is_public)}
HANDLERS = [Step("desk.support-for", keep_name)]
