"""A meeting as a file that calendars take in."""

from datetime import datetime

from icalendar import Calendar, Event

from bot.messages import NewFile
from bot.occasion import Occasion
from bot.texts import label
from domain.communities import Community
from domain.meetings import Meeting, MeetingState


def post_calendar(
    occasion: Occasion, meeting: Meeting, community: Community, *, urgent: bool
) -> None:
    """The meeting as a file that calendars open, in the community's group."""
    file = NewFile(
        f"{label(community.language, 'calendar-name')}.ics", calendar(meeting, occasion.now)
    )
    occasion.post(community, "meeting-calendar", attach=file, title=meeting.title, urgent=urgent)


def calendar(meeting: Meeting, now: datetime) -> str:
    """The meeting as an .ics file: the same UID always, a SEQUENCE that grows."""
    cancelled = meeting.state is MeetingState.CANCELLED
    event = Event()
    event.add("uid", f"meeting-{meeting.id}@community")
    event.add("sequence", meeting.sequence)
    event.add("summary", meeting.title)
    event.add("location", meeting.place)
    event.add("dtstamp", now)
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.ends_at)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    whole = Calendar()
    whole.add("prodid", "-//community voice//zh//")
    whole.add("version", "2.0")
    whole.add("method", "CANCEL" if cancelled else "PUBLISH")
    whole.add_component(event)
    return bytes(whole.to_ical()).decode()
