"""A closed poll as tables: the result as it was said, and of a named poll who voted what."""

import re
from collections.abc import Sequence

from bot.texts import label
from domain.areas import in_square_metres
from domain.ballots import read_choice
from domain.polls import Option, Poll, Result
from domain.rolls import Capacity
from handlers.polls.choices import chosen_words
from handlers.polls.results import counted, result_values
from storage import polls, votes
from storage.database import Connection
from storage.votes import Named

Row = tuple[str | int, ...]
MARKUP = re.compile("</?(?:b|code)>")


async def result_rows(db: Connection, poll: Poll, language: str) -> tuple[Row, ...]:
    """What was said at the end, a line a row, and the figures below."""
    options, result = await counted(db, poll)
    values = await result_values(db, poll, options, result)
    said = MARKUP.sub("", label(language, "poll-result", **values))
    lines: list[Row] = [(line,) for line in said.split("\n")]
    return (*lines, (), *_figures(options, result, language))


def _figures(options: Sequence[Option], result: Result, language: str) -> list[Row]:
    """A row an option; where there were rounds, a column each."""
    head = label(language, "sheet-option")
    rounds = result.count.rounds
    if not rounds:
        pairs = zip(options, result.totals, strict=True)
        return [(head, label(language, "sheet-count")), *[(o.label, n) for o, n in pairs]]
    names = [label(language, "flow-round", number=n) for n, _ in enumerate(rounds, 1)]
    rows: list[Row] = [
        (o.label, *[_stood(one.standing[at]) for one in rounds]) for at, o in enumerate(options)
    ]
    spent: Row = (label(language, "flow-spent"), *[one.exhausted for one in rounds])
    return [(head, *names), *rows, spent]


def _stood(votes: int | None) -> str | int:
    return "" if votes is None else votes


async def vote_rows(db: Connection, poll: Poll, language: str) -> tuple[Row, ...]:
    """Who voted what in a named poll, for its organizers."""
    options = await polls.options_of(db, poll.id)
    by_area = poll.capacity is Capacity.OWNER
    columns = ["who", "by", "choice", *(["area"] if by_area else []), "how", "note"]
    head = tuple(label(language, f"sheet-{column}") for column in columns)
    named = await votes.list_named(db, poll.id)
    return (head, *[_vote(poll, options, vote, by_area, language) for vote in named])


def _vote(poll: Poll, options: Sequence[Option], vote: Named, by_area: bool, language: str) -> Row:
    said = chosen_words(poll, options, read_choice(vote.choice))
    area = [in_square_metres(vote.weight)] if by_area else []
    how = label(language, f"sheet-how-{vote.how}") if vote.how else ""
    chosen = label(language, "sheet-words", words=said)
    return (vote.name or "—", vote.by_name or "", chosen, *area, how, vote.note or "")
