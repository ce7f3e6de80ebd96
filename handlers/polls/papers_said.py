"""How the votes of a poll came, in words."""

from bot.texts import Phrase, phrase
from domain.polls import Poll
from storage import papers
from storage.database import Connection


async def ways_words(db: Connection, poll: Poll) -> list[Phrase]:
    """By phone, on paper: said where not all came by phone; and what was not entered in time."""
    ways = await papers.ways(db, poll.id)
    if not ways.paper and not ways.proxy and not ways.room:
        return []
    said = [phrase("poll-ways", **ways.model_dump())]
    if ways.room:
        said.append(phrase("poll-room-said"))
    missing = (await papers.box(db, poll.id)).missing if poll.secret else 0
    return [*said, phrase("poll-papers-missing", missing=missing)] if missing else said
