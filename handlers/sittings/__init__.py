"""What happens at a meeting: people sign in, the chair leads from item to item, votes are taken."""

from handlers.sittings import attending, chairing, noting, preparing, showing, signing_in, voting

HANDLERS = [
    *showing.HANDLERS,
    *signing_in.HANDLERS,
    *attending.HANDLERS,
    *noting.HANDLERS,
    *chairing.HANDLERS,
    *voting.HANDLERS,
]
CARDS = {"sitting": showing.draw_card}
TIMERS = {**preparing.TIMERS, **voting.TIMERS}
