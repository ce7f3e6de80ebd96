"""The chair leads: the meeting begins, goes from item to item, and ends."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update

from bot.buttons import button
from bot.routing import tap
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Meeting, MeetingState
from domain.refusals import Refused
from domain.rulings import Ruling
from domain.sittings import (
    Sitting,
    item_before,
    next_item,
    quorum,
    require_going_on,
    require_not_begun,
    require_sign_in_time,
)
from handlers.meetings.houses import house_of, led, note_person, present_at, show_again
from handlers.meetings.showing import Change
from handlers.sittings.attending import show_here
from handlers.sittings.preparing import prepared, send_poster
from handlers.sittings.showing import Run, show_sitting, vote_goes_on
from handlers.sittings.voting import ask_hands, begin_vote, stop_vote
from storage import proceedings, sittings

Deed = Callable[[Turn, Meeting, Community, Sitting], Awaitable[None]]


async def run(update: Update, turn: Turn) -> None:
    """What was tapped on the card; about an item only while it is the one dealt with."""
    asked = turn.tapped(Run)
    meeting, community = await led(turn, asked.meeting)
    if meeting.state is not MeetingState.PLANNED:
        raise Refused("meeting-closed")
    sitting = await prepared(turn, meeting)
    if asked.what not in DEEDS:
        raise Refused("button-old")
    if asked.what in DURING:
        require_going_on(sitting, asked.item)
    await DEEDS[asked.what](turn, meeting, community, sitting)


async def show_who(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """The list of who is there."""
    await show_here(turn, meeting, await house_of(turn.db, meeting, community))


async def poster(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """The picture for the wall."""
    send_poster(turn, turn.resident, meeting, community, sitting)


async def sign_in_chair(
    turn: Turn, meeting: Meeting, community: Community, sitting: Sitting
) -> None:
    """Whoever leads is there too; they need no code."""
    require_sign_in_time(meeting, sitting, turn.now)
    house = await house_of(turn.db, meeting, community)
    fresh = await note_person(turn, meeting, house, turn.resident.id)
    turn.toast("sitting-me-noted" if fresh else "sitting-me-already")


async def begin(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """It begins; while too few are there, that is said first."""
    require_not_begun(sitting)
    require_sign_in_time(meeting, sitting, turn.now)
    house = await house_of(turn.db, meeting, community)
    present = await present_at(turn.db, meeting, house)
    if house.rule is not None:
        part = quorum(house.rule, house.day, house.total, present.deciding)
        if not part.ok:
            lacking = part.needed - part.reached
            sure = button("label-sitting-begin-sure", Run("begin-sure", meeting.id, 0))
            wait = button("label-sitting-wait", Run("wait", meeting.id, 0))
            buttons = [sure, wait]
            turn.say("sitting-begin-lacking", needed=part.needed, lacking=lacking, buttons=buttons)
            return
    await _begin(turn, meeting, sitting)


async def begin_anyway(
    turn: Turn, meeting: Meeting, community: Community, sitting: Sitting
) -> None:
    """It begins though too few are there."""
    require_not_begun(sitting)
    require_sign_in_time(meeting, sitting, turn.now)
    turn.fade()
    await _begin(turn, meeting, sitting)


async def _begin(turn: Turn, meeting: Meeting, sitting: Sitting) -> None:
    items = await proceedings.list_of(turn.db, meeting.id)
    if not await sittings.begin(turn.db, meeting.id, next_item(items, 0), turn.now):
        raise Refused("sitting-has-begun")
    turn.toast("sitting-begins")
    show_again(turn, meeting)
    await show_sitting(turn, meeting)


async def wait(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """Nothing has happened."""
    turn.edit("sitting-waits")


async def go_on(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """The next item; what was not voted on was talked about."""
    await _leave_item(turn, meeting, sitting)


async def put_off(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """Another meeting deals with it."""
    await _leave_item(turn, meeting, sitting, ruling=Ruling.AGAIN)


async def _leave_item(turn: Turn, meeting: Meeting, sitting: Sitting, **changes: Any) -> None:
    item = await proceedings.get(turn.db, meeting.id, sitting.item_id)
    if await vote_goes_on(turn.db, item):
        raise Refused("sitting-vote-goes-on")
    items = await proceedings.list_of(turn.db, meeting.id)
    if not await sittings.go_on(turn.db, sitting, next_item(items, item.item_id)):
        raise Refused("sitting-moved-on")
    await proceedings.settle(turn.db, item.item_id, turn.now, **changes)
    turn.toast("sitting-again-noted" if changes else "sitting-next-noted")
    show_again(turn, meeting)


async def go_back(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """The item before, if a thumb was too quick; what became of it stands until it is changed."""
    items = await proceedings.list_of(turn.db, meeting.id)
    before = item_before(items, sitting.item_id)
    if not before:
        raise Refused("button-old")
    current = next((one for one in items if one.item_id == sitting.item_id), None)
    if current is not None and await vote_goes_on(turn.db, current):
        raise Refused("sitting-vote-goes-on")
    if not await sittings.go_on(turn.db, sitting, before):
        raise Refused("sitting-moved-on")
    turn.toast("sitting-before-noted")
    show_again(turn, meeting)


async def ask_to_end(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """Asked twice: nobody signs in afterwards."""
    items = await proceedings.list_of(turn.db, meeting.id)
    left = sum(item.settled_at is None for item in items)
    sure = button("label-sitting-end-sure", Run("end-sure", meeting.id, sitting.item_id))
    keep = button("label-sitting-end-not", Run("wait", meeting.id, 0))
    turn.say("sitting-end-sure", title=meeting.title, left=left, buttons=[sure, keep])


async def end(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """It is over; what was not dealt with is put off."""
    items = await proceedings.list_of(turn.db, meeting.id)
    for item in items:
        if await vote_goes_on(turn.db, item):
            raise Refused("sitting-vote-goes-on")
    if not await sittings.end(turn.db, meeting.id, turn.now):
        raise Refused("sitting-over")
    for item in items:
        if item.settled_at is None:
            await proceedings.settle(turn.db, item.item_id, turn.now, ruling=Ruling.AGAIN)
    house = await house_of(turn.db, meeting, community)
    came = (await present_at(turn.db, meeting, house)).ever
    outcome = button("label-meeting-outcome", Change("outcome", meeting.id))
    turn.edit("sitting-is-over", title=meeting.title, came=came, buttons=[outcome])
    show_again(turn, meeting)


DURING = {
    "next": go_on,
    "again": put_off,
    "before": go_back,
    "vote": begin_vote,
    "secret": begin_vote,
    "stop": stop_vote,
    "hands": ask_hands,
    "end": ask_to_end,
    "end-sure": end,
}
DEEDS: dict[str, Deed] = {
    **DURING,
    "here": show_who,
    "poster": poster,
    "me": sign_in_chair,
    "begin": begin,
    "begin-sure": begin_anyway,
    "wait": wait,
}
HANDLERS = [tap(Run, run)]
