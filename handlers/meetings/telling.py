"""What has changed about a meeting is told to everybody whom it concerns."""

from typing import Any

from bot.turn import Turn
from domain.meetings import Meeting
from handlers.meetings.arriving import posted
from handlers.meetings.calendars import post_calendar, send_calendar
from handlers.meetings.seating import called_by_name
from handlers.meetings.showing import words_of
from storage import communities, deliveries, meetings, people


async def tell_all(turn: Turn, meeting: Meeting, key: str, *, urgent: bool, **values: Any) -> None:
    """To the group, with the calendar file, to whoever was called, and to everyone who answered."""
    community = await communities.get(turn.db, meeting.community_id)
    told = {"about": await words_of(turn.db, meeting, community), "urgent": urgent, **values}
    turn.refresh("meeting", meeting.id)
    if not meeting.noticed:
        return  # nobody has heard of it yet
    name = f"{key} {meeting.sequence}"
    delivery = await posted(turn, meeting, community, name)
    turn.post(community, key, known_as=(deliveries.OWN, delivery), **told)
    post_calendar(turn, meeting, community, urgent=urgent)
    called = await called_by_name(turn, meeting)
    for person_id in called | set(await meetings.list_answers(turn.db, meeting.id)):
        person = await people.get(turn.db, person_id)
        turn.tell(person, key, **told)
        if person_id in called:
            send_calendar(turn, meeting, person, urgent=urgent)
