"""The polls of a community: open ones to vote on, closed ones with their result."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Menu, Tap, button, words
from bot.routing import command, menu_word, tap
from bot.turn import Turn
from domain.people import is_organizer
from domain.polls import Poll, PollState
from domain.refusals import Refused
from handlers.polls.showing import OpenPoll
from storage import polls

ON_A_PAGE = 8
MOST_PAGES = 1000


@dataclass(frozen=True)
class PollsPage(Tap, prefix="poll-page"):
    """Polls before these, or after."""

    number: int


async def list_polls(update: Update, turn: Turn) -> None:
    """Open ones first, then the newest."""
    buttons = await _page(turn, 0)
    if buttons:
        turn.say("polls-which", buttons=buttons)
    else:
        turn.say("polls-none", buttons=Menu())


async def turn_page(update: Update, turn: Turn) -> None:
    """Other polls where these stood."""
    number = turn.tapped(PollsPage).number
    if not 0 <= number < MOST_PAGES:
        raise Refused("button-old")
    turn.edit("polls-which", buttons=await _page(turn, number))


async def _page(turn: Turn, number: int) -> list[Any]:
    skipped = number * ON_A_PAGE
    found = await polls.list_recent(turn.db, turn.community.id, ON_A_PAGE + 1, skipped)
    shown = [*await _waiting(turn, number), *found[:ON_A_PAGE]]
    rows = [words(_title(poll), OpenPoll(poll.id)) for poll in shown]
    return [*rows, *_turning(number, len(found) > ON_A_PAGE)]


async def _waiting(turn: Turn, number: int) -> list[Poll]:
    """On the first page, those that wait for their hour: only organizers know of them."""
    if number or not is_organizer(await turn.roles()):
        return []
    return await polls.list_waiting(turn.db, turn.community.id)


def _turning(number: int, more: bool) -> list[list[Button]]:
    row = [button("label-page-before", PollsPage(number - 1))] if number else []
    if more:
        row.append(button("label-page-after", PollsPage(number + 1)))
    return [row] if row else []


def _title(poll: Poll) -> str:
    marks = {PollState.DRAFT: "🕘", PollState.OPEN: "🗳", PollState.CANCELLED: "✖"}
    return f"{marks.get(poll.state, '✔')} {poll.question[:40]}"


HANDLERS = [
    command("polls", list_polls),
    menu_word("menu-polls", list_polls),
    tap(PollsPage, turn_page),
]
