"""The button with which an organizer does something about a suggestion."""

from dataclasses import dataclass

from bot.buttons import Button, Tap, button


@dataclass(frozen=True)
class Handle(Tap, prefix="dk"):
    """Do something about a suggestion; `what` is a name of `handlers.desk.actions.ACTIONS`."""

    what: str
    suggestion: int


def handling_buttons(suggestion_id: int) -> list[Button]:
    """Open it, or write its reply at once: with the grade and the sending that makes three taps."""
    return [
        button("label-desk-open", Handle("open", suggestion_id)),
        button("label-reply", Handle("reply", suggestion_id)),
    ]
