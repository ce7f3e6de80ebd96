"""When a poll being made opens and ends, at an hour of its own: said in words or tapped."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from telegram import Update

from bot.buttons import Tap, button
from bot.routing import Step, tap
from bot.turn import Turn
from domain.poll_life import check_span
from handlers.moments import Moment, day_buttons, picked, said
from handlers.polls.drafting import show_settings
from handlers.polls.settings import AskTime, opening, until
from storage import communities

OPENS, ENDS = "poll.opens", "poll.ends"


@dataclass(frozen=True)
class OpensAt(Moment, prefix="pto"):
    """When it opens."""


@dataclass(frozen=True)
class EndsAt(Moment, prefix="pte"):
    """When it ends."""


@dataclass(frozen=True)
class NoTime(Tap, prefix="ptn"):
    """At no hour of its own: it opens at once, or ends after some days."""


async def ask_time(update: Update, turn: Turn) -> None:
    """Which day and hour?"""
    keep = dict(turn.kept("poll.settings"))
    kind, step = (OpensAt, OPENS) if turn.tapped(AskTime).of_opening else (EndsAt, ENDS)
    key = step.replace(".", "-ask-")
    now = turn.now.astimezone(await _zone(turn, keep))
    days = day_buttons(kind, now, _notice(turn, keep, step))
    usual = button("label-poll-at-once" if step == OPENS else "label-poll-by-days", NoTime())
    turn.ask(key, then=step, keep=keep, buttons=[usual, *days])


async def _zone(turn: Turn, keep: Mapping[str, Any]) -> ZoneInfo:
    return (await communities.get(turn.db, keep["community"])).zone


def _notice(turn: Turn, keep: Mapping[str, Any], step: str) -> timedelta:
    """Days before the opening are not offered for the end."""
    opens = opening(turn, keep)
    return opens - turn.now if opens and step == ENDS else timedelta()


async def no_time(update: Update, turn: Turn) -> None:
    """Back to the settings, without an hour."""
    keep = turn.kept(OPENS, ENDS)
    turn.fade()
    await _keep(turn, keep, None)


async def say_time(update: Update, turn: Turn) -> None:
    """The hour in words."""
    keep = turn.kept(OPENS, ENDS)
    await _keep(turn, keep, said(turn, keep, await _zone(turn, keep)))


async def pick_opening(update: Update, turn: Turn) -> None:
    """When it opens, by tapping."""
    await _pick(turn, OpensAt, OPENS)


async def pick_end(update: Update, turn: Turn) -> None:
    """When it ends, by tapping."""
    await _pick(turn, EndsAt, ENDS)


async def _pick(turn: Turn, kind: type[Moment], step: str) -> None:
    keep = turn.kept(step)
    moment = picked(turn, kind, step, await _zone(turn, keep), _notice(turn, keep, step))
    if moment is not None:
        await _keep(turn, keep, moment)


async def _keep(turn: Turn, keep: Mapping[str, Any], moment: datetime | None) -> None:
    """Back to the settings, with the hour."""
    assert turn.dialog is not None
    which = "opens" if turn.dialog.step == OPENS else "ends"
    rest = {name: value for name, value in keep.items() if name != "day"}
    kept = {**rest, which: moment.isoformat() if moment else ""}
    if moment is not None:
        check_span(opening(turn, kept) or turn.now, until(turn, kept))
    await show_settings(turn, kept)


HANDLERS = [
    tap(AskTime, ask_time),
    tap(NoTime, no_time),
    tap(OpensAt, pick_opening),
    tap(EndsAt, pick_end),
    Step(OPENS, say_time),
    Step(ENDS, say_time),
]
