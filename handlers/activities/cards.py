"""An activity as people see it: its card, its words, and the buttons under them."""

from dataclasses import dataclass
from typing import Any

from bot.buttons import Button, Tap, button
from bot.cards import View
from bot.texts import Phrase, When, phrase
from bot.turn import Turn
from domain.activities import Activity, ActivityState, Seat
from domain.communities import Community
from domain.refusals import Refused
from storage import activities, communities, people


@dataclass(frozen=True)
class Join(Tap, prefix="aj", opens="a"):
    """I sign up."""

    activity: int


@dataclass(frozen=True)
class Leave(Tap, prefix="al", opens="a"):
    """I cannot come after all."""

    activity: int


@dataclass(frozen=True)
class Lead(Tap, prefix="ac"):
    """What the organizer does: cancel (asked twice), roll, hours."""

    what: str
    activity: int


def about(activity: Activity, community: Community) -> Phrase:
    """The activity in words: title, kind, when, where, what is needed."""
    return phrase(
        "activity-about",
        title=activity.title,
        kind=phrase(f"help-{activity.kind}"),
        when=When(activity.starts_at, community.zone),
        place=activity.place,
        needs=activity.needs or phrase("activity-no-needs"),
        insured=phrase("activity-insured" if activity.insured else "activity-not-insured"),
    )


def join_buttons(activity: Activity) -> list[Button]:
    """Sign up, or take it back."""
    return [
        button("label-sign-up", Join(activity.id)),
        button("label-leave-activity", Leave(activity.id)),
    ]


def lead_buttons(activity: Activity) -> list[Button]:
    """What the organizer can do with an activity."""
    return [button(f"label-activity-{x}", Lead(x, activity.id)) for x in ("roll", "hours", "stop")]


async def draw_card(view: View) -> dict[str, Any]:
    """The card in the group, with how many have a place and how many wait."""
    activity = await activities.get(view.db, view.ref)
    community = await communities.get(view.db, activity.community_id)
    words = about(activity, community)
    if activity.state is ActivityState.CANCELLED:
        return view.draw("activity-card-cancelled", about=words)
    signed = await activities.list_sign_ups(view.db, activity.id)
    waiting = sum(s.state is Seat.WAITING for s in signed)
    return view.draw(
        "activity-card",
        buttons=[join_buttons(activity)],
        about=words,
        places=activity.capacity,
        taken=len(signed) - waiting,
        line=phrase("activity-line", waiting=waiting) if waiting else "",
    )


async def for_member(turn: Turn, activity_id: int) -> tuple[Activity, Community]:
    """The activity and its community; raises Refused for people of other communities."""
    activity = await activities.get(turn.db, activity_id)
    if not await people.is_member(turn.db, turn.resident.id, activity.community_id):
        raise Refused("activity-other-community")
    return activity, await communities.get(turn.db, activity.community_id)
