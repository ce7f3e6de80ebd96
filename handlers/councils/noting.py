"""The log of the bodies: who sat down when, who left, what was changed and by whom."""

from telegram import Update

from bot.occasion import Occasion
from bot.routing import tap
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.councils import CouncilEvent
from domain.people import is_organizer
from domain.refusals import Refused
from domain.thresholds import Body
from handlers.councils.showing import Log
from handlers.polls.verdicts import body_words
from storage import communities, council_events, people
from storage.council_events import Told


async def note(
    occasion: Occasion,
    council_id: int,
    kind: CouncilEvent,
    member: int | None = None,
    words: str | None = None,
) -> None:
    """Something was changed, by whoever speaks or by the clock."""
    by = occasion.person_id if isinstance(occasion, Turn) else None
    db, now = occasion.db, occasion.now
    await council_events.add(db, council_id, kind, now, by=by, member=member, note=words)


async def show_log(update: Update, turn: Turn) -> None:
    """What was changed lately; organizers also read by whom."""
    community_id = turn.tapped(Log).community
    if not await people.is_member(turn.db, turn.resident.id, community_id):
        raise Refused("council-elsewhere")
    community = await communities.get(turn.db, community_id)
    events = await council_events.list_recent(turn.db, community.id)
    organizes = is_organizer(await turn.roles(community.id))
    lines = [_line(event, community, organizes) for event in events]
    if not lines:
        turn.say("council-log-none", community=community.name)
        return
    turn.say("council-log", community=community.name, lines=Lines(lines))


def _line(event: Told, community: Community, organizes: bool) -> Phrase:
    who = phrase("council-log-by", name=event.by_name) if organizes and event.by_name else ""
    return phrase(
        "council-log-line",
        when=When(event.at, community.zone),
        what=phrase(
            f"council-event-{event.kind}",
            council=event.council,
            member=event.member or phrase("council-somebody"),
            role=phrase(f"council-role-{event.role}") if event.role else "",
            rule=body_words(Body(event.note)) if event.note else "",
        ),
        who=who,
    )


HANDLERS = [tap(Log, show_log)]
