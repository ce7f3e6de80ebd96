"""The way from elsewhere to what the others have suggested."""

from dataclasses import dataclass

from bot.buttons import Button, Tap, button


@dataclass(frozen=True)
class LookAround(Tap, prefix="ra"):
    """What do the others say?"""


def browse_button() -> Button:
    """To the list of the community's open suggestions."""
    return button("label-browse", LookAround())
