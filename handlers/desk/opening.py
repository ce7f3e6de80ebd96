"""A suggestion is opened from the queue: its card, and what was sent along."""

from bot.messages import Address
from bot.turn import Turn
from domain.communities import Community
from domain.suggestions import State, Suggestion
from handlers.desk.acting import Action
from handlers.suggestions.arriving import attachments
from handlers.suggestions.naming import reference


async def open_card(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """The card, below everything else, after what was sent along."""
    for attach in attachments(suggestion):
        turn.say("desk-attached", number=reference(community, suggestion), attach=attach)
    here = Address(turn.person_id)
    await turn.show_anew("suggestion", suggestion.id, here, turn.language)


ACTIONS = {"open": Action(frozenset(State), open_card)}
