"""Danger comes first: whoever may be in danger reads whom to call before anything else."""

from telegram import Update
from telegram.ext import filters

from bot.routing import First
from bot.texts import phrase
from bot.turn import Turn
from domain.alarms import means_danger

SAID = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGES


async def warn(update: Update, turn: Turn) -> None:
    """Whom to call, whatever was going on and whoever says it."""
    if means_danger(turn.text):
        community = turn.caller.community
        phone = community.gas_phone if community else None
        gas = phrase("danger-gas", phone=phone) if phone else phrase("danger-gas-unknown")
        turn.say("danger", gas=gas)


HANDLERS = [First(SAID, warn)]
