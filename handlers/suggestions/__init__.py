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
    showing,
    submitting,
    supporting_for,
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
    *supporting_for.HANDLERS,
    *reading.HANDLERS,
    *showing.HANDLERS,
    *offering.HANDLERS,
]
TIMERS = {**rating.TIMERS, **telling.TIMERS, **deadlines.TIMERS}
