"""A resident's words become a numbered suggestion: said, looked at, sent, supported, rated."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.buttons import CANCEL, Markup, Menu, Tap, button
from bot.messages import INTERACTIVE, Address
from bot.routing import PRIVATE, Fallback, Step, command, menu_word, tap
from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.people import Role
from domain.refusals import Refused
from domain.suggestions import (
    State,
    Suggestion,
    check_pace,
    check_still,
    check_words,
    is_tip,
    means_danger,
    most_similar,
    reply_due_on,
)
from storage import people, suggestions

SAID = filters.TEXT | filters.VOICE | filters.PHOTO
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Submit(Tap, prefix="ss"):
    """Send the draft, with the name hidden from the organizers' lists too, or not."""

    anonymous: bool


@dataclass(frozen=True)
class Add(Tap, prefix="sa"):
    """Add a photo, a place, or write it anew."""

    what: str


@dataclass(frozen=True)
class Offer(Tap, prefix="so"):
    """Whether the words just said are meant as a suggestion."""

    yes: bool


@dataclass(frozen=True)
class Support(Tap, prefix="sp"):
    """Stand behind somebody else's suggestion."""

    suggestion: int


@dataclass(frozen=True)
class Unsupport(Tap, prefix="su"):
    """No longer."""

    suggestion: int


@dataclass(frozen=True)
class Withdraw(Tap, prefix="sw"):
    """Take one's own suggestion back, until it is accepted."""

    suggestion: int


@dataclass(frozen=True)
class Rate(Tap, prefix="sr"):
    """How satisfied the author is with the reply."""

    suggestion: int
    rating: str


def reference(community: Community, suggestion: Suggestion) -> Any:
    """The number people know it by: 晨光〔2026〕1号."""
    return phrase(
        "suggestion-number",
        community=community.short_name,
        year=suggestion.year,
        number=suggestion.number,
    )


async def ask_for_words(update: Update, turn: Turn) -> None:
    """What would you like to suggest?"""
    _ = turn.resident
    turn.ask("suggest-ask", then="suggest.text", buttons=[CANCEL])


def _draft_of(update: Update, turn: Turn, before: Mapping[str, Any]) -> dict[str, Any]:
    """What was said so far with this message added."""
    message = update.effective_message
    draft = dict(before)
    if turn.text:
        draft["text"] = "\n".join(filter(None, [draft.get("text", ""), turn.text]))
    if message and message.voice:
        draft["voice"] = message.voice.file_id
    if message and message.photo:
        draft["photo"] = message.photo[-1].file_id
    if message and message.location:
        place = message.location
        draft["place"] = f"{place.latitude:.5f}, {place.longitude:.5f}"
    return draft


async def keep_words(update: Update, turn: Turn) -> None:
    """A resident's message becomes the draft, or joins it."""
    before = turn.dialog.data if turn.dialog else {}
    await _consider(turn, _draft_of(update, turn, before))


async def _consider(turn: Turn, draft: dict[str, Any]) -> None:
    text = draft.get("text", "")
    if is_tip(text):
        turn.end()
        turn.say("suggest-tip", buttons=Menu())
        return
    check_words(text, has_media="voice" in draft or "photo" in draft)
    check_pace(await suggestions.count_since(turn.db, turn.resident.id, turn.now - ONE_DAY))
    if means_danger(text) and not draft.get("warned"):
        turn.say("suggest-danger")
        draft["warned"] = True
    await _show_draft(turn, draft)


async def _show_draft(turn: Turn, draft: dict[str, Any]) -> None:
    others = await suggestions.list_open(turn.db, turn.community.id)
    similar = most_similar(draft["text"], others) if draft.get("text") else []
    supports = [button("label-support", Support(s.id), number=s.number) for s in similar]
    near = [phrase("suggest-similar-one", number=s.number, text=s.text[:60]) for s in similar]
    rows: Markup = [
        *supports,
        [button("label-submit", Submit(False)), button("label-submit-anonymous", Submit(True))],
        [button("label-add-photo", Add("photo")), button("label-add-place", Add("place"))],
        [button("label-rewrite", Add("text")), CANCEL],
    ]
    turn.ask(
        "suggest-preview",
        then="suggest.confirm",
        keep=draft,
        buttons=rows,
        text=draft.get("text", ""),
        parts=Lines([phrase(f"suggest-with-{part}") for part in _parts(draft)], by=" "),
        similar=Lines([phrase("suggest-similar"), *near]) if near else "",
    )


