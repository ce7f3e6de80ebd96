"""What nothing else understood: an old button, a mistyped command, a sticker."""

from telegram import Update
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from bot.routing import PRIVATE, Fallback, Handler, is_notice
from bot.turn import Turn
from domain.refusals import Refused


async def explain_old_button(update: Update, turn: Turn) -> None:
    """A button of long ago, or one that was forged: nothing happens, and why is said."""
    raise Refused("button-old")


async def explain_unknown_command(update: Update, turn: Turn) -> None:
    """A mistyped command is not taken for words."""
    turn.say("command-unknown")


async def explain(update: Update, turn: Turn) -> None:
    """Something that cannot be dealt with gets a kind answer."""
    if is_notice(update, turn):
        return
    if turn.caller.resident is None:
        turn.say("join-first")
    else:
        turn.menu("not-understood")


HANDLERS: list[Handler] = [
    CallbackQueryHandler(explain_old_button),
    MessageHandler(PRIVATE & filters.COMMAND, explain_unknown_command),
    Fallback(PRIVATE, explain),
]
