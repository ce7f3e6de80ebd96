"""Who has no phone says aloud how the reply was: the organizer writes it down for them."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Tap
from bot.routing import Step, tap
from bot.texts import Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.refusals import Refused
from domain.suggestions import Suggestion, check_still
from handlers.desk.acting import Action, led
from handlers.suggestions.naming import reference
from handlers.suggestions.rating import (
    RATEABLE,
    SAID,
    keep_rating,
    needs_why,
    rating_buttons,
    take_why,
)


@dataclass(frozen=True)
class RateFor(Tap, prefix="dr"):
    """How satisfied the person is, as they said."""

    suggestion: int
    rating: str


def _spoken_name(suggestion: Suggestion) -> str | Phrase:
    """Whose it is, for organizers: an anonymous one shows the slip with the number instead."""
    return phrase("desk-anonymous") if suggestion.anonymous else suggestion.entered_for or "—"


async def ask_rating(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """What did they say?"""
    number, name = reference(community, suggestion), _spoken_name(suggestion)
    turn.say(
        "desk-ask-rate-for", number=number, name=name, buttons=rating_buttons(suggestion, RateFor)
    )


async def keep(update: Update, turn: Turn) -> None:
    """It counts as the person's own; unsatisfied asks why and reopens, once."""
    asked = turn.tapped(RateFor)
    suggestion, community = await led(turn, asked.suggestion)
    if not suggestion.entered_for:
        raise Refused("button-old")
    check_still(suggestion, RATEABLE)
    number, name = reference(community, suggestion), _spoken_name(suggestion)
    if needs_why(suggestion, asked.rating):
        kept = {"suggestion": suggestion.id}
        turn.ask("desk-ask-why-for", then="desk.why-for", keep=kept, name=name, buttons=[CANCEL])
        return
    await keep_rating(turn, suggestion, asked.rating)
    turn.edit("desk-rated-for", number=number, name=name)


async def reopen(update: Update, turn: Turn) -> None:
    """Why it was not good, in the person's words or voice."""
    suggestion, _ = await led(turn, turn.kept("desk.why-for")["suggestion"])
    check_still(suggestion, RATEABLE)
    await take_why(update, turn, suggestion)


def _has_no_phone(suggestion: Suggestion) -> bool:
    return suggestion.entered_for is not None


ACTIONS = {"rate-for": Action(RATEABLE, ask_rating, _has_no_phone)}
HANDLERS = [tap(RateFor, keep), Step("desk.why-for", reopen, SAID, "step-voice-please")]
