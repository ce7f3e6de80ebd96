"""Suggestions as residents meet them: said, read, supported, followed, rated."""

from handlers.suggestions import (
    considering,
    deadlines,
    following,
    letters,
    offering,
    previewing,
    rating,
    reading,
    resuming,
    saying,
    sharing,
    showing,
    submitting,
    telling,
)

HANDLERS = [
    *following.HANDLERS,
    *letters.HANDLERS,
    *rating.HANDLERS,
    *saying.HANDLERS,
    *considering.HANDLERS,
    *resuming.HANDLERS,
    *previewing.HANDLERS,
    *submitting.HANDLERS,
    *reading.HANDLERS,
    *showing.HANDLERS,
    *sharing.HANDLERS,  # before offering: a number is asked for, other words are offered
    *offering.HANDLERS,
]
TIMERS = {**rating.TIMERS, **telling.TIMERS, **deadlines.TIMERS}
