"""Receipts of secret votes: whether a ballot is in the box, and how it is changed."""

from dataclasses import dataclass
from typing import Any

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.buttons import CANCEL, Tap, button
from bot.routing import PRIVATE, Handler, Step, command, tap
from bot.turn import Turn
from domain.ballots import Choice, read_choice
from domain.polls import Poll, PollState
from domain.receipts import code_in, read_code, shown
from domain.refusals import Refused
from handlers.polls.choices import chosen_words
from handlers.polls.publishing import AskCode, list_values, listed
from storage import boxes, polls


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
    _, *said = turn.text.split(maxsplit=1)
    if said:
        await _tell(turn, _code_in(said[0]))
    else:
        _ask(turn)


async def ask_code(update: Update, turn: Turn) -> None:
    """The button under a result."""
    turn.tapped(AskCode)
    _ask(turn)


def _ask(turn: Turn) -> None:
    turn.ask("receipt-which", then="receipt", buttons=[CANCEL])


async def answer_code(update: Update, turn: Turn) -> None:
    """The code that was asked for."""
    code = _code_in(turn.text)
    turn.end()
    await _tell(turn, code)


async def answer_any_code(update: Update, turn: Turn) -> None:
    """A code sent without being asked for, or forwarded with its receipt: it is not taken for
    words, which would be kept with the person."""
    if turn.dialog is not None and turn.dialog.step == "receipt":
        turn.end()
    await _tell(turn, code_in(turn.text) or "")


class _HasCode(filters.MessageFilter):
    """Words with the code of a receipt among them."""

    def filter(self, message: Message) -> bool:
        return code_in(message.text or message.caption or "") is not None


def _code_in(said: str) -> str:
    code = read_code(said)
    if code is None:
        raise Refused("receipt-unreadable")
    return code


async def check_tapped(update: Update, turn: Turn) -> None:
    """The button under the receipt."""
    await _tell(turn, turn.tapped(Check).code)


async def _tell(turn: Turn, code: str) -> None:
    turn.db.leave_no_trace()
    found = await boxes.find(turn.db, code)
    if found is None:
        turn.say_unkept("receipt-missing", code=shown(code))
        return
    poll = await polls.get(turn.db, found[0])
    about: dict[str, Any] = {"code": shown(code), "question": poll.question}
    if poll.state is PollState.OPEN:
        buttons = [button("label-change-vote", Change(poll.id, code))]
        turn.say_unkept("receipt-in-box", buttons=buttons, **about)
    elif poll.state is PollState.CANCELLED:
        turn.say_unkept("receipt-void", **about)
    else:
        await _tell_counted(turn, poll, read_choice(found[1]), about)


async def _tell_counted(turn: Turn, poll: Poll, choice: Choice, about: dict[str, Any]) -> None:
    """What this ballot says, and the whole list again."""
    options = await polls.options_of(turn.db, poll.id)
    said = chosen_words(poll, options, choice)
    turn.say_unkept("receipt-counted", choice=said, **about)
    turn.say("poll-list", **list_values(poll, await listed(turn.db, poll), turn.language))


HANDLERS: list[Handler] = [
    command("check", check_typed, discreet=True),
    tap(Check, check_tapped),
    tap(AskCode, ask_code),
    MessageHandler(PRIVATE & ~filters.COMMAND & _HasCode(), answer_any_code),
    Step("receipt", answer_code),
]
