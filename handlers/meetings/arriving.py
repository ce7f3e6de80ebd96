"""Whether what was posted about a meeting has arrived in the group: its organizers hear when not,
and can send it again."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap, button
from bot.messages import Address
from bot.occasion import Occasion
from bot.routing import tap
from bot.turn import Turn
from domain.arrivals import SOON, Fate, missing, next_look
from domain.communities import Community
from domain.meetings import Meeting, MeetingState, standing
from domain.notices import day_of
from domain.people import require_organizer
from domain.refusals import Refused
from handlers.arrivals import why_not
from storage import chats, communities, deliveries, meetings, outbox
from storage.timers import Timer

KIND, REPORT, CARD = "meeting", "meeting.report", "meeting"
ANNOUNCED = "announced"


@dataclass(frozen=True)
class ShowAgain(Tap, prefix="meeting-again"):
    """The notice of the meeting as it stands now, in its group."""

    meeting: int


async def posted(
    occasion: Occasion,
    meeting: Meeting,
    community: Community,
    name: str,
    card_kind: str = deliveries.OWN,
    card_ref: int = 0,
) -> int:
    """Something about it goes to the group: the delivery's number, under which it can be found
    unless it has a card of its own. The first notice counts among the posts of the day."""
    day = day_of(occasion.now, community) if name == ANNOUNCED else None
    ids = await deliveries.begin(
        occasion.db,
        KIND,
        meeting.id,
        name,
        {community.id: day},
        occasion.now,
        card_kind=card_kind,
        card_ref=card_ref,
    )
    if community.group_id is not None:
        at = occasion.now + SOON
        occasion.schedule(REPORT, meeting.id, at, name, community.id)
    return ids[community.id]


async def report(occasion: Occasion, timer: Timer) -> None:
    """When it has not arrived, the organizers hear why; what nobody needs to know any more is
    left out."""
    meeting = await meetings.get(occasion.db, timer.ref)
    arrivals = await deliveries.look_up(occasion.db, KIND, meeting.id, timer.name)
    again = next_look(arrivals, occasion.now)
    if again is not None:
        occasion.schedule(timer.kind, timer.ref, again, timer.name, timer.community_id)
        return
    lost = [a for a in missing(arrivals, occasion.now) if a.fate(occasion.now) is not Fate.UNSENT]
    if lost and standing(meeting, occasion.now) != "over":
        why = why_not(lost, occasion.now)
        buttons = [button("label-meeting-again", ShowAgain(meeting.id))]
        told = {"title": meeting.title, "why": why, "buttons": buttons}
        await occasion.tell_organizers(meeting.community_id, "meeting-not-arrived", **told)


async def show_again(update: Update, turn: Turn) -> None:
    """As it stands now, whatever it was that did not arrive."""
    meeting = await meetings.get(turn.db, turn.tapped(ShowAgain).meeting)
    require_organizer(await turn.roles(meeting.community_id))
    community = await communities.get(turn.db, meeting.community_id)
    if community.group_id is None:
        raise Refused("arrival-nothing-to-send")
    if standing(meeting, turn.now) == "over" or meeting.state is MeetingState.MINUTED:
        raise Refused("meeting-closed")
    await chats.set_reachable(turn.db, community.group_id, True, None, turn.now)
    await outbox.forget_refused(turn.db, CARD, meeting.id, community.group_id)
    where = Address(community.group_id, community.topic_id)
    await turn.show_anew(CARD, meeting.id, where, community.language)
    await posted(turn, meeting, community, f"again {turn.heard.update_id}", CARD, meeting.id)
    turn.fade()
    turn.say("arrival-sent-again", n=1)


HANDLERS = [tap(ShowAgain, show_again)]
TIMERS = {REPORT: report}
