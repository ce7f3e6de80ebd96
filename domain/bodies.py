"""Which bodies may be asked by a poll: they follow from who may vote and how one votes."""

from datetime import date

from domain.ballots import BallotKind
from domain.polls import Effect, Terms
from domain.refusals import Refused
from domain.rolls import Capacity
from domain.thresholds import Body, bodies_on, effects_of, preset_on, require_effect

OF_ROLLS = {
    Capacity.RESIDENT: (Body.RESIDENTS_ADULTS, Body.ELECTION),
    Capacity.HOUSEHOLD: (Body.RESIDENTS_HOUSEHOLDS, Body.VILLAGERS_HOUSEHOLDS),
    Capacity.COUNCIL: (
        Body.COUNCIL,
        Body.REPRESENTATIVES,
        Body.VILLAGE_REPRESENTATIVES,
        Body.RESIDENTS_GROUPS,
        Body.ELECTION,
    ),
    Capacity.VILLAGER: (Body.VILLAGERS_ADULTS, Body.ELECTION),
    Capacity.COLLECTIVE: (Body.COLLECTIVE,),
    Capacity.OWNER: (Body.OWNERS_ORDINARY, Body.OWNERS_SPECIAL),
}
OF_MEMBERS = {
    Capacity.RESIDENT: (Body.RESIDENTS_ADULTS, Body.ELECTION),
    Capacity.VERIFIED: (Body.ELECTION,),
    Capacity.COUNCIL: (Body.COUNCIL,),
}


def fitting(capacity: Capacity, imported: bool) -> tuple[Body, ...]:
    """The bodies that those who may vote could be: on an imported roll or as members here.

    Confirmed residents are only some of all adults, so they are no residents' assembly.
    """
    return (OF_ROLLS if imported else OF_MEMBERS).get(capacity, ())


def ways_of(
    capacity: Capacity, imported: bool, kind: BallotKind
) -> tuple[tuple[Body | None, Effect], ...]:
    """For which body a poll of these can be, and what it can do, the plain question first. Where
    the options are not approve, oppose, abstain, no rule could judge it."""
    judged = kind is BallotKind.APPROVAL
    bodies = (b for b in fitting(capacity, imported) if judged or b is Body.ELECTION)
    return tuple((body, effect) for body in (None, *bodies) for effect in effects_of(body))


def body_of(terms: Terms) -> Body | None:
    """The body for which a poll is held."""
    return Body(terms.body) if terms.body else None


def ruled_by(terms: Terms, day: date) -> Body | None:
    """The body, where a rule for it is in force on a day; an election has none here."""
    body = body_of(terms)
    return body if body in bodies_on(day) else None


def may_tie(terms: Terms) -> bool:
    """Whether votes can be equal so that somebody has to settle it: neither where money is
    divided, nor where a rule says what passes."""
    judged = body_of(terms) not in (None, Body.ELECTION)
    return terms.kind is not BallotKind.BUDGET and not judged


def least_voters(terms: Terms, day: date, electorate: int) -> int:
    """How many have to take part, by the rule in force on a day or by the quorum; 0 for none."""
    body = ruled_by(terms, day)
    if body is not None:
        return preset_on(body, day).take_part.needed(electorate)
    return electorate * terms.quorum // 100 + 1 if terms.quorum else 0


def check_body(terms: Terms, day: date) -> None:
    """Raise Refused for what no rule can judge, and for an effect that the body does not allow."""
    require_effect(body_of(terms), terms.effect)
    body = ruled_by(terms, day)
    if body is None:
        return
    if terms.kind is not BallotKind.APPROVAL:
        raise Refused("poll-body-approval")
    if terms.secret and preset_on(body, day).by_area:
        raise Refused("poll-body-area-secret")
