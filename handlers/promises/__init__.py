"""What meetings resolved is kept in sight: a pinned card a week, reminders, and /promises."""

from handlers.promises import listing, reminding, updating, weekly

HANDLERS = [*listing.HANDLERS, *updating.HANDLERS]
CARDS = {weekly.CARD: weekly.draw_card}
TIMERS = {**reminding.TIMERS, **weekly.TIMERS}
