"""What an organizer should know before a meeting is published: the room is taken, or too small."""

from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import LONGEST, Meeting, overlaps
from domain.venues import Venue
from handlers.councils.showing import today_in
from handlers.meetings.drafts import Keep
from storage import councils, meetings, venues


async def warnings(turn: Turn, keep: Keep, draft: Meeting, community: Community) -> list[Phrase]:
    """A line for each thing that is not as it should be; nothing of it forbids the meeting."""
    if draft.venue_id is None:
        return []
    room = await venues.get(turn.db, draft.venue_id)
    lines = await taken(turn, room, draft, community)
    expected = await _expected(turn, keep, draft, community)
    if room.seats and expected > room.seats:
        values = {"venue": room.name, "seats": room.seats, "expected": expected}
        lines.append(phrase("meeting-room-small", **values))
    return lines


async def taken(turn: Turn, room: Venue, meeting: Meeting, community: Community) -> list[Phrase]:
    """Other meetings in the same room at the same time."""
    since, until = meeting.starts_at - LONGEST, meeting.ends_at
    there = await meetings.list_in_room(turn.db, room.id, since, until)
    return [
        phrase(
            "meeting-room-taken",
            venue=room.name,
            title=other.title,
            when=When(other.starts_at, community.zone),
        )
        for other in there
        if other.id != meeting.id and overlaps(meeting, other)
    ]


async def say_if_taken(turn: Turn, meeting: Meeting, community: Community) -> None:
    """Whoever moves a meeting hears that its room is taken then."""
    if meeting.venue_id is not None:
        room = await venues.get(turn.db, meeting.venue_id)
        lines = await taken(turn, room, meeting, community)
        if lines:
            turn.say("meeting-room-then", lines=Lines(lines))


async def _expected(turn: Turn, keep: Keep, draft: Meeting, community: Community) -> int:
    """How many are expected: those who are called by name, and open seats."""
    called = len(keep.get("named", []))
    if draft.council_id is not None:
        today = today_in(turn, community)
        called = len(await councils.list_members(turn.db, [draft.council_id], today))
    return called + (draft.seats or 0)
