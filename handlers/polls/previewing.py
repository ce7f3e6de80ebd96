"""Before it is published, the organizer sees the card as the group will see it."""

from telegram import Update

from bot.routing import tap
from bot.texts import Lines, phrase
from bot.turn import Turn
from domain.polls import Poll, PollState
from handlers.polls.asking import publish_buttons, to_be_opened
from handlers.polls.settings import Preview, opening
from handlers.polls.showing import card_values
from storage import communities, electors


async def preview(update: Update, turn: Turn) -> None:
    """The card of the group, and what its buttons will be."""
    keep = turn.kept("poll.settings")
    community = await communities.get(turn.db, keep["community"])
    new = await to_be_opened(turn, keep)
    opens_at = opening(turn, keep) or turn.now
    drawn = Poll(
        id=0,
        community_id=community.id,
        electorate=0,
        state=PollState.OPEN,
        opened_at=opens_at,
        **new.model_dump(exclude={"options"}),
    )
    electorate, weight = await electors.would_be(turn.db, community.id, new)
    drawn = drawn.model_copy(update={"electorate": electorate, "weight": weight})
    labels = [phrase("label-vote")] if drawn.in_private else [o.label for o in new.choices]
    card = await card_values(turn.db, drawn, new.choices, 0, community.zone)
    turn.say(
        "poll-preview",
        card=phrase("poll-card", standing="", voter="", **card),
        under=Lines([phrase("poll-preview-button", label=label) for label in labels]),
        buttons=publish_buttons(),
    )


HANDLERS = [tap(Preview, preview)]
