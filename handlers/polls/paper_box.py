"""Secret ballots on paper are entered without their voters, several together."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import tap
from bot.turn import Turn
from domain.ballots import blank
from domain.papers import batch_of
from domain.polls import Poll
from domain.refusals import Refused
from handlers.polls.ballots import Taps, ballot_values, finished, show_marked
from handlers.polls.leading import EnterPaper, led
from storage import boxes, papers, polls


@dataclass(frozen=True)
class OpenBox(Tap, prefix="yo"):
    """The papers handed in are entered now."""

    poll: int


@dataclass(frozen=True)
class BoxMark(Tap, prefix="yn", discreet=True):
    """An option on a paper of nobody; `left` papers of the batch, this one included."""

    poll: int
    left: int
    at: int
    page: int
    marks: str


@dataclass(frozen=True)
class BoxCast(Tap, prefix="yt", discreet=True):
    """The paper goes into the box."""

    poll: int
    left: int
    marks: str


def box_buttons(poll: Poll) -> list[Button]:
    """To entering the secret papers."""
    return [button("label-paper-box", OpenBox(poll.id))]


async def open_box(update: Update, turn: Turn) -> None:
    """At least three papers together, so that nobody can tell whose each is."""
    poll = await led(turn, turn.tapped(OpenBox).poll)
    if not poll.secret:
        raise Refused("button-old")
    left = batch_of(await papers.box(turn.db, poll.id))
    await papers.open_batch(turn.db, poll.id, left)
    options = await polls.options_of(turn.db, poll.id)
    values = ballot_values(poll, options, blank(poll.kind, len(options)), 0, _taps(poll, left))
    turn.say_unkept("paper-box-ballot", left=left, **values)


def _taps(poll: Poll, left: int) -> Taps:
    return Taps(
        lambda at, page, marks: BoxMark(poll.id, left, at, page, marks),
        lambda marks: BoxCast(poll.id, left, marks),
    )


async def mark(update: Update, turn: Turn) -> None:
    """One more mark, one less, or another page."""
    asked = turn.tapped(BoxMark)
    poll = await led(turn, asked.poll)
    taps = _taps(poll, asked.left)
    await show_marked(turn, poll, asked, taps, "paper-box-ballot", left=asked.left)


async def put_in(update: Update, turn: Turn) -> None:
    """It lies among all other ballots; the next one, or that was all of them."""
    asked = turn.tapped(BoxCast)
    poll = await led(turn, asked.poll)
    options = await polls.options_of(turn.db, poll.id)
    choice = finished(poll, options, asked.marks)
    if not poll.secret or not await papers.note_entered(turn.db, poll.id, asked.left):
        raise Refused("button-old")
    await boxes.drop_in(turn.db, poll, choice)
    left = asked.left - 1
    if not left:
        more = [button("label-paper-next", EnterPaper(poll.id))]
        turn.edit_unkept("paper-box-done", question=poll.question, buttons=more)
        return
    values = ballot_values(poll, options, blank(poll.kind, len(options)), 0, _taps(poll, left))
    turn.edit_unkept("paper-box-ballot", left=left, **values)


HANDLERS = [tap(OpenBox, open_box), tap(BoxMark, mark), tap(BoxCast, put_in)]
