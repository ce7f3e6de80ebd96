"""An organizer announces an activity: what, when, where, how many, and what one needs."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from telegram import Update

from bot.buttons import CANCEL, Tap, button
from bot.messages import QR
from bot.routing import Step, command, tap, taps_only
from bot.texts import When
from bot.turn import Turn, rows_of
from domain.activities import Activity, check_begins, new_code, places_in, reminders, time_for_hours
from domain.communities import Community
from domain.people import require_organizer
from domain.quiet_hours import in_the_morning_too_late, quiet_until
from domain.volunteers import Help
from domain.wording import check_words
from handlers.activities.cards import about, lead_buttons
from handlers.moments import Moment, day_buttons, picked, said
from storage import activities, communities


@dataclass(frozen=True)
class OfKind(Tap, prefix="ak"):
    """The kind of help that is wanted."""

    kind: Help


@dataclass(frozen=True)
class At(Moment, prefix="aw"):
    """When it begins."""


@dataclass(frozen=True)
class NoNeeds(Tap, prefix="an"):
    """Anyone can do it."""


@dataclass(frozen=True)
class Insure(Tap, prefix="ai"):
    """Cover was bought, or is not needed."""


@dataclass(frozen=True)
class Announce(Tap, prefix="ap"):
    """Publish the activity."""


async def new_activity(update: Update, turn: Turn) -> None:
    """Which kind of help is wanted?"""
    require_organizer(await turn.roles())
    kinds = rows_of([button(f"help-{kind}", OfKind(kind)) for kind in Help])
    keep = {"community": turn.community.id}
    turn.ask("activity-ask-kind", then="activity.kind", keep=keep, buttons=[*kinds, CANCEL])


async def keep_kind(update: Update, turn: Turn) -> None:
    """The kind; next, the title."""
    keep = {**turn.kept("activity.kind"), "kind": turn.tapped(OfKind).kind}
    turn.ask("activity-ask-title", then="activity.title", keep=keep, buttons=[CANCEL])


async def keep_title(update: Update, turn: Turn) -> None:
    """The title; next, the time."""
    keep = {**turn.kept("activity.title"), "title": check_words(turn.text, 80)}
    zone = (await _community_of(turn, keep)).zone
    days = day_buttons(At, turn.now.astimezone(zone))
    turn.ask("activity-ask-time", then="activity.time", keep=keep, buttons=days)


async def _community_of(turn: Turn, keep: Mapping[str, Any]) -> Community:
    """Where the draft was begun, wherever the person is by now."""
    return await communities.get(turn.db, keep["community"])


async def keep_time(update: Update, turn: Turn) -> None:
    """The time, in words; next, the place."""
    kept = turn.kept("activity.time")
    zone = (await _community_of(turn, kept)).zone
    _ask_place(turn, kept, said(turn, kept, zone), zone)


async def pick_time(update: Update, turn: Turn) -> None:
    """The time, by tapping a day and an hour; next, the place."""
    kept = turn.kept("activity.time")
    zone = (await _community_of(turn, kept)).zone
    moment = picked(turn, At, "activity.time", zone)
    if moment is not None:
        _ask_place(turn, kept, moment, zone)


def _ask_place(turn: Turn, kept: Mapping[str, Any], moment: datetime, zone: ZoneInfo) -> None:
    """The time is said back in words."""
    keep = {**kept, "starts_at": moment.isoformat()}
    when = When(moment, zone)
    turn.ask("activity-ask-place", then="activity.place", keep=keep, when=when, buttons=[CANCEL])


async def keep_place(update: Update, turn: Turn) -> None:
    """The place; next, how many are wanted."""
    keep = {**turn.kept("activity.place"), "place": check_words(turn.text, 100)}
    turn.ask("activity-ask-places", then="activity.places", keep=keep, buttons=[CANCEL])


async def keep_places(update: Update, turn: Turn) -> None:
    """How many; next, what one needs."""
    keep = {**turn.kept("activity.places"), "capacity": places_in(turn.text)}
    none = button("label-no-needs", NoNeeds())
    turn.ask("activity-ask-needs", then="activity.needs", keep=keep, buttons=[none, CANCEL])


async def keep_needs(update: Update, turn: Turn) -> None:
    """What one needs; next, the preview."""
    await _preview(turn, {**turn.kept("activity.needs"), "needs": check_words(turn.text, 300)})


async def keep_no_needs(update: Update, turn: Turn) -> None:
    """Anyone can do it; next, the preview."""
    turn.tapped(NoNeeds)
    await _preview(turn, turn.kept("activity.needs"))


async def insure(update: Update, turn: Turn) -> None:
    """Whether cover was bought changes in the preview."""
    kept = turn.kept("activity.publish")
    keep = {**kept, "insured": not kept.get("insured", False)}
    turn.go("activity.publish", keep)
    turn.edit("activity-preview", **await _shown(turn, keep))


async def _preview(turn: Turn, keep: Mapping[str, Any]) -> None:
    turn.ask("activity-preview", then="activity.publish", keep=keep, **await _shown(turn, keep))


async def _shown(turn: Turn, keep: Mapping[str, Any]) -> dict[str, Any]:
    insure = "label-insured" if keep.get("insured") else "label-not-insured"
    buttons = [[button(insure, Insure())], [button("label-publish", Announce()), CANCEL]]
    community = await _community_of(turn, keep)
    draft = _activity(turn, community, keep)
    return {"about": about(draft, community), "places": draft.capacity, "buttons": buttons}


def _activity(turn: Turn, community: Community, keep: Mapping[str, Any]) -> Activity:
    return Activity(
        id=0,
        community_id=community.id,
        organizer_id=turn.resident.id,
        code=new_code(random.SystemRandom()),
        **{**keep, "starts_at": datetime.fromisoformat(keep["starts_at"])},
    )


async def announce(update: Update, turn: Turn) -> None:
    """Published: a card for the group, invitations for those who offered this kind of help."""
    keep = turn.kept("activity.publish")
    community = await _community_of(turn, keep)
    require_organizer(await turn.roles(community.id))
    draft = _activity(turn, community, keep)
    check_begins(draft, turn.now)
    activity = await activities.add(turn.db, draft)
    turn.end()
    turn.edit("activity-published", title=activity.title)
    poster = QR(turn.facts.deep_link(f"s_{activity.id}_{activity.code}"))
    turn.say("activity-manage", title=activity.title, code=activity.code, attach=poster)
    turn.say("activity-lead", title=activity.title, buttons=[lead_buttons(activity)])
    urgent = in_the_morning_too_late(turn.now, activity.starts_at, community.zone)
    turn.show_group("activity", activity.id, community, urgent=urgent)
    _plan(turn, activity, community)


def _plan(turn: Turn, activity: Activity, community: Community) -> None:
    """Invitations as soon as the quiet hours allow, reminders, and the question of hours."""
    zone, place = community.zone, community.id
    invite_at = quiet_until(turn.now, zone) or turn.now
    turn.schedule("activity.invitation", activity.id, invite_at, community_id=place)
    for name, at in reminders(activity.starts_at, turn.now).items():
        turn.schedule("activity.reminder", activity.id, at, name, place)
    hours_at = time_for_hours(activity, zone)
    turn.schedule("activity.hours", activity.id, hours_at, community_id=place)


HANDLERS = [
    command("newactivity", new_activity),
    tap(OfKind, keep_kind),
    tap(At, pick_time),
    tap(NoNeeds, keep_no_needs),
    tap(Insure, insure),
    tap(Announce, announce),
    taps_only("activity.kind"),
    taps_only("activity.publish"),
    Step("activity.title", keep_title),
    Step("activity.time", keep_time),
    Step("activity.place", keep_place),
    Step("activity.places", keep_places),
    Step("activity.needs", keep_needs),
]
