"""Polls: made by an organizer, voted on in the group or in private, closed and counted."""

from handlers.polls import asking, ending, showing, voting

HANDLERS = [*asking.HANDLERS, *showing.HANDLERS, *voting.HANDLERS, *ending.HANDLERS]
CARDS = {"poll": showing.draw_card}
TIMERS = ending.TIMERS
