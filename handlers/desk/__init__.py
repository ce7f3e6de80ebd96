"""The organizer's desk: what waits, what is decided and replied, and what can be begun."""

from handlers.desk import (
    actions,
    asking,
    deciding,
    entering,
    hearing,
    levels,
    merging,
    places,
    queue,
    replying,
    working,
)

HANDLERS = [
    *queue.HANDLERS,
    *actions.HANDLERS,
    *deciding.HANDLERS,
    *asking.HANDLERS,
    *working.HANDLERS,
    *hearing.HANDLERS,
    *merging.HANDLERS,
    *replying.HANDLERS,
    *places.HANDLERS,
    *levels.HANDLERS,
    *entering.HANDLERS,
]
CARDS = queue.CARDS
