"""The button with which an organizer does something about a suggestion."""

from dataclasses import dataclass

from bot.buttons import Tap


@dataclass(frozen=True)
class Handle(Tap, prefix="dk"):
    """Do something about a suggestion; `what` is a name of `handlers.desk.actions.ACTIONS`."""

    what: str
    suggestion: int
