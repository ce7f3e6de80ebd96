"""Joining: which community, the privacy notice, consent. Nothing is stored before consent."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Tap, button, words
from bot.routing import command, tap
from bot.turn import Turn
from domain.communities import Community
from domain.people import Resident
from domain.refusals import Refused
from handlers.commands import renew_menu
from handlers.groups import link_by_payload
from handlers.linked import home_of, is_thing, open_thing, thing_in
from storage import communities, people
from storage.people import Caller

PAGE = 8
FEW = 2 * PAGE
LONGEST_NAME = 64


@dataclass(frozen=True)
class Look(Tap, prefix="jl"):
    """Look at communities: of the town in which `town` (a community) lies; 0 for all towns."""

    town: int
    page: int
    then: str


@dataclass(frozen=True)
class Choose(Tap, prefix="jc"):
    """This is my community; `then` is what the person came for (a start payload) or empty."""

    community_id: int
    then: str


@dataclass(frozen=True)
class Consent(Tap, prefix="jy"):
    """I have read the privacy notice and agree."""

    community_id: int
    then: str


@dataclass(frozen=True)
class Decline(Tap, prefix="jn"):
    """I do not agree."""


@dataclass(frozen=True)
class AddCommunity(Tap, prefix="ja"):
    """I belong to this community too."""

    community_id: int


async def begin(update: Update, turn: Turn) -> None:
    """`/start`, with or without what a link or a poster says."""
    payload = turn.text.partition(" ")[2].strip()
    if payload.startswith("g_"):
        await link_by_payload(turn, payload)
        return
    community = None
    if payload.startswith("c_"):
        community = await communities.find_by_code(turn.db, payload.removeprefix("c_"))
    then = await thing_in(turn, payload)
    if turn.caller.resident is None:
        await _begin_joining(turn, community, then)
    else:
        await _welcome_back(turn, community, then)


async def _begin_joining(turn: Turn, community: Community | None, then: str) -> None:
    led = await people.communities_led_by(turn.db, turn.person_id)
    if community is None and then:
        community = await home_of(turn, then)
    if community is None and len(led) == 1:
        community = await communities.get(turn.db, led[0])
    if community is not None:
        _show_notice(turn, community, then)
    else:
        await _show_choice(turn, Look(0, 0, then))


async def _welcome_back(turn: Turn, community: Community | None, then: str) -> None:
    if then:
        await open_thing(turn, then)
    elif community is None or community.id == turn.community.id:
        turn.menu("join-back", name=turn.resident.name, community=turn.community.name)
    else:
        await _offer(turn, community)


async def _offer(turn: Turn, community: Community) -> None:
    """Someone who has joined may belong to more than one community."""
    if community.id == turn.community.id:
        raise Refused("join-already", community=community.name)
    belongs = await people.is_member(turn.db, turn.person_id, community.id)
    label = "label-move-here" if belongs else "label-add-community"
    turn.say(
        "join-move" if belongs else "join-add",
        community=community.name,
        current=turn.community.name,
        buttons=[button(label, AddCommunity(community.id))],
    )


async def _show_choice(turn: Turn, look: Look, *, again: bool = False) -> None:
    """The communities when they are few or of one town, else the towns."""
    every = await communities.list_all(turn.db)
    if not every:
        raise Refused("join-no-communities")
    town = next((c.town for c in every if c.id == look.town), None)
    by_town = town is None and len(every) > FEW
    found = _one_a_town(every) if by_town else [c for c in every if town in (None, c.town)]
    choices = [_choice(c, look.then, by_town=by_town) for c in found]
    rows: list[Button | Sequence[Button]] = [*choices[look.page * PAGE :][:PAGE]]
    rows.append(_turning(look, len(choices), back=town is not None))
    say = turn.edit if again else turn.say
    say("join-which-town" if by_town else "join-which", buttons=rows)


def _one_a_town(every: Sequence[Community]) -> list[Community]:
    return list({c.town: c for c in reversed(every)}.values())[::-1]


def _choice(community: Community, then: str, *, by_town: bool) -> Button:
    if by_town:
        return words(community.town, Look(community.id, 0, then))
    name = f"{community.town} · {community.name}"
    return words(name, Choose(community.id, then))


def _turning(look: Look, count: int, *, back: bool) -> list[Button]:
    """Buttons to the page before, the page after, and back to the towns."""
    row = []
    if look.page > 0:
        row.append(button("label-page-before", Look(look.town, look.page - 1, look.then)))
    if (look.page + 1) * PAGE < count:
        row.append(button("label-page-after", Look(look.town, look.page + 1, look.then)))
    if back:
        row.append(button("label-other-town", Look(0, 0, look.then)))
    return row


async def turn_page(update: Update, turn: Turn) -> None:
    """Another page of communities, or those of a town."""
    look = turn.tapped(Look)
    if not 0 <= look.page < 1000:
        raise Refused("button-old")
    await _show_choice(turn, look, again=True)


def _show_notice(turn: Turn, community: Community, then: str, *, again: bool = False) -> None:
    agree = button("label-agree", Consent(community.id, then))
    rows = [agree, button("label-decline", Decline())]
    say = turn.edit if again else turn.say
    say("join-notice", community=community.name, buttons=rows)


async def _find(turn: Turn, community_id: int) -> Community:
    """The community of a button; raises Refused when there is none (any more)."""
    for community in await communities.list_all(turn.db):
        if community.id == community_id:
            return community
    raise Refused("button-old")


async def choose(update: Update, turn: Turn) -> None:
    """A community was picked: the notice, or for someone who has joined the offer."""
    picked = turn.tapped(Choose)
    community = await _find(turn, picked.community_id)
    if turn.caller.resident is None:
        _show_notice(turn, community, picked.then, again=True)
    else:
        await _offer(turn, community)


async def join(update: Update, turn: Turn) -> None:
    """Consent: from now on the person is a resident."""
    given = turn.tapped(Consent)
    community = await _find(turn, given.community_id)
    if turn.caller.resident is not None:
        await _enter(turn, community)
    else:
        await _store(turn, community)
        turn.edit("join-agreed")
        turn.menu("join-welcome", community=community.name)
    if is_thing(given.then):
        await _try_to_open(turn, given.then)


async def _store(turn: Turn, community: Community) -> None:
    resident = Resident(
        id=turn.person_id,
        name=turn.name[:LONGEST_NAME],
        language=turn.language,
        community_id=community.id,
        phone=turn.caller.resident.phone if turn.caller.resident else None,
        joined_at=turn.now,
    )
    await people.add(turn.db, resident)
    turn.welcome(Caller(resident=resident, community=community, dialog=turn.dialog))
    await renew_menu(turn)


async def _try_to_open(turn: Turn, payload: str) -> None:
    """What the person came for; they have joined even when it can no longer be opened."""
    try:
        await open_thing(turn, payload)
    except Refused as no:
        turn.say(no.key, **no.values)


async def decline(update: Update, turn: Turn) -> None:
    """No consent: nothing was stored, and nothing will be."""
    if turn.caller.resident is None:
        turn.edit("join-declined")
    else:
        turn.toast("join-already", community=turn.community.name)


async def add_community(update: Update, turn: Turn) -> None:
    """Someone who has joined belongs to one more community, or goes back to one."""
    community = await _find(turn, turn.tapped(AddCommunity).community_id)
    if turn.caller.resident is None:
        _show_notice(turn, community, "", again=True)
    else:
        await _enter(turn, community)


async def _enter(turn: Turn, community: Community) -> None:
    if community.id == turn.community.id:
        turn.toast("join-already", community=community.name)
        return
    await _store(turn, community)
    turn.edit("join-moved", community=community.name)
    turn.menu("join-moved-menu", community=community.name)


HANDLERS = [
    command("start", begin),
    tap(Look, turn_page),
    tap(Choose, choose),
    tap(Consent, join),
    tap(Decline, decline),
    tap(AddCommunity, add_community),
]
