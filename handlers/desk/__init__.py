"""The organizer's desk: what waits, what is decided and replied, and what can be begun."""

from handlers.desk import (
    actions,
    asking,
    deciding,
    entering,
    hearing,
    levels,
    looking_up,
    merging,
    places,
    queue,
    rating_for,
    replying,
    supporting_for,
    unmasking,
    withdrawing_for,
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
    *rating_for.HANDLERS,
    *supporting_for.HANDLERS,
    *places.HANDLERS,
    *levels.HANDLERS,
    *entering.HANDLERS,
    *looking_up.HANDLERS,
    *unmasking.HANDLERS,
    *withdrawing_for.HANDLERS,
]
CARDS = queue.CARDS