def _parts(draft: Mapping[str, Any]) -> list[str]:
    return [part for part in ("voice", "photo", "place") if part in draft]


async def change_draft(update: Update, turn: Turn) -> None:
    """Add a photo or a place, or begin again."""
    draft, what = turn.kept("suggest.confirm"), turn.tapped(Add).what
    if what == "text":
        turn.ask("suggest-ask", then="suggest.text", buttons=[CANCEL])
    elif what in ("photo", "place"):
        turn.ask(f"suggest-ask-{what}", then=f"suggest.{what}", keep=draft, buttons=[CANCEL])


async def keep_place(update: Update, turn: Turn) -> None:
    """A location, or words that say where."""
    draft = dict(turn.kept("suggest.place"))
    message = update.effective_message
    place = message.location if message else None
    draft["place"] = f"{place.latitude:.5f}, {place.longitude:.5f}" if place else turn.text[:200]
    await _show_draft(turn, draft)


async def submit(update: Update, turn: Turn) -> None:
    """The draft is sent: it gets its number and a due date, and the organizers are told."""
    draft = turn.kept("suggest.confirm")
    check_pace(await suggestions.count_since(turn.db, turn.resident.id, turn.now - ONE_DAY))
    community, zone = turn.community, turn.community.zone
    suggestion = await suggestions.add(
        turn.db,
        community.id,
        turn.now.astimezone(zone).year,
        reply_due_on(turn.now, zone),
        turn.now,
        author=turn.resident.id,
        anonymous=int(turn.tapped(Submit).anonymous),
        text=check_words(draft.get("text", ""), has_media=True),
        voice=draft.get("voice"),
        photo=draft.get("photo"),
        place=draft.get("place"),
    )
    turn.end()
    number = reference(community, suggestion)
    turn.say("suggest-received", number=number, due=suggestion.due_on, buttons=Menu())
    for organizer in await people.list_listeners(turn.db, community.id, Role.ORGANIZER):
        await turn.show("suggestion", suggestion.id, Address(organizer.id), organizer.language)


async def support(update: Update, turn: Turn) -> None:
    """Stand behind a suggestion instead of sending the same again."""
    suggestion = await suggestions.get(turn.db, turn.tapped(Support).suggestion)
    if suggestion.community_id != turn.community.id or not suggestion.is_open:
        raise Refused("button-old")
    if suggestion.author_id == turn.resident.id:
        raise Refused("support-own")
    first = await suggestions.support(turn.db, suggestion.id, turn.resident.id, turn.now)
    if turn.dialog and turn.dialog.step == "suggest.confirm":
        turn.end()
    turn.toast("support-done" if first else "support-again")
    turn.say("support-kept", number=reference(turn.community, suggestion), buttons=Menu())
    turn.refresh("suggestion", suggestion.id)


async def unsupport(update: Update, turn: Turn) -> None:
    """Take one's support back."""
    suggestion_id = turn.tapped(Unsupport).suggestion
    if not await suggestions.unsupport(turn.db, suggestion_id, turn.resident.id):
        raise Refused("button-old")
    turn.toast("support-undone")
    turn.refresh("suggestion", suggestion_id)


async def withdraw(update: Update, turn: Turn) -> None:
    """Take one's own suggestion back, until it is accepted."""
    suggestion = await suggestions.get(turn.db, turn.tapped(Withdraw).suggestion)
    if suggestion.author_id != turn.resident.id:
        raise Refused("button-old")
    check_still(suggestion, frozenset({State.RECEIVED}))
    if await suggestions.move(turn.db, suggestion, State.WITHDRAWN) is None:
        raise Refused("button-old")
    turn.toast("withdrawn")
    turn.say("withdrawn")
    turn.refresh("suggestion", suggestion.id)


