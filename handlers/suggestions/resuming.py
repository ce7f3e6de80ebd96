"""A draft that is open waits while somebody looks around, and is come back to."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import tap
from bot.turn import Turn
from domain.refusals import Refused
from handlers.suggestions.considering import consider
from handlers.suggestions.drafts import OPEN, has_something

SEARCHING, CAME_FROM = "read.word", "from"


@dataclass(frozen=True)
class Resume(Tap, prefix="rr"):
    """Back to what I was writing."""


def open_draft(turn: Turn) -> dict[str, Any] | None:
    """The draft that is being written, also while a word is looked for."""
    dialog = turn.dialog
    if dialog is None or dialog.step not in (*OPEN, SEARCHING) or not has_something(dialog.data):
        return None
    return {key: value for key, value in dialog.data.items() if key != CAME_FROM}


def put_by(turn: Turn) -> dict[str, Any]:
    """What is kept while a word is asked for: the draft, if there is one, and its step."""
    draft, dialog = open_draft(turn), turn.dialog
    if draft is None or dialog is None:
        return {}
    step = dialog.data[CAME_FROM] if dialog.step == SEARCHING else dialog.step
    return {**turn.kept(dialog.step), CAME_FROM: step}


def take_up(turn: Turn) -> None:
    """The word was looked for: the person stands at the draft again, or nowhere."""
    draft, kept = open_draft(turn), turn.kept(SEARCHING)
    if draft is None:
        turn.end()
    else:
        turn.go(kept[CAME_FROM], draft)


def resume_button() -> Button:
    """Back to the draft."""
    return button("label-resume", Resume())


async def resume(turn: Turn, draft: dict[str, Any]) -> None:
    """The draft is shown again, as far as it was written."""
    if turn.dialog is not None:
        turn.kept(turn.dialog.step)
    await consider(turn, draft)


async def take_resume(update: Update, turn: Turn) -> None:
    """Back to the draft that was left."""
    draft = open_draft(turn)
    if draft is None:
        raise Refused("button-old")
    await resume(turn, draft)


HANDLERS = [tap(Resume, take_resume)]
