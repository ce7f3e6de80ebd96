"""People without a phone: somebody goes and tells them."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.occasion import Occasion
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.people import Resident, is_organizer, may_enter_for_others
from domain.refusals import Refused
from domain.suggestions import Suggestion
from handlers.suggestions.naming import reference
from storage import communities, followers, people
from storage.followers import Entered

NEWS = "desk-tell-news"


async def check_speaks_for(turn: Turn, suggestion: Suggestion) -> None:
    """Raise Refused unless the person may write down what the one without a phone says: whoever
    did so before, or an organizer."""
    roles = await turn.roles(suggestion.community_id)
    wrote = suggestion.entered_by == turn.resident.id and may_enter_for_others(roles)
    if not suggestion.entered_for or not (wrote or is_organizer(roles)):
        raise Refused("button-old")


async def writer_of(occasion: Occasion, person_id: int | None, community: int) -> Resident | None:
    """Whoever wrote it down, as long as they may speak for people without a phone there."""
    writer = await people.find(occasion.db, person_id or 0)
    if writer is None or writer.id in occasion.facts.administrators:
        return writer
    roles = await people.roles_of(occasion.db, writer.id, community)
    return writer if may_enter_for_others(roles) else None


def known_name(suggestion: Suggestion, reader_id: int) -> str | Phrase:
    """Whose it is, for those who write it down; only who wrote it knows an anonymous one."""
    if suggestion.anonymous and suggestion.entered_by != reader_id:
        return phrase("desk-anonymous")
    return suggestion.entered_for or "—"


async def tell_in_person(turn: Turn, suggestion: Suggestion, key: str, **values: Any) -> None:
    """Whoever has no phone hears of it from the organizer who acts, or from whoever wrote down
    what they said, who reads the news as well."""
    if not suggestion.entered_for:
        return
    community = await communities.get(turn.db, suggestion.community_id)
    values = {"number": reference(community, suggestion), "due": suggestion.due_on, **values}
    own = _entered(suggestion, suggestion.entered_for)
    await ask_to_tell(turn, community, [own], NEWS, lambda one: phrase(key, **values))


def _entered(suggestion: Suggestion, name: str) -> Entered:
    which = {"year": suggestion.year, "number": suggestion.number}
    return Entered(name=name, anonymous=suggestion.anonymous, by_id=suggestion.entered_by, **which)


async def have_told_in_person(
    occasion: Occasion, suggestion: Suggestion, community: Community, key: str
) -> None:
    """The same when no organizer acts: whoever wrote it down is told, or else the organizers."""
    if not suggestion.entered_for:
        return
    own = _entered(suggestion, suggestion.entered_for)
    told = phrase(key, number=reference(community, suggestion), due=suggestion.due_on)
    await _have_told(occasion, own, community, told)


async def have_supporters_told(
    occasion: Occasion, suggestion: Suggestion, community: Community, key: str
) -> None:
    """The same for those without a phone who support it."""
    for one in await followers.list_entered_for(occasion.db, suggestion):
        if one.supports:
            told = phrase(key, number=reference(community, one))
            await _have_told(occasion, one, community, told)


async def _have_told(occasion: Occasion, one: Entered, community: Community, told: Phrase) -> None:
    writer = await writer_of(occasion, one.by_id, community.id)
    if writer is not None:
        occasion.tell(writer, "news", items=Lines([told, phrase(NEWS, name=one.name)]))
    else:
        items = Lines([told, _for_others(one, NEWS, community, left=True)])
        await occasion.tell_organizers(community.id, "news", items=items)


def _for_others(one: Entered, key: str, community: Community, *, left: bool) -> Phrase:
    """What is said to somebody who did not write it down: a hidden name stays hidden."""
    if not one.anonymous:
        return phrase(key, name=one.name)
    hidden = "desk-tell-nobody" if left else "desk-tell-hidden"
    return phrase(hidden, number=reference(community, one))


async def tell_all_in_person(
    turn: Turn, suggestion: Suggestion, community: Community, key: str, **values: Any
) -> None:
    """The same for everybody whose suggestion it is, with the number that each of them knows."""
    entered = await followers.list_entered_for(turn.db, suggestion)

    def told(one: Entered) -> Phrase:
        return phrase(key, number=reference(community, one), **values)

    await ask_to_tell(turn, community, entered, NEWS, told)


async def ask_to_tell(
    turn: Turn,
    community: Community,
    entered: Sequence[Entered],
    key: str,
    told: Callable[[Entered], Phrase],
) -> None:
    """Who acts is asked to tell them, each once; whoever wrote it down is, too, and reads what is
    to be told. Only the latter knows an anonymous one."""
    said: dict[object, Phrase] = {}
    for one in entered:
        asked, writer = phrase(key, name=one.name), await writer_of(turn, one.by_id, community.id)
        acts = writer is not None and writer.id == turn.resident.id
        whom = (one.year, one.number) if one.anonymous else one.name
        said[whom] = asked if acts else _for_others(one, key, community, left=writer is None)
        if writer is not None and not acts:
            turn.tell(writer, "news", items=Lines([told(one), asked]))
    for each in said.values():
        turn.say(each.key, **each.values)
