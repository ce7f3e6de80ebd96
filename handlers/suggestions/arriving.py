"""A suggestion has its number: the organizers have its card, and its deadlines are set."""

from bot.messages import Address, Photo, Pin, Voice
from bot.turn import Turn
from domain.alarms import means_danger
from domain.communities import Community
from domain.suggestions import Suggestion
from handlers.suggestions.deadlines import plan_deadlines, plan_triage
from handlers.suggestions.naming import reference


async def arrive(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """Put it on the desk of everyone who organizes the community."""
    number, urgent = reference(community, suggestion), means_danger(suggestion.text)
    for attach in attachments(suggestion):
        told = {"number": number, "attach": attach, "urgent": urgent}
        await turn.tell_organizers(community.id, "desk-attached", **told)
    for organizer in await turn.organizers(community.id):
        here, language = Address(organizer.id), organizer.language
        turn.show("suggestion", suggestion.id, here, language, urgent=urgent)
    plan_triage(turn, suggestion, community)
    plan_deadlines(turn, suggestion, community)


def attachments(suggestion: Suggestion) -> list[Voice | Photo | Pin]:
    """What was sent along: voices, photos and the place on the map, in order."""
    pins = [Pin(*suggestion.point)] if suggestion.point else []
    return [*map(Voice, suggestion.voices), *map(Photo, suggestion.photos), *pins]
