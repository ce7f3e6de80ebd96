"""Cards: messages drawn from the state of things when they are sent, and again when it changes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.buttons import Markup
from bot.messages import text_parameters
from bot.occasion import Facts
from bot.texts import say
from storage.database import Connection


@dataclass(frozen=True)
class View:
    """What a card is drawn from: the database as committed, the thing, and who looks at it."""

    db: Connection
    ref: int
    chat_id: int
    language: str
    now: datetime
    facts: Facts

    def draw(self, key: str, *, buttons: Markup | None = None, **values: Any) -> dict[str, Any]:
        """The card's text and buttons as the Bot API wants them; no buttons takes them away."""
        return text_parameters(self.language, say(self.language, key, **values), buttons or [])


Drawn = dict[str, Any] | None  # nothing, when there is nothing to say any more
Draw = Callable[[View], Awaitable[Drawn]]
