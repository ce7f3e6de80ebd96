"""Who has no phone says aloud how the reply was: the organizer writes it down for them."""

from telegram import Update

from bot.buttons import CANCEL
from bot.routing import Step, tap
from bot.turn import Turn
from domain.communities import Community
from domain.suggestions import Suggestion, check_still
from handlers.desk.acting import Action
from handlers.suggestions.in_person import check_speaks_for, known_name
from handlers.suggestions.naming import reference
from handlers.suggestions.rating import (
    RATEABLE,
    SAID,
    RateFor,
    keep_rating,
    needs_why,
    rating_buttons,
    take_why,
)
from storage import communities, suggestions


async def _spoken_for(turn: Turn, suggestion_id: int) -> tuple[Suggestion, Community]:
    """The suggestion, for who may speak for its author; raises Refused."""
    suggestion = await suggestions.get(turn.db, suggestion_id)
    await check_speaks_for(turn, suggestion)
    return suggestion, await communities.get(turn.db, suggestion.community_id)


async def ask_rating(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """What did they say?"""
    number, name = reference(community, suggestion), known_name(suggestion, turn.resident.id)
    turn.say(
        "desk-ask-rate-for", number=number, name=name, buttons=rating_buttons(suggestion, RateFor)
    )


async def keep(update: Update, turn: Turn) -> None:
    """It counts as the person's own; unsatisfied asks why and reopens, once."""
    asked = turn.tapped(RateFor)
    suggestion, community = await _spoken_for(turn, asked.suggestion)
    check_still(suggestion, RATEABLE)
    number, name = reference(community, suggestion), known_name(suggestion, turn.resident.id)
    if needs_why(suggestion, asked.rating):
        kept = {"suggestion": suggestion.id}
        turn.ask("desk-ask-why-for", then="desk.why-for", keep=kept, name=name, buttons=[CANCEL])
        return
    await keep_rating(turn, suggestion, asked.rating)
    turn.edit("desk-rated-for", number=number, name=name)


async def reopen(update: Update, turn: Turn) -> None:
    """Why it was not good, in the person's words or voice."""
    suggestion, _ = await _spoken_for(turn, turn.kept("desk.why-for")["suggestion"])
    check_still(suggestion, RATEABLE)
    await take_why(update, turn, suggestion)


def _has_no_phone(suggestion: Suggestion) -> bool:
    return suggestion.entered_for is not None


ACTIONS = {"rate-for": Action(RATEABLE, ask_rating, _has_no_phone)}
HANDLERS = [tap(RateFor, keep), Step("desk.why-for", reopen, SAID, "step-voice-please")]
