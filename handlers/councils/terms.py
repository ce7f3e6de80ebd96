"""What the clock does for a seat: the role begins and ends with the term."""

from datetime import date, datetime, time

from bot.occasion import Occasion
from domain.communities import Community
from domain.councils import ONE_DAY, CouncilEvent, CouncilMember
from handlers.councils.noting import note
from handlers.councils.showing import today_in
from storage import communities, councils
from storage.timers import Timer

TERM = "council.term"


def follow_terms(occasion: Occasion, seat: CouncilMember, community: Community) -> None:
    """On its first day and on the day after its last the role is looked at again."""
    if seat.since > today_in(occasion, community):
        _at(occasion, seat, seat.since, "begins", community)
    if seat.until is not None:
        _at(occasion, seat, seat.until + ONE_DAY, "ends", community)


def _at(occasion: Occasion, seat: CouncilMember, day: date, name: str, where: Community) -> None:
    midnight = datetime.combine(day, time(), where.zone)
    occasion.schedule(TERM, seat.id, midnight, name, where.id)


def unfollow_terms(occasion: Occasion, member_id: int) -> None:
    """The seat was given up."""
    occasion.unschedule(TERM, member_id)


async def turn_over(occasion: Occasion, timer: Timer) -> None:
    """A term begins or is over: the role follows, and organizers hear of a seat that is free."""
    seat = await councils.find_member(occasion.db, timer.ref)
    if seat is None or seat.left_on is not None:
        return
    council = await councils.get(occasion.db, seat.council_id)
    community = await communities.get(occasion.db, council.community_id)
    await councils.renew_roles(occasion.db, community.id, today_in(occasion, community))
    if timer.name == "ends":
        await note(occasion, council.id, CouncilEvent.TERM_OVER, seat.id)
        told = {"name": seat.name, "council": council.name}
        await occasion.tell_organizers(community.id, "council-told-term-over", **told)


TIMERS = {TERM: turn_over}
