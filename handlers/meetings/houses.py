"""Who decides at a meeting, by which rule, and who leads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.occasion import Hearer, Occasion
from bot.turn import Turn
from domain.communities import Community
from domain.councils import OF_EVERYBODY, Council, CouncilRole
from domain.meetings import BODIES, LAWFUL, Meeting
from domain.people import is_organizer
from domain.records import Record
from domain.refusals import Refused
from domain.sittings import Present
from domain.thresholds import Body
from storage import attendances, communities, councils, invitations, meetings, people
from storage.database import Connection

BY_HOUSEHOLD = frozenset({Body.RESIDENTS_HOUSEHOLDS, Body.VILLAGERS_HOUSEHOLDS})
OF_ADULTS = frozenset({Body.RESIDENTS_ADULTS, Body.VILLAGERS_ADULTS})
LEAD = frozenset({CouncilRole.CHAIR, CouncilRole.SECRETARY})


class Seat(Record):
    """A seat of the body that meets, or a place among those called by name."""

    id: int
    person_id: int | None = None
    name: str
    role: CouncilRole | None = None


@dataclass(frozen=True)
class House:
    """Those who decide: how many they are by the rule of the body, and on which day it is asked.
    They are those with `seats`, unless `everybody` decides. Without a rule there is no quorum."""

    day: date
    rule: Body | None = None
    total: int = 0
    seats: tuple[Seat, ...] = ()
    everybody: bool = True

    @property
    def by_household(self) -> bool:
        """Whether people of one home count once."""
        return self.rule in BY_HOUSEHOLD

    def seat_of(self, person_id: int) -> Seat | None:
        """The seat of a person."""
        return next((seat for seat in self.seats if seat.person_id == person_id), None)

    def decides(self, person_id: int) -> bool:
        """Whether a person is one of those who decide."""
        return self.everybody or self.seat_of(person_id) is not None


async def house_of(db: Connection, meeting: Meeting, community: Community) -> House:
    """Who decides at this meeting: the body or the people who are called, or else everybody."""
    day = meeting.starts_at.astimezone(community.zone).date()
    bodies = await councils.list_of(db, meeting.community_id)
    for body in (body for body in bodies if body.id == meeting.council_id):
        members = await councils.list_members(db, [body.id], day)
        seats = tuple(Seat(**m.model_dump(include=set(Seat.model_fields))) for m in members)
        if body.kind in OF_EVERYBODY:
            return _of_everybody(day, body.rule, community, seats)
        return House(day, body.rule, len(seats), seats, everybody=False)
    named = await invitations.list_places(db, meeting.id)
    if named:
        return House(day, seats=tuple(Seat(**place) for place in named), everybody=False)
    return _of_everybody(day, _rule_of_everybody(meeting, bodies), community)


def _of_everybody(
    day: date, rule: Body | None, community: Community, seats: tuple[Seat, ...] = ()
) -> House:
    """All adults or households decide; with `seats`, those only lead."""
    if rule in BY_HOUSEHOLD:
        return House(day, rule, community.households, seats)
    return House(day, rule, community.adults, seats) if rule in OF_ADULTS else House(day)


def _rule_of_everybody(meeting: Meeting, bodies: Sequence[Council]) -> Body | None:
    """The rule of an assembly: as the community's own body has it, or else the usual one."""
    kind = BODIES.get(meeting.kind)
    if kind not in OF_EVERYBODY:
        return None
    own = [body.rule for body in bodies if body.kind is kind]
    return own[0] if own else LAWFUL.get(meeting.kind)


async def present_at(db: Connection, meeting: Meeting, house: House) -> Present:
    """How many are there now."""
    return await attendances.count(db, meeting.id, by_household=house.by_household)


async def led(turn: Turn, meeting_id: int) -> tuple[Meeting, Community]:
    """The meeting, for those who lead it: organizers, and the chair and secretary of its body;
    raises Refused for others."""
    meeting = await meetings.get(turn.db, meeting_id)
    community = await communities.get(turn.db, meeting.community_id)
    if not is_organizer(await turn.roles(community.id)):
        house = await house_of(turn.db, meeting, community)
        seat = house.seat_of(turn.person_id)
        if seat is None or seat.role not in LEAD:
            raise Refused("only-organizers")
    return meeting, community


async def list_leaders(occasion: Occasion, meeting: Meeting, community: Community) -> list[Hearer]:
    """Everybody who leads it and can be told: organizers, the chair and the secretary."""
    house = await house_of(occasion.db, meeting, community)
    found: dict[int, Hearer] = {one.id: one for one in await occasion.organizers(community.id)}
    for seat in house.seats:
        person = await people.find(occasion.db, seat.person_id or 0)
        if seat.role in LEAD and person is not None:
            found.setdefault(person.id, person)
    return list(found.values())


def show_again(occasion: Occasion, meeting: Meeting) -> None:
    """What people see of who is there, and of the items, is drawn anew."""
    occasion.refresh("sitting", meeting.id)
    occasion.refresh("meeting", meeting.id)


async def note_person(turn: Turn, meeting: Meeting, house: House, person_id: int) -> bool:
    """Somebody with a phone is here; False when they were already."""
    seat = house.seat_of(person_id)
    who = {"person_id": person_id, "seat_id": seat.id if seat else None}
    counted = house.decides(person_id)
    fresh = await attendances.sign_in(turn.db, meeting.id, turn.now, counted=counted, **who)
    show_again(turn, meeting)
    return fresh
