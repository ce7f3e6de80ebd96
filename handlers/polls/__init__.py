"""Polls: made by an organizer, voted on in the group or in private, closed and counted."""

from handlers.polls import (
    asking,
    ballots,
    budgets,
    cancelling,
    casting,
    ending,
    keeping,
    listing,
    opening,
    paper_box,
    papers,
    photos,
    previewing,
    prolonging,
    receiving,
    remarks,
    showing,
    timing,
    voting,
)

HANDLERS = [
    *asking.HANDLERS,
    *listing.HANDLERS,
    *timing.HANDLERS,
    *previewing.HANDLERS,
    *showing.HANDLERS,
    *voting.HANDLERS,
    *casting.HANDLERS,
    *ballots.HANDLERS,
    *budgets.HANDLERS,
    *photos.HANDLERS,
    *remarks.HANDLERS,
    *receiving.HANDLERS,
    *ending.HANDLERS,
    *keeping.HANDLERS,
    *papers.HANDLERS,
    *paper_box.HANDLERS,
    *prolonging.HANDLERS,
    *cancelling.HANDLERS,
]
CARDS = {"poll": showing.draw_card}
TIMERS = {**ending.TIMERS, **opening.TIMERS}
