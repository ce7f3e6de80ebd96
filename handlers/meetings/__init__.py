"""Meetings: announced by an organizer, answered by residents, reminded of, moved, cancelled."""

from handlers.meetings import (
    agendas,
    announcing,
    answering,
    deciding,
    leading,
    opinions,
    publishing,
    reminding,
    series,
    showing,
)

HANDLERS = [
    *announcing.HANDLERS,
    *agendas.HANDLERS,
    *publishing.HANDLERS,
    *showing.HANDLERS,
    *answering.HANDLERS,
    *opinions.HANDLERS,
    *leading.HANDLERS,
    *series.HANDLERS,
    *deciding.HANDLERS,
]
CARDS = {"meeting": showing.draw_card}
TIMERS = {**reminding.TIMERS, **series.TIMERS, **opinions.TIMERS}
