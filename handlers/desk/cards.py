"""The organizer's card of a suggestion."""

from typing import Any

from bot.buttons import Button, button
from bot.cards import View
from bot.texts import Lines, Phrase, phrase
from domain.suggestions import Seen, Suggestion
from handlers.desk.actions import rows_for
from handlers.suggestions.handling import Handle
from handlers.suggestions.naming import reference
from handlers.suggestions.standing import state_of
from storage import suggestions


async def draw_card(view: View) -> dict[str, Any]:
    """What it says, where it stands, and what can be done about it."""
    suggestion = await suggestions.get_seen(view.db, view.ref)
    return view.draw(
        "desk-card",
        number=reference(suggestion, suggestion),
        text=suggestion.text or phrase("desk-without-words"),
        name=_name(suggestion),
        hidden=phrase("desk-name-hidden" if suggestion.anonymous else "desk-name-shown"),
        place=phrase("desk-place-pin") if suggestion.point else suggestion.place or "—",
        parts="🎤" * len(suggestion.voices) + "📷" * len(suggestion.photos) or "—",
        state=state_of(suggestion),
        due=suggestion.due_on,
        category=phrase(f"category-{suggestion.category}"),
        more=Lines(_more(suggestion)),
        supports=suggestion.supporters,
        buttons=action_buttons(suggestion),
    )


def _more(suggestion: Seen) -> list[Phrase]:
    """What is worth a line of its own, when it is so."""
    lines = []
    if suggestion.mark:
        lines.append(phrase("desk-marked", mark=phrase(f"mark-{suggestion.mark}")))
    if not suggestion.open_to_all:
        lines.append(phrase("desk-private"))
    if suggestion.guardian:
        lines.append(phrase("desk-guardian"))
    if suggestion.unit:
        lines.append(phrase("desk-unit", unit=suggestion.unit))
    if suggestion.percent is not None and suggestion.is_open:
        lines.append(phrase("desk-percent", percent=suggestion.percent))
    if suggestion.waits_for_author:
        lines.append(phrase("desk-waits-for-author"))
    return lines


def _name(suggestion: Seen) -> str | Phrase:
    """Anonymous to the organizers too, until one of them gives a reason to look."""
    if suggestion.anonymous:
        return phrase("desk-anonymous")
    return suggestion.author_name or suggestion.entered_for or "—"


def action_buttons(suggestion: Suggestion) -> list[list[Button]]:
    """Everything that can be done about it now."""
    return [
        [button(_label(name), Handle(name, suggestion.id)) for name in row]
        for row in rows_for(suggestion)
    ]


def _label(name: str) -> str:
    return {"decline": "label-decline-suggestion"}.get(name, f"label-{name}")
