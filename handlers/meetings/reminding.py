"""What the clock does for a meeting: reminders before it, each true when it is read, and afterwards
the question of its result."""

from datetime import datetime, timedelta
from typing import Any

from bot.buttons import button
from bot.cards import View
from bot.messages import Address
from bot.occasion import Occasion
from bot.texts import phrase
from domain.communities import Community
from domain.countdowns import time_left
from domain.meeting_plans import first_at, overtaken, reminders_at
from domain.meetings import Meeting, MeetingState, standing, time_for_result
from domain.quiet_hours import quiet_until
from handlers.meetings.arriving import posted
from handlers.meetings.entrances import OPENS, plan_sign_in, sign_in_buttons
from handlers.meetings.pinning import plan_unpinning, unpin_soon
from handlers.meetings.showing import Change, words_of
from storage import communities, deliveries, invitations, meetings, people, sittings
from storage.people import Listener
from storage.timers import Timer

NOTICE, FIRST = "meeting.notice", "meeting.first"
REMINDER = "meeting-reminder"
URGENT = ("two-hours", "hour", "half")


def plan_reminders(occasion: Occasion, meeting: Meeting, community: Community) -> None:
    """The first notice, if it is still to come, and the reminders of its plan; afterwards its
    organizers are asked for the result."""
    for kind in (NOTICE, FIRST):
        occasion.unschedule(kind, meeting.id)
    first = None if meeting.noticed else first_at(meeting, occasion.now, community.zone)
    if not meeting.noticed:
        occasion.schedule(FIRST, meeting.id, first or occasion.now, community_id=community.id)
    since = first or occasion.now
    for name, at in reminders_at(meeting.plan, meeting.starts_at, since).items():
        occasion.schedule(NOTICE, meeting.id, at, name, community.id)
    result_at = time_for_result(meeting.ends_at, community.zone)
    occasion.schedule("meeting.result", meeting.id, result_at, community_id=community.id)
    plan_unpinning(occasion, meeting)
    plan_sign_in(occasion, meeting, community)


def drop_reminders(occasion: Occasion, meeting: Meeting) -> None:
    """It does not take place, or all is said."""
    for kind in (NOTICE, FIRST, "meeting.result", OPENS):
        occasion.unschedule(kind, meeting.id)
    unpin_soon(occasion, meeting)


async def remind(occasion: Occasion, timer: Timer) -> None:
    """To the group, to those who come, and to those called who have not answered. The words are
    found when it is sent: what is late says the truth, and what is over or has been moved or
    cancelled says nothing."""
    meeting = await meetings.get(occasion.db, timer.ref)
    community = await communities.get(occasion.db, meeting.community_id)
    over = standing(meeting, occasion.now) == "over"
    if meeting.state is not MeetingState.PLANNED or over or not meeting.noticed:
        return
    if overtaken(timer.name, meeting.plan, meeting.starts_at, occasion.now):
        return  # a later reminder is due as well
    later = quiet_until(occasion.now, community.zone) if timer.name not in URGENT else None
    if later is not None and later < meeting.starts_at - timedelta(hours=1):
        occasion.schedule(timer.kind, timer.ref, later, timer.name, timer.community_id)
        return
    name = f"{timer.name} {meeting.starts_at.isoformat()}"
    delivery = await posted(occasion, meeting, community, name, card_kind=REMINDER)
    occasion.show_group(REMINDER, delivery, community, urgent=True)
    for listener in await _concerned(occasion, meeting, community):
        address = Address(listener.id)
        occasion.show(REMINDER, delivery, address, listener.language, urgent=True)


async def _concerned(occasion: Occasion, meeting: Meeting, community: Community) -> list[Listener]:
    """Who comes, and who is called and has not answered; not who cannot come."""
    today = occasion.now.astimezone(community.zone).date()
    answers = await meetings.list_answers(occasion.db, meeting.id)
    called = await invitations.list_called(occasion.db, meeting, today)
    coming = [await people.get(occasion.db, one) for one, comes in answers.items() if comes]
    told = {one.id: one.language for one in coming}
    told |= {c.person_id: c.language for c in called if c.person_id and c.person_id not in answers}
    return [Listener(id=one, language=language) for one, language in told.items()]


async def draw_reminder(view: View) -> dict[str, Any] | None:
    """How long there still is, at the moment at which it is sent; nothing once the meeting is over,
    or is not at that time any more."""
    delivery = await deliveries.get(view.db, view.ref)
    meeting = await meetings.get(view.db, delivery.ref)
    stands, meant = standing(meeting, view.now), delivery.name.partition(" ")[2]
    moved = meeting.starts_at != datetime.fromisoformat(meant)
    if meeting.state is not MeetingState.PLANNED or moved or stands == "over":
        return None
    community = await communities.get(view.db, meeting.community_id)
    sitting = await sittings.find(view.db, meeting.id)
    return view.draw(
        "meeting-reminder" if stands == "ahead" else "meeting-begun",
        about=await words_of(view.db, meeting, community),
        buttons=sign_in_buttons(meeting, sitting, view.now),
        **_how_long(view.now, meeting, community),
    )


def _how_long(now: datetime, meeting: Meeting, community: Community) -> dict[str, Any]:
    ago = max(0, int((now - meeting.starts_at).total_seconds()) // 60)
    left = time_left(meeting.starts_at, now, community.zone)
    days = (
        meeting.starts_at.astimezone(community.zone).date() - now.astimezone(community.zone).date()
    ).days
    soon = phrase("time-left", **left._asdict())
    return {"ago": ago, "left": soon if days < 2 else phrase("days-left", days=days)}


async def ask_for_result(occasion: Occasion, timer: Timer) -> None:
    """It is over: how did it end?"""
    meeting = await meetings.get(occasion.db, timer.ref)
    if meeting.state is not MeetingState.PLANNED or occasion.now < meeting.starts_at:
        return
    asked = [button("label-meeting-outcome", Change("outcome", meeting.id))]
    told = {"title": meeting.title, "buttons": asked}
    await occasion.tell_organizers(meeting.community_id, "meeting-ask-result", **told)


CARDS = {REMINDER: draw_reminder}
TIMERS = {NOTICE: remind, "meeting.result": ask_for_result}
