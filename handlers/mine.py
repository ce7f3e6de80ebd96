"""Mine: who I am here, what I sent and how far it is; moving, renaming, taking my data along."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Button, Tap, button, words
from bot.messages import NewFile
from bot.routing import command, menu_word, tap
from bot.texts import Lasting, Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.refusals import Refused
from domain.suggestions import State, Suggestion
from handlers.helping import NAMES
from handlers.joining import LONGEST_NAME, AddCommunity, Look
from handlers.rolls.own import own_button, own_lines
from handlers.suggestions.browsing import browse_button
from handlers.suggestions.following import Unsupport, Withdraw
from handlers.suggestions.naming import reference
from handlers.suggestions.showing import Read
from storage import activities, communities, forgetting, mine, names, people, suggestions

SENT, SUPPORTED = 10, 5  # on a page
MOST_PAGES = 1000
FINISHED = ("replied", "rated", "closed", "declined", "withdrawn", "merged")


@dataclass(frozen=True)
class Page(Tap, prefix="my-page"):
    """What came before, or after."""

    number: int


@dataclass(frozen=True)
class ShowCommunities(Tap, prefix="my-move"):
    """I want to move to another community, or add one."""


@dataclass(frozen=True)
class Export(Tap, prefix="my-copy"):
    """Give me a copy of what is kept about me."""


@dataclass(frozen=True)
class Rename(Tap, prefix="my-name"):
    """Call me by the name I show on the network now."""


async def show_mine(update: Update, turn: Turn) -> None:
    """Everything of mine in one message, the latest first."""
    turn.say("mine-shown", **await _page(turn, 0))


async def turn_page(update: Update, turn: Turn) -> None:
    """What came before, or after, where this page stood."""
    page = turn.tapped(Page).number
    if not 0 <= page < MOST_PAGES:
        raise Refused("button-old")
    turn.edit("mine-shown", **await _page(turn, page))


async def _page(turn: Turn, page: int) -> dict[str, Any]:
    me, joined, on_rolls = turn.resident, await _joined(turn), await own_lines(turn)
    sent = await suggestions.list_by_author(turn.db, me.id, SENT + 1, page * SENT)
    supported = await mine.list_supported(turn.db, me.id, SUPPORTED + 1, page * SUPPORTED)
    more = len(sent) > SENT or len(supported) > SUPPORTED
    sent, supported = sent[:SENT], supported[:SUPPORTED]
    return {
        "name": me.name,
        "communities": Lines([_community(turn, c) for c in joined], by=phrase("list-joiner")),
        "spoken": NAMES.get(me.language, me.language),
        "items": Lines([*await _sent(turn, sent, page), *await _counted(turn), *on_rolls]),
        "buttons": [
            *_taps(sent, supported),
            *_turning(page, more),
            *own_button(on_rolls),
            *_always(turn),
        ],
    }


def _turning(page: int, more: bool) -> list[list[Button]]:
    row = [button("label-page-before", Page(page - 1))] if page else []
    if more:
        row.append(button("label-page-after", Page(page + 1)))
    return [row] if row else []


async def _joined(turn: Turn) -> list[Community]:
    ids = await forgetting.list_memberships(turn.db, turn.person_id)
    return [await communities.get(turn.db, community_id) for community_id in ids]


def _community(turn: Turn, community: Community) -> Phrase | str:
    if community.id == turn.community.id:
        return phrase("mine-current", community=community.name)
    return community.name


async def _sent(turn: Turn, sent: Sequence[Suggestion], page: int) -> list[Phrase]:
    if not sent:
        return [] if page else [phrase("mine-none")]
    return [phrase("mine-suggestions"), *[await _line(turn, s) for s in sent]]


async def _line(turn: Turn, suggestion: Suggestion) -> Phrase:
    state = phrase(f"state-{suggestion.state}")
    community = await communities.get(turn.db, suggestion.community_id)
    number = reference(community, suggestion)
    if suggestion.state in FINISHED:
        return phrase("mine-suggestion", number=number, state=state)
    return phrase("mine-suggestion-due", number=number, state=state, due=suggestion.due_on)


async def _counted(turn: Turn) -> list[Phrase]:
    counted = await forgetting.count_kept(turn.db, turn.person_id)
    lines = [
        phrase(f"mine-{what}", count=counted[what])
        for what in ("supports", "votes", "meetings", "sign-ups", "volunteer")
        if what in counted
    ]
    minutes = await activities.total_minutes(turn.db, turn.person_id)
    return [*lines, phrase("mine-hours", minutes=Lasting(minutes))] if minutes else lines


def _taps(sent: Sequence[Suggestion], supported: Sequence[Suggestion]) -> list[list[Button]]:
    """Each opens; beside it is what one may want to do at once."""
    own = [[_open(s), *_withdraw(s)] for s in sent]
    others = [
        [_open(s), button("label-unsupport-number", Unsupport(s.id), number=s.number)]
        for s in supported
    ]
    return own + others


def _open(suggestion: Suggestion) -> Button:
    return button("label-read", Read(suggestion.id), number=suggestion.number)


def _withdraw(suggestion: Suggestion) -> list[Button]:
    if suggestion.state is not State.RECEIVED:
        return []
    return [button("label-withdraw-number", Withdraw(suggestion.id), number=suggestion.number)]


def _always(turn: Turn) -> list[Button]:
    rows = [browse_button()]
    rows += [button("label-move", ShowCommunities()), button("label-export", Export())]
    if turn.name[:LONGEST_NAME] != turn.resident.name:
        rows.append(button("label-rename", Rename()))
    return rows


async def show_communities(update: Update, turn: Turn) -> None:
    """The communities the person has joined, and the way to add one."""
    current = turn.community.id
    own = [words(c.name, AddCommunity(c.id)) for c in await _joined(turn) if c.id != current]
    turn.say("mine-move", buttons=[*own, button("label-another-community", Look(0, 0, ""))])


async def rename(update: Update, turn: Turn) -> None:
    """The name was changed on the network: use it here too."""
    name = turn.name[:LONGEST_NAME]
    renamed = turn.resident.model_copy(update={"name": name})
    await names.take_off(turn.db, turn.person_id)
    await people.add(turn.db, renamed)
    turn.welcome(turn.caller.model_copy(update={"resident": renamed}))
    turn.menu("mine-renamed", name=name)


async def export(update: Update, turn: Turn) -> None:
    """A copy of what is kept, as a file that people and programs can read."""
    kept = await mine.collect(turn.db, turn.resident.id)
    text = json.dumps(kept, ensure_ascii=False, indent=2)
    turn.say("mine-export", attach=NewFile("my-data.json", text))


HANDLERS = [
    command("my", show_mine),
    menu_word("menu-mine", show_mine),
    tap(Page, turn_page),
    tap(ShowCommunities, show_communities),
    tap(Rename, rename),
    tap(Export, export),
]
