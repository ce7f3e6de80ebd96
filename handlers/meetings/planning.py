"""The plan of notices of a meeting: the first one, the reminders, and whether it is pinned; before
it is published, and afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, Rows, Tap, button
from bot.routing import tap, taps_only
from bot.texts import Lines, phrase
from bot.turn import Turn, rows_of
from domain.communities import Community
from domain.meeting_plans import (
    REMINDERS,
    check_first,
    first_of,
    next_first,
    reminders_of,
    toggled,
)
from domain.meetings import Meeting, MeetingState
from domain.people import require_organizer
from domain.refusals import Refused, TooLate
from handlers.meetings.drafts import Keep, community_of, meeting_in
from handlers.meetings.pinning import plan_pinning, unpin_soon
from handlers.meetings.plan_words import plan_words
from handlers.meetings.previewing import preview
from handlers.meetings.reminding import plan_reminders
from storage import communities, meetings

STEP = "meeting.plan"


@dataclass(frozen=True)
class Planned(Tap, prefix="meeting-plan"):
    """Change the first notice (first), a reminder by its name, pinning (pin), or be done (done)."""

    what: str


async def ask_plan(turn: Turn, keep: Keep) -> None:
    """When are people told?"""
    draft, community = await _meant(turn, keep)
    plan = Lines(plan_words(draft, community, turn.now))
    turn.ask("meeting-ask-plan", then=STEP, keep=keep, plan=plan, buttons=_rows(draft))


async def ask_plan_of(turn: Turn, meeting: Meeting) -> None:
    """The same for a meeting that is published."""
    await ask_plan(turn, {"meeting": meeting.id, "plan": meeting.plan, "pinned": meeting.pinned})


async def _meant(turn: Turn, keep: Keep) -> tuple[Meeting, Community]:
    """The meeting as it would be, and its community."""
    if "meeting" not in keep:
        return meeting_in(keep), await community_of(turn, keep)
    meeting = await meetings.get(turn.db, keep["meeting"])
    changed = {"plan": keep["plan"], "pinned": keep["pinned"]}
    community = await communities.get(turn.db, meeting.community_id)
    return meeting.model_copy(update=changed), community


def _rows(meeting: Meeting) -> Rows:
    has = reminders_of(meeting.plan)
    reminders: list[Button] = [
        button(
            "label-notice-ticked" if name in has else "label-notice-unticked",
            Planned(name),
            name=phrase(f"reminder-{name}"),
        )
        for name in REMINDERS
    ]
    first = phrase(f"first-{first_of(meeting.plan)}")
    pinned = "label-plan-pinned" if meeting.pinned else "label-plan-not-pinned"
    return [
        *([button("label-plan-first", Planned("first"), first=first)] if _is_open(meeting) else []),
        *rows_of(reminders),
        button(pinned, Planned("pin")),
        [button("label-agenda-ready", Planned("done")), CANCEL],
    ]


def _is_open(meeting: Meeting) -> bool:
    """Whether the first notice is still to come."""
    return meeting.id == 0 or not meeting.noticed


async def change(update: Update, turn: Turn) -> None:
    """A tap changes one thing; what the law does not allow is refused."""
    keep, what = turn.kept(STEP), turn.tapped(Planned).what
    draft, community = await _meant(turn, keep)
    if what == "done":
        await _done(turn, keep, draft, community)
        return
    changed = {**keep, **_changed(draft, what, community)}
    turn.go(STEP, changed)
    shown, _ = await _meant(turn, changed)
    plan = Lines(plan_words(shown, community, turn.now))
    turn.edit("meeting-ask-plan", plan=plan, buttons=_rows(shown))


def _changed(draft: Meeting, what: str, community: Community) -> Mapping[str, Any]:
    if what == "pin":
        return {"pinned": not draft.pinned}
    if what == "first" and _is_open(draft):
        plan = next_first(draft.plan)
        check_first(plan, draft, community.zone)
        return {"plan": plan}
    if what in REMINDERS:
        return {"plan": toggled(draft.plan, what)}
    raise Refused("button-old")


async def _done(turn: Turn, keep: Keep, draft: Meeting, community: Community) -> None:
    turn.fade()
    if "meeting" not in keep:
        await preview(turn, keep)
        return
    require_organizer(await turn.roles(draft.community_id))
    if draft.state is not MeetingState.PLANNED:
        raise TooLate("meeting-closed")
    before = await meetings.get(turn.db, draft.id)
    after = await meetings.set_plan(turn.db, draft.id, draft.plan, draft.pinned)
    turn.end()
    plan_reminders(turn, after, community)
    if before.pinned and not after.pinned:
        unpin_soon(turn, before)
    elif after.pinned and not before.pinned and after.noticed:
        plan_pinning(turn, after, community)
    turn.menu("meeting-plan-kept", plan=Lines(plan_words(after, community, turn.now)))


HANDLERS = [taps_only(STEP), tap(Planned, change)]
