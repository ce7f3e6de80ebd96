"""An organizer gives somebody a seat: a resident who has joined, or a name without a phone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, Rows, Tap, button, words
from bot.routing import Step, tap, taps_only
from bot.turn import Turn
from domain.communities import Community
from domain.councils import Council, CouncilEvent, CouncilRole, Term, term_said, years_from
from domain.refusals import Refused
from domain.wording import check_words
from handlers.councils.noting import note
from handlers.councils.showing import organized, show_council, today_in
from handlers.councils.terms import follow_terms
from storage import councils, members, people

LONGEST_NAME = 30
YEARS = (1, 3, 5)


@dataclass(frozen=True)
class This(Tap, prefix="cop"):
    """This resident is meant; 0 for somebody without a phone, of whom only the name is kept."""

    person: int


@dataclass(frozen=True)
class As(Tap, prefix="cor"):
    """The role in the body."""

    role: str


@dataclass(frozen=True)
class For(Tap, prefix="cot"):
    """A term of so many years from today; 0 without an end."""

    years: int


async def ask_who(turn: Turn, council: Council) -> None:
    """Who takes a seat?"""
    keep = {"council": council.id}
    turn.ask("council-ask-who", then="council.who", keep=keep, name=council.name, buttons=[CANCEL])


async def keep_who(update: Update, turn: Turn) -> None:
    """Residents of that name, to choose from; with none, the name is kept."""
    kept = turn.kept("council.who")
    council, _ = await organized(turn, kept["council"])
    name = check_words(turn.text, LONGEST_NAME)
    keep = {**kept, "name": name}
    found = await members.search(turn.db, council.community_id, name)
    if not found:
        _ask_role(turn, {**keep, "person": 0}, name)
        return
    residents = [words(f"👤 {one.name}", This(one.id)) for one in found]
    by_name = button("label-council-by-name", This(0), name=name)
    buttons = [*residents, by_name, CANCEL]
    turn.ask("council-ask-which", then="council.which", keep=keep, name=name, buttons=buttons)


async def keep_which(update: Update, turn: Turn) -> None:
    """Which resident, or only the name."""
    kept, person = turn.kept("council.which"), turn.tapped(This).person
    council, _ = await organized(turn, kept["council"])
    name = kept["name"]
    if person:
        name = (await members.get(turn.db, council.community_id, person)).name
    _ask_role(turn, {**kept, "person": person, "name": name}, name)


def _ask_role(turn: Turn, keep: Mapping[str, Any], name: str) -> None:
    roles = [button(f"council-role-{role}", As(role)) for role in CouncilRole]
    buttons: Rows = [roles, CANCEL]
    turn.ask("council-ask-role", then="council.role", keep=keep, name=name, buttons=buttons)


async def keep_role(update: Update, turn: Turn) -> None:
    """The role; next, the term."""
    keep = {**turn.kept("council.role"), "role": turn.tapped(As).role}
    if keep["role"] not in set(CouncilRole):
        raise Refused("button-old")
    years: list[Button] = [button("label-council-years", For(n), years=n) for n in YEARS]
    buttons = [years, [button("label-council-no-end", For(0)), CANCEL]]
    turn.ask("council-ask-term", then="council.term", keep=keep, name=keep["name"], buttons=buttons)


async def keep_term(update: Update, turn: Turn) -> None:
    """The term in words."""
    council, community = await organized(turn, turn.kept("council.term")["council"])
    await _seat(turn, council, community, term_said(turn.text, today_in(turn, community)))


async def pick_term(update: Update, turn: Turn) -> None:
    """The term by a button."""
    council, community = await organized(turn, turn.kept("council.term")["council"])
    years, today = turn.tapped(For).years, today_in(turn, community)
    if not 0 <= years <= max(YEARS):
        raise Refused("button-old")
    term = years_from(today, years) if years else Term(since=today)
    await _seat(turn, council, community, term)


async def _seat(turn: Turn, council: Council, community: Community, term: Term) -> None:
    kept, today = turn.kept("council.term"), today_in(turn, community)
    name, person, role = kept["name"], kept["person"] or None, CouncilRole(kept["role"])
    seated = await councils.list_seats(turn.db, [council.id], today)
    if any(m.person_id == person if person else m.name == name for m in seated):
        raise Refused("council-seated-already", name=name)
    if person and not await people.is_member(turn.db, person, community.id):
        raise Refused("council-person-left", name=name)
    seat = await councils.add_member(turn.db, council.id, name, person, role, term)
    await councils.renew_roles(turn.db, community.id, today)
    await note(turn, council.id, CouncilEvent.SEATED, seat.id)
    follow_terms(turn, seat, community)
    turn.end()
    turn.menu("council-seated", name=name, council=council.name)
    if person:
        await _tell(turn, person, council, community, role)
    await show_council(turn, council)


async def _tell(
    turn: Turn, person: int, council: Council, community: Community, role: CouncilRole
) -> None:
    told = {"community": community.name, "council": council.name}
    seated = await people.get(turn.db, person)
    turn.tell(seated, f"council-told-{role}", **told)


HANDLERS = [
    Step("council.who", keep_who),
    taps_only("council.which"),
    tap(This, keep_which),
    taps_only("council.role"),
    tap(As, keep_role),
    Step("council.term", keep_term),
    tap(For, pick_term),
]
