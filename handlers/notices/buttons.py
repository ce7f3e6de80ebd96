"""The buttons of notices that belong to no conversation."""

from dataclasses import dataclass

from bot.buttons import Button, Rows, Tap, button
from domain.notices import Notice


@dataclass(frozen=True)
class Manage(Tap, prefix="notice-do"):
    """Change it (text, when, to), send it now, cancel it (asked twice: cancel, sure, keep), or
    show all that are planned (list)."""

    what: str
    notice: int


def manage_buttons(notice: Notice) -> Rows:
    """What can be done with a notice until it has gone out."""
    changes = [button(f"label-notice-{what}", Manage(what, notice.id)) for what in CHANGES]
    return [changes, cancel_button(notice)]


def cancel_button(notice: Notice) -> Button:
    """It is not to go out after all."""
    return button("label-notice-cancel", Manage("cancel", notice.id))


CHANGES = ("text", "when", "to")
