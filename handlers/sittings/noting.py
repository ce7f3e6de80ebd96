"""Somebody without a phone (or whose phone is at home) is there: by name with their consent, or
only as a number."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Button, Rows, Tap, button, words
from bot.routing import Step, tap, taps_only
from bot.turn import Turn
from domain.meetings import Meeting
from domain.papers import check_name
from domain.refusals import Refused
from domain.sittings import people_in
from handlers.meetings.houses import House, Seat, note_person, show_again
from handlers.sittings.attending import AddSomebody, Sit, entering, show_here, tell_signed_in
from storage import attendances, members, people


@dataclass(frozen=True)
class This(Tap, prefix="sitting-this"):
    """This resident is there."""

    person: int


@dataclass(frozen=True)
class ByHand(Tap, prefix="sitting-hand"):
    """Somebody of the name that was written, who has no phone."""


@dataclass(frozen=True)
class Consent(Tap, prefix="sitting-consent"):
    """Whether the name may be kept."""

    given: bool


async def ask_who(update: Update, turn: Turn) -> None:
    """A name, or how many?"""
    meeting, *_ = await entering(turn, turn.tapped(AddSomebody).meeting)
    turn.ask("sitting-ask-who", then="sitting.who", keep={"meeting": meeting.id}, buttons=[CANCEL])


async def keep_who(update: Update, turn: Turn) -> None:
    """So many, or everybody who is called so."""
    kept = turn.kept("sitting.who")
    meeting, _, house = await entering(turn, kept["meeting"])
    people_there = people_in(turn.text)
    if people_there is not None:
        await _note(turn, meeting, house, people=people_there)
        return
    name = check_name(turn.text)
    turn.go("sitting.who", {"meeting": meeting.id, "name": name})
    buttons = [*_seats(meeting, house, name), *await _residents(turn, meeting, house, name)]
    by_hand = button("label-sitting-by-hand", ByHand(), name=name)
    turn.say("sitting-found", name=name, count=len(buttons), buttons=[*buttons, by_hand, CANCEL])


def _seats(meeting: Meeting, house: House, name: str) -> list[Button]:
    found = [seat for seat in house.seats if name in seat.name]
    return [words(f"🪑 {seat.name}", Sit(meeting.id, seat.id)) for seat in found]


async def _residents(turn: Turn, meeting: Meeting, house: House, name: str) -> list[Button]:
    seated = {seat.person_id for seat in house.seats}
    found = await members.search(turn.db, meeting.community_id, name)
    return [words(f"👤 {one.name}", This(one.id)) for one in found if one.id not in seated]


async def _note(
    turn: Turn, meeting: Meeting, house: House, *, people: int = 1, name: str | None = None
) -> None:
    """They are there; members of a body are known by name, so others only listen."""
    who = {"people": people, "name": name, "counted": house.everybody}
    if not await attendances.sign_in(turn.db, meeting.id, turn.now, **who):
        raise Refused("sitting-here-already", name=name)
    turn.end()
    show_again(turn, meeting)
    await show_here(turn, meeting, house)


async def keep_this(update: Update, turn: Turn) -> None:
    """A resident who joined, without a phone at hand."""
    kept, person_id = turn.kept("sitting.who"), turn.tapped(This).person
    meeting, _, house = await entering(turn, kept["meeting"])
    if not await people.is_member(turn.db, person_id, meeting.community_id):
        raise Refused("button-old")
    if not await note_person(turn, meeting, house, person_id):
        name = (await people.get(turn.db, person_id)).name
        raise Refused("sitting-here-already", name=name)
    await tell_signed_in(turn, meeting, person_id)
    turn.end()
    turn.fade()
    await show_here(turn, meeting, house)


async def ask_consent(update: Update, turn: Turn) -> None:
    """May the name be kept?"""
    turn.tapped(ByHand)
    kept = turn.kept("sitting.who")
    if "name" not in kept:
        raise Refused("button-old")
    _, _, house = await entering(turn, kept["meeting"])
    _refuse_seated(house.seats, kept["name"])
    turn.fade()
    ways = [button(f"label-sitting-{x}", Consent(x == "consent")) for x in ("consent", "no-name")]
    buttons: Rows = [ways, CANCEL]
    turn.ask(
        "sitting-ask-consent", then="sitting.consent", keep=kept, name=kept["name"], buttons=buttons
    )


def _refuse_seated(seats: Sequence[Seat], name: str) -> None:
    """Raise Refused for the name of a member, who is ticked."""
    if any(seat.name == name for seat in seats):
        raise Refused("sitting-is-member", name=name)


async def keep_consent(update: Update, turn: Turn) -> None:
    """By name, or as one without a name."""
    kept, given = turn.kept("sitting.consent"), turn.tapped(Consent).given
    meeting, _, house = await entering(turn, kept["meeting"])
    turn.fade()
    await _note(turn, meeting, house, name=kept["name"] if given else None)


HANDLERS = [
    tap(AddSomebody, ask_who),
    Step("sitting.who", keep_who),
    tap(This, keep_this),
    tap(ByHand, ask_consent),
    taps_only("sitting.consent"),
    tap(Consent, keep_consent),
]
