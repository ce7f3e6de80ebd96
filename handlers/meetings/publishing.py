"""A meeting is published: written down, and told to its community."""

from telegram import Update

from bot.occasion import Occasion
from bot.routing import tap
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Item, Meeting, check_time
from domain.people import require_organizer
from domain.quiet_hours import in_the_morning_too_late
from domain.recurrences import Rule
from domain.series import next_slot
from handlers.meetings.calendars import post_calendar
from handlers.meetings.drafts import Keep, agenda_of, community_of, details_in, meeting_in
from handlers.meetings.previewing import Announce
from handlers.meetings.reminding import plan_reminders
from handlers.meetings.repeating import plan_next
from handlers.meetings.showing import manage_buttons, series_buttons
from storage import meetings, series


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
    manage = [*manage_buttons(meeting), *series_buttons(meeting)]
    turn.say("meeting-manage", title=meeting.title, buttons=manage)
    publish(turn, meeting, community)


async def _keep(turn: Turn, keep: Keep, draft: Meeting, items: list[Item]) -> Meeting:
    said = (draft.kind, draft.title, draft.place, draft.starts_at)
    meeting = await meetings.add(turn.db, draft.community_id, *said, **details_in(keep))
    await meetings.put_on_agenda(turn.db, meeting.id, items)
    return meeting


async def _begin_series(
    turn: Turn, keep: Keep, meeting: Meeting, items: list[Item], community: Community
) -> Meeting:
    """Suggestions are discussed once, words each time."""
    lines = "\n".join(item.text for item in items if item.suggestion_id is None)
    rule = Rule.model_validate_json(keep["rule"])
    begun = await series.begin(turn.db, meeting, lines, rule)
    slot = next_slot(begun, meeting.starts_at, turn.now, community.zone)
    plan_next(turn, begun, slot, community)
    return await meetings.get(turn.db, meeting.id)


def publish(occasion: Occasion, meeting: Meeting, community: Community) -> None:
    """Card and calendar file to the group, reminders planned."""
    urgent = in_the_morning_too_late(occasion.now, meeting.starts_at, community.zone)
    occasion.show_group("meeting", meeting.id, community, urgent=urgent)
    post_calendar(occasion, meeting, community, urgent=urgent)
    plan_reminders(occasion, meeting, community)


HANDLERS = [tap(Announce, announce)]
