"""An organizer announces a meeting: who meets, what it is called, and where."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import Step, command, tap, taps_only
from bot.turn import Turn
from domain.meetings import Kind, check_time
from domain.people import require_organizer
from domain.refusals import Refused
from domain.wording import check_words
from handlers.meetings.drafts import Keep, starts_at
from handlers.meetings.previewing import go_on
from handlers.meetings.questions import way_out


@dataclass(frozen=True)
class OfKind(Tap, prefix="mk"):
    """The body that meets."""

    kind: str


async def new_meeting(update: Update, turn: Turn) -> None:
    """Who meets?"""
    require_organizer(await turn.roles())
    await ask_kind(turn, {"community": turn.community.id})


async def ask_kind(turn: Turn, keep: Keep) -> None:
    """Which body?"""
    kinds = [button(f"meeting-kind-{kind.value}", OfKind(kind.value)) for kind in Kind]
    rows: list[Button | list[Button]] = [kinds[:2], kinds[2:], way_out(keep)]
    turn.ask("meeting-ask-kind", then="meeting.kind", keep=keep, buttons=rows)


async def keep_kind(update: Update, turn: Turn) -> None:
    """The body; next, the title."""
    kind = turn.tapped(OfKind).kind
    keep = {**turn.kept("meeting.kind"), "kind": kind}
    if kind not in set(Kind):
        raise Refused("button-old")
    if "starts_at" in keep:
        check_time(Kind(kind), starts_at(keep), turn.now)
    await go_on(turn, keep)


async def keep_title(update: Update, turn: Turn) -> None:
    """The title; next, the time."""
    await go_on(turn, {**turn.kept("meeting.title"), "title": check_words(turn.text, 80)})


async def keep_place(update: Update, turn: Turn) -> None:
    """The place; next, the agenda."""
    await go_on(turn, {**turn.kept("meeting.place"), "place": check_words(turn.text, 100)})


HANDLERS = [
    command("newmeeting", new_meeting),
    Step("meeting.title", keep_title),
    Step("meeting.place", keep_place),
    taps_only("meeting.kind"),
    tap(OfKind, keep_kind),
]
