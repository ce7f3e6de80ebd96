"""Who is called to a meeting being planned: all, a body, or people by name; and open seats."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Rows, Tap, button, words
from bot.routing import Step, tap, taps_only
from bot.turn import Turn
from domain.meetings import Called, names_said
from domain.refusals import Refused
from domain.venues import seats_said
from handlers.councils.showing import today_in
from handlers.meetings.drafts import Keep, called_in, community_of, without
from handlers.meetings.previewing import go_on
from handlers.meetings.questions import way_out
from storage import councils, members

EVERYBODY, BY_NAME = 0, -1
NAMED, WHICH = "meeting.named", "meeting.which"


@dataclass(frozen=True)
class Call(Tap, prefix="meeting-call"):
    """The body with this id; all (0), or people by name (-1)."""

    council: int


@dataclass(frozen=True)
class ThisOne(Tap, prefix="meeting-this"):
    """This resident is meant; 0 for somebody of whom only the name is known."""

    person: int


@dataclass(frozen=True)
class AnySeats(Tap, prefix="meeting-any"):
    """As many as come."""


async def ask_whom(turn: Turn, keep: Keep) -> None:
    """Who is called?"""
    community = await community_of(turn, keep)
    bodies = await councils.list_of(turn.db, community.id)
    ids = [body.id for body in bodies]
    sitting = await councils.list_members(turn.db, ids, today_in(turn, community))
    counts = {body.id: sum(m.council_id == body.id for m in sitting) for body in bodies}
    known = [
        button("label-call-council", Call(body.id), name=body.name, count=counts[body.id])
        for body in bodies
        if counts[body.id]
    ]
    all_of_them = button("label-call-all", Call(EVERYBODY))
    by_name = button("label-call-named", Call(BY_NAME))
    buttons: Rows = [all_of_them, *known, by_name, way_out(keep)]
    turn.ask("meeting-ask-whom", then="meeting.whom", keep=keep, buttons=buttons)


async def pick_whom(update: Update, turn: Turn) -> None:
    """All, a body, or next the names."""
    keep, asked = turn.kept("meeting.whom"), turn.tapped(Call).council
    if asked > EVERYBODY:
        known = await councils.list_of(turn.db, keep["community"])
        if asked not in {body.id for body in known}:
            raise Refused("button-old")
    turn.fade()
    if asked == BY_NAME:
        buttons = [way_out(keep)]
        turn.ask("meeting-ask-names", then=NAMED, keep=keep, buttons=buttons)
        return
    body = {"council_id": asked} if asked else {}
    await go_on(turn, {**without(keep, "council_id", "named"), **body})


async def keep_names(update: Update, turn: Turn) -> None:
    """Names in the place of those before; whoever is not clear is asked about one by one."""
    keep = without(turn.kept(NAMED), "council_id", "named")
    await _resolve(turn, {**keep, "named": [], "unclear": names_said(turn.text)})


async def _resolve(turn: Turn, keep: Mapping[str, Any]) -> None:
    """Residents by their names; where several could be meant, which of them?"""
    named, unclear = list(keep["named"]), list(keep["unclear"])
    while unclear:
        name = unclear[0]
        found = await members.search(turn.db, keep["community"], name)
        exact = [one for one in found if one.name == name]
        if found and len(exact) != 1:
            asked = [words(f"👤 {one.name}", ThisOne(one.id)) for one in found]
            buttons = [*asked, button("label-call-by-name", ThisOne(0), name=name)]
            kept = {**keep, "named": named, "unclear": unclear}
            turn.ask("meeting-ask-which", then=WHICH, keep=kept, name=name, buttons=buttons)
            return
        person = exact[0].id if exact else None
        named = _with(named, Called(person_id=person, name=name))
        del unclear[0]
    await go_on(turn, {**without(keep, "unclear"), "named": named})


def _with(named: list[dict[str, Any]], one: Called) -> list[dict[str, Any]]:
    """Nobody is called twice."""
    called = one.model_dump(exclude={"language"})
    return named if called in named else [*named, called]


async def pick_which(update: Update, turn: Turn) -> None:
    """The one who is meant; next, the others who are not clear."""
    keep, person = turn.kept(WHICH), turn.tapped(ThisOne).person
    name, *rest = keep["unclear"]
    if person:
        name = (await members.get(turn.db, keep["community"], person)).name
    turn.fade()
    one = Called(person_id=person or None, name=name)
    await _resolve(turn, {**keep, "named": _with(keep["named"], one), "unclear": rest})


async def ask_seats(turn: Turn, keep: Keep) -> None:
    """How many open seats?"""
    beside = bool(keep.get("council_id") or called_in(keep))
    any_number: list[Button] = [button("label-any-seats", AnySeats())]
    buttons: Rows = [any_number, way_out(keep)]
    key = "meeting-ask-seats-beside" if beside else "meeting-ask-seats"
    turn.ask(key, then="meeting.seats", keep=keep, buttons=buttons)


async def keep_seats(update: Update, turn: Turn) -> None:
    """So many."""
    await go_on(turn, {**turn.kept("meeting.seats"), "seats": seats_said(turn.text)})


async def any_seats(update: Update, turn: Turn) -> None:
    """As many as come."""
    turn.tapped(AnySeats)
    keep = turn.kept("meeting.seats")
    turn.fade()
    await go_on(turn, without(keep, "seats"))


HANDLERS = [
    taps_only("meeting.whom"),
    tap(Call, pick_whom),
    Step(NAMED, keep_names),
    taps_only(WHICH),
    tap(ThisOne, pick_which),
    Step("meeting.seats", keep_seats),
    tap(AnySeats, any_seats),
]
