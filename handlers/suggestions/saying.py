"""A resident says something: words, voice, photos, a place become a draft, and it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.buttons import CANCEL, Markup, Menu, Tap, button
from bot.routing import PRIVATE, Fallback, Step, command, menu_word, tap
from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.alarms import is_tip
from domain.categories import category_of
from domain.deadlines import ONE_DAY, reply_due_on
from domain.drafts import check_pace, check_words
from domain.masking import masked
from domain.wording import check_words as check_few_words
from domain.wording import cleaned
from handlers.suggestions.arriving import arrive
from handlers.suggestions.following import Support
from handlers.suggestions.naming import reference
from storage import likeness, suggestions

SAID = filters.TEXT | filters.VOICE | filters.PHOTO
PART = SAID | filters.LOCATION
Draft = Mapping[str, Any]
DRAFTED = ("suggest.confirm", "suggest.photo", "suggest.place")


@dataclass(frozen=True)
class Submit(Tap, prefix="ss"):
    """Send the draft, with the name hidden from the organizers' lists too, or not."""

    anonymous: bool


@dataclass(frozen=True)
class Add(Tap, prefix="sa"):
    """Add a photo, a place, or write it anew."""

    what: str


@dataclass(frozen=True)
class Back(Tap, prefix="sb"):
    """No photo or place after all: back to the draft."""


@dataclass(frozen=True)
class Offer(Tap, prefix="so"):
    """Whether the words just said are meant as a suggestion."""

    yes: bool


async def ask_for_words(update: Update, turn: Turn) -> None:
    """What would you like to suggest?"""
    _ = turn.resident
    turn.ask("suggest-ask", then="suggest.text", buttons=[CANCEL])


def _draft_of(update: Update, turn: Turn, before: Draft) -> dict[str, Any]:
    """What was said so far with this message added: its words under the message's id (none yet
    under a picture without a caption), so that an edit changes them and nothing else."""
    message = update.effective_message
    draft = dict(before)
    if message is None:
        return draft
    if turn.text or message.voice or message.photo:
        draft["said"] = {**draft.get("said", {}), str(message.message_id): turn.text}
    if message.voice:
        draft["voices"] = [*draft.get("voices", []), message.voice.file_id]
    if message.photo:
        draft["photos"] = [*draft.get("photos", []), message.photo[-1].file_id]
        draft["album"] = message.media_group_id
    if message.location:
        draft["place"] = _point(message)
    return draft


def _point(message: Message | None) -> str | None:
    place = message.location if message else None
    return f"{place.latitude:.5f}, {place.longitude:.5f}" if place else None


def words_of(draft: Draft) -> str:
    """All the words of a draft, in the order in which they were said."""
    return cleaned("\n".join(words for words in draft.get("said", {}).values() if words))


def _more_of_an_album(update: Update, before: Draft) -> bool:
    """Another picture of the album that the draft was last shown with: no second preview."""
    message = update.effective_message
    album = message.media_group_id if message else None
    return album is not None and before.get("album") == album


async def keep_words(update: Update, turn: Turn) -> None:
    """A resident's message becomes the draft, or joins it."""
    before = turn.dialog.data if turn.dialog else {}
    draft = _draft_of(update, turn, before)
    if turn.dialog and _more_of_an_album(update, before) and not is_tip(words_of(draft)):
        turn.go(turn.dialog.step, draft)
    else:
        await _consider(turn, draft)


async def _consider(turn: Turn, draft: dict[str, Any]) -> None:
    text = words_of(draft)
    if is_tip(f"{text}\n{draft.get('place') or ''}"):
        turn.end()
        turn.say("suggest-tip", buttons=Menu())
        return
    if set(_parts(draft)) == {"place"} and not text.strip():
        turn.ask("suggest-what-there", then="suggest.text", keep=draft, buttons=[CANCEL])
        return
    check_words(text, has_media="voices" in draft or "photos" in draft)
    check_pace(await suggestions.count_since(turn.db, turn.resident.id, turn.now - ONE_DAY))
    await _show_draft(turn, draft)


async def _show_draft(turn: Turn, draft: dict[str, Any]) -> None:
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
    parts = [phrase(f"suggest-with-{part}") for part in _parts(draft)]
    turn.ask(
        "suggest-preview",
        then="suggest.confirm",
        keep=draft,
        buttons=rows,
        draft=Lines([*([text] if text else []), *parts], by=" "),
        similar=Lines([phrase("suggest-similar"), *near]) if near else "",
    )


def _parts(draft: Draft) -> list[str]:
    kinds = {"voice": "voices", "photo": "photos", "place": "place"}
    return [part for part, key in kinds.items() if draft.get(key)]


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
    await _show_draft(turn, draft)


async def keep_place(update: Update, turn: Turn) -> None:
    """A location, or words that say where."""
    draft = dict(turn.kept("suggest.place"))
    draft["place"] = _point(update.effective_message) or check_few_words(turn.text, 200)
    await _consider(turn, draft)


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


async def offer(update: Update, turn: Turn) -> None:
    """Words outside a conversation: are they meant as a suggestion?"""
    _ = turn.resident
    offered = turn.dialog is not None and turn.dialog.step == "suggest.offer"
    before = turn.kept("suggest.offer") if offered else {}
    draft = _draft_of(update, turn, before)
    if before and _more_of_an_album(update, before) and not is_tip(words_of(draft)):
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
        await _consider(turn, dict(draft))
    else:
        turn.end()
        turn.edit("suggest-offer-declined")


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
    """Where the draft was shown it is shown again; elsewhere it changes quietly."""
    if step == "suggest.confirm" or is_tip(words_of(draft)):
        await _consider(turn, draft)
    else:
        turn.go(step, draft)
        turn.say("suggest-edited")


HANDLERS = [
    command("suggest", ask_for_words),
    menu_word("menu-suggest", ask_for_words),
    Step("suggest.text", keep_words, PART, "step-words-please"),
    Step("suggest.confirm", keep_words, PART, "step-words-please"),
    Step("suggest.photo", keep_words, PART, "step-photo-please"),
    Step("suggest.place", keep_place, filters.TEXT | filters.LOCATION, "step-place-please"),
    tap(Add, change_draft),
    tap(Back, go_back),
    tap(Submit, submit),
    tap(Offer, take_offer),
    MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE, edit_words),
    Fallback(PRIVATE & SAID & ~filters.COMMAND, offer),
]
