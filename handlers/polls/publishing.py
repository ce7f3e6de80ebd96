"""What is published of a secret poll at its end: all codes with their choices, and the hash."""

from dataclasses import dataclass
from typing import Any

from bot.buttons import Button, Tap, button, link
from bot.messages import NewFile
from bot.occasion import Hearer, Occasion
from bot.texts import label
from domain.communities import Community
from domain.polls import Poll, PollState
from domain.receipts import digest, published
from storage import boxes, polls
from storage.database import Connection


@dataclass(frozen=True)
class AskCode(Tap, prefix="vq"):
    """Is my vote there? The code is asked for."""

    poll: int


async def listed(db: Connection, poll: Poll) -> str:
    """The file, the same whenever it is asked for."""
    options = await polls.options_of(db, poll.id)
    return published(poll, options, await boxes.list_of(db, poll.id))


async def publish(
    occasion: Occasion, poll: Poll, community: Community, hearers: list[Hearer]
) -> None:
    """The list goes where the result went."""
    if not poll.secret:
        return
    text = await listed(occasion.db, poll)
    there = [link("label-check", occasion.facts.deep_link(f"p_{poll.id}"))]
    values = list_values(poll, text, community.language)
    occasion.post(community, "poll-list", buttons=there, **values)
    for hearer in hearers:
        values = list_values(poll, text, hearer.language)
        occasion.tell(hearer, "poll-list", buttons=check_buttons(poll), **values)


def list_values(poll: Poll, text: str, language: str) -> dict[str, Any]:
    """The file, and what is said with it."""
    name = label(language, "poll-list-name", number=poll.id)
    count = text.partition("\n\n")[2].count("\n")
    values = {"question": poll.question, "count": count, "hash": digest(text)}
    return {**values, "attach": NewFile(name, text)}


def check_buttons(poll: Poll) -> list[Button]:
    """Under the result of a secret poll in private: is my vote there?"""
    over = poll.state is PollState.CLOSED
    return [button("label-check", AskCode(poll.id))] if poll.secret and over else []
