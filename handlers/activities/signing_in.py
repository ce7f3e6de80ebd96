"""At the activity: signing in with the leader's code, typed or from the poster."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Menu, Tap
from bot.routing import Step, tap
from bot.turn import Turn
from domain.activities import is_code, require_sign_in_time
from domain.refusals import Refused, TooLate
from handlers.activities.cards import for_member
from storage import activities


@dataclass(frozen=True)
class SignIn(Tap, prefix="as"):
    """I am here."""

    activity: int


async def ask_code(update: Update, turn: Turn) -> None:
    """Which code does the leader show?"""
    activity, _ = await for_member(turn, turn.tapped(SignIn).activity)
    require_sign_in_time(activity, turn.now)
    keep = {"activity": activity.id}
    turn.ask("activity-ask-code", then="activity.code", keep=keep, buttons=[CANCEL])


async def keep_code(update: Update, turn: Turn) -> None:
    """The code, typed."""
    await sign_in(turn, turn.kept("activity.code")["activity"], turn.text)


async def sign_in(turn: Turn, activity_id: int, code: str) -> None:
    """The person is here; raises Refused for a wrong code, or outside the activity's time."""
    activity, _ = await for_member(turn, activity_id)
    require_sign_in_time(activity, turn.now)
    if not is_code(activity, code):
        raise Refused("activity-code-wrong")
    if not await activities.sign_in(turn.db, activity.id, turn.resident.id, turn.now):
        await _say_why_not(turn, activity.id)
    if turn.going_on:
        turn.end()
    turn.say("signed-in", title=activity.title, buttons=Menu())


async def _say_why_not(turn: Turn, activity_id: int) -> None:
    """Either it was done before, or there is no place to sign in to."""
    sign_up = await activities.find_sign_up(turn.db, activity_id, turn.resident.id)
    if sign_up is not None and sign_up.signed_in_at is not None:
        raise TooLate("signed-in-already")
    raise Refused("activity-waiting" if sign_up else "activity-no-place")


HANDLERS = [tap(SignIn, ask_code), Step("activity.code", keep_code)]
