"""Fifteen days in public: everybody is reminded of the end, and can object."""

from dataclasses import dataclass
from datetime import date

from telegram import Update

from bot.buttons import CANCEL, Button, Tap, button
from bot.occasion import Occasion
from bot.routing import tap
from bot.texts import label
from bot.turn import Turn
from domain.communities import Community
from domain.deadlines import ONE_DAY, morning_of
from domain.meetings import Meeting
from domain.minutes import reminded_on
from domain.refusals import Refused
from storage import communities, meetings, minutes
from storage.timers import Timer

POSTING = "minutes.posting"


@dataclass(frozen=True)
class Object(Tap, prefix="minutes-object", opens="q"):
    """I do not agree with these minutes."""

    meeting: int


@dataclass(frozen=True)
class Read(Tap, prefix="minutes-read", opens="y"):
    """Show me the minutes."""

    meeting: int


def object_buttons(meeting_id: int) -> list[Button]:
    """Under minutes while they are posted."""
    return [button("label-minutes-object", Object(meeting_id))]


def plan_posting(occasion: Occasion, meeting: Meeting, community: Community, until: date) -> None:
    """A reminder before the end of the posting, and a word when it is over."""
    days = {"soon": reminded_on(until), "over": until + ONE_DAY}
    for name, day in days.items():
        at = morning_of(day, community.zone)
        occasion.schedule(POSTING, meeting.id, at, name, community.id)


async def remind(occasion: Occasion, timer: Timer) -> None:
    """The posting ends soon, or is over; what comes too late for the former says nothing."""
    meeting = await meetings.get(occasion.db, timer.ref)
    draft = await minutes.get(occasion.db, timer.ref)
    community = await communities.get(occasion.db, meeting.community_id)
    today = occasion.now.astimezone(community.zone).date()
    until = draft.posted_until
    if until is None:
        return
    if timer.name == "soon" and today <= until:
        buttons = [button("label-minutes-read", Read(meeting.id)), *object_buttons(meeting.id)]
        told = {"title": meeting.title, "until": until, "buttons": [buttons]}
        occasion.post(community, "minutes-posting-soon", **told)
    elif timer.name == "over":
        count, waiting = await minutes.count_objections(occasion.db, meeting.id)
        said = {"title": meeting.title, "count": count, "waiting": waiting}
        occasion.post(community, "minutes-posting-over", **said)
        await occasion.tell_organizers(community.id, "minutes-posting-over-told", **said)


async def object_to(update: Update, turn: Turn) -> None:
    """In the private chat it is asked for at once; from the group the way leads there."""
    meeting_id = turn.tapped(Object).meeting
    if turn.in_private:
        await open_objection(turn, meeting_id)
    else:
        await _require_posted(turn, meeting_id)
        turn.toast("opinion-in-private", url=turn.facts.deep_link(f"q_{meeting_id}"))


async def open_objection(turn: Turn, meeting_id: int) -> None:
    """An objection is a suggestion: it has a number, and is answered."""
    meeting = await _require_posted(turn, meeting_id)
    if turn.community.id != meeting.community_id:
        raise Refused("minutes-elsewhere")
    words = label(turn.community.language, "minutes-object-words", title=meeting.title)
    turn.ask(
        "minutes-object-ask",
        then="suggest.text",
        keep={"said": {"0": words}, "objects_to": meeting.id},
        title=meeting.title,
        buttons=[CANCEL],
    )


async def _require_posted(turn: Turn, meeting_id: int) -> Meeting:
    """The meeting whose minutes are posted; raises Refused when that is over."""
    draft, meeting = await minutes.get(turn.db, meeting_id), await meetings.get(turn.db, meeting_id)
    community = await communities.get(turn.db, meeting.community_id)
    until = draft.posted_until
    if until is None:
        raise Refused("minutes-not-published")
    if turn.now.astimezone(community.zone).date() > until:
        raise Refused("minutes-object-over", until=until)
    return meeting


HANDLERS = [tap(Object, object_to)]
TIMERS = {POSTING: remind}
