"""The draft is sent: it gets its number, and its author a receipt."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap
from bot.routing import tap
from bot.texts import phrase
from bot.turn import Turn
from domain.categories import category_of
from domain.deadlines import reply_due_on
from domain.drafts import check_words
from handlers.suggestions.arriving import arrive
from handlers.suggestions.drafts import DRAFTED, words_of
from handlers.suggestions.naming import reference
from storage import suggestions


@dataclass(frozen=True)
class Submit(Tap, prefix="ss"):
    """Send the draft, with the name hidden from the organizers' lists too, or not."""

    anonymous: bool


async def submit(update: Update, turn: Turn) -> None:
    """The draft is sent: it gets its number and a due date, and the organizers are told."""
    draft = turn.kept(*DRAFTED)
    community, zone = turn.community, turn.community.zone
    suggestion = await suggestions.add(
        turn.db,
        community.id,
        turn.now.astimezone(zone).year,
        reply_due_on(turn.now, zone, community.reply_days),
        turn.now,
        author=turn.resident.id,
        anonymous=int(turn.tapped(Submit).anonymous),
        text=check_words(words_of(draft), has_media=True),
        voice="\n".join(draft.get("voices", [])) or None,
        photo="\n".join(draft.get("photos", [])) or None,
        place=draft.get("place"),
        category=category_of(words_of(draft)),
    )
    turn.end()
    number = reference(community, suggestion)
    said = words_of(draft) or phrase("letter-without-words")
    turn.edit("suggest-received", number=number, due=suggestion.due_on, said=said)
    await arrive(turn, suggestion, community)


HANDLERS = [tap(Submit, submit)]
