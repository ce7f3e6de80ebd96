"""The minutes of meetings: drafted by the chair, published, posted for fifteen days, corrected."""

from handlers.minutes import (
    correcting,
    drafting,
    editing,
    overheard,
    posting,
    publishing,
    reading,
    reminding,
    tasks,
)

HANDLERS = [
    *drafting.HANDLERS,
    *editing.HANDLERS,
    *overheard.HANDLERS,
    *tasks.HANDLERS,
    *publishing.HANDLERS,
    *correcting.HANDLERS,
    *posting.HANDLERS,
    *reading.HANDLERS,
]
TIMERS = {**posting.TIMERS, **reminding.TIMERS}
