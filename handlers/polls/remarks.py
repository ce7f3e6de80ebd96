"""Something else, in words: said by those who may vote, read by all, at best a new option."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, Menu, Tap, button
from bot.routing import Step, tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.alarms import is_tip
from domain.ballots import BallotKind
from domain.masking import masked
from domain.option_lines import check_options
from domain.people import require_organizer
from domain.polls import Option, Poll
from domain.refusals import Refused
from domain.wording import check_words
from handlers.polls.casting import allowed
from handlers.polls.leading import ShowRemarks, led
from storage import polls, remarks
from storage.remarks import Remark

LONGEST, MOST = 200, 3
MOST_SECRET = 200  # of all together: of secret polls nothing says who made one
WITH_BUTTONS = 20
FIXED = (BallotKind.APPROVAL, BallotKind.BUDGET)


@dataclass(frozen=True)
class AskRemark(Tap, prefix="pr", opens="p"):
    """I have another idea."""

    poll: int


@dataclass(frozen=True)
class MakeOption(Tap, prefix="pm"):
    """This remark becomes an option."""

    poll: int
    remark: int


async def ask_remark(update: Update, turn: Turn) -> None:
    """What is your idea?"""
    poll = await _taking(turn, turn.tapped(AskRemark).poll)
    key = "poll-ask-remark-secret" if poll.secret else "poll-ask-remark"
    turn.ask(key, then="poll.remark", keep={"poll": poll.id}, buttons=[CANCEL], most=LONGEST)


async def _taking(turn: Turn, poll_id: int) -> Poll:
    """The poll, when this person may say something beside its options; raises Refused."""
    poll, electors = await allowed(turn, poll_id)
    if not poll.remarks:
        raise Refused("button-old")
    if poll.secret and await remarks.count_all(turn.db, poll.id) >= MOST_SECRET:
        raise Refused("poll-remarks-full")
    if not poll.secret and await remarks.count_of(turn.db, electors[0].id) >= MOST:
        raise Refused("poll-remarks-enough", most=MOST)
    return poll


async def keep_remark(update: Update, turn: Turn) -> None:
    """The idea is kept; of a secret poll it is nobody's."""
    poll = await _taking(turn, turn.kept("poll.remark")["poll"])
    text = check_words(turn.text, LONGEST)
    turn.end()
    if is_tip(text):
        turn.say("suggest-tip", buttons=Menu())
        return
    _, electors = await allowed(turn, poll.id)
    remark = await remarks.add(turn.db, poll, electors[0], turn.resident.id, text)
    if poll.secret:
        turn.say_unkept("poll-remark-kept")
        return
    turn.say("poll-remark-kept")
    said = {"question": poll.question, "by": turn.resident.name, "remark": text}
    ways = [] if poll.kind in FIXED else [_option_button(poll, remark)]
    await turn.tell_organizers(poll.community_id, "poll-remark-made", **said, buttons=ways)


def _option_button(poll: Poll, remark: int, number: int = 0) -> Button:
    return button("label-remark-option", MakeOption(poll.id, remark), number=number)


async def show_remarks(update: Update, turn: Turn) -> None:
    """All that was said, for the organizers; each can become an option until somebody votes."""
    poll = await polls.get(turn.db, turn.tapped(ShowRemarks).poll)
    require_organizer(await turn.roles(poll.community_id))
    turn.whisper("poll-remarks", **await _listed(turn, poll))


async def _listed(turn: Turn, poll: Poll) -> dict[str, Any]:
    found = await remarks.list_of(turn.db, poll.id)
    said = [_by(poll, n, one) for n, one in enumerate(found, 1)] or [phrase("poll-remarks-none")]
    buttons: list[Button] = []
    able = poll.is_open and poll.kind not in FIXED
    if able and not await remarks.anybody_voted(turn.db, poll.id):
        shown = enumerate(found[:WITH_BUTTONS], 1)
        buttons = [_option_button(poll, one.id, n) for n, one in shown]
    return {"question": poll.question, "lines": Lines(said), "buttons": buttons}


def _by(poll: Poll, number: int, remark: Remark) -> Phrase:
    if poll.secret:
        return phrase("poll-remark-line", number=number, remark=masked(remark.text))
    return phrase("poll-remark-by", number=number, remark=remark.text, by=remark.name or "—")


async def make_option(update: Update, turn: Turn) -> None:
    """While nobody has voted, what somebody said becomes an option for all."""
    asked = turn.tapped(MakeOption)
    poll = await led(turn, asked.poll)
    found = await remarks.list_of(turn.db, poll.id)
    remark = next((one for one in found if one.id == asked.remark), None)
    if remark is None or poll.kind in FIXED:
        raise Refused("button-old")
    if await remarks.anybody_voted(turn.db, poll.id):
        raise Refused("poll-remark-too-late")
    label = " ".join(masked(remark.text).split())
    options = [*await polls.options_of(turn.db, poll.id), Option(label=label)]
    check_options(options)
    await remarks.make_option(turn.db, poll, remark.id, options)
    turn.edit("poll-remark-is-option", option=label)
    turn.refresh("poll", poll.id)


HANDLERS = [
    tap(AskRemark, ask_remark),
    Step("poll.remark", keep_remark, discreet=True),
    tap(ShowRemarks, show_remarks),
    tap(MakeOption, make_option),
]
