"""How far an organizer's word reaches: the communities that they may tell something."""

from collections.abc import Collection

from bot.turn import Turn
from domain.communities import Community
from domain.refusals import Refused
from storage import communities, people


async def reach_of(turn: Turn) -> list[Community]:
    """All communities for administrators, else those the person organizes; raises Refused when
    there are none."""
    every = await communities.list_all(turn.db)
    if turn.person_id not in turn.facts.administrators:
        led = set(await people.communities_led_by(turn.db, turn.person_id))
        every = [c for c in every if c.id in led]
    if not every:
        raise Refused("only-organizers")
    return every


async def require_reach(turn: Turn, targets: Collection[int]) -> None:
    """Raise Refused unless the person may tell all of these communities something."""
    reach = {c.id for c in await reach_of(turn)}
    if not reach.issuperset(targets):
        raise Refused("notice-not-yours")
