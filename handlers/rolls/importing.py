"""A roll comes as a table: what kind it is, its title, the file, and what was understood of it."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Tap, button
from bot.downloads import FileUse
from bot.messages import NewFile
from bot.routing import Step, tap, taps_only
from bot.sheets import read_rows, require_size
from bot.texts import label
from bot.turn import Turn, rows_of
from domain.refusals import Refused
from domain.roll_sheets import Sheet, read_sheet
from domain.rolls import LISTED, Capacity, check_title
from handlers.rolls.listing import Import, organized
from handlers.rolls.understanding import refuse, tell_understood
from storage import rolls


@dataclass(frozen=True)
class Kind(Tap, prefix="nrk"):
    """As what the people on the roll vote."""

    capacity: Capacity


@dataclass(frozen=True)
class UsualTitle(Tap, prefix="nrt"):
    """The roll is called as rolls of its kind usually are."""


async def begin(update: Update, turn: Turn) -> None:
    """A new roll: which kind? One that is there: the file at once."""
    asked = turn.tapped(Import)
    community = await organized(turn, asked.community)
    keep: dict[str, Any] = {"community": community.id}
    if asked.roll:
        roll = await rolls.get(turn.db, asked.roll)
        _ask_file(turn, {**keep, "capacity": roll.capacity, "title": roll.title})
        return
    kinds = rows_of([button(f"label-capacity-{kind}", Kind(kind)) for kind in LISTED])
    turn.ask("roll-ask-kind", then="roll.kind", keep=keep, buttons=[*kinds, CANCEL])


async def keep_kind(update: Update, turn: Turn) -> None:
    """The kind; next, the title."""
    kept, kind = turn.kept("roll.kind"), turn.tapped(Kind).capacity
    if kind not in LISTED:
        raise Refused("button-old")
    usual = button(f"label-roll-title-{kind}", UsualTitle())
    keep = {**kept, "capacity": kind}
    turn.ask("roll-ask-title", then="roll.title", keep=keep, buttons=[usual, CANCEL])


async def keep_title(update: Update, turn: Turn) -> None:
    """The title, written."""
    _ask_file(turn, {**turn.kept("roll.title"), "title": check_title(turn.text)})


async def keep_usual_title(update: Update, turn: Turn) -> None:
    """The title that rolls of this kind usually have."""
    kept = turn.kept("roll.title")
    title = label(turn.community.language, f"label-roll-title-{kept['capacity']}")
    _ask_file(turn, {**kept, "title": title})


def _ask_file(turn: Turn, keep: dict[str, Any]) -> None:
    """The file, with a table to fill in for whoever has none."""
    kind = "owner" if keep["capacity"] == Capacity.OWNER else "others"
    rows = label(turn.language, f"roll-sample-{kind}").replace("\n", "\r\n")
    sample = NewFile(label(turn.language, "roll-sample-name"), f"\ufeff{rows}\r\n")
    values = {"title": keep["title"], "attach": sample, "buttons": [CANCEL]}
    turn.ask(f"roll-ask-file-{kind}", then="roll.file", keep=keep, **values)


async def keep_file(update: Update, turn: Turn) -> None:
    """The file is fetched and read; the answer comes when that is done."""
    keep = dict(turn.kept("roll.file", "roll.reading", "roll.import"))
    document = update.effective_message.document if update.effective_message else None
    if document is None:
        raise Refused("roll-file-please")
    await organized(turn, keep["community"])
    require_size(document.file_size)
    turn.fetch(f"roll.{keep['capacity']}", turn.person_id, document.file_id)
    keep["file"] = document.file_id
    turn.ask("roll-reading", then="roll.reading", keep=keep)


def _understand(capacity: Capacity, content: bytes) -> Sheet:
    return read_sheet(read_rows(content), capacity)


HANDLERS = [
    tap(Import, begin),
    taps_only("roll.kind"),
    tap(Kind, keep_kind),
    Step("roll.title", keep_title),
    tap(UsualTitle, keep_usual_title),
    Step("roll.file", keep_file, filters.Document.ALL, "roll-file-please", takes_words=False),
    Step("roll.reading", keep_file, filters.Document.ALL, "roll-reading", takes_words=False),
    Step("roll.import", keep_file, filters.Document.ALL, "step-tap-please", takes_words=False),
]
FILES = {
    f"roll.{capacity}": FileUse(partial(_understand, capacity), tell_understood, refuse)
    for capacity in LISTED
}
