"""The chair writes: how many were there, votes, points, dissent, and what the absent said."""

from collections.abc import Callable

from telegram import Update

from bot.routing import Step, tap
from bot.turn import Turn
from domain.letters import cut
from domain.minutes import (
    LONGEST_TOPIC,
    LONGEST_WORDS,
    MOST_ITEMS,
    Entry,
    Minutes,
    require_present,
    require_room,
    written,
    written_by_number,
)
from domain.quorums import heads_in, votes_in
from domain.refusals import Refused
from domain.rulings import Votes
from domain.wording import check_words
from handlers.minutes.drafting import (
    ASKED,
    ITEM,
    WORDS,
    WRITTEN,
    Fill,
    ask_words,
    led,
    led_as_seen,
    show_draft,
    show_entry,
)
from handlers.minutes.overheard import show_opinions
from handlers.minutes.tasks import ask_office
from storage import minutes

LONGEST_NOTES = 3000


async def fill(update: Update, turn: Turn) -> None:
    """What is to be written?"""
    asked = turn.tapped(Fill)
    _, community, draft = await led(turn, asked.meeting)
    topic = ""
    if asked.entry >= 0:
        entry = draft.body.with_entry(asked.entry).entries[asked.entry]
        topic = cut(entry.topic, ASKED)
    if asked.part == "task":
        await ask_office(turn, draft, community, asked.entry)
    elif asked.part == "opinions":
        await show_opinions(turn, draft, 0)
    elif asked.part in WRITTEN and (asked.part != "add" or not draft.version):
        ask_words(turn, draft, asked.entry, asked.part, topic)
    else:
        raise Refused("button-old")


async def keep_words(update: Update, turn: Turn) -> None:
    """It stands in the draft now."""
    kept = turn.kept(WORDS)
    meeting, community, draft = await led_as_seen(turn, kept)
    at, part = kept["entry"], WRITTEN[kept["part"]]
    body = READ[part](draft.body, at, turn.text)
    draft = await minutes.put(turn.db, draft, body, turn.resident.id)
    if at >= 0:
        show_entry(turn, meeting, community, draft, at)
    else:
        show_draft(turn, meeting, community, draft)


def _votes(body: Minutes, at: int, text: str) -> Minutes:
    votes = Votes.model_validate(votes_in(text))
    require_room(body, votes)
    return body.with_entry(at, votes=votes)


def _points(body: Minutes, at: int, text: str) -> Minutes:
    return body.with_entry(at, points=check_words(text, LONGEST_WORDS))


def _dissent(body: Minutes, at: int, text: str) -> Minutes:
    return body.with_entry(at, dissent=check_words(text, LONGEST_WORDS))


def _present(body: Minutes, at: int, text: str) -> Minutes:
    present = heads_in(text)
    require_present(body, present)
    return body.model_copy(update={"present": present})


def _notes(body: Minutes, at: int, text: str) -> Minutes:
    return body.model_copy(update={"notes": check_words(text, LONGEST_NOTES)})


def _add(body: Minutes, at: int, text: str) -> Minutes:
    if len(body.entries) >= MOST_ITEMS:
        raise Refused("minutes-full", most=MOST_ITEMS)
    added = Entry(words=" ".join(check_words(text, LONGEST_TOPIC).split()))
    return body.model_copy(update={"entries": (*body.entries, added)})


READ: dict[str, Callable[[Minutes, int, str], Minutes]] = {
    "votes": _votes,
    "points": _points,
    "dissent": _dissent,
    "present": _present,
    "notes": _notes,
    "add": _add,
}


async def write(update: Update, turn: Turn) -> None:
    """A sentence about the item that is open, or several lines with their numbers."""
    kept = turn.kept(ITEM)
    meeting, community, draft = await led_as_seen(turn, kept)
    text = check_words(turn.text, LONGEST_NOTES)
    today = turn.now.astimezone(community.zone).date()
    body = written_by_number(draft.body, text, today)
    several = body is not None
    body = body or written(draft.body, kept["entry"], text, today)
    draft = await minutes.put(turn.db, draft, body, turn.resident.id)
    if several:
        show_draft(turn, meeting, community, draft)
    else:
        show_entry(turn, meeting, community, draft, kept["entry"])


HANDLERS = [
    tap(Fill, fill),
    Step(WORDS, keep_words),
    Step(ITEM, write),
]
