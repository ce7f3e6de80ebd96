"""What an organizer should know before publishing: that more are needed than can vote by phone, or
that so few may vote that a secret is none."""

from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.bodies import least_voters
from domain.polls import FEW, Terms
from storage import electors


async def warned(turn: Turn, community_id: int, terms: Terms) -> Lines | str:
    """What speaks against these settings, below what stands before; mostly nothing."""
    electorate, _ = await electors.would_be(turn.db, community_id, terms)
    said: list[Phrase] = []
    if terms.secret and 0 < electorate < FEW:
        said.append(phrase("poll-few-may-vote", electorate=electorate))
    needed = least_voters(terms, turn.now.astimezone(turn.zone).date(), electorate)
    able = await electors.able(turn.db, community_id, terms) if needed else 0
    if able < needed:
        values = {"needed": needed, "able": able, "capacity": terms.capacity.value}
        said.append(phrase("poll-hard-to-reach", **values))
    return Lines(["", *said]) if said else ""
