"""The organizer's desk: what waits, what is decided and replied, and what can be begun."""

from handlers.desk import actions, deciding, entering, merging, places, queue, replying

HANDLERS = [
    *queue.HANDLERS,
    *actions.HANDLERS,
    *deciding.HANDLERS,
    *merging.HANDLERS,
    *replying.HANDLERS,
    *places.HANDLERS,
    *entering.HANDLERS,
]
CARDS = queue.CARDS
TIMERS = queue.TIMERS
