"""A suggestion is opened: its card with what was sent along, and its whole history."""

from bot.messages import Address
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.histories import Event, SeenBy
from domain.suggestions import State, Suggestion
from handlers.desk.acting import Action
from handlers.suggestions.arriving import attachments
from handlers.suggestions.naming import reference
from handlers.suggestions.retelling import retell
from storage import histories


async def open_card(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """The card, below everything else, after what was sent along."""
    number = reference(community, suggestion)
    for attach in attachments(suggestion):
        turn.say("desk-attached", number=number, attach=attach)
    here, moved = Address(turn.person_id), phrase("desk-card-moved", number=number)
    await turn.show_anew("suggestion", suggestion.id, here, turn.language, instead=moved)


async def show_history(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """Everything that happened, with notes and who did it; a hidden name stays hidden."""
    events = await histories.list_events(turn.db, suggestion.id, list(SeenBy))
    lines = [
        phrase(
            "desk-history-line",
            line=retell(event, community.zone, lambda note: note),
            who=_who(event, suggestion),
        )
        for event in events
    ]
    turn.say("desk-history", number=reference(community, suggestion), lines=Lines(lines))


def _who(event: Event, suggestion: Suggestion) -> str | Phrase:
    """Who did it, unless that is the author of an anonymous one, or nobody is left to name."""
    if suggestion.anonymous and event.by_id is not None and event.by_id == suggestion.author_id:
        return phrase("desk-anonymous")
    return event.by_name or "—"


ACTIONS = {
    "open": Action(frozenset(State), open_card),
    "history": Action(frozenset(State), show_history),
}
