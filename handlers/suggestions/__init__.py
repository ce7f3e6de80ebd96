"""Suggestions as residents meet them: said, supported, followed, rated."""

from handlers.suggestions import deadlines, following, rating, saying, telling

HANDLERS = [*following.HANDLERS, *rating.HANDLERS, *saying.HANDLERS]
TIMERS = {**rating.TIMERS, **telling.TIMERS, **deadlines.TIMERS}
