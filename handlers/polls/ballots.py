"""A ballot in the private chat: built by tapping, carried by its own buttons, then cast."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import tap
from bot.texts import Phrase, phrase
from bot.turn import Turn
from domain.ballots import (
    ONE_OF,
    UNSCORED,
    BallotKind,
    Choice,
    blank,
    read_choice,
    tapped,
)
from domain.polls import Option, Poll
from domain.refusals import Refused
from handlers.polls.casting import allowed, cast_already, drop_secret, keep_named
from handlers.polls.choices import checked, chosen_words, packed, unpacked
from handlers.polls.options import listed, option_button
from handlers.polls.receiving import Change
from storage import boxes, polls, votes

ON_A_PAGE = 8


@dataclass(frozen=True)
class Start(Tap, prefix="bs", opens="p", discreet=True):
    """A ballot to fill in; `code` of the secret one that it is to replace."""

    poll: int
    code: str


@dataclass(frozen=True)
class Mark(Tap, prefix="bm", discreet=True):
    """An option of the ballot; -1 only turns to the page."""

    poll: int
    at: int
    page: int
    marks: str
    code: str


@dataclass(frozen=True)
class Cast(Tap, prefix="bc", discreet=True):
    """The ballot as it is goes into the box."""

    poll: int
    marks: str
    code: str


def start_button(poll: Poll, code: str = "") -> Button:
    """To a ballot of this poll."""
    return button("label-vote", Start(poll.id, code))


@dataclass(frozen=True)
class Taps:
    """What the buttons of a ballot mean: a mark (option, page, marks), and casting it (marks)."""

    mark: Callable[[int, int, str], Tap]
    cast: Callable[[str], Tap]


def _own(poll: Poll, code: str) -> Taps:
    return Taps(
        lambda at, page, marks: Mark(poll.id, at, page, marks, code),
        lambda marks: Cast(poll.id, marks, code),
    )


async def start(update: Update, turn: Turn) -> None:
    """A ballot in private: empty, or as it was cast."""
    asked = turn.tapped(Start)
    await show_ballot(turn, asked.poll, asked.code)


async def show_ballot(turn: Turn, poll_id: int, code: str = "") -> None:
    """A new ballot below; raises Refused for whoever may not vote now."""
    poll, electors = await allowed(turn, poll_id)
    if poll.secret and not code and all(elector.voted for elector in electors):
        raise cast_already(poll)
    options = await polls.options_of(turn.db, poll.id)
    marks = blank(poll.kind, len(options))
    if not poll.secret and (before := await votes.find(turn.db, electors[0].id)):
        marks = read_choice(before.choice)
    turn.say_unkept("ballot", **ballot_values(poll, options, marks, 0, _own(poll, code)))


async def change(update: Update, turn: Turn) -> None:
    """A new ballot for the one whose receipt this is; that one counts until the new one is cast."""
    asked = turn.tapped(Change)
    turn.db.leave_no_trace()
    if not await boxes.find(turn.db, asked.code):
        raise Refused("receipt-unknown")
    await show_ballot(turn, asked.poll, asked.code)


async def mark(update: Update, turn: Turn) -> None:
    """One more mark, one less, or another page."""
    asked = turn.tapped(Mark)
    poll, _ = await allowed(turn, asked.poll)
    await show_marked(turn, poll, asked, _own(poll, asked.code), "ballot")


class Marking(Protocol):
    """A tap on a ballot: an option (-1 for none), the page, and the marks so far."""

    @property
    def at(self) -> int:
        """The option."""

    @property
    def page(self) -> int:
        """The page that is shown."""

    @property
    def marks(self) -> str:
        """What was marked before."""


async def show_marked(
    turn: Turn, poll: Poll, asked: Marking, taps: Taps, key: str, **said: Any
) -> None:
    """The ballot again, as it is after a tap on it."""
    options = await polls.options_of(turn.db, poll.id)
    marks = _marked(poll, options, asked.marks, asked.at)
    turn.edit_unkept(key, **said, **ballot_values(poll, options, marks, asked.page, taps))


def _marked(poll: Poll, options: list[Option], held: str, at: int) -> Choice:
    """What a button held, with one more mark or one less; raises Refused."""
    marks = unpacked(held)
    if at >= len(options) or not _fits(poll.kind, marks, len(options)):
        raise Refused("button-old")
    return tapped(poll.kind, marks, at, poll.most) if at >= 0 else marks


def _fits(kind: BallotKind, marks: Choice, count: int) -> bool:
    """Whether these can be marks of so many options, and are not made up."""
    if kind is BallotKind.SCORE:
        return len(marks) == count
    return all(0 <= at < count for at in marks)


def finished(poll: Poll, options: list[Option], held: str) -> Choice:
    """What a button held, as it is to be kept; raises Refused."""
    return checked(poll, options, unpacked(held))


async def put_in(update: Update, turn: Turn) -> None:
    """The ballot is cast."""
    asked = turn.tapped(Cast)
    poll, electors = await allowed(turn, asked.poll)
    options = await polls.options_of(turn.db, poll.id)
    choice = finished(poll, options, asked.marks)
    if poll.secret:
        await drop_secret(turn, poll, electors, choice, asked.code)
    elif await keep_named(turn, poll, electors, choice):
        said = chosen_words(poll, options, choice)
        again = [button("label-ballot-again", Start(poll.id, ""))]
        turn.edit_unkept("vote-cast", question=poll.question, choice=said, buttons=again)


def ballot_values(
    poll: Poll, options: list[Option], marks: Choice, page: int, taps: Taps
) -> dict[str, Any]:
    """What the sentence of a ballot is made of, with its buttons."""
    first = page * ON_A_PAGE
    here = list(enumerate(options))[first : first + ON_A_PAGE] if page >= 0 else []
    if not here:
        raise Refused("button-old")
    held = packed(marks)
    rows: list[Any] = [
        option_button(option, _sign(poll.kind, marks, at), taps.mark(at, page, held))
        for at, option in here
    ]
    return {
        "question": poll.question,
        "how": _how(poll),
        "notes": listed([option for _, option in here]),
        "spent": _spent(poll, options, marks),
        "buttons": [
            *rows,
            *_turning(len(options), page, held, taps),
            [button("label-cast", taps.cast(held))],
        ],
    }


def _turning(count: int, page: int, held: str, taps: Taps) -> list[list[Button]]:
    turns = []
    if page:
        turns.append(button("label-ballot-before", taps.mark(-1, page - 1, held)))
    if (page + 1) * ON_A_PAGE < count:
        turns.append(button("label-ballot-after", taps.mark(-1, page + 1, held)))
    return [turns] if turns else []


def _sign(kind: BallotKind, marks: Choice, at: int) -> str:
    if kind is BallotKind.SCORE:
        return "▫️" if marks[at] == UNSCORED else f"{marks[at]}⃣"
    if at not in marks:
        return "▫️" if kind in ONE_OF else "⬜"
    return f"{marks.index(at) + 1}." if kind is BallotKind.RANKED else "✅"


def _how(poll: Poll) -> Phrase:
    """How this ballot is filled in."""
    return phrase(f"ballot-how-{poll.kind.value}", most=poll.most, total=poll.limit)


def _spent(poll: Poll, options: list[Option], marks: Choice) -> Phrase | str:
    if poll.kind is not BallotKind.BUDGET or not poll.limit:
        return ""
    spent = sum(options[at].cost for at in marks)
    if spent > poll.limit:
        return phrase("ballot-overspent", spent=spent, over=spent - poll.limit)
    return phrase("ballot-spent", spent=spent, left=poll.limit - spent)


HANDLERS = [tap(Start, start), tap(Change, change), tap(Mark, mark), tap(Cast, put_in)]
