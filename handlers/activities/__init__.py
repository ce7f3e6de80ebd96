"""Activities of volunteers: announced, signed up for, reminded of, led, and recorded."""

from handlers.activities import announcing, leading, reminding, signing_in, signing_up
from handlers.activities.cards import draw_card

HANDLERS = [
    *announcing.HANDLERS,
    *signing_up.HANDLERS,
    *signing_in.HANDLERS,
    *leading.HANDLERS,
]
CARDS = {"activity": draw_card}
TIMERS = reminding.TIMERS
