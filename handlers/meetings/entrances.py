"""The ways from a meeting into its room: to sign in, and for those who lead it to its card."""

from dataclasses import dataclass
from datetime import datetime

from bot.buttons import Button, Tap, button
from bot.occasion import Occasion
from domain.communities import Community
from domain.meetings import Meeting
from domain.sittings import SIGN_IN_FROM, Sitting, takes_sign_in

OPENS = "sitting.opens"


@dataclass(frozen=True)
class SignHere(Tap, prefix="sitting-sign", opens="k"):
    """I am here."""

    meeting: int


@dataclass(frozen=True)
class LeadSitting(Tap, prefix="sitting-lead"):
    """Show the card from which the meeting is led."""

    meeting: int


def plan_sign_in(occasion: Occasion, meeting: Meeting, community: Community) -> None:
    """An hour before, sign-in opens by itself."""
    at = max(occasion.now, meeting.starts_at - SIGN_IN_FROM)
    occasion.schedule(OPENS, meeting.id, at, community_id=community.id)


def sign_in_buttons(meeting: Meeting, sitting: Sitting | None, now: datetime) -> list[Button]:
    """To sign in, while that is possible."""
    if not takes_sign_in(meeting, sitting, now):
        return []
    return [button("label-sitting-sign", SignHere(meeting.id))]


def lead_button(meeting: Meeting) -> Button:
    """For those who lead it."""
    return button("label-sitting-lead", LeadSitting(meeting.id))
