"""What was understood of a table, told to whoever sent it: the first lines, or every mistake."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.buttons import CANCEL, Rows, Tap, belonging, button
from bot.messages import INTERACTIVE
from bot.occasion import Occasion
from bot.texts import Lines, Phrase, phrase
from domain.dialogs import Dialog
from domain.people import Resident
from domain.refusals import Refused
from domain.roll_sheets import Mistake, Sheet
from domain.rolls import Capacity, Changes, Line, compare
from handlers.rolls.naming import capacity_words, figures, line_words
from storage import dialogs, people, roll_drafts, rolls
from storage.fetches import Fetch
from storage.roll_drafts import Draft

SHOWN_LINES = 5
SHOWN_MISTAKES = 15


@dataclass(frozen=True)
class Accept(Tap, prefix="nry"):
    """It was understood rightly: bring it in."""


class Waiting:
    """Somebody who waits for the answer about a file, and where they stand."""

    def __init__(self, occasion: Occasion, person: Resident, dialog: Dialog) -> None:
        self.occasion = occasion
        self.person = person
        self.dialog = dialog

    async def goes(self, step: str) -> None:
        """They stand at another step of the same conversation."""
        moved = self.dialog.model_copy(update={"step": step})
        await dialogs.save(self.occasion.db, {self.person.id: moved}, self.occasion.now)

    def hears(self, key: str, buttons: Rows, **values: Any) -> None:
        """The answer, with buttons of the conversation."""
        own = belonging(buttons, self.dialog.began)
        self.occasion.tell(self.person, key, buttons=own, priority=INTERACTIVE, **values)


async def _waiting(occasion: Occasion, fetch: Fetch) -> Waiting | None:
    """Nobody, when the person has done something else or sent another file meanwhile."""
    callers = await people.list_callers(occasion.db, [fetch.person_id])
    caller = callers.get(fetch.person_id)
    if caller is None or caller.resident is None or caller.dialog is None:
        return None
    there = caller.dialog.step == "roll.reading"
    if not there or caller.dialog.data.get("file") != fetch.file_id:
        return None
    return Waiting(occasion, caller.resident, caller.dialog)


async def refuse(occasion: Occasion, fetch: Fetch, no: Refused) -> None:
    """The file is no table, or could not be had: another one may be sent."""
    if (waiting := await _waiting(occasion, fetch)) is not None:
        await waiting.goes("roll.file")
        waiting.hears(no.key, [CANCEL], **no.values)


async def tell_understood(occasion: Occasion, fetch: Fetch, sheet: Sheet) -> None:
    """The lines wait to be accepted; with mistakes, a better file is awaited."""
    if (waiting := await _waiting(occasion, fetch)) is None:
        return
    if sheet.mistakes:
        await waiting.goes("roll.file")
        waiting.hears("roll-mistakes", [CANCEL], **_mistakes(sheet.mistakes))
        return
    data = waiting.dialog.data
    draft = Draft(
        community_id=data["community"],
        capacity=Capacity(data["capacity"]),
        title=data["title"],
        lines=sheet.lines,
    )
    await roll_drafts.keep(occasion.db, waiting.person.id, draft)
    await waiting.goes("roll.import")
    rows = [button("label-roll-accept", Accept()), CANCEL]
    more = [*_left_out(sheet), *await _differences(occasion, draft), phrase("roll-right")]
    waiting.hears("roll-understood", rows, **_summary(draft), more=Lines(more))


def _mistakes(mistakes: Sequence[Mistake]) -> dict[str, Any]:
    lines = [_mistake(mistake) for mistake in mistakes[:SHOWN_MISTAKES]]
    if len(mistakes) > SHOWN_MISTAKES:
        lines.append(phrase("roll-mistakes-more", more=len(mistakes) - SHOWN_MISTAKES))
    return {"count": len(mistakes), "lines": Lines(lines)}


def _mistake(mistake: Mistake) -> Phrase:
    what = phrase(f"roll-mistake-{mistake.what}", **mistake.values)
    return phrase("roll-mistake", line=mistake.line, what=what)


def _left_out(sheet: Sheet) -> list[Phrase]:
    columns = Lines(sheet.ignored, by=phrase("list-joiner"))
    return [phrase("roll-ignored", columns=columns)] if sheet.ignored else []


def _summary(draft: Draft) -> dict[str, Any]:
    lines: list[Lines | Phrase] = [
        line_words(line, draft.capacity) for line in draft.lines[:SHOWN_LINES]
    ]
    if len(draft.lines) > SHOWN_LINES:
        lines.append(phrase("roll-and-so-on"))
    return {
        "title": draft.title,
        "capacity": capacity_words(draft.capacity),
        "figures": _figures(draft.capacity, draft.lines),
        "lines": Lines(lines),
    }


def _figures(capacity: Capacity, lines: Sequence[Line]) -> Phrase:
    households = {line.household for line in lines if line.household}
    weight = sum(line.weight for line in lines)
    return figures(capacity, len(lines), weight, len(households))


async def _differences(occasion: Occasion, draft: Draft) -> list[Phrase]:
    """What would change on the roll of this title, when there is one."""
    roll = await rolls.find(occasion.db, draft.community_id, draft.capacity, draft.title)
    if roll is None:
        return []
    entries = await rolls.list_entries(occasion.db, roll.id)
    return [changes_words(compare(entries, draft.lines))]


def changes_words(changes: Changes) -> Phrase:
    """How many come, go and change, and how many proven ones are lost."""
    return phrase(
        "roll-changes",
        added=len(changes.added),
        gone=len(changes.gone),
        changed=changes.changed,
        lost=sum(entry.person_id is not None for entry in changes.gone),
    )