async def offer(update: Update, turn: Turn) -> None:
    """Words outside a conversation: are they meant as a suggestion?"""
    _ = turn.resident
    draft = _draft_of(update, turn, {})
    if is_tip(draft.get("text", "")):
        turn.say("suggest-tip", buttons=Menu())
        return
    buttons = [button("label-offer-yes", Offer(True)), button("label-no", Offer(False))]
    if means_danger(draft.get("text", "")):
        turn.say("suggest-danger")
        draft["warned"] = True
    turn.ask("suggest-offer", then="suggest.offer", keep=draft, buttons=[buttons])


async def take_offer(update: Update, turn: Turn) -> None:
    """Yes, it is a suggestion; or no, and it is forgotten."""
    draft = turn.kept("suggest.offer")
    if turn.tapped(Offer).yes:
        await _consider(turn, dict(draft))
    else:
        turn.end()
        turn.edit("suggest-offer-declined")


async def rate(update: Update, turn: Turn) -> None:
    """The author says how satisfied they are; unsatisfied asks why and reopens, once."""
    asked = turn.tapped(Rate)
    suggestion = await suggestions.get(turn.db, asked.suggestion)
    if suggestion.author_id != turn.resident.id or asked.rating not in ("good", "fair", "bad"):
        raise Refused("button-old")
    check_still(suggestion, frozenset({State.REPLIED}))
    if asked.rating == "bad" and not suggestion.reopened:
        keep = {"suggestion": suggestion.id}
        turn.ask("rate-why", then="suggest.why", keep=keep, buttons=[CANCEL])
        return
    await suggestions.move(turn.db, suggestion, State.RATED, rating=asked.rating)
    turn.edit("rate-thanks")
    turn.refresh("suggestion", suggestion.id)


async def reopen(update: Update, turn: Turn) -> None:
    """Why it was not good: back to the organizers, with a new date."""
    suggestion = await suggestions.get(turn.db, turn.kept("suggest.why")["suggestion"])
    check_still(suggestion, frozenset({State.REPLIED}))
    due_on = reply_due_on(turn.now, turn.community.zone)
    changes = {"rating": "bad", "reopened": 1, "due_on": due_on, "reason": turn.text[:1000]}
    await suggestions.move(turn.db, suggestion, State.REOPENED, **changes)
    turn.end()
    turn.menu("rate-reopened", due=due_on)
    for organizer in await people.list_listeners(turn.db, turn.community.id, Role.ORGANIZER):
        number = reference(turn.community, suggestion)
        turn.tell(organizer, "desk-reopened", number=number, why=turn.text, priority=INTERACTIVE)
    turn.refresh("suggestion", suggestion.id)


async def edit_words(update: Update, turn: Turn) -> None:
    """An edited message edits the draft; what was sent already stays as it is."""
    if turn.dialog and turn.dialog.step in ("suggest.confirm", "suggest.offer"):
        await _consider(turn, {**turn.dialog.data, "text": turn.text})
    elif turn.caller.resident is not None:
        turn.say("suggest-edited-late")


HANDLERS = [
    command("suggest", ask_for_words),
    menu_word("menu-suggest", ask_for_words),
    Step("suggest.text", keep_words, SAID | filters.LOCATION),
    Step("suggest.confirm", keep_words, SAID | filters.LOCATION),
    Step("suggest.photo", keep_words, filters.PHOTO),
    Step("suggest.place", keep_place, filters.TEXT | filters.LOCATION),
    Step("suggest.why", reopen),
    tap(Add, change_draft),
    tap(Submit, submit),
    tap(Support, support),
    tap(Unsupport, unsupport),
    tap(Withdraw, withdraw),
    tap(Offer, take_offer),
    tap(Rate, rate),
    MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE, edit_words),
    Fallback(PRIVATE & SAID & ~filters.COMMAND, offer),
]
