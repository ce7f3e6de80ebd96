"""An organizer changes the place of a published meeting, or adds papers to it."""

from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Tap, button
from bot.routing import Step, tap
from bot.turn import Turn, rows_of
from domain.communities import Community
from domain.meetings import MOST_FILES, Meeting, MeetingState, require_movable
from domain.people import require_organizer
from domain.quiet_hours import changes_soon
from domain.refusals import Refused, TooLate
from domain.wording import check_words
from handlers.meetings.handouts import attached, handout
from handlers.meetings.planning import ask_plan_of
from handlers.meetings.questions import room_button
from handlers.meetings.showing import Amend, answer_buttons
from handlers.meetings.telling import tell_all
from handlers.meetings.warnings import say_if_taken
from storage import communities, invitations, meetings, venues

PLACE, PAPERS = "meeting.relocate", "meeting.papers"


@dataclass(frozen=True)
class ToRoom(Tap, prefix="meeting-to-room"):
    """It is in this room now."""

    venue: int


async def amend(update: Update, turn: Turn) -> None:
    """What is to be changed, and then to what."""
    asked = turn.tapped(Amend)
    meeting, community = await _open(turn, asked.meeting)
    keep = {"meeting": meeting.id}
    match asked.what:
        case "what":
            ways = [
                button(f"label-amend-{w}", Amend(w, meeting.id))
                for w in ("place", "papers", "plan")
            ]
            turn.say("meeting-amend", title=meeting.title, buttons=[ways, [CANCEL]])
        case "place":
            rooms = [
                room_button(room, ToRoom(room.id))
                for room in await venues.list_of(turn.db, community.id)
            ]
            buttons = [*rows_of(rooms), [CANCEL]]
            turn.ask("meeting-ask-new-place", then=PLACE, keep=keep, buttons=buttons)
        case "plan":
            await ask_plan_of(turn, meeting)
        case "papers":
            turn.ask("meeting-ask-paper", then=PAPERS, keep=keep, buttons=[CANCEL])
        case _:
            raise Refused("button-old")


async def _open(turn: Turn, meeting_id: int) -> tuple[Meeting, Community]:
    """The meeting, for its organizers, while it is not over."""
    meeting = await meetings.get(turn.db, meeting_id)
    require_organizer(await turn.roles(meeting.community_id))
    if meeting.state is not MeetingState.PLANNED:
        raise TooLate("meeting-closed")
    require_movable(meeting, turn.now)
    return meeting, await communities.get(turn.db, meeting.community_id)


async def say_place(update: Update, turn: Turn) -> None:
    """Any words, or the name of a room."""
    meeting, community = await _open(turn, turn.kept(PLACE)["meeting"])
    words = check_words(turn.text, 100)
    rooms = await venues.list_of(turn.db, community.id)
    known = next((room.id for room in rooms if room.name == words), None)
    await _relocate(turn, meeting, community, place=words, venue_id=known)


async def pick_room(update: Update, turn: Turn) -> None:
    """One of the rooms."""
    meeting, community = await _open(turn, turn.kept(PLACE)["meeting"])
    rooms = {room.id: room for room in await venues.list_of(turn.db, community.id)}
    room = rooms.get(turn.tapped(ToRoom).venue)
    if room is None:
        raise Refused("button-old")
    turn.fade()
    await _relocate(turn, meeting, community, place=room.name, venue_id=room.id)


async def _relocate(turn: Turn, meeting: Meeting, community: Community, **where: Any) -> None:
    """Everybody hears it; a place on the map is that of the former one."""
    nowhere = {"latitude": None, "longitude": None}
    moved = await meetings.change(turn.db, meeting, **where, **nowhere)
    if moved is None:
        raise TooLate("meeting-closed")
    turn.end()
    turn.menu("meeting-relocated-done", place=moved.place)
    await say_if_taken(turn, moved, community)
    told = {"before": meeting.place, "place": moved.place, "buttons": answer_buttons(moved)}
    urgent = changes_soon(turn.now, meeting.starts_at)
    await tell_all(turn, moved, "meeting-relocated", urgent=urgent, **told)


async def keep_paper(update: Update, turn: Turn) -> None:
    """One more paper: to the group at once."""
    meeting, community = await _open(turn, turn.kept(PAPERS)["meeting"])
    message = update.effective_message
    assert message is not None
    before = await invitations.list_files(turn.db, meeting.id)
    if len(before) >= MOST_FILES:
        raise TooLate("meeting-many-files", most=MOST_FILES)
    paper = handout(message, len(before) + 1)
    await invitations.add_files(turn.db, meeting.id, [paper])
    turn.end()
    turn.menu("meeting-paper-added", title=meeting.title)
    turn.post(community, "meeting-file", name=paper.name, attach=attached(paper))


HANDLERS = [
    tap(Amend, amend),
    Step(PLACE, say_place),
    tap(ToRoom, pick_room),
    Step(PAPERS, keep_paper, filters.Document.ALL | filters.PHOTO, "meeting-file-please"),
]
