"""Suggestions as residents meet them: said, supported, followed, rated."""

from handlers.suggestions import following, rating, saying, telling

HANDLERS = [*following.HANDLERS, *rating.HANDLERS, *saying.HANDLERS]
TIMERS = {**rating.TIMERS, **telling.TIMERS}
