"""Polls: made by an organizer, voted on in the group or in private, closed and counted."""

from handlers.polls import (
    asking,
    ballots,
    cancelling,
    casting,
    ending,
    opening,
    photos,
    previewing,
    prolonging,
    receiving,
    showing,
    timing,
    voting,
)

HANDLERS = [
    *asking.HANDLERS,
    *timing.HANDLERS,
    *previewing.HANDLERS,
    *showing.HANDLERS,
    *voting.HANDLERS,
    *casting.HANDLERS,
    *ballots.HANDLERS,
    *photos.HANDLERS,
    *receiving.HANDLERS,
    *ending.HANDLERS,
    *prolonging.HANDLERS,
    *cancelling.HANDLERS,
]
CARDS = {"poll": showing.draw_card}
TIMERS = {**ending.TIMERS, **opening.TIMERS}
