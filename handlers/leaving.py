"""Leaving a conversation: /cancel and the button under every question."""

from telegram import Update

from bot.buttons import Cancel
from bot.routing import command, tap
from bot.turn import Turn


async def leave(update: Update, turn: Turn) -> None:
    """Whatever was going on is over; with nothing going on, say so."""
    if turn.dialog is None:
        turn.say("cancel-nothing")
        return
    turn.end()
    turn.menu("cancel-done")


async def leave_by_button(update: Update, turn: Turn) -> None:
    """The same by a tap; under an old message only the button goes away, and what has been
    begun since goes on."""
    message = update.effective_message
    going_on = turn.dialog is not None
    earlier = going_on and turn.belongs is False
    key = "cancel-earlier" if earlier else "cancel-done" if going_on else "cancel-nothing"
    turn.toast(key)
    if not turn.in_private:
        return
    if message is not None and getattr(message, "text", None):
        turn.edit(key)
    if going_on and not earlier:
        turn.end()
        turn.menu("cancel-menu")


HANDLERS = [command("cancel", leave), tap(Cancel, leave_by_button)]
