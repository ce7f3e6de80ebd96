"""What comes before the draft is shown: no tip, not too much, and whatever has to be asked."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Menu, Tap, button
from bot.routing import tap
from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.drafts import check_words
from domain.splitting import split
from handlers.suggestions.drafts import (
    OPEN,
    has_media,
    has_something,
    matters_of,
    parts_of,
    question_before,
    tells_a_tip,
    words_of,
)
from handlers.suggestions.pausing import check_today
from handlers.suggestions.previewing import show_draft


@dataclass(frozen=True)
class Split(Tap, prefix="si"):
    """Whether the matters of a message are suggestions of their own."""

    apart: bool


@dataclass(frozen=True)
class Age(Tap, prefix="sg"):
    """The speaker is not under fourteen; or a parent is here and agrees."""

    parent: bool


async def consider(turn: Turn, draft: dict[str, Any]) -> None:
    """The draft is shown, unless something has to be said or asked first."""
    if tells_a_tip(draft):
        refuse_tip(turn)
    elif set(parts_of(draft)) == {"place"} and not words_of(draft):
        turn.ask("suggest-what-there", then="suggest.text", keep=draft, buttons=[CANCEL])
    else:
        check_words(words_of(draft), has_media=has_media(draft))
        if "entry" not in draft:
            await check_today(turn, len(matters_of(draft)))
        await _ask_or_show(turn, draft)


def refuse_tip(turn: Turn) -> None:
    """Where to report it; nothing of it is kept, and the draft stays as it was before."""
    if _has_draft(turn):
        turn.say("suggest-tip-kept", tip=phrase("suggest-tip"))
        return
    turn.end()
    turn.say("suggest-tip", buttons=Menu())


def _has_draft(turn: Turn) -> bool:
    before = turn.dialog
    if before is None or before.step not in OPEN:
        return False
    return has_something(before.data) and not tells_a_tip(before.data)


async def _ask_or_show(turn: Turn, draft: dict[str, Any]) -> None:
    question = question_before(draft)
    if question == "minor":
        _ask_age(turn, draft)
    elif question == "split":
        _ask_split(turn, draft)
    else:
        await show_draft(turn, draft)


def _ask_age(turn: Turn, draft: dict[str, Any]) -> None:
    buttons = [button("label-grown", Age(False)), button("label-guardian", Age(True)), CANCEL]
    turn.ask("suggest-minor", then="suggest.minor", keep=draft, buttons=buttons)


def _ask_split(turn: Turn, draft: dict[str, Any]) -> None:
    matters = split(words_of(draft))
    buttons = [
        button("label-split", Split(True), count=len(matters)),
        button("label-split-not", Split(False)),
    ]
    turn.ask(
        "suggest-split",
        then="suggest.split",
        keep=draft,
        count=len(matters),
        matters=Lines([f"{n}. {matter}" for n, matter in enumerate(matters, 1)]),
        buttons=[buttons],
    )


async def take_age(update: Update, turn: Turn) -> None:
    """Old enough, or with a parent's consent: it goes on."""
    key = "guardian" if turn.tapped(Age).parent else "grown"
    draft = {**turn.kept("suggest.minor"), key: True}
    turn.fade()
    await consider(turn, draft)


async def take_split(update: Update, turn: Turn) -> None:
    """Several suggestions, or one."""
    draft = {**turn.kept("suggest.split"), "split": turn.tapped(Split).apart}
    turn.fade()
    await consider(turn, draft)


HANDLERS = [tap(Age, take_age), tap(Split, take_split)]
