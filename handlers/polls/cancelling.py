"""The organizer calls a poll off, with a reason that everybody reads."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import Step, tap, taps_only
from bot.turn import Turn
from domain.poll_life import Deed
from domain.polls import Poll
from domain.refusals import TooLate
from domain.wording import check_words
from handlers.polls.ending import GoOn, drop_timers
from handlers.polls.leading import CancelPoll, led
from storage import communities, electors, people, poll_events, polls

LONGEST_REASON = 300


@dataclass(frozen=True)
class CancelSure(Tap, prefix="pcs"):
    """It is called off for the reason given."""


async def ask_reason(update: Update, turn: Turn) -> None:
    """Why?"""
    poll = await led(turn, turn.tapped(CancelPoll).poll, waiting=True)
    keep, buttons = {"poll": poll.id}, [_not_cancelled(poll)]
    asked = poll.question
    turn.ask("poll-ask-reason", then="poll.reason", keep=keep, question=asked, buttons=buttons)


def _not_cancelled(poll: Poll) -> Button:
    return button("label-cancel-poll-not", GoOn(poll.id))


async def keep_reason(update: Update, turn: Turn) -> None:
    """The reason; asked once more."""
    poll = await led(turn, turn.kept("poll.reason")["poll"], waiting=True)
    reason = check_words(turn.text, LONGEST_REASON)
    keep = {"poll": poll.id, "reason": reason}
    buttons = [button("label-cancel-poll-sure", CancelSure()), _not_cancelled(poll)]
    told = {"question": poll.question, "reason": reason}
    turn.ask("poll-cancel-sure", then="poll.cancel", keep=keep, buttons=buttons, **told)


async def cancel(update: Update, turn: Turn) -> None:
    """It is called off: the group reads why, and so do those who have voted."""
    kept = turn.kept("poll.cancel")
    poll, reason = await led(turn, kept["poll"], waiting=True), kept["reason"]
    if not await polls.cancel(turn.db, poll.id, reason, turn.now):
        raise TooLate("poll-ended")
    await poll_events.add(turn.db, poll.id, Deed.CANCELLED, turn.now, turn.person_id, reason)
    turn.end()
    drop_timers(turn, poll)
    turn.edit("poll-cancelled-done", question=poll.question)
    if poll.is_open:
        await _announce(turn, poll, reason)


async def _announce(turn: Turn, poll: Poll, reason: str) -> None:
    told = {"question": poll.question, "reason": reason}
    turn.refresh("poll", poll.id)
    turn.post(await communities.get(turn.db, poll.community_id), "poll-cancelled", **told)
    for person_id in await electors.list_voters(turn.db, poll.id):
        turn.tell(await people.get(turn.db, person_id), "poll-cancelled", **told)


HANDLERS = [
    tap(CancelPoll, ask_reason),
    Step("poll.reason", keep_reason),
    taps_only("poll.cancel"),
    tap(CancelSure, cancel),
]
