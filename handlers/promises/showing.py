"""Promises in words: which office does what by when, and how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.buttons import Button, Tap, button
from bot.texts import Phrase, phrase
from domain.communities import Community
from domain.deadlines import days_late
from domain.letters import cut
from domain.promises import Promise, in_order
from handlers.suggestions.deadlines import office

SHORT = 60


@dataclass(frozen=True)
class OpenPromise(Tap, prefix="promise-open"):
    """Say how far it is."""

    promise: int


def open_button(promise: Promise) -> Button:
    """The promise, for those who organize."""
    return button("label-promise-open", OpenPromise(promise.id))


def today_at(now: datetime, zone: ZoneInfo) -> date:
    """The day it is there."""
    return now.astimezone(zone).date()


def line(promise: Promise, community: Community, today: date, *, on_card: bool = False) -> Phrase:
    """One line; what is overdue names the office, and says since when where it is read at once: a
    card that stands for days does not count them."""
    late, so_far = days_late(promise.due_on, today), progress(promise)
    overdue = "overdue" if on_card else "late"
    how = "done" if not promise.is_open else overdue if late else "open"
    return phrase(
        f"promise-line-{how}",
        office=office(community, promise.office or None),
        what=cut(promise.what, SHORT),
        due=promise.due_on,
        days=late,
        moved=moved(promise),
        progress=phrase("promise-so-far", progress=so_far) if so_far else "",
    )


def moved(promise: Promise) -> Phrase | str:
    """The day that the meeting resolved, where another one is promised now."""
    return phrase("promise-moved", due=promise.first_due_on) if promise.was_moved else ""


def progress(promise: Promise) -> Phrase | str:
    """How far it is, where anything was said of it."""
    if not promise.percent and not promise.note:
        return ""
    percent = phrase("promise-percent", percent=promise.percent) if promise.percent else ""
    note = cut(promise.note, SHORT)
    gap = phrase("list-joiner") if percent and note else ""
    return phrase("promise-progress", percent=percent, gap=gap, note=note)


def lines(
    open_ones: Sequence[Promise],
    done: Sequence[Promise],
    community: Community,
    now: datetime,
    *,
    on_card: bool = False,
) -> list[Phrase]:
    """The overdue first, then what is to be done, then what was done."""
    today = today_at(now, community.zone)
    shown = [*in_order(open_ones, today), *done]
    return [line(promise, community, today, on_card=on_card) for promise in shown]
