"""A suggestion has its number: the organizers have its card, and its deadlines are set."""

from bot.messages import Address, Photo, Voice
from bot.turn import Turn
from domain.alarms import means_danger
from domain.communities import Community
from domain.deadlines import morning_of, triage_due_at
from domain.people import Role
from domain.suggestions import Suggestion
from handlers.suggestions.naming import reference
from storage import people


async def arrive(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """Put it on the desk of everyone who organizes the community."""
    number, urgent = reference(community, suggestion), means_danger(suggestion.text)
    for organizer in await turn.recall(people.list_listeners, community.id, Role.ORGANIZER):
        for attach in attachments(suggestion):
            turn.tell(organizer, "desk-attached", number=number, attach=attach, urgent=urgent)
        here, language = Address(organizer.id), organizer.language
        turn.show("suggestion", suggestion.id, here, language, urgent=urgent)
    triage_at = triage_due_at(turn.now, community.zone, community.triage_days)
    turn.schedule("suggestion.triage", suggestion.id, triage_at, community_id=community.id)
    due_at = morning_of(suggestion.due_on, community.zone)
    turn.schedule("suggestion.due", suggestion.id, due_at, community_id=community.id)


def attachments(suggestion: Suggestion) -> list[Voice | Photo]:
    """What was sent along, in order."""
    return [*map(Voice, suggestion.voices), *map(Photo, suggestion.photos)]
