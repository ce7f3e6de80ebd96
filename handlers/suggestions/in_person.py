"""People without a phone: somebody goes and tells them."""

from typing import Any

from bot.occasion import Occasion
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.people import Role
from domain.suggestions import Suggestion
from handlers.suggestions.naming import reference
from storage import communities, followers, people


async def tell_in_person(turn: Turn, suggestion: Suggestion, key: str, **values: Any) -> None:
    """Whoever has no phone hears of it from the organizer who acts, or from whoever wrote down
    what they said, who reads the news as well."""
    if not suggestion.entered_for:
        return
    community = await communities.get(turn.db, suggestion.community_id)
    values = {"number": reference(community, suggestion), "due": suggestion.due_on, **values}
    asked = phrase("desk-tell-news", name=suggestion.entered_for)
    turn.say(asked.key, **asked.values)
    await tell_writer(turn, suggestion.entered_by, phrase(key, **values), asked)


async def have_told_in_person(
    occasion: Occasion, suggestion: Suggestion, community: Community, key: str
) -> None:
    """The same when no organizer acts: whoever wrote it down is told, or else the organizers."""
    if not suggestion.entered_for:
        return
    told = phrase(key, number=reference(community, suggestion), due=suggestion.due_on)
    asked = phrase("desk-tell-news", name=suggestion.entered_for)
    writer = await people.find(occasion.db, suggestion.entered_by or 0)
    organizers = await people.list_listeners(occasion.db, community.id, Role.ORGANIZER)
    for hearer in [writer] if writer else organizers:
        occasion.tell(hearer, "news", items=Lines([told, asked]))


async def tell_all_in_person(
    turn: Turn, suggestion: Suggestion, community: Community, key: str, **values: Any
) -> None:
    """The same for everybody whose suggestion it is, with the number that each of them knows."""
    entered = await followers.list_entered_for(turn.db, suggestion)
    for name in dict.fromkeys(one.name for one in entered):
        turn.say("desk-tell-news", name=name)
    for one in entered:
        told = phrase(key, number=reference(community, one), **values)
        await tell_writer(turn, one.by_id, told, phrase("desk-tell-news", name=one.name))


async def tell_writer(turn: Turn, writer_id: int | None, told: Phrase, asked: Phrase) -> None:
    """The one who wrote it down reads what is to be told, unless they have just done it."""
    writer = await people.find(turn.db, writer_id or 0)
    if writer is not None and writer.id != turn.resident.id:
        turn.tell(writer, "news", items=Lines([told, asked]))
