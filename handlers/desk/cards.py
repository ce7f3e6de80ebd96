"""The organizer's card of a suggestion."""

from typing import Any

from bot.buttons import Button, button
from bot.cards import View
from bot.texts import Phrase, phrase
from domain.suggestions import Seen, State
from handlers.desk.actions import rows_in
from handlers.suggestions.handling import Handle
from handlers.suggestions.naming import reference
from storage import communities, suggestions


async def draw_card(view: View) -> dict[str, Any]:
    """What it says, where it stands, and what can be done about it."""
    suggestion = await suggestions.get_seen(view.db, view.ref)
    community = await communities.get(view.db, suggestion.community_id)
    return view.draw(
        "desk-card",
        number=reference(community, suggestion),
        text=suggestion.text or phrase("desk-without-words"),
        name=_name(suggestion),
        hidden=phrase("desk-name-hidden" if suggestion.anonymous else "desk-name-shown"),
        place=suggestion.place or "—",
        parts="🎤" * len(suggestion.voices) + "📷" * len(suggestion.photos) or "—",
        state=_state(suggestion),
        due=suggestion.due_on,
        supports=suggestion.supporters,
        buttons=_buttons(suggestion),
    )


def _state(suggestion: Seen) -> Phrase:
    """Where it stands; a rated one says how."""
    if suggestion.state is State.RATED:
        return phrase("state-rated-as", rating=phrase(f"rated-{suggestion.rating}"))
    return phrase(f"state-{suggestion.state.value}")


def _name(suggestion: Seen) -> str | Phrase:
    """Anonymous to the organizers too, until one of them gives a reason to look."""
    if suggestion.anonymous:
        return phrase("desk-anonymous")
    return suggestion.author_name or suggestion.entered_for or "—"


def _buttons(suggestion: Seen) -> list[list[Button]]:
    return [
        [button(_label(name), Handle(name, suggestion.id)) for name in row]
        for row in rows_in(suggestion.state)
    ]


def _label(name: str) -> str:
    return {"decline": "label-decline-suggestion"}.get(name, f"label-{name}")
