"""Reminders: a day and an hour before, and what a late one may truthfully say."""

from datetime import timedelta

from bot.occasion import Occasion
from domain.meetings import HOUR_BEFORE, Meeting, MeetingState, notices, standing
from domain.quiet_hours import quiet_until
from handlers.meetings.showing import about_meeting
from storage import communities, meetings, people
from storage.timers import Timer


def plan_reminders(occasion: Occasion, meeting: Meeting) -> None:
    occasion.unschedule("meeting.notice", meeting.id)
    for name, at in notices(meeting.starts_at, occasion.now).items():
        occasion.schedule("meeting.notice", meeting.id, at, name, meeting.community_id)


async def remind(occasion: Occasion, timer: Timer) -> None:
    """A day or an hour before; what is late says the truth, and what is over says nothing."""
    meeting = await meetings.get(occasion.db, timer.ref)
    community = await communities.get(occasion.db, meeting.community_id)
    stands = standing(meeting, occasion.now)
    if meeting.state is not MeetingState.PLANNED or stands == "over":
        return
    if timer.name == "day" and occasion.now >= meeting.starts_at - HOUR_BEFORE:
        return  # the reminder an hour before is due as well
    later = quiet_until(occasion.now, community.zone) if timer.name == "day" else None
    if later is not None and later < meeting.starts_at - timedelta(hours=1):
        occasion.schedule(timer.kind, timer.ref, later, timer.name, timer.community_id)
        return
    key = "meeting-reminder" if stands == "ahead" else "meeting-begun"
    about = about_meeting(meeting, community)
    ago = max(0, int((occasion.now - meeting.starts_at).total_seconds()) // 60)
    occasion.post(community, key, about=about, ago=ago)
    for person_id, coming in (await meetings.list_answers(occasion.db, meeting.id)).items():
        if coming:
            occasion.tell(await people.get(occasion.db, person_id), key, about=about, ago=ago)


TIMERS = {"meeting.notice": remind}
