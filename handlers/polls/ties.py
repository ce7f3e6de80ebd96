"""A tie, and what was said beforehand that happens then."""

from collections.abc import Sequence

from bot.texts import Lines, Phrase, phrase
from domain.counting import Tie
from domain.lots import lot, stated
from domain.polls import Option, Poll, PollState, Result
from handlers.polls.publishing import listed
from storage.database import Connection


async def tie_said(
    db: Connection, poll: Poll, options: Sequence[Option], result: Result
) -> list[Phrase | Lines]:
    """Who is tied, and who settles it: the council, a lot that is drawn here, or nobody."""
    tied = Lines([options[at].label for at in result.winners], by=phrase("polls-comma"))
    said: list[Phrase | Lines] = [phrase("poll-tied", options=tied)]
    if poll.tie is Tie.LOT and poll.state is PollState.CLOSED:
        return [*said, *await _lot_said(db, poll, options, result)]
    return [*said, phrase(f"poll-tied-{poll.tie.value}")]


async def _lot_said(
    db: Connection, poll: Poll, options: Sequence[Option], result: Result
) -> list[Phrase | Lines]:
    """Who was drawn, and how anybody can draw again: from the published list of a secret poll,
    or from a line that stands here."""
    text = await listed(db, poll) if poll.secret else stated(poll.id, result.totals)
    fell = lot(text, result.winners)
    values = {"among": fell.among, "rest": fell.remainder, "place": fell.remainder + 1}
    source = phrase("poll-lot-list") if poll.secret else phrase("poll-lot-line", text=text)
    return [
        phrase("poll-lot", option=options[fell.winner].label),
        phrase("poll-lot-again", source=source, hash=fell.hash, **values),
    ]
