"""A meeting is published: written down, and told to its community."""

from typing import Any

from telegram import Update

from bot.messages import Pin
from bot.occasion import Occasion
from bot.routing import tap
from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.meeting_plans import first_at
from domain.meetings import Item, Meeting, MeetingState, check_time, standing
from domain.people import require_organizer
from domain.quiet_hours import in_the_morning_too_late
from domain.recurrences import Rule
from domain.series import next_slot
from handlers.meetings.arriving import ANNOUNCED, CARD, posted
from handlers.meetings.calendars import post_calendar, send_calendar
from handlers.meetings.drafts import (
    Keep,
    agenda_of,
    called_in,
    community_of,
    details_in,
    files_in,
    meeting_in,
)
from handlers.meetings.entrances import lead_button
from handlers.meetings.handouts import post_files
from handlers.meetings.pinning import plan_pinning
from handlers.meetings.previewing import Announce
from handlers.meetings.reminding import FIRST, plan_reminders
from handlers.meetings.repeating import plan_next
from handlers.meetings.showing import answer_buttons, further_buttons, manage_buttons, words_of
from storage import carried, communities, invitations, meetings, series
from storage.people import Listener
from storage.timers import Timer


async def announce(update: Update, turn: Turn) -> None:
    """The meeting is published: card and calendar file to the group, reminders planned."""
    keep = turn.kept("meeting.publish")
    community, draft = await community_of(turn, keep), meeting_in(keep)
    require_organizer(await turn.roles(community.id))
    check_time(draft.kind, draft.starts_at, turn.now)
    items, _ = await agenda_of(turn, keep)
    meeting = await _keep(turn, keep, draft, items)
    if "rule" in keep:
        meeting = await _begin_series(turn, keep, meeting, items, community)
    turn.end()
    turn.edit("meeting-published", title=meeting.title)
    manage = [lead_button(meeting), *manage_buttons(meeting), *further_buttons(meeting)]
    turn.say("meeting-manage", title=meeting.title, buttons=manage)
    await publish(turn, meeting, community)


async def _keep(turn: Turn, keep: Keep, draft: Meeting, items: list[Item]) -> Meeting:
    said = (draft.kind, draft.title, draft.place, draft.starts_at)
    meeting = await meetings.add(turn.db, draft.community_id, *said, **details_in(keep))
    await meetings.put_on_agenda(turn.db, meeting.id, items)
    await invitations.put_called(turn.db, meeting.id, called_in(keep))
    await invitations.add_files(turn.db, meeting.id, files_in(keep))
    await carried.take(turn.db, meeting, items)
    return meeting


async def _begin_series(
    turn: Turn, keep: Keep, meeting: Meeting, items: list[Item], community: Community
) -> Meeting:
    """Suggestions are discussed once, words each time."""
    lines = "\n".join(item.text for item in items if item.suggestion_id is None)
    rule = Rule.model_validate_json(keep["rule"])
    begun = await series.begin(turn.db, meeting, lines, rule, _always(keep))
    slot = next_slot(begun, meeting.starts_at, turn.now, community.zone)
    plan_next(turn, begun, slot, meeting.starts_at, community)
    return await meetings.get(turn.db, meeting.id)


def _always(keep: Keep) -> dict[str, Any]:
    """What every meeting of a series has."""
    return {**details_in(keep), "named": keep.get("named", [])}


async def publish(occasion: Occasion, meeting: Meeting, community: Community) -> None:
    """Card, papers and calendar file to the group, a letter to whoever is called by name,
    reminders planned; or first the day on which all that is done."""
    if first_at(meeting, occasion.now, community.zone) is not None:
        await meetings.set_noticed(occasion.db, meeting.id, False)
        plan_reminders(occasion, await meetings.get(occasion.db, meeting.id), community)
        return
    urgent = in_the_morning_too_late(occasion.now, meeting.starts_at, community.zone)
    occasion.show_group(CARD, meeting.id, community, urgent=urgent)
    await posted(occasion, meeting, community, ANNOUNCED, CARD, meeting.id)
    plan_pinning(occasion, meeting, community)
    if meeting.latitude is not None and meeting.longitude is not None:
        pin = Pin(meeting.latitude, meeting.longitude)
        occasion.post(community, "meeting-pin", place=meeting.place, attach=pin, urgent=urgent)
    await post_files(occasion, meeting, community, urgent=urgent)
    post_calendar(occasion, meeting, community, urgent=urgent)
    await call_in(occasion, meeting, community, urgent=urgent)
    plan_reminders(occasion, meeting, community)


async def call_in(
    occasion: Occasion, meeting: Meeting, community: Community, *, urgent: bool
) -> None:
    """Whoever is called by name is told in private; organizers hear whom they have to tell."""
    today = occasion.now.astimezone(community.zone).date()
    called = await invitations.list_called(occasion.db, meeting, today)
    about = await words_of(occasion.db, meeting, community)
    told = {"about": about, "buttons": answer_buttons(meeting), "urgent": urgent}
    for one in called:
        if one.person_id is not None:
            person = Listener(id=one.person_id, language=one.language)
            occasion.tell(person, "meeting-called", **told)
            send_calendar(occasion, meeting, person, urgent=urgent)
    names = [one.name for one in called if one.person_id is None]
    if names:
        joined = Lines(names, by=phrase("list-joiner"))
        values = {"title": meeting.title, "names": joined}
        await occasion.tell_organizers(community.id, "meeting-call-in-person", **values)


async def notice_first(occasion: Occasion, timer: Timer) -> None:
    """The day has come on which people are told of it."""
    meeting = await meetings.get(occasion.db, timer.ref)
    if meeting.state is not MeetingState.PLANNED or standing(meeting, occasion.now) == "over":
        return
    await meetings.set_noticed(occasion.db, meeting.id, True)
    community = await communities.get(occasion.db, meeting.community_id)
    noticed = await meetings.get(occasion.db, meeting.id)
    await publish(occasion, noticed, community)


TIMERS = {FIRST: notice_first}
HANDLERS = [tap(Announce, announce)]
