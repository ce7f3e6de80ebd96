"""Meetings as a file that calendars take in."""

from collections.abc import Sequence
from datetime import datetime

from icalendar import Calendar, Event

from bot.messages import NewFile
from bot.occasion import Hearer, Occasion
from bot.texts import label
from domain.communities import Community
from domain.meetings import Meeting, MeetingState


def post_calendar(
    occasion: Occasion, meeting: Meeting, community: Community, *, urgent: bool
) -> None:
    """The meeting as a file that calendars open, in the community's group."""
    file = _named(meeting, community.language, occasion.now)
    occasion.post(community, "meeting-calendar", attach=file, title=meeting.title, urgent=urgent)


def send_calendar(occasion: Occasion, meeting: Meeting, listener: Hearer, *, urgent: bool) -> None:
    """The same for somebody who is called, in private."""
    file = _named(meeting, listener.language, occasion.now)
    occasion.tell(listener, "meeting-calendar", attach=file, title=meeting.title, urgent=urgent)


def _named(meeting: Meeting, language: str, now: datetime) -> NewFile:
    return NewFile(f"{label(language, 'calendar-name')}.ics", calendar(meeting, now))


def calendar(meeting: Meeting, now: datetime) -> str:
    """The meeting as an .ics file."""
    cancelled = meeting.state is MeetingState.CANCELLED
    return _file([meeting], now, "CANCEL" if cancelled else "PUBLISH")


def feed(meetings: Sequence[Meeting], now: datetime) -> str:
    """Several meetings in one .ics file; a calendar that has them already knows them again."""
    return _file(meetings, now, "PUBLISH")


def _file(meetings: Sequence[Meeting], now: datetime, method: str) -> str:
    whole = Calendar()
    whole.add("prodid", "-//community voice//zh//")
    whole.add("version", "2.0")
    whole.add("method", method)
    for meeting in meetings:
        whole.add_component(_event(meeting, now))
    return bytes(whole.to_ical()).decode()


def _event(meeting: Meeting, now: datetime) -> Event:
    """The same UID always, a SEQUENCE that grows."""
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
    if meeting.link:
        event.add("description", meeting.link)
    if meeting.latitude is not None and meeting.longitude is not None:
        event.add("geo", (meeting.latitude, meeting.longitude))
    return event
