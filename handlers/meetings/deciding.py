"""What a meeting decided about the suggestions on its agenda: each moves on, its people hear."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap, button
from bot.routing import tap
from bot.texts import label
from bot.turn import Turn
from domain.histories import Happened, What
from domain.meetings import Meeting
from domain.people import require_organizer
from domain.refusals import Refused
from domain.suggestions import State, Suggestion, check_still
from handlers.suggestions.in_person import tell_in_person
from handlers.suggestions.naming import reference
from handlers.suggestions.telling import tell_progress
from storage import communities, meetings, suggestions

LEADS_TO = {
    "passed": State.IN_PROGRESS,
    "again": State.ON_AGENDA,
    "failed": State.TRIAGED,
}


@dataclass(frozen=True)
class Decide(Tap, prefix="md"):
    """How it went at the meeting: passed, again (put off) or failed."""

    meeting: int
    suggestion: int
    how: str


async def ask_how_it_went(turn: Turn, meeting: Meeting) -> None:
    """One question for each suggestion that was on the agenda and still waits there."""
    community = await communities.get(turn.db, meeting.community_id)
    for topic in await meetings.list_topics(turn.db, meeting.id):
        if topic.state is not State.ON_AGENDA:
            continue
        choices = [
            button(f"label-decided-{how}", Decide(meeting.id, topic.id, how)) for how in LEADS_TO
        ]
        number = reference(community, topic)
        turn.say("meeting-ask-decided", number=number, text=topic.text[:80], buttons=[choices])


async def decide(update: Update, turn: Turn) -> None:
    """The suggestion moves on: it is being done, waits for another meeting, or was not passed."""
    asked = turn.tapped(Decide)
    topics = {topic.id: topic for topic in await meetings.list_topics(turn.db, asked.meeting)}
    topic = topics.get(asked.suggestion)
    if topic is None or asked.how not in LEADS_TO:
        raise Refused("button-old")
    require_organizer(await turn.roles(topic.community_id))
    check_still(topic, frozenset({State.ON_AGENDA}))
    await _move_on(turn, topic, asked.how)


async def _move_on(turn: Turn, topic: Suggestion, how: str) -> None:
    community = await communities.get(turn.db, topic.community_id)
    note = label(community.language, f"decided-{how}")
    decided = Happened(kind=What.DECIDED, at=turn.now, by_id=turn.resident.id, note=note)
    moved = await suggestions.move(turn.db, topic, LEADS_TO[how], decided, handled_by=turn.name)
    if moved is None:
        raise Refused("button-old")
    turn.refresh("suggestion", topic.id)
    turn.edit("meeting-decided", number=reference(community, topic), decided=note)
    await tell_progress(turn, moved, f"told-decided-{how}")
    await tell_in_person(turn, moved, f"told-decided-{how}")


HANDLERS = [tap(Decide, decide)]
