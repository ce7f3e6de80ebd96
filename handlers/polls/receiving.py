"""Receipts of secret votes: whether a ballot is in the box, and how it is changed."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap, button
from bot.routing import command, tap
from bot.turn import Turn
from domain.ballots import read_choice
from domain.polls import PollState
from domain.receipts import read_code, shown
from domain.refusals import Refused
from handlers.polls.choices import chosen_words
from storage import polls, votes


@dataclass(frozen=True)
class Change(Tap, prefix="vr", discreet=True):
    """Fill in a new ballot for the one with this code."""

    poll: int
    code: str


@dataclass(frozen=True)
class Check(Tap, prefix="vk", discreet=True):
    """Is the ballot with this code there?"""

    code: str


async def check_typed(update: Update, turn: Turn) -> None:
    """/check CODE: whoever has the code may know whether its ballot is there."""
    _, _, said = turn.text.partition(" ")
    if not said.strip():
        turn.say("receipt-which")
        return
    code = read_code(said)
    if code is None:
        raise Refused("receipt-unreadable")
    await _tell(turn, code)


async def check_tapped(update: Update, turn: Turn) -> None:
    """The button under the receipt."""
    await _tell(turn, turn.tapped(Check).code)


async def _tell(turn: Turn, code: str) -> None:
    found = await votes.find_ballot(turn.db, code)
    if found is None:
        turn.say_unkept("receipt-missing", code=shown(code))
        return
    poll = await polls.get(turn.db, found[0])
    if poll.state is PollState.OPEN:
        buttons = [button("label-change-vote", Change(poll.id, code))]
        turn.say_unkept("receipt-in-box", code=shown(code), question=poll.question, buttons=buttons)
        return
    options = await polls.options_of(turn.db, poll.id)
    choice = chosen_words(poll, options, read_choice(found[1]))
    turn.say_unkept("receipt-counted", code=shown(code), question=poll.question, choice=choice)


HANDLERS = [command("check", check_typed, discreet=True), tap(Check, check_tapped)]
