"""Notices of organizers to one or many communities: now, at a time, or again and again."""

from handlers.notices import choosing, managing, previewing, reporting, sending, writing

HANDLERS = [
    *writing.HANDLERS,
    *choosing.HANDLERS,
    *previewing.HANDLERS,
    *managing.HANDLERS,
    *reporting.HANDLERS,
]
TIMERS = {**sending.TIMERS, **reporting.TIMERS}
