"""As what somebody votes: said on their card when they are more than one thing."""

from bot.cards import View
from bot.texts import Lines, Phrase, phrase
from domain.polls import Poll
from storage import electors, proofs


async def voter_words(view: View, poll: Poll) -> Phrase | str:
    """In a private chat, in which capacity and for whom one votes here, or why one cannot."""
    if view.chat_id < 0:
        return ""
    capacity = phrase(f"capacity-{poll.capacity.value}")
    mine = await electors.of_person(view.db, poll.id, view.chat_id)
    if not mine:
        return phrase("poll-you-are-not", capacity=capacity) if poll.roll_id else ""
    held = await proofs.capacities_of(view.db, view.chat_id, poll.community_id)
    if len(held) < 2:
        return ""
    return phrase("poll-you-vote-as", capacity=capacity, names=_names(mine))


def _names(mine: list[electors.Elector]) -> Phrase | str:
    names = [elector.name for elector in mine if elector.name]
    return phrase("poll-you-are", names=Lines(names, by=phrase("polls-comma"))) if names else ""
