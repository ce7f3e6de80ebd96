"""Polls: made by an organizer, voted on in the group or in private, closed and counted."""

from handlers.polls import (
    asking,
    ballots,
    cancelling,
    casting,
    ending,
    photos,
    prolonging,
    receiving,
    showing,
    voting,
)

HANDLERS = [
    *asking.HANDLERS,
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
TIMERS = ending.TIMERS
