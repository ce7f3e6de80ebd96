"""A tie, and what was said beforehand that happens then."""

from collections.abc import Sequence

from bot.texts import Lines, Phrase, phrase
from domain.counting import Tie
from domain.lots import Lot, draw, line_of, seal_of
from domain.polls import Option, Poll, PollState, Result
from domain.receipts import digest
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
    """Who was drawn, and how anybody can draw again."""
    if poll.lot:
        fell = draw(int(poll.lot), result.winners)
        again = phrase("poll-lot-opened", number=poll.lot, seal=seal_of(poll.lot), **_place(fell))
    else:
        fell, again = await _unsealed(db, poll, result)
    return [phrase("poll-lot", option=options[fell.winner].label), again]


def _place(fell: Lot) -> dict[str, int]:
    return {"among": fell.among, "rest": fell.remainder, "place": fell.remainder + 1}


async def _unsealed(db: Connection, poll: Poll, result: Result) -> tuple[Lot, Phrase]:
    """A poll that was over before numbers were sealed keeps the lot that fell then."""
    text = await listed(db, poll) if poll.secret else line_of(poll.id, result.totals)
    source = phrase("poll-lot-list") if poll.secret else phrase("poll-lot-line", text=text)
    fell = draw(int(digest(text), 16), result.winners)
    return fell, phrase("poll-lot-again", source=source, hash=digest(text), **_place(fell))
