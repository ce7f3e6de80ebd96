"""The draft as it will be seen, and what can still be added to it or changed."""

from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Markup, Menu, Tap, button
from bot.routing import Step, tap
from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.alarms import is_tip
from domain.deadlines import ONE_DAY
from domain.drafts import check_pace, check_words
from domain.masking import masked
from domain.wording import check_words as check_few_words
from handlers.suggestions.drafts import DRAFTED, parts_of, point_of, words_of
from handlers.suggestions.following import Support
from handlers.suggestions.submitting import Submit
from storage import likeness, suggestions


@dataclass(frozen=True)
class Add(Tap, prefix="sa"):
    """Add a photo, a place, or write it anew."""

    what: str


@dataclass(frozen=True)
class Back(Tap, prefix="sb"):
    """No photo or place after all: back to the draft."""


async def consider(turn: Turn, draft: dict[str, Any]) -> None:
    """What has been said becomes a draft that is shown; a tip about a crime is turned away."""
    text = words_of(draft)
    if is_tip(f"{text}\n{draft.get('place') or ''}"):
        turn.end()
        turn.say("suggest-tip", buttons=Menu())
        return
    if set(parts_of(draft)) == {"place"} and not text.strip():
        turn.ask("suggest-what-there", then="suggest.text", keep=draft, buttons=[CANCEL])
        return
    check_words(text, has_media="voices" in draft or "photos" in draft)
    check_pace(await suggestions.count_since(turn.db, turn.resident.id, turn.now - ONE_DAY))
    await show_draft(turn, draft)


async def show_draft(turn: Turn, draft: dict[str, Any]) -> None:
    """The draft as it will be sent, what is like it, and the buttons to send or change it."""
    text = words_of(draft)
    similar = await likeness.find(turn.db, turn.community.id, text)
    supports = [button("label-support", Support(s.id), number=s.number) for s in similar]
    near = [
        phrase("suggest-similar-one", number=s.number, text=masked(s.text)[:60]) for s in similar
    ]
    rows: Markup = [
        *supports,
        [button("label-submit", Submit(False)), button("label-submit-anonymous", Submit(True))],
        [button("label-add-photo", Add("photo")), button("label-add-place", Add("place"))],
        [button("label-rewrite", Add("text")), CANCEL],
    ]
    parts = [phrase(f"suggest-with-{part}") for part in parts_of(draft)]
    turn.ask(
        "suggest-preview",
        then="suggest.confirm",
        keep=draft,
        buttons=rows,
        draft=Lines([*([text] if text else []), *parts], by=" "),
        similar=Lines([phrase("suggest-similar"), *near]) if near else "",
    )


async def change_draft(update: Update, turn: Turn) -> None:
    """Add a photo or a place, or begin again."""
    draft, what = turn.kept(*DRAFTED), turn.tapped(Add).what
    if what == "text":
        turn.end()
        turn.ask("suggest-ask", then="suggest.text", buttons=[CANCEL])
    elif what in ("photo", "place"):
        back = button("label-cancel", Back())
        turn.ask(f"suggest-ask-{what}", then=f"suggest.{what}", keep=draft, buttons=[back])


async def go_back(update: Update, turn: Turn) -> None:
    """The draft is shown again as it was."""
    draft = dict(turn.kept(*DRAFTED))
    turn.fade()
    await show_draft(turn, draft)


async def keep_place(update: Update, turn: Turn) -> None:
    """A location, or words that say where."""
    draft = dict(turn.kept("suggest.place"))
    draft["place"] = point_of(update.effective_message) or check_few_words(turn.text, 200)
    await consider(turn, draft)


HANDLERS = [
    Step("suggest.place", keep_place, filters.TEXT | filters.LOCATION, "step-place-please"),
    tap(Add, change_draft),
    tap(Back, go_back),
]
