"""Who is there, for those who lead: members are ticked, people without a phone noted by name or as
a number, and who leaves early is noted too, so that the quorum stays honest."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import tap
from bot.texts import phrase
from bot.turn import Turn, rows_of
from domain.communities import Community
from domain.meetings import Meeting
from domain.refusals import Refused, TooLate
from domain.sittings import Attendance, require_sign_in_time
from handlers.meetings.houses import House, house_of, led, note_person, show_again
from handlers.sittings.showing import present_words
from storage import attendances, people, sittings

MOST_SHOWN = 90


@dataclass(frozen=True)
class WhoIsHere(Tap, prefix="sitting-who"):
    """The list, again."""

    meeting: int


@dataclass(frozen=True)
class Sit(Tap, prefix="sitting-seat"):
    """The member on this seat of the body has come."""

    meeting: int
    seat: int


@dataclass(frozen=True)
class Ask(Tap, prefix="sitting-ask"):
    """What about these?"""

    meeting: int
    attendance: int


@dataclass(frozen=True)
class Gone(Tap, prefix="sitting-gone"):
    """They have left (left), one of them has (one), or they were never there (mistake)."""

    what: str
    meeting: int
    attendance: int


@dataclass(frozen=True)
class AddSomebody(Tap, prefix="sitting-add"):
    """Somebody without a phone is there."""

    meeting: int


async def entering(turn: Turn, meeting_id: int) -> tuple[Meeting, Community, House]:
    """The meeting, for those who lead it while people come; raises Refused."""
    meeting, community = await led(turn, meeting_id)
    require_sign_in_time(meeting, await sittings.find(turn.db, meeting.id), turn.now)
    return meeting, community, await house_of(turn.db, meeting, community)


async def show_here(turn: Turn, meeting: Meeting, house: House) -> None:
    """The list below everything else."""
    turn.say("sitting-here", **await _listed(turn, meeting, house))


async def edit_here(update: Update, turn: Turn) -> None:
    """The list, where something else was asked."""
    meeting, community = await led(turn, turn.tapped(WhoIsHere).meeting)
    await _edit_here(turn, meeting, await house_of(turn.db, meeting, community))


async def _edit_here(turn: Turn, meeting: Meeting, house: House) -> None:
    turn.edit("sitting-here", **await _listed(turn, meeting, house))


async def _listed(turn: Turn, meeting: Meeting, house: House) -> dict[str, Any]:
    here = await attendances.list_here(turn.db, meeting.id)
    seated = {one.seat_id: one for one in here if one.seat_id is not None}
    seats = [
        _here(meeting, seated[seat.id])
        if seat.id in seated
        else button("label-sitting-absent", Sit(meeting.id, seat.id), name=seat.name[:20])
        for seat in house.seats
    ]
    others = [_here(meeting, one) for one in here if one.id not in {a.id for a in seated.values()}]
    shown = [*seats, *others[::-1]][:MOST_SHOWN]
    more = button("label-sitting-add", AddSomebody(meeting.id))
    words = await present_words(turn.db, meeting, house)
    return {"title": meeting.title, "present": words, "buttons": [*rows_of(shown), more]}


def _here(meeting: Meeting, one: Attendance) -> Button:
    values = {"name": (one.name or "")[:20], "people": one.people, "listens": not one.counted}
    key = "label-sitting-nameless" if is_nameless(one) else "label-sitting-is-here"
    return button(key, Ask(meeting.id, one.id), **values)


def is_nameless(one: Attendance) -> bool:
    """Whether nothing is known but how many they are."""
    return one.name is None


async def tick(update: Update, turn: Turn) -> None:
    """A member of the body is there."""
    asked = turn.tapped(Sit)
    meeting, _, house = await entering(turn, asked.meeting)
    seat = next((one for one in house.seats if one.id == asked.seat), None)
    if seat is None:
        raise Refused("button-old")
    if seat.person_id is None:
        await attendances.sign_in(turn.db, meeting.id, turn.now, seat_id=seat.id, name=seat.name)
        show_again(turn, meeting)
    elif await note_person(turn, meeting, house, seat.person_id):
        await tell_signed_in(turn, meeting, seat.person_id)
    await _edit_here(turn, meeting, house)


async def tell_signed_in(turn: Turn, meeting: Meeting, person_id: int) -> None:
    """Whoever has a phone hears that somebody else signed them in."""
    person = await people.find(turn.db, person_id)
    if person is not None and person.id != turn.person_id:
        turn.tell(person, "sitting-told-signed-in", title=meeting.title)


async def ask_about(update: Update, turn: Turn) -> None:
    """Have they left, or were they never there?"""
    asked = turn.tapped(Ask)
    meeting, _, one = await _noted(turn, asked.meeting, asked.attendance)
    whats = ["one", "left"] if one.people > 1 else ["left"]
    ways = [
        button(f"label-sitting-{what}", Gone(what, meeting.id, one.id), people=one.people)
        for what in (*whats, "mistake")
    ]
    back = button("label-sitting-back", WhoIsHere(meeting.id))
    who = one.name or phrase("sitting-nameless", people=one.people)
    turn.edit("sitting-ask-about", who=who, buttons=[*ways, back])


async def _noted(
    turn: Turn, meeting_id: int, attendance_id: int
) -> tuple[Meeting, House, Attendance]:
    """Somebody who is there, for those who lead; raises Refused."""
    meeting, _, house = await entering(turn, meeting_id)
    one = next(
        (a for a in await attendances.list_here(turn.db, meeting.id) if a.id == attendance_id),
        None,
    )
    if one is None:
        raise TooLate("sitting-gone-already")
    return meeting, house, one


async def note_gone(update: Update, turn: Turn) -> None:
    """They count no longer, from now on or at all."""
    asked = turn.tapped(Gone)
    meeting, house, one = await _noted(turn, asked.meeting, asked.attendance)
    match asked.what:
        case "left":
            await attendances.leave(turn.db, one.id, turn.now)
        case "one":
            await attendances.one_leaves(turn.db, one, turn.now)
        case "mistake":
            await attendances.strike(turn.db, one.id)
        case _:
            raise Refused("button-old")
    show_again(turn, meeting)
    await _edit_here(turn, meeting, house)


HANDLERS = [tap(WhoIsHere, edit_here), tap(Sit, tick), tap(Ask, ask_about), tap(Gone, note_gone)]
