"""Words outside a conversation are offered as a suggestion."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import filters

from bot.buttons import Tap, button
from bot.routing import PRIVATE, Fallback, Step, tap
from bot.turn import Turn
from domain.courtesies import courtesy_in
from domain.drafts import check_words
from domain.wording import has_words
from handlers.suggestions.considering import consider, refuse_tip
from handlers.suggestions.drafts import (
    SAID,
    Draft,
    draft_of,
    has_media,
    joins_quietly,
    tells_a_tip,
    words_of,
)
from handlers.suggestions.pausing import pace, too_fast


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
    if offered and joins_quietly(update, before, draft):
        turn.go("suggest.offer", draft)
    elif courtesy := _courtesy(update, turn):
        _answer_courtesy(turn, courtesy, before)
    elif tells_a_tip(draft):
        refuse_tip(turn)
    elif not await too_fast(turn, before):
        _ask_whether(turn, {**draft, **pace(turn, before)})


def _courtesy(update: Update, turn: Turn) -> str | None:
    message = update.effective_message
    return courtesy_in(turn.text) if message and message.text else None


def _answer_courtesy(turn: Turn, courtesy: str, before: Draft) -> None:
    """It is no part of what was offered, which is asked about once more."""
    if before:
        _ask(turn, before)
    else:
        turn.menu(f"courtesy-{courtesy}")


def _ask_whether(turn: Turn, draft: Draft) -> None:
    words, shown = words_of(draft), has_media(draft)
    if not shown and not has_words(words):
        turn.menu("not-understood")
        return
    check_words(words, shown)
    _ask(turn, draft)


def _ask(turn: Turn, draft: Draft) -> None:
    key = "suggest-offer-sent" if has_media(draft) else "suggest-offer"
    buttons = [button("label-offer-yes", Offer(True)), button("label-no", Offer(False))]
    turn.ask(key, then="suggest.offer", keep=draft, buttons=[buttons])


async def take_offer(update: Update, turn: Turn) -> None:
    """Yes, it is a suggestion; or no, and it is forgotten."""
    draft = turn.kept("suggest.offer")
    if turn.tapped(Offer).yes:
        await consider(turn, dict(draft))
    else:
        turn.end()
        turn.edit("suggest-offer-declined")


SPOKEN = SAID & ~filters.COMMAND
HANDLERS = [
    tap(Offer, take_offer),
    Step("suggest.offer", offer, SPOKEN, "not-understood", takes_words=False),
    Fallback(PRIVATE & SPOKEN, offer),
]
