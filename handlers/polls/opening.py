"""A poll opens: at once, or when its hour has come."""

from bot.occasion import Occasion
from bot.texts import label
from domain.communities import Community
from domain.lots import seal_of
from domain.poll_life import Deed
from domain.polls import Poll, PollState
from handlers.polls.ending import plan_end
from storage import communities, poll_events, polls
from storage.timers import Timer


def go_public(occasion: Occasion, poll: Poll, community: Community) -> None:
    """The card of an open poll stands in the group, and it will end by itself. The seal of a lot
    is said beside the card: what is never edited can be compared later."""
    occasion.show_group("poll", poll.id, community)
    if poll.lot:
        seal = seal_of(poll.lot)
        occasion.post(community, "poll-lot-seal", question=poll.question, seal=seal)
    plan_end(occasion, poll)


def plan_opening(occasion: Occasion, poll: Poll) -> None:
    """It opens by itself at its hour."""
    opens_at, community = poll.opened_at, poll.community_id
    occasion.schedule("poll.open", poll.id, opens_at, community_id=community)


async def open_at_hour(occasion: Occasion, timer: Timer) -> None:
    """Its hour has come: who may vote is frozen, and the card goes to the group."""
    poll = await polls.get(occasion.db, timer.ref)
    if poll.state is not PollState.DRAFT:
        return
    community = await communities.get(occasion.db, poll.community_id)
    if occasion.now >= poll.ends_at:
        await _give_up(occasion, poll, community, "poll-missed")
        return
    poll = await polls.open_now(occasion.db, poll.id, occasion.now)
    if poll.electorate == 0:
        await _give_up(occasion, poll, community, "poll-without-voters")
        return
    go_public(occasion, poll, community)
    await occasion.tell_organizers(community.id, "poll-opened", question=poll.question)


async def _give_up(occasion: Occasion, poll: Poll, community: Community, why: str) -> None:
    """It cannot be held: its organizers hear why."""
    reason = label(community.language, why)
    await polls.cancel(occasion.db, poll.id, reason, occasion.now)
    await poll_events.add(occasion.db, poll.id, Deed.CANCELLED, occasion.now, note=reason)
    told = {"question": poll.question, "reason": reason}
    await occasion.tell_organizers(community.id, "poll-cancelled", **told)


TIMERS = {"poll.open": open_at_hour}
