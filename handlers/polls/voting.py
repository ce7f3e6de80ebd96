"""One tap, one vote."""

from telegram import Update

from bot.routing import tap
from bot.turn import Turn
from domain.polls import check_may_vote
from domain.refusals import Refused
from handlers.polls.showing import Vote
from storage import people, polls


async def vote(update: Update, turn: Turn) -> None:
    """A tap is a vote; another option replaces it; the same again changes nothing."""
    asked = turn.tapped(Vote)
    person = turn.resident
    at = await polls.standing(turn.db, asked.poll, asked.option, person.id)
    if not at.on_roll and not await people.is_member(turn.db, person.id, at.poll.community_id):
        raise Refused("poll-other-community")
    check_may_vote(at.poll, at.on_roll, turn.received_at)
    if at.label is None:
        raise Refused("button-old")
    if at.chosen == asked.option:
        turn.toast("vote-same", option=at.label)
        return
    await polls.vote(turn.db, asked.poll, person.id, asked.option)
    turn.toast("vote-new" if at.chosen is None else "vote-changed", option=at.label)
    turn.refresh("poll", asked.poll)


HANDLERS = [tap(Vote, vote)]
