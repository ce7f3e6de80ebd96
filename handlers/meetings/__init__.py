"""Meetings: announced by an organizer, answered by residents, reminded of, moved, cancelled."""

from handlers.meetings import (
    agendas,
    announcing,
    answering,
    arranging,
    deciding,
    detailing,
    editing,
    leading,
    opinions,
    previewing,
    publishing,
    reminding,
    series,
    showing,
    timing,
)

HANDLERS = [
    *announcing.HANDLERS,
    *timing.HANDLERS,
    *agendas.HANDLERS,
    *arranging.HANDLERS,
    *detailing.HANDLERS,
    *previewing.HANDLERS,
    *editing.HANDLERS,
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
