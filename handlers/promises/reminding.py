"""What the clock does for a promise: its organizers are reminded before its day and after."""

from bot.occasion import Occasion
from domain.communities import Community
from domain.deadlines import days_late, reply_times
from domain.promises import Promise, reminder_after
from handlers.promises.showing import open_button, today_at
from handlers.promises.weekly import CARD, plan_weekly
from handlers.suggestions.deadlines import office
from storage import communities, promises
from storage.timers import Timer

DUE = "promise.due"


def keep_promise(occasion: Occasion, promise: Promise, community: Community) -> None:
    """It is to be kept: reminders go from one to the next, and the group sees it."""
    at = reminder_after(promise.due_on, occasion.now, community.zone)
    occasion.schedule(DUE, promise.id, at, community_id=community.id)
    plan_weekly(occasion, community)
    occasion.refresh(CARD, community.id)


def let_go(occasion: Occasion, promise: Promise) -> None:
    """It is done, or was never resolved."""
    occasion.unschedule(DUE, promise.id)
    occasion.refresh(CARD, promise.community_id)


async def remind(occasion: Occasion, timer: Timer) -> None:
    """Due soon, today, or overdue, and then once a week."""
    promise = await promises.get(occasion.db, timer.ref)
    if not promise.is_open:
        return
    community = await communities.get(occasion.db, promise.community_id)
    _, last_day, late = reply_times(promise.due_on, community.zone)
    how = "soon" if occasion.now < last_day else "late" if occasion.now >= late else "today"
    await occasion.tell_organizers(
        community.id,
        f"promise-due-{how}",
        office=office(community, promise.office or None),
        what=promise.what,
        due=promise.due_on,
        days=days_late(promise.due_on, today_at(occasion.now, community.zone)),
        percent=promise.percent,
        buttons=[open_button(promise)],
    )
    keep_promise(occasion, promise, community)


TIMERS = {DUE: remind}
