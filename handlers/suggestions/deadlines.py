"""What is promised when: reminders before, administrators after, and a weekly word to everybody."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from bot.occasion import Occasion
from bot.texts import Lines, Phrase, phrase
from domain.communities import Community
from domain.deadlines import (
    after_working_days,
    days_late,
    morning_of,
    next_monday,
    next_of,
    reply_times,
    triage_times,
)
from domain.histories import What
from domain.masking import masked
from domain.suggestions import State, Suggestion
from handlers.suggestions.handling import handling_buttons
from handlers.suggestions.naming import reference
from storage import communities, histories, owed, suggestions
from storage.timers import Timer

TRIAGE, DUE, WEEKLY = "suggestion.triage", "suggestion.due", "suggestion.weekly"
MOST_NAMED = 20


def plan_deadlines(occasion: Occasion, suggestion: Suggestion, community: Community) -> None:
    """One timer an answer that is owed: it goes from reminder to reminder by itself."""
    place, zone = community.id, community.zone
    at = next_of(reply_times(suggestion.due_on, zone), occasion.now)
    today = occasion.now.astimezone(zone).date()
    at = at or morning_of(after_working_days(today, 1), zone)
    occasion.schedule(DUE, suggestion.id, at, community_id=place)
    monday = next_monday(occasion.now, zone)
    occasion.schedule(WEEKLY, place, monday, community_id=place, unless_waiting=True)


def plan_triage(occasion: Occasion, suggestion: Suggestion, community: Community) -> None:
    """The same for the first look."""
    times = triage_times(suggestion.created_at, community.zone, community.triage_days)
    at = next_of(times, occasion.now)
    if at is not None:
        occasion.schedule(TRIAGE, suggestion.id, at, community_id=community.id)


def drop_deadlines(occasion: Occasion, suggestion: Suggestion) -> None:
    """Nothing is owed any more."""
    occasion.unschedule(DUE, suggestion.id)
    occasion.unschedule(TRIAGE, suggestion.id)


async def remind_of_triage(occasion: Occasion, timer: Timer) -> None:
    """Nobody has looked at it yet: its organizers hear of it, and a working day later the
    administrators."""
    suggestion = await suggestions.get(occasion.db, timer.ref)
    asked = await histories.find_last(occasion.db, suggestion.id, [What.ASKED])
    if suggestion.state is not State.RECEIVED or asked is not None:
        return
    community = await communities.get(occasion.db, suggestion.community_id)
    _, late = triage_times(suggestion.created_at, community.zone, community.triage_days)
    if occasion.now >= late:
        number = reference(community, suggestion)
        occasion.tell_administrators("admin-triage-late", number=number)
    else:
        await _tell_organizers(occasion, suggestion, community, "desk-triage-due")
        plan_triage(occasion, suggestion, community)


async def remind(occasion: Occasion, timer: Timer) -> None:
    """An answer is due soon, today, or overdue; then the administrators hear of it too."""
    suggestion = await suggestions.get(occasion.db, timer.ref)
    if not suggestion.is_open:
        return
    community = await communities.get(occasion.db, suggestion.community_id)
    _, last_day, late = reply_times(suggestion.due_on, community.zone)
    if occasion.now < last_day:
        key = "desk-due-soon"
    else:
        key = "desk-due-late" if occasion.now >= late else "desk-due"
    await _tell_organizers(occasion, suggestion, community, key)
    if occasion.now < late:
        plan_deadlines(occasion, suggestion, community)
    else:
        number, owing = reference(community, suggestion), office(community, suggestion.unit)
        occasion.tell_administrators(
            "admin-due-late", number=number, office=owing, due=suggestion.due_on
        )


async def _tell_organizers(
    occasion: Occasion, suggestion: Suggestion, community: Community, key: str
) -> None:
    number = reference(community, suggestion)
    await occasion.tell_organizers(
        community.id,
        key,
        number=number,
        due=suggestion.due_on,
        days=community.triage_days,
        extended=suggestion.extended,
        buttons=[handling_buttons(suggestion.id)],
    )


def office(community: Community, unit: str | None) -> Phrase | str:
    """Who owes the answer: the unit it was handed to, or the residents' committee. No person."""
    return masked(unit or "") or phrase("office-committee", community=community.short_name)


async def post_promises(occasion: Occasion, timer: Timer) -> None:
    """Every Monday morning the group reads what was answered, what waits, and what is overdue."""
    community = await communities.get(occasion.db, timer.ref)
    zone = community.zone
    occasion.schedule(WEEKLY, timer.ref, next_monday(occasion.now, zone), community_id=timer.ref)
    today = occasion.now.astimezone(zone).date()
    counted = await owed.count(occasion.db, community.id, today, occasion.now)
    if not counted.waiting and not counted.answered:
        return
    late = await owed.list_overdue(occasion.db, community.id, today, MOST_NAMED)
    lines = [
        phrase("promises-late", office=office(community, unit), numbers=_numbers(list(some), today))
        for unit, some in groupby(late, key=lambda promise: promise.unit)
    ]
    occasion.post(
        community,
        "promises",
        name=community.name,
        answered=counted.answered,
        waiting=counted.waiting,
        coming=counted.coming,
        late=counted.late,
        lines=Lines(lines),
    )


def _numbers(late: Sequence[owed.Promise], today: date) -> Lines:
    items = [
        phrase("promises-number", number=p.number, days=days_late(p.due_on, today)) for p in late
    ]
    return Lines(items, by=phrase("list-joiner"))


TIMERS = {TRIAGE: remind_of_triage, DUE: remind, WEEKLY: post_promises}
