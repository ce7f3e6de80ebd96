"""A suggestion asked for by its number: in a link, or typed outside a conversation."""

from telegram import Update

from bot.buttons import button
from bot.turn import Turn
from domain.communities import Community
from domain.reading import Asked, asked_in, may_read
from domain.suggestions import Suggestion
from handlers.joining import Consent
from handlers.suggestions.browsing import browse_button
from handlers.suggestions.offering import offer
from handlers.suggestions.showing import readable, show
from storage import communities, forgetting, people, suggestions


async def open_shared(turn: Turn, community_id: int, year: str, number: str) -> None:
    """A link named it: for who belongs there, or else the offer to join that community too."""
    if community_id and not await people.is_member(turn.db, turn.resident.id, community_id):
        await _offer_to_join(turn, community_id, f"n_{community_id}_{year}_{number}")
        return
    found = await suggestions.find_by_number(turn.db, community_id, int(number), int(year))
    await show(turn, await readable(turn, found.id if found else 0))


async def _offer_to_join(turn: Turn, community_id: int, then: str) -> None:
    """Said alike of what can be read there and of what cannot."""
    community = await communities.get(turn.db, community_id)
    turn.say(
        "share-elsewhere",
        community=community.name,
        current=turn.community.name,
        buttons=[button("label-add-community", Consent(community_id, then))],
    )


async def look_up(update: Update, turn: Turn) -> None:
    """A number opens what the person may read; any other words are offered as a suggestion."""
    asked = asked_in(turn.text) if turn.dialog is None else None
    if asked is None:
        await offer(update, turn)
        return
    found = await _asked_for(turn, asked)
    if found is None:
        turn.say("suggestion-not-found", buttons=[browse_button()])
    else:
        await show(turn, await readable(turn, found.id))


async def _asked_for(turn: Turn, asked: Asked) -> Suggestion | None:
    """The one with this number that the person may read: of the latest year if none is said."""
    for community in await meant(turn, asked.community):
        number, year = asked.number, asked.year
        found = await suggestions.find_by_number(turn.db, community.id, number, year)
        if found is not None and may_read(found, turn.resident.id, True):
            return found
    return None


async def meant(turn: Turn, name: str | None) -> list[Community]:
    """The community named, among those the person has joined; the current one if none is."""
    if not name:
        return [turn.community]
    joined = await forgetting.list_memberships(turn.db, turn.resident.id)
    every = [await communities.get(turn.db, community_id) for community_id in joined]
    return [c for c in every if name in (c.name, c.short_name)]
