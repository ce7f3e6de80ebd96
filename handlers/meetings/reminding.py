"""What the clock does for a meeting: reminders a day and an hour before, each true when it is
read, and afterwards the question of its result."""

from datetime import timedelta
from typing import Any

from bot.buttons import button
from bot.occasion import Occasion
from bot.texts import phrase
from domain.communities import Community
from domain.countdowns import time_left
from domain.meetings import (
    HOUR_BEFORE,
    Meeting,
    MeetingState,
    notices,
    standing,
    time_for_result,
)
from domain.quiet_hours import quiet_until
from handlers.meetings.entrances import OPENS, plan_sign_in, sign_in_buttons
from handlers.meetings.showing import Change, words_of
from storage import communities, meetings, people, sittings
from storage.timers import Timer


def plan_reminders(occasion: Occasion, meeting: Meeting, community: Community) -> None:
    """Before it a day and an hour; afterwards its organizers are asked for the result."""
    occasion.unschedule("meeting.notice", meeting.id)
    for name, at in notices(meeting.starts_at, occasion.now).items():
        occasion.schedule("meeting.notice", meeting.id, at, name, community.id)
    result_at = time_for_result(meeting.ends_at, community.zone)
    occasion.schedule("meeting.result", meeting.id, result_at, community_id=community.id)
    plan_sign_in(occasion, meeting, community)


def drop_reminders(occasion: Occasion, meeting: Meeting) -> None:
    """It does not take place, or all is said."""
    occasion.unschedule("meeting.notice", meeting.id)
    occasion.unschedule("meeting.result", meeting.id)
    occasion.unschedule(OPENS, meeting.id)


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
    about = await words_of(occasion.db, meeting, community)
    sitting = await sittings.find(occasion.db, meeting.id)
    way_in = sign_in_buttons(meeting, sitting, occasion.now) or None
    told = {"about": about, "buttons": way_in, **_how_long(occasion, meeting, community)}
    occasion.post(community, key, urgent=True, **told)
    for person_id, coming in (await meetings.list_answers(occasion.db, meeting.id)).items():
        if coming:
            person = await people.get(occasion.db, person_id)
            occasion.tell(person, key, urgent=True, **told)


def _how_long(occasion: Occasion, meeting: Meeting, community: Community) -> dict[str, Any]:
    ago = max(0, int((occasion.now - meeting.starts_at).total_seconds()) // 60)
    left = time_left(meeting.starts_at, occasion.now, community.zone)
    return {"ago": ago, "left": phrase("time-left", **left._asdict())}


async def ask_for_result(occasion: Occasion, timer: Timer) -> None:
    """It is over: how did it end?"""
    meeting = await meetings.get(occasion.db, timer.ref)
    if meeting.state is not MeetingState.PLANNED or occasion.now < meeting.starts_at:
        return
    asked = [button("label-meeting-outcome", Change("outcome", meeting.id))]
    told = {"title": meeting.title, "buttons": asked}
    await occasion.tell_organizers(meeting.community_id, "meeting-ask-result", **told)


TIMERS = {"meeting.notice": remind, "meeting.result": ask_for_result}
