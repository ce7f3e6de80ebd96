"""Words outside a conversation are offered as a suggestion."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import filters

from bot.buttons import Menu, Tap, button
from bot.routing import PRIVATE, Fallback, tap
from bot.turn import Turn
from domain.alarms import is_tip
from domain.drafts import check_words
from handlers.suggestions.drafts import SAID, draft_of, more_of_an_album, words_of
from handlers.suggestions.previewing import consider


@dataclass(frozen=True)
class Offer(Tap, prefix="so"):
    """Whether the words just said are meant as a suggestion."""

    yes: bool


async def offer(update: Update, turn: Turn) -> None:
    """Words outside a conversation: are they meant as a suggestion?"""
    _ = turn.resident
    offered = turn.dialog is not None and turn.dialog.step == "suggest.offer"
    before = turn.kept("suggest.offer") if offered else {}
    draft = draft_of(update, turn, before)
    if before and more_of_an_album(update, before) and not is_tip(words_of(draft)):
        turn.go("suggest.offer", draft)
        return
    if is_tip(words_of(draft)):
        turn.end()
        turn.say("suggest-tip", buttons=Menu())
        return
    check_words(words_of(draft), has_media=True)
    buttons = [button("label-offer-yes", Offer(True)), button("label-no", Offer(False))]
    turn.ask("suggest-offer", then="suggest.offer", keep=draft, buttons=[buttons])


async def take_offer(update: Update, turn: Turn) -> None:
    """Yes, it is a suggestion; or no, and it is forgotten."""
    draft = turn.kept("suggest.offer")
    if turn.tapped(Offer).yes:
        await consider(turn, dict(draft))
    else:
        turn.end()
        turn.edit("suggest-offer-declined")


HANDLERS = [
    tap(Offer, take_offer),
    Fallback(PRIVATE & SAID & ~filters.COMMAND, offer),
]
