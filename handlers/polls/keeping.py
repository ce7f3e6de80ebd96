"""What organizers do with a result: pin it in the group, take it along as tables."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.messages import NewFile, Workbook
from bot.routing import tap
from bot.tables import csv_text
from bot.texts import label
from bot.turn import Turn
from domain.people import require_organizer
from domain.polls import Poll, PollState
from domain.refusals import Refused
from handlers.polls.sheets import result_rows, vote_rows
from storage import cards, communities, polls

RESULT = "poll-result"  # as which the message in the group is known


@dataclass(frozen=True)
class PinResult(Tap, prefix="poll-pin"):
    """Pin the result in the group."""

    poll: int


@dataclass(frozen=True)
class ExportPoll(Tap, prefix="poll-table"):
    """The result as tables."""

    poll: int


def keeping_buttons(poll: Poll) -> list[list[Button]]:
    """What an organizer can do with the result of a closed poll."""
    return [
        [
            button("label-export-poll", ExportPoll(poll.id)),
            button("label-pin-result", PinResult(poll.id)),
        ]
    ]


async def _closed(turn: Turn, poll_id: int) -> Poll:
    """The poll, for its organizers, once it is over."""
    poll = await polls.get(turn.db, poll_id)
    require_organizer(await turn.roles(poll.community_id))
    if poll.state is not PollState.CLOSED:
        raise Refused("poll-not-closed")
    return poll


async def pin(update: Update, turn: Turn) -> None:
    """The message with the result stays at the top of the group; who organizes is told later
    when the bot may not do that."""
    poll = await _closed(turn, turn.tapped(PinResult).poll)
    group = (await communities.get(turn.db, poll.community_id)).group_id
    there = await cards.find(turn.db, RESULT, poll.id, group) if group else None
    if group is None or there is None or there.message_id is None:
        raise Refused("poll-result-not-there")
    where = {"chat_id": group, "message_id": there.message_id}
    turn.call(group, "pinChatMessage", disable_notification=True, **where)
    turn.toast("poll-pinning")


async def export(update: Update, turn: Turn) -> None:
    """The tables, always into the private chat: who voted what only where a poll is named."""
    poll = await _closed(turn, turn.tapped(ExportPoll).poll)
    language = turn.language
    sheets = {"result": await result_rows(turn.db, poll, language)}
    if not poll.secret:
        sheets["votes"] = await vote_rows(turn.db, poll, language)
    titled = tuple((label(language, f"sheet-{name}"), rows) for name, rows in sheets.items())
    book = Workbook(label(language, "export-name", number=poll.id, what="") + ".xlsx", titled)
    turn.whisper("poll-export", attach=book, question=poll.question, secret=poll.secret)
    for title, rows in titled:
        name = label(language, "export-name", number=poll.id, what=f"-{title}")
        turn.whisper("poll-export-csv", attach=NewFile(f"{name}.csv", csv_text(rows)), what=title)


HANDLERS = [tap(PinResult, pin), tap(ExportPoll, export)]
