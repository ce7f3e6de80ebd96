"""Meetings: announced by an organizer, answered by residents, reminded of, moved, cancelled."""

from handlers.meetings import announcing, answering, leading, reminding, showing

HANDLERS = [
    *announcing.HANDLERS,
    *showing.HANDLERS,
    *answering.HANDLERS,
    *leading.HANDLERS,
]
CARDS = {"meeting": showing.draw_card}
TIMERS = reminding.TIMERS
