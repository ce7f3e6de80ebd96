"""Who has no phone changes their mind too: an organizer takes it back for them, or the name off."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap, button
from bot.routing import tap
from bot.turn import Turn
from domain.communities import Community
from domain.histories import What
from domain.refusals import Refused
from domain.suggestions import State, Suggestion, check_still
from handlers.desk.acting import Action, happens, led
from handlers.suggestions.following import take_back
from handlers.suggestions.in_person import known_name
from handlers.suggestions.naming import reference
from storage import suggestions

WITHDRAWABLE = frozenset({State.RECEIVED})


@dataclass(frozen=True)
class WithdrawFor(Tap, prefix="dw"):
    """The person does want it back."""

    suggestion: int


async def ask_whether(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """It cannot be undone: is it what they want?"""
    turn.say(
        "desk-ask-withdraw-for",
        number=reference(community, suggestion),
        name=known_name(suggestion, turn.resident.id),
        buttons=[button("label-withdraw", WithdrawFor(suggestion.id))],
    )


async def withdraw_for(update: Update, turn: Turn) -> None:
    """Taken back, as long as nobody has accepted it."""
    suggestion, _ = await led(turn, turn.tapped(WithdrawFor).suggestion)
    if not suggestion.entered_for:
        raise Refused("button-old")
    check_still(suggestion, WITHDRAWABLE)
    turn.fade()
    await take_back(turn, suggestion)


async def hide_for(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """From now on the organizers do not see the name either."""
    happened = happens(turn, What.HIDDEN)
    await suggestions.move(turn.db, suggestion, suggestion.state, happened, anonymous=1)
    turn.refresh("suggestion", suggestion.id)
    turn.toast("desk-hidden-for", alert=True)


def _has_no_phone(suggestion: Suggestion) -> bool:
    return suggestion.entered_for is not None


def _is_named(suggestion: Suggestion) -> bool:
    return suggestion.entered_for is not None and not suggestion.anonymous


ACTIONS = {
    "withdraw-for": Action(WITHDRAWABLE, ask_whether, _has_no_phone),
    "hide-for": Action(frozenset(State), hide_for, _is_named),
}
HANDLERS = [tap(WithdrawFor, withdraw_for)]
