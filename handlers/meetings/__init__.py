"""Meetings: announced by an organizer, answered by residents, reminded of, moved, cancelled."""

from handlers.meetings import (
    agendas,
    announcing,
    answering,
    arranging,
    calling,
    detailing,
    editing,
    handouts,
    leading,
    months,
    opinions,
    placing,
    previewing,
    publishing,
    reminding,
    series,
    series_changing,
    showing,
    timing,
    venues,
)

HANDLERS = [
    *announcing.HANDLERS,
    *timing.HANDLERS,
    *placing.HANDLERS,
    *venues.HANDLERS,
    *calling.HANDLERS,
    *handouts.HANDLERS,
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
    *months.HANDLERS,
    *series.HANDLERS,
    *series_changing.HANDLERS,
]
CARDS = {"meeting": showing.draw_card}
TIMERS = {**reminding.TIMERS, **series.TIMERS, **opinions.TIMERS}
