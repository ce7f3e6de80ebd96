"""What the clock does for an activity: invitations, reminders, and the question of hours."""

from datetime import timedelta

from bot.buttons import button
from bot.messages import BULK
from bot.occasion import Occasion
from bot.texts import phrase
from domain.activities import HOURS_BEFORE, Activity, ActivityState, Seat
from domain.communities import Community
from domain.countdowns import time_left
from domain.quiet_hours import quiet_until
from handlers.activities.cards import Leave, about, join_buttons, lead_buttons
from handlers.activities.signing_in import SignIn
from storage import activities, communities, people, volunteers
from storage.timers import Timer

LATEST = {"day": HOURS_BEFORE, "hours": timedelta(minutes=30)}


async def _still_coming(occasion: Occasion, timer: Timer) -> tuple[Activity, Community] | None:
    """The activity and its community; None once it was called off or has begun."""
    activity = await activities.get(occasion.db, timer.ref)
    if activity.state is ActivityState.CANCELLED or occasion.now >= activity.starts_at:
        return None
    return activity, await communities.get(occasion.db, activity.community_id)


async def invite(occasion: Occasion, timer: Timer) -> None:
    """Those who offered this kind of help are asked, in private."""
    found = await _still_coming(occasion, timer)
    if found is None:
        return
    activity, community = found
    signed = {s.person_id for s in await activities.list_sign_ups(occasion.db, activity.id)}
    for helper in await volunteers.list_helpers(occasion.db, community.id, activity.kind):
        if helper.id not in signed:
            words = about(activity, community)
            buttons = [join_buttons(activity)]
            occasion.tell(helper, "activity-invite", about=words, buttons=buttons, priority=BULK)


async def remind(occasion: Occasion, timer: Timer) -> None:
    """A day and two hours before, after the quiet hours where there is still time."""
    found = await _still_coming(occasion, timer)
    if found is None:
        return
    activity, community = found
    if timer.name == "day" and occasion.now >= activity.starts_at - HOURS_BEFORE:
        return  # the reminder two hours before is due as well
    later = quiet_until(occasion.now, community.zone)
    if later is not None and later <= activity.starts_at - LATEST[timer.name]:
        occasion.schedule(timer.kind, timer.ref, later, timer.name, timer.community_id)
        return
    left = phrase(
        "time-left", **time_left(activity.starts_at, occasion.now, community.zone)._asdict()
    )
    soon = activity.starts_at - occasion.now <= HOURS_BEFORE + timedelta(minutes=5)
    here = button("label-sign-in", SignIn(activity.id))
    leave = button("label-leave-activity", Leave(activity.id))
    for attendee in await activities.list_attendees(occasion.db, activity.id):
        if attendee.state is Seat.IN:
            words, buttons = about(activity, community), [[here, leave] if soon else [leave]]
            told = {"about": words, "left": left, "buttons": buttons}
            occasion.tell(attendee, "activity-reminder", urgent=True, **told)


async def ask_for_hours(occasion: Occasion, timer: Timer) -> None:
    """Afterwards the organizer is asked how long it took."""
    activity = await activities.get(occasion.db, timer.ref)
    if activity.state is ActivityState.CANCELLED or activity.organizer_id is None:
        return
    organizer = await people.get(occasion.db, activity.organizer_id)
    buttons = [lead_buttons(activity)[:2]]
    occasion.tell(organizer, "activity-confirm-hours", title=activity.title, buttons=buttons)


TIMERS = {
    "activity.invitation": invite,
    "activity.reminder": remind,
    "activity.hours": ask_for_hours,
}
