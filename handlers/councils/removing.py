"""An organizer takes somebody's seat away: asked twice, told to whoever sat there."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Tap, button
from bot.routing import tap
from bot.texts import phrase
from bot.turn import Turn
from domain.councils import Council, CouncilEvent
from domain.refusals import Refused
from handlers.councils.noting import note
from handlers.councils.showing import organized, show_council, today_in
from handlers.councils.terms import unfollow_terms
from storage import communities, councils, people


@dataclass(frozen=True)
class Unseat(Tap, prefix="cox"):
    """This one sits there no longer; `sure` at the second asking."""

    member: int
    sure: bool


async def ask_whom(turn: Turn, council: Council) -> None:
    """Whose seat?"""
    community = await communities.get(turn.db, council.community_id)
    seats = await councils.list_seats(turn.db, [council.id], today_in(turn, community))
    if not seats:
        raise Refused("council-nobody-there")
    named = [
        button("label-council-member", Unseat(m.id, False), name=m.name, role=_role(m.role))
        for m in seats
    ]
    turn.say("council-ask-whom", name=council.name, buttons=[*named, CANCEL])


def _role(role: str) -> object:
    return phrase(f"council-role-{role}")


async def unseat(update: Update, turn: Turn) -> None:
    """The first tap asks again, the second does it."""
    asked = turn.tapped(Unseat)
    member = await councils.get_member(turn.db, asked.member)
    council, community = await organized(turn, member.council_id)
    if not asked.sure:
        sure = button("label-council-unseat-sure", Unseat(member.id, True))
        turn.edit("council-unseat-sure", name=member.name, buttons=[sure, CANCEL])
        return
    today = today_in(turn, community)
    if not await councils.remove_member(turn.db, member.id, today):
        raise Refused("council-nobody-there")
    await councils.renew_roles(turn.db, community.id, today)
    await note(turn, council.id, CouncilEvent.UNSEATED, member.id)
    unfollow_terms(turn, member.id)
    turn.edit("council-unseated", name=member.name, council=council.name)
    if member.person_id:
        person = await people.get(turn.db, member.person_id)
        turn.tell(person, "council-told-left", community=community.name, council=council.name)
    await show_council(turn, council)


HANDLERS = [tap(Unseat, unseat)]
