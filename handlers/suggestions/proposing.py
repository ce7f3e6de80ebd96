"""Enough people stand behind a suggestion: it is proposed to the council by itself, once."""

from bot.buttons import button
from bot.occasion import Occasion
from domain.histories import Happened, What
from domain.suggestions import State, Suggestion, supporters_needed
from handlers.suggestions.handling import Handle, handling_buttons
from handlers.suggestions.naming import reference
from handlers.suggestions.telling import tell_progress
from storage import communities, histories


async def propose_when_supported(occasion: Occasion, suggestion: Suggestion) -> None:
    """The organizers are asked to put it on the agenda, and its people hear of it."""
    community = await communities.get(occasion.db, suggestion.community_id)
    if suggestion.supporters < supporters_needed(community) or suggestion.state is State.ON_AGENDA:
        return
    if await histories.find_last(occasion.db, suggestion.id, [What.PROPOSED, What.AGENDA]):
        return
    proposed = Happened(kind=What.PROPOSED, at=occasion.now, note=str(suggestion.supporters))
    await histories.add(occasion.db, suggestion.id, suggestion.state, proposed)
    await tell_progress(occasion, suggestion, "told-proposed", str(suggestion.supporters))
    buttons = [
        button("label-agenda", Handle("agenda", suggestion.id)),
        *handling_buttons(suggestion.id),
    ]
    told = {"number": reference(community, suggestion), "supporters": suggestion.supporters}
    await occasion.tell_organizers(community.id, "desk-proposed", buttons=[buttons], **told)
