"""The card of open promises in the group: a new one every Monday, pinned, edited until the next
takes its place."""

from datetime import datetime, timedelta
from typing import Any

from bot.cards import View
from bot.messages import Address
from bot.occasion import Occasion
from bot.texts import Lines, phrase
from domain.communities import Community
from domain.deadlines import next_monday
from domain.promises import SHOWN_DONE
from domain.quiet_hours import quiet_until
from handlers.promises.showing import lines
from storage import cards, communities, promises
from storage.timers import Timer

CARD = "promises"
WEEKLY, PIN = "promises.weekly", "promises.pin"
SOON, AGAIN = timedelta(minutes=1), timedelta(minutes=10)
TRIED_FOR = timedelta(hours=12)  # where the card does not get through, nothing is pinned
MOST = 25


def plan_weekly(occasion: Occasion, community: Community) -> None:
    """The next card comes on Monday, if none is planned."""
    monday = next_monday(occasion.now, community.zone)
    place = community.id
    occasion.schedule(WEEKLY, place, monday, community_id=place, unless_waiting=True)


async def draw_card(view: View) -> dict[str, Any]:
    """What is promised, what is overdue and which office owes it, and what was done this week."""
    community = await communities.get(view.db, view.ref)
    waiting = await promises.list_open(view.db, community.id)
    done = await promises.list_done(view.db, community.id, view.now - SHOWN_DONE)
    said = lines(waiting, done, community, view.now, on_card=True)
    more = len(said) - MOST
    return view.draw(
        "promises-card" if waiting else "promises-card-empty",
        community=community.name,
        lines=Lines(said[:MOST]),
        more=phrase("promises-more", count=more) if more > 0 else "",
    )


async def post_weekly(occasion: Occasion, timer: Timer) -> None:
    """The card of last week goes from the top, and a new one comes there; with nothing promised
    there is none."""
    community = await communities.get(occasion.db, timer.ref)
    later = quiet_until(occasion.now, community.zone)
    if later is not None:
        occasion.schedule(WEEKLY, community.id, later, community_id=community.id)
        return
    await _unpin(occasion, community)
    if not await promises.list_open(occasion.db, community.id):
        return
    plan_weekly(occasion, community)
    if community.group_id is not None:
        here = Address(community.group_id, community.topic_id)
        await occasion.show_anew(CARD, community.id, here, community.language)
        occasion.unschedule(PIN, community.id)
        _pin_after(SOON, occasion, community, occasion.now + TRIED_FOR)


def _pin_after(wait: timedelta, occasion: Occasion, community: Community, until: datetime) -> None:
    at, name = occasion.now + wait, until.isoformat()
    occasion.schedule(PIN, community.id, at, name, community.id)


async def _unpin(occasion: Occasion, community: Community) -> None:
    group = community.group_id
    there = await cards.find(occasion.db, CARD, community.id, group) if group else None
    if group is not None and there is not None and there.message_id is not None:
        where = {"chat_id": group, "message_id": there.message_id}
        occasion.call(group, "unpinChatMessage", **where)


async def pin(occasion: Occasion, timer: Timer) -> None:
    """As soon as the card is there."""
    community = await communities.get(occasion.db, timer.ref)
    group = community.group_id
    there = await cards.find(occasion.db, CARD, community.id, group) if group else None
    if group is None or there is None:
        return
    if there.message_id is None:
        if occasion.now < (until := datetime.fromisoformat(timer.name)):
            _pin_after(AGAIN, occasion, community, until)
        return
    where = {"chat_id": group, "message_id": there.message_id}
    occasion.call(group, "pinChatMessage", disable_notification=True, **where)


TIMERS = {WEEKLY: post_weekly, PIN: pin}
