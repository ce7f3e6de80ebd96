"""A resident says something: words, voice, photos, a place become a draft, or join it."""

from typing import Any

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.buttons import CANCEL
from bot.routing import Step, command, menu_word
from bot.turn import Turn
from domain.wording import check_words
from handlers.suggestions.browsing import browse_button
from handlers.suggestions.considering import consider
from handlers.suggestions.drafts import (
    PART,
    draft_of,
    joins_quietly,
    point_of,
    question_before,
    tells_a_tip,
)
from handlers.suggestions.pausing import check_today, pace, too_fast
from handlers.suggestions.resuming import open_draft, resume

LONGEST_PLACE = 200


async def ask_for_words(update: Update, turn: Turn) -> None:
    """What would you like to suggest? Or what has been written of it so far."""
    _ = turn.resident
    draft = open_draft(turn)
    if draft is not None:
        await resume(turn, draft)
        return
    await check_today(turn)
    turn.ask("suggest-ask", then="suggest.text", buttons=[browse_button(), CANCEL])


async def keep_words(update: Update, turn: Turn) -> None:
    """A resident's message becomes the draft, or joins it."""
    before = turn.dialog.data if turn.dialog else {}
    draft = draft_of(update, turn, before)
    if turn.dialog and joins_quietly(update, before, draft):
        turn.go(turn.dialog.step, draft)
    elif not await too_fast(turn, before):
        await consider(turn, {**draft, **pace(turn, before)})


async def keep_place(update: Update, turn: Turn) -> None:
    """A location, or words that say where."""
    draft = dict(turn.kept("suggest.place"))
    place = point_of(update.effective_message)
    draft["place"] = place or check_words(turn.text, LONGEST_PLACE)
    await consider(turn, draft)


async def edit_words(update: Update, turn: Turn) -> None:
    """An edited message edits its part of the draft; what was sent already stays as it is, and
    a change without words (a live location moves) is nothing to talk about."""
    message = update.effective_message
    draft = dict(turn.dialog.data) if turn.dialog else {}
    said = dict(draft.get("said", {}))
    if turn.dialog and message and str(message.message_id) in said:
        turn.kept(turn.dialog.step)
        said[str(message.message_id)] = turn.text
        await _reconsider(turn, turn.dialog.step, {**draft, "said": said})
    elif turn.text and turn.caller.resident is not None:
        elsewhere = turn.dialog is not None and not turn.dialog.step.startswith("suggest.")
        turn.say("edited-elsewhere" if elsewhere else "suggest-edited-late")


async def _reconsider(turn: Turn, step: str, draft: dict[str, Any]) -> None:
    """Where the draft was shown or asked about, it is again; elsewhere it changes quietly."""
    quiet = step in ("suggest.text", "suggest.photo", "suggest.place", "suggest.offer")
    asks = step != "suggest.offer" and question_before(draft)
    if quiet and not asks and not tells_a_tip(draft):
        turn.go(step, draft)
        turn.say("suggest-edited")
    else:
        await consider(turn, draft)


HANDLERS = [
    command("suggest", ask_for_words),
    menu_word("menu-suggest", ask_for_words),
    Step("suggest.text", keep_words, PART, "step-words-please"),
    Step("suggest.confirm", keep_words, PART, "step-words-please"),
    Step("suggest.minor", keep_words, PART, "step-words-please"),
    Step("suggest.split", keep_words, PART, "step-words-please"),
    Step("suggest.photo", keep_words, PART, "step-photo-please"),
    Step("suggest.place", keep_place, filters.TEXT | filters.LOCATION, "step-place-please"),
    MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE, edit_words),
]
