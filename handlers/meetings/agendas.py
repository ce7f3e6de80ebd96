"""What a meeting is about: suggestions that wait for the council, and the organizer's own lines."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, Rows, Tap, button
from bot.routing import Step, tap
from bot.turn import Turn
from domain.refusals import Refused
from domain.suggestions import Suggestion
from domain.wording import check_words
from handlers.meetings.publishing import preview
from storage import suggestions


@dataclass(frozen=True)
class Topic(Tap, prefix="mg"):
    """A suggestion that waits for the council is discussed, or is not after all."""

    suggestion: int


@dataclass(frozen=True)
class AgendaReady(Tap, prefix="mn"):
    """Nothing is to be written: what was ticked is the agenda, or there is none yet."""


async def ask_agenda(turn: Turn, keep: Mapping[str, Any]) -> None:
    """What is it about?"""
    waiting = await suggestions.list_on_agenda(turn.db, keep["community"])
    key = "meeting-tick-agenda" if waiting else "meeting-ask-agenda"
    turn.ask(key, then="meeting.agenda", keep=keep, buttons=_rows(waiting, ()))


def _rows(waiting: Sequence[Suggestion], ticked: Collection[int]) -> Rows:
    topics = [_topic(suggestion, suggestion.id in ticked) for suggestion in waiting]
    ready = button("label-agenda-ready" if ticked else "label-no-agenda", AgendaReady())
    return [*topics, [ready, CANCEL]]


def _topic(suggestion: Suggestion, ticked: bool) -> Button:
    key, text = "label-ticked" if ticked else "label-not-ticked", suggestion.text[:24] or "🎤"
    return button(key, Topic(suggestion.id), number=suggestion.number, text=text)


async def tick(update: Update, turn: Turn) -> None:
    """A tap puts it on the agenda, or takes it off again."""
    kept, asked = turn.kept("meeting.agenda"), turn.tapped(Topic).suggestion
    waiting = await suggestions.list_on_agenda(turn.db, kept["community"])
    if asked not in {suggestion.id for suggestion in waiting}:
        raise Refused("button-old")
    before = kept.get("topics", [])
    ticked = [*before, asked] if asked not in before else [t for t in before if t != asked]
    turn.go("meeting.agenda", {**kept, "topics": ticked})
    turn.edit("meeting-tick-agenda", buttons=_rows(waiting, ticked))


async def keep_lines(update: Update, turn: Turn) -> None:
    """The organizer's own lines, after what was ticked; next, the preview."""
    await preview(turn, {**turn.kept("meeting.agenda"), "agenda": check_words(turn.text, 1000)})


async def keep_ready(update: Update, turn: Turn) -> None:
    """No lines; next, the preview."""
    turn.tapped(AgendaReady)
    keep = {**turn.kept("meeting.agenda"), "agenda": ""}
    turn.fade()
    await preview(turn, keep)


HANDLERS = [Step("meeting.agenda", keep_lines), tap(Topic, tick), tap(AgendaReady, keep_ready)]
