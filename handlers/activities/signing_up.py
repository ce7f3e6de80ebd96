"""Signing up for an activity: a place or a turn in line, leaving, and moving up."""

from collections.abc import Collection, Sequence

from telegram import Update

from bot.buttons import Button, button, words
from bot.occasion import Occasion
from bot.routing import tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.activities import Activity, Seat, require_open
from domain.communities import Community
from domain.quiet_hours import in_the_morning_too_late
from domain.refusals import Refused
from handlers.activities.cards import Join, Leave, about, for_member, join_buttons
from storage import activities, communities, people


async def sign_up(update: Update, turn: Turn) -> None:
    """A tap is a place, or a turn in line when all places are taken."""
    activity, community = await for_member(turn, turn.tapped(Join).activity)
    require_open(activity, turn.now)
    first = await activities.join(turn.db, activity, turn.resident.id)
    line = await activities.place_in_line(turn.db, activity.id, turn.resident.id)
    key = "signed-up" if line == 0 else "waitlisted"
    turn.toast(key if first else f"{key}-already", line=line)
    if first:
        leave = button("label-leave-activity", Leave(activity.id))
        told = about(activity, community)
        turn.whisper(f"{key}-told", line=line, about=told, buttons=[leave])
        turn.refresh("activity", activity.id)


async def leave(update: Update, turn: Turn) -> None:
    """The place goes to the first in line, who is told."""
    activity, _ = await for_member(turn, turn.tapped(Leave).activity)
    require_open(activity, turn.now)
    if await activities.leave(turn.db, activity.id, turn.resident.id) is None:
        raise Refused("not-signed-up")
    turn.toast("left-activity")
    turn.whisper("left-activity-told", title=activity.title)
    await move_up(turn, activity)


async def move_up(occasion: Occasion, activity: Activity) -> None:
    """Fill the free places from the line; whoever gets one is told."""
    community = await communities.get(occasion.db, activity.community_id)
    urgent = in_the_morning_too_late(occasion.now, activity.starts_at, community.zone)
    leave = button("label-leave-activity", Leave(activity.id))
    for person_id in await activities.move_up(occasion.db, activity):
        person = await people.get(occasion.db, person_id)
        told = about(activity, community)
        occasion.tell(person, "moved-up", about=told, buttons=[leave], urgent=urgent)
    occasion.refresh("activity", activity.id)


async def open_activity(turn: Turn, activity_id: int) -> None:
    """Show an activity in the person's private chat."""
    activity, community = await for_member(turn, activity_id)
    require_open(activity, turn.now)
    turn.whisper(
        "activity-shown", about=about(activity, community), buttons=[join_buttons(activity)]
    )


async def coming(turn: Turn) -> tuple[Lines | str, list[list[Button]]]:
    """The activities to come in words, and a button each: sign up, or leave."""
    found = await activities.list_coming(turn.db, turn.community.id, turn.now)
    if not found:
        return "", []
    mine = {a.id: s.state for a, s in await activities.my_signups(turn.db, turn.resident.id)}
    lines = [_line(activity, turn.community, mine.get(activity.id)) for activity in found]
    return Lines([phrase("activities-coming"), *lines], by="\n\n"), _taps(found, mine.keys())


def _line(activity: Activity, community: Community, seat: Seat | None) -> Phrase:
    state = phrase(f"seat-{seat}") if seat else ""
    return phrase("activity-coming", about=about(activity, community), seat=state)


def _taps(found: Sequence[Activity], joined: Collection[int]) -> list[list[Button]]:
    return [
        [words(f"✋ {a.title[:20]}", Join(a.id))]
        if a.id not in joined
        else [button("label-leave-one", Leave(a.id), title=a.title[:16])]
        for a in found
    ]


HANDLERS = [tap(Join, sign_up), tap(Leave, leave)]
