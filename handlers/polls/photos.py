"""Photos of the options: sent by the organizer, and looked at by whoever is to choose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import filters

from bot.buttons import Button, Tap, button, words
from bot.messages import Photo
from bot.routing import Step, tap
from bot.texts import phrase
from bot.turn import Turn
from domain.refusals import Refused
from handlers.polls.casting import visible
from handlers.polls.drafting import show_settings
from handlers.polls.options import all_listed, option_words
from handlers.polls.settings import AddPhotos, options_in
from storage import polls

AT_ONCE = 10


@dataclass(frozen=True)
class PhotoOf(Tap, prefix="pf"):
    """The next photo is of this option."""

    at: int


@dataclass(frozen=True)
class PhotosDone(Tap, prefix="pd"):
    """No more photos: back to the settings."""


@dataclass(frozen=True)
class Details(Tap, prefix="pi", opens="p"):
    """Notes and photos of the options, from this photo on."""

    poll: int
    first: int


def details_button(poll_id: int, key: str) -> Button:
    """To all that is said and shown about the options."""
    return button(key, Details(poll_id, 0))


async def ask_photos(update: Update, turn: Turn) -> None:
    """Which photos?"""
    keep = {**turn.kept("poll.settings"), "next": _without(turn.kept("poll.settings"), 0)}
    turn.fade()
    turn.ask("poll-ask-photos", then="poll.photos", keep=keep, buttons=_choices(keep))


def _without(keep: Mapping[str, Any], first: int) -> int:
    """The first option from there on that has no photo yet; as many as there are for none."""
    options = options_in(keep)
    lacking = [at for at in range(first, len(options)) if not options[at].photo]
    return lacking[0] if lacking else len(options)


def _choices(keep: Mapping[str, Any]) -> list[Button]:
    options = enumerate(options_in(keep))
    rows = [words(f"{'📷' if o.photo else '▫️'} {o.label}", PhotoOf(at)) for at, o in options]
    return [*rows, button("label-photos-done", PhotosDone())]


async def choose_option(update: Update, turn: Turn) -> None:
    """The organizer taps the option whose photo comes next."""
    keep, at = dict(turn.kept("poll.photos")), turn.tapped(PhotoOf).at
    options = options_in(keep)
    if not 0 <= at < len(options):
        raise Refused("button-old")
    turn.go("poll.photos", {**keep, "next": at})
    turn.edit("poll-ask-photo-of", option=options[at].label, buttons=_choices(keep))


async def keep_photo(update: Update, turn: Turn) -> None:
    """A photo of the option whose turn it is; then it is that of the next one without."""
    keep, message = dict(turn.kept("poll.photos")), update.effective_message
    options, at = options_in(keep), keep["next"]
    if at >= len(options) or not (message and message.photo):
        raise Refused("poll-photos-all")
    photo = message.photo[-1].file_id
    changed = [*options[:at], options[at].model_copy(update={"photo": photo}), *options[at + 1 :]]
    keep = {**keep, "options": [option.model_dump() for option in changed]}
    keep["next"] = _without(keep, at + 1)
    buttons = [button("label-photos-done", PhotosDone())]
    label = options[at].label
    after = changed[keep["next"]].label if keep["next"] < len(options) else ""
    said = phrase("poll-photo-next", option=after) if after else phrase("poll-photo-last")
    turn.ask(
        "poll-photo-kept", then="poll.photos", keep=keep, buttons=buttons, option=label, next=said
    )


async def end_photos(update: Update, turn: Turn) -> None:
    """Back to the settings."""
    keep = dict(turn.kept("poll.photos"))
    turn.fade()
    await show_settings(turn, {name: value for name, value in keep.items() if name != "next"})


async def show_details(update: Update, turn: Turn) -> None:
    """What is said about the options, then their photos one by one, ten at a time."""
    asked = turn.tapped(Details)
    poll = await visible(turn, asked.poll)
    options = await polls.options_of(turn.db, poll.id)
    if asked.first == 0 and any(option.note for option in options):
        turn.whisper("poll-all-notes", question=poll.question, lines=all_listed(options))
    pictured = [option for option in options if option.photo]
    here = pictured[max(asked.first, 0) :][:AT_ONCE]
    for option in here:
        turn.whisper("poll-photo", attach=Photo(option.photo or ""), option=option_words(option))
    if asked.first + AT_ONCE < len(pictured):
        more = Details(poll.id, asked.first + AT_ONCE)
        turn.whisper("poll-photos-more", buttons=[button("label-photos-more", more)])


HANDLERS = [
    tap(AddPhotos, ask_photos),
    tap(PhotoOf, choose_option),
    tap(PhotosDone, end_photos),
    tap(Details, show_details),
    Step("poll.photos", keep_photo, filters.PHOTO, "poll-photo-please"),
]
