"""The organizer leads: calls it off, notes who is there, and confirms the hours."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Button, Menu, Tap, button, words
from bot.routing import Step, tap
from bot.texts import Lasting, Lines
from bot.turn import Turn, rows_of
from domain.activities import (
    Activity,
    ActivityState,
    Attendee,
    Seat,
    minutes_in,
    require_begun,
    require_cancellable,
    require_roll_time,
)
from domain.people import require_organizer
from domain.quiet_hours import changes_soon
from domain.refusals import Refused
from handlers.activities.cards import Lead, about, lead_buttons
from storage import activities, communities

MOST_SHOWN = 90


@dataclass(frozen=True)
class Attend(Tap, prefix="at"):
    """Somebody without a phone at hand is here, or was marked by mistake."""

    activity: int
    person: int


async def _led(turn: Turn, activity_id: int) -> Activity:
    activity = await activities.get(turn.db, activity_id)
    require_organizer(await turn.roles(activity.community_id))
    if activity.state is ActivityState.CANCELLED:
        raise Refused("activity-is-cancelled")
    return activity


async def lead(update: Update, turn: Turn) -> None:
    """Call it off (asked twice), see who is there, confirm the hours."""
    asked = turn.tapped(Lead)
    activity = await _led(turn, asked.activity)
    match asked.what:
        case "stop":
            require_cancellable(activity, turn.now)
            sure = button("label-activity-stop-sure", Lead("sure", activity.id))
            keep = button("label-activity-keep", Lead("keep", activity.id))
            turn.say("activity-stop-sure", title=activity.title, buttons=[sure, keep])
        case "keep":
            turn.edit("activity-kept", title=activity.title, buttons=[lead_buttons(activity)])
        case "sure":
            await _call_off(turn, activity)
        case "roll":
            await _show_roll(turn, activity)
        case "hours":
            await _ask_hours(turn, activity)
        case _:
            raise Refused("button-old")


async def _call_off(turn: Turn, activity: Activity) -> None:
    require_cancellable(activity, turn.now)
    if not await activities.cancel(turn.db, activity.id):
        raise Refused("activity-is-cancelled")
    for kind in ("activity.invitation", "activity.reminder", "activity.hours"):
        turn.unschedule(kind, activity.id)
    community = await communities.get(turn.db, activity.community_id)
    urgent = changes_soon(turn.now, activity.starts_at)
    told = {"about": about(activity, community), "urgent": urgent}
    turn.edit("activity-stopped", title=activity.title)
    turn.refresh("activity", activity.id)
    turn.post(community, "activity-cancelled", **told)
    for attendee in await activities.list_attendees(turn.db, activity.id):
        turn.tell(attendee, "activity-cancelled", **told)


async def _show_roll(turn: Turn, activity: Activity) -> None:
    signed = await activities.list_attendees(turn.db, activity.id)
    turn.say("activity-roll", **_counted(activity, signed), buttons=_marks(activity, signed))


def _counted(activity: Activity, signed: Sequence[Attendee]) -> dict[str, object]:
    here = sum(a.signed_in_at is not None for a in signed)
    waiting = sum(a.state is Seat.WAITING for a in signed)
    counts = {"here": here, "taken": len(signed) - waiting, "waiting": waiting}
    phones = Lines([f"{a.name} {a.phone}" for a in signed if a.phone and a.state is Seat.IN])
    return {"title": activity.title, "code": activity.code, "phones": phones, **counts}


def _marks(activity: Activity, signed: Sequence[Attendee]) -> list[list[Button]]:
    placed = [a for a in signed if a.state is Seat.IN][:MOST_SHOWN]
    return rows_of(
        [
            words(("✅ " if a.signed_in_at else "▫️ ") + a.name[:20], Attend(activity.id, a.id))
            for a in placed
        ]
    )


async def mark(update: Update, turn: Turn) -> None:
    """The leader signs somebody in, or takes it back."""
    asked = turn.tapped(Attend)
    activity = await _led(turn, asked.activity)
    require_roll_time(activity, turn.now)
    if not await activities.sign_in(turn.db, activity.id, asked.person, turn.now):
        await activities.undo_sign_in(turn.db, activity.id, asked.person)
    signed = await activities.list_attendees(turn.db, activity.id)
    turn.edit("activity-roll", **_counted(activity, signed), buttons=_marks(activity, signed))


async def _ask_hours(turn: Turn, activity: Activity) -> None:
    require_begun(activity, turn.now)
    here = await activities.count_signed_in(turn.db, activity.id)
    if not here:
        raise Refused("activity-nobody-signed-in")
    keep = {"activity": activity.id}
    turn.ask(
        "activity-ask-hours",
        then="activity.hours",
        keep=keep,
        title=activity.title,
        here=here,
        buttons=[CANCEL],
    )


async def keep_hours(update: Update, turn: Turn) -> None:
    """The hours of everyone who was there are recorded, and each is thanked."""
    activity = await _led(turn, turn.kept("activity.hours")["activity"])
    minutes = minutes_in(turn.text)
    thanked = await activities.confirm_minutes(turn.db, activity.id, minutes)
    turn.end()
    each = Lasting(minutes)
    turn.say("activity-hours-kept", people=len(thanked), minutes=each, buttons=Menu())
    for attendee in await activities.list_attendees(turn.db, activity.id):
        if attendee.id in thanked:
            total = Lasting(await activities.total_minutes(turn.db, attendee.id))
            told = {"title": activity.title, "minutes": each, "total": total}
            turn.tell(attendee, "activity-thanks", **told)


HANDLERS = [tap(Lead, lead), tap(Attend, mark), Step("activity.hours", keep_hours)]
