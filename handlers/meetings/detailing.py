"""What not every meeting has: how long it lasts, and a way to be there from afar."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Rows, Tap, button
from bot.routing import Step, tap
from bot.texts import Lasting
from bot.turn import Turn
from domain.meetings import check_length
from domain.spoken_numbers import minutes_said
from domain.wording import check_words
from handlers.meetings.drafts import Keep
from handlers.meetings.previewing import go_on
from handlers.meetings.questions import way_out

LENGTHS = (60, 90, 120, 180)


@dataclass(frozen=True)
class Length(Tap, prefix="meeting-length"):
    """So many minutes."""

    minutes: int


@dataclass(frozen=True)
class NoLink(Tap, prefix="meeting-no-link"):
    """Nobody can be there from afar."""


async def ask_length(turn: Turn, keep: Keep) -> None:
    """About how long?"""
    usual: list[Button] = [
        button("label-meeting-lasts", Length(n), lasts=Lasting(n)) for n in LENGTHS
    ]
    buttons = [usual[:2], usual[2:], way_out(keep)]
    turn.ask("meeting-ask-lasts", then="meeting.length", keep=keep, buttons=buttons)


async def pick_length(update: Update, turn: Turn) -> None:
    """One of the usual ones."""
    keep = turn.kept("meeting.length")
    turn.fade()
    await go_on(turn, {**keep, "lasts": check_length(turn.tapped(Length).minutes)})


async def keep_length(update: Update, turn: Turn) -> None:
    """In words."""
    lasts = check_length(minutes_said(turn.text))
    await go_on(turn, {**turn.kept("meeting.length"), "lasts": lasts})


async def ask_link(turn: Turn, keep: Keep) -> None:
    """By which address or number?"""
    none = [button("label-meeting-no-link", NoLink())] if keep.get("link") else []
    buttons: Rows = [*none, way_out(keep)]
    turn.ask("meeting-ask-link", then="meeting.link", keep=keep, buttons=buttons)


async def keep_link(update: Update, turn: Turn) -> None:
    """An address, or a number in words."""
    await go_on(turn, {**turn.kept("meeting.link"), "link": check_words(turn.text, 200)})


async def no_link(update: Update, turn: Turn) -> None:
    """In the room only."""
    turn.tapped(NoLink)
    keep = turn.kept("meeting.link")
    turn.fade()
    await go_on(turn, {**keep, "link": ""})


HANDLERS = [
    Step("meeting.length", keep_length),
    tap(Length, pick_length),
    Step("meeting.link", keep_link),
    tap(NoLink, no_link),
]
