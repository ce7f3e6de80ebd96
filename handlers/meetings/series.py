"""Meetings that repeat: the clock makes and announces the next one; an organizer ends them."""

from datetime import datetime

from telegram import Update

from bot.buttons import button
from bot.occasion import Occasion
from bot.routing import tap
from bot.texts import When
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Item
from domain.people import require_organizer
from domain.refusals import Refused
from domain.series import Series, in_time, next_slot
from handlers.meetings.drafts import called_in, without
from handlers.meetings.publishing import publish
from handlers.meetings.repeating import SERIES, plan_next, rule_words
from handlers.meetings.showing import EndSeries, further_buttons, manage_buttons
from storage import carried, communities, invitations, meetings
from storage import series as every_series
from storage.timers import Timer


async def hold_next(occasion: Occasion, timer: Timer) -> None:
    """The next meeting is made and announced, and the one after it planned. One that nobody could
    hear of in time, because the bot was not awake, is passed over."""
    series = await every_series.find_going_on(occasion.db, timer.ref)
    if series is None:
        return
    community = await communities.get(occasion.db, series.community_id)
    slot = datetime.fromisoformat(timer.name)
    if in_time(series.kind, slot, occasion.now):
        await _hold(occasion, series, slot, community)
    after = next_slot(series, slot, occasion.now, community.zone)
    plan_next(occasion, series, after, slot, community)


async def _hold(occasion: Occasion, series: Series, slot: datetime, community: Community) -> None:
    said = (series.title, series.place)
    details = without(series.details, "named")
    made = await meetings.add(occasion.db, community.id, series.kind, *said, slot, **details)
    await invitations.put_called(occasion.db, made.id, called_in(series.details))
    lines = [Item(text=line) for line in series.agenda.splitlines()]
    put_off = await carried.list_waiting(occasion.db, community.id, series.kind)
    items = [*(item for item in put_off if item not in lines), *lines]
    await meetings.put_on_agenda(occasion.db, made.id, items)
    await carried.take(occasion.db, made, items)
    await every_series.place(occasion.db, series, made)
    meeting = await meetings.get(occasion.db, made.id)
    await publish(occasion, meeting, community)
    told = {"title": meeting.title, "when": When(slot, community.zone)}
    buttons = [*manage_buttons(meeting), *further_buttons(meeting)]
    await occasion.tell_organizers(community.id, "meeting-series-next", buttons=buttons, **told)


async def change(update: Update, turn: Turn) -> None:
    """No more of them: asked twice. What was announced takes place unless it is cancelled."""
    asked = turn.tapped(EndSeries)
    series = await every_series.find_going_on(turn.db, asked.series)
    if series is None:
        raise Refused("meeting-series-over")
    require_organizer(await turn.roles(series.community_id))
    match asked.what:
        case "end":
            _ask_twice(turn, series)
        case "sure":
            await every_series.end(turn.db, series.id, turn.now)
            turn.unschedule(SERIES, series.id)
            turn.edit("meeting-series-ended", title=series.title)
        case "keep":
            turn.edit("meeting-goes-on", title=series.title)
        case _:
            raise Refused("button-old")


def _ask_twice(turn: Turn, series: Series) -> None:
    sure = button("label-meeting-end-sure", EndSeries("sure", series.id))
    keep = button("label-meeting-go-on", EndSeries("keep", series.id))
    rule = rule_words(series.rule)
    turn.say("meeting-end-sure", title=series.title, rule=rule, buttons=[sure, keep])


HANDLERS = [tap(EndSeries, change)]
TIMERS = {SERIES: hold_next}
