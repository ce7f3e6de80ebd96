"""Seats of a meeting that has only so many: a seat or a turn in line, and moving up."""

from bot.occasion import Occasion
from bot.turn import Turn
from domain.meetings import Meeting, MeetingState
from domain.quiet_hours import in_the_morning_too_late
from domain.refusals import Refused
from handlers.meetings.showing import answer_buttons, words_of
from storage import communities, invitations, meetings, people, seats, venues


async def take_seat(turn: Turn, meeting: Meeting, party: int = 1) -> int:
    """So many of a home come; answers their turn in line, or 0 when they have their seats. Raises
    Refused when more of a home want to come than there are seats."""
    me, called = turn.resident.id, await called_by_name(turn, meeting)
    waiting = None
    if meeting.seats is not None and me not in called:
        waiting = await _turn_in_line(turn, meeting, party, called)
    await meetings.answer(turn.db, meeting.id, me, True, party, waiting)
    await move_up(turn, meeting)
    line = [place.person_id for place in await seats.list_waiting(turn.db, meeting.id)]
    return line.index(me) + 1 if me in line else 0


async def _turn_in_line(
    turn: Turn, meeting: Meeting, party: int, called: frozenset[int]
) -> int | None:
    """The number in line; None when there are seats enough."""
    before = await seats.find(turn.db, meeting.id, turn.resident.id)
    taken = await seats.count_taken(turn.db, meeting.id, called)
    seated = before is not None and before.waiting is None
    left = (meeting.seats or 0) - taken + (before.people if before and seated else 0)
    if party <= left:
        return None
    if seated or party > (meeting.seats or 0):
        raise Refused("seats-not-so-many", left=left)
    line = await seats.list_waiting(turn.db, meeting.id)
    if before is not None:
        return before.waiting
    return 1 + max((place.waiting or 0 for place in line), default=0)


async def called_by_name(occasion: Occasion, meeting: Meeting) -> frozenset[int]:
    """The people who are called to it, and have their seats beside the open ones."""
    community = await communities.get(occasion.db, meeting.community_id)
    today = occasion.now.astimezone(community.zone).date()
    called = await invitations.list_called(occasion.db, meeting, today)
    return frozenset(one.person_id for one in called if one.person_id is not None)


async def move_up(occasion: Occasion, meeting: Meeting) -> None:
    """Whoever gets a seat that has become free is told."""
    called = await called_by_name(occasion, meeting) if meeting.seats is not None else frozenset()
    community = await communities.get(occasion.db, meeting.community_id)
    urgent = in_the_morning_too_late(occasion.now, meeting.starts_at, community.zone)
    for person_id in await seats.move_up(occasion.db, meeting, called):
        person, about = await people.get(occasion.db, person_id), await _about(occasion, meeting)
        buttons = answer_buttons(meeting)
        occasion.tell(person, "seat-free", about=about, buttons=buttons, urgent=urgent)


async def _about(occasion: Occasion, meeting: Meeting) -> object:
    community = await communities.get(occasion.db, meeting.community_id)
    return await words_of(occasion.db, meeting, community)


async def leave_all(occasion: Occasion, person_id: int) -> None:
    """Whoever leaves for good leaves their seats to those in line."""
    for meeting_id in await seats.list_of(occasion.db, person_id):
        meeting = await meetings.get(occasion.db, meeting_id)
        if meeting.state is MeetingState.PLANNED and meeting.starts_at > occasion.now:
            await meetings.answer(occasion.db, meeting.id, person_id, False)
            await move_up(occasion, meeting)
            occasion.refresh("meeting", meeting.id)


async def tell_crowd(occasion: Occasion, meeting: Meeting, before: int) -> None:
    """Organizers hear once that more come than can sit in the room."""
    if meeting.venue_id is None:
        return
    room = await venues.get(occasion.db, meeting.venue_id)
    coming = (await meetings.count_answers(occasion.db, meeting.id)).coming
    if before <= room.seats < coming and room.seats:
        told = {"title": meeting.title, "coming": coming, "venue": room.name, "seats": room.seats}
        await occasion.tell_organizers(meeting.community_id, "meeting-crowd", **told)
