"""The notice of a meeting stays at the top of its group until the meeting is over, where that is
wished."""

from datetime import timedelta

from bot.occasion import Occasion
from domain.communities import Community
from domain.meetings import Meeting, MeetingState
from domain.quiet_hours import quiet_until
from storage import cards, communities, meetings
from storage.timers import Timer

PIN, UNPIN = "meeting.pin", "meeting.unpin"
SOON, AGAIN = timedelta(seconds=5), timedelta(minutes=5)


def plan_pinning(occasion: Occasion, meeting: Meeting, community: Community) -> None:
    """When the notice stands in the group."""
    if meeting.pinned and community.group_id is not None:
        at = (quiet_until(occasion.now, community.zone) or occasion.now) + SOON
        occasion.schedule(PIN, meeting.id, at, community_id=community.id)
        plan_unpinning(occasion, meeting)


def plan_unpinning(occasion: Occasion, meeting: Meeting) -> None:
    """When it is over."""
    if meeting.pinned:
        place = meeting.community_id
        occasion.schedule(UNPIN, meeting.id, meeting.ends_at, community_id=place)


def unpin_soon(occasion: Occasion, meeting: Meeting) -> None:
    """It does not take place, or is not to be pinned any more."""
    occasion.unschedule(PIN, meeting.id)
    if meeting.pinned:
        place = meeting.community_id
        occasion.schedule(UNPIN, meeting.id, occasion.now, community_id=place)


async def pin(occasion: Occasion, timer: Timer) -> None:
    """As soon as the notice stands there."""
    meeting = await meetings.get(occasion.db, timer.ref)
    if meeting.state is not MeetingState.PLANNED or occasion.now >= meeting.ends_at:
        return
    if not await _call(occasion, meeting, "pinChatMessage", disable_notification=True):
        at = occasion.now + AGAIN
        occasion.schedule(PIN, meeting.id, at, community_id=meeting.community_id)


async def unpin(occasion: Occasion, timer: Timer) -> None:
    """The notice makes room."""
    meeting = await meetings.get(occasion.db, timer.ref)
    await _call(occasion, meeting, "unpinChatMessage")


async def _call(occasion: Occasion, meeting: Meeting, method: str, **how: bool) -> bool:
    """About the notice in the group, if it stands there."""
    group = (await communities.get(occasion.db, meeting.community_id)).group_id
    card = await cards.find(occasion.db, "meeting", meeting.id, group) if group else None
    if group is None or card is None or card.message_id is None:
        return False
    occasion.call(group, method, chat_id=group, message_id=card.message_id, **how)
    return True


TIMERS = {PIN: pin, UNPIN: unpin}
