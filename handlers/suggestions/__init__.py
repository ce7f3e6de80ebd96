"""Suggestions as residents meet them: said, supported, followed, rated."""

from handlers.suggestions import (
    deadlines,
    following,
    letters,
    offering,
    previewing,
    rating,
    saying,
    submitting,
    telling,
)

HANDLERS = [
    *following.HANDLERS,
    *letters.HANDLERS,
    *rating.HANDLERS,
    *saying.HANDLERS,
    *previewing.HANDLERS,
    *submitting.HANDLERS,
    *offering.HANDLERS,
]
TIMERS = {**rating.TIMERS, **telling.TIMERS, **deadlines.TIMERS}
