"""A suggestion has its number: the organizers have its card, and its deadlines are set."""

from bot.messages import Address, Photo, Voice
from bot.turn import Turn
from domain.alarms import means_danger
from domain.communities import Community
from domain.people import Role
from domain.suggestions import Suggestion
from handlers.suggestions.deadlines import plan_deadlines, plan_triage
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
    plan_triage(turn, suggestion, community)
    plan_deadlines(turn, suggestion, community)


def attachments(suggestion: Suggestion) -> list[Voice | Photo]:
    """What was sent along, in order."""
    return [*map(Voice, suggestion.voices), *map(Photo, suggestion.photos)]
