"""The bodies of a community: residents see who sits on them, organizers set them up."""

from handlers.councils import changing, making, noting, removing, seating, showing, terms

HANDLERS = [
    *showing.HANDLERS,
    *making.HANDLERS,
    *seating.HANDLERS,
    *removing.HANDLERS,
    *changing.HANDLERS,
    *noting.HANDLERS,
]
TIMERS = terms.TIMERS
