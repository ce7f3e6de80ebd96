"""Whether as many as are needed can vote by phone at all, said while a poll is being made."""

from bot.texts import Phrase, phrase
from bot.turn import Turn
from domain.bodies import least_voters
from domain.polls import Terms
from storage import electors


async def hard_to_reach(turn: Turn, community_id: int, terms: Terms) -> Phrase | str:
    """Said where more are needed than could vote by phone now; nothing elsewhere."""
    electorate, _ = await electors.would_be(turn.db, community_id, terms)
    needed = least_voters(terms, turn.now.astimezone(turn.zone).date(), electorate)
    able = await electors.able(turn.db, community_id, terms) if needed else 0
    if able >= needed:
        return ""
    values = {"needed": needed, "able": able, "capacity": terms.capacity.value}
    return phrase("poll-hard-to-reach", **values)
