"""Rolls: who may vote in which capacity; brought in as tables, proven by codes or organizers."""

from handlers.rolls import (
    confirming,
    importing,
    listing,
    own,
    printing,
    proving,
    taking,
    verifying,
)

HANDLERS = [
    *listing.HANDLERS,
    *importing.HANDLERS,
    *taking.HANDLERS,
    *printing.HANDLERS,
    *confirming.HANDLERS,
    *verifying.HANDLERS,
    *own.HANDLERS,
    *proving.HANDLERS,
]
FILES = importing.FILES
