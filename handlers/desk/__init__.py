"""The organizer's desk: what waits, what is decided and replied, and what can be begun."""

from handlers.desk import deciding, entering, places, queue, replying

HANDLERS = [
    *queue.HANDLERS,
    *deciding.HANDLERS,
    *replying.HANDLERS,
    *places.HANDLERS,
    *entering.HANDLERS,
]
CARDS = queue.CARDS
TIMERS = queue.TIMERS
