"""One tap, one vote."""

from telegram import Update

from bot.routing import tap
from bot.turn import Turn
from domain.ballots import Choice, write_choice
from domain.polls import check_may_vote
from domain.refusals import Refused
from handlers.polls.casting import by_phone, check_home, drop_secret, keep_named
from handlers.polls.showing import Vote
from storage import polls
from storage.electors import Elector
from storage.polls import Standing


async def vote(update: Update, turn: Turn) -> None:
    """A tap is a vote; another option replaces it; the same again changes nothing."""
    asked = turn.tapped(Vote)
    found = await polls.standing(turn.db, asked.poll, asked.option, turn.resident.id)
    poll, electors = found[0].poll, _electors(found)
    if poll.secret:
        turn.db.leave_no_trace()
    if not electors:
        await check_home(turn, poll)
    check_may_vote(poll, bool(electors), turn.received_at)
    electors = by_phone(electors)
    if found[0].label is None or poll.in_private:
        raise Refused("button-old")
    if poll.secret:
        await drop_secret(turn, poll, electors, (asked.option,))
    else:
        await _keep(turn, found, electors, (asked.option,))


async def _keep(turn: Turn, found: list[Standing], electors: list[Elector], choice: Choice) -> None:
    ids = {elector.id for elector in electors}
    before = {at.choice for at in found if at.elector in ids}
    if not await keep_named(turn, found[0].poll, electors, choice):
        return
    if before == {write_choice(choice)}:
        turn.toast("vote-same", option=found[0].label)
    else:
        turn.toast("vote-changed" if before - {None} else "vote-new", option=found[0].label)


def _electors(found: list[Standing]) -> list[Elector]:
    return [
        Elector(id=at.elector, weight=at.weight, voted=at.voted, how=at.how)
        for at in found
        if at.elector is not None
    ]


HANDLERS = [tap(Vote, vote)]
