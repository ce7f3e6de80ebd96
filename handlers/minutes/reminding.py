"""A draft that was begun and lies there: its organizers are reminded once."""

from bot.buttons import button
from bot.occasion import Occasion
from bot.texts import When
from domain.communities import Community
from domain.deadlines import after_working_days, morning_of
from domain.meetings import Meeting
from handlers.meetings.showing import Change
from storage import communities, meetings, minutes
from storage.timers import Timer

UNPUBLISHED = "minutes.unpublished"
WORKING_DAYS = 2


def plan_reminder(occasion: Occasion, meeting: Meeting, community: Community) -> None:
    """If it is not published in two working days; what was begun earlier is not put off."""
    today = occasion.now.astimezone(community.zone).date()
    at = morning_of(after_working_days(today, WORKING_DAYS), community.zone)
    place = community.id
    occasion.schedule(UNPUBLISHED, meeting.id, at, community_id=place, unless_waiting=True)


async def remind(occasion: Occasion, timer: Timer) -> None:
    """Nobody reads it yet."""
    meeting = await meetings.get(occasion.db, timer.ref)
    if (await minutes.get(occasion.db, meeting.id)).version:
        return
    community = await communities.get(occasion.db, meeting.community_id)
    await occasion.tell_organizers(
        community.id,
        "minutes-unpublished",
        title=meeting.title,
        when=When(meeting.starts_at, community.zone),
        buttons=[button("label-meeting-outcome", Change("outcome", meeting.id))],
    )


TIMERS = {UNPUBLISHED: remind}
