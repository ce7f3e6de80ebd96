"""Suggestions as residents meet them: said, supported, followed, rated."""

from handlers.suggestions import deadlines, following, letters, rating, saying, telling

HANDLERS = [*following.HANDLERS, *letters.HANDLERS, *rating.HANDLERS, *saying.HANDLERS]
TIMERS = {**rating.TIMERS, **telling.TIMERS, **deadlines.TIMERS}
