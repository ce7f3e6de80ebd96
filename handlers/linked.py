"""What a link names besides a community: found before joining, opened after it."""

import re
from collections.abc import Awaitable, Callable
from importlib import import_module
from importlib.util import find_spec

from bot.turn import Turn
from domain.activities import Activity
from domain.communities import Community
from domain.meetings import Meeting
from domain.polls import Poll
from domain.reading import named_in
from domain.refusals import Refused
from storage import activities, communities, meetings, polls
from storage.database import Connection, NotFound

THING = re.compile(
    r"[pmaoqy]_\d{1,15}|[sr]_\d{1,15}_[A-Z0-9]{6}|n_\d{1,15}_\d{4}_\d{1,6}|k_\d{1,15}(?:_\d{6})?"
)
OPENERS = {
    "p": ("handlers.polls.showing", "open_poll"),
    "m": ("handlers.meetings.answering", "open_meeting"),
    "k": ("handlers.sittings.signing_in", "open_sign_in"),
    "o": ("handlers.meetings.opinions", "ask_opinion"),
    "q": ("handlers.minutes.posting", "open_objection"),
    "y": ("handlers.minutes.reading", "open_minutes"),
    "a": ("handlers.activities.signing_up", "open_activity"),
    "s": ("handlers.activities.signing_in", "sign_in"),
    "r": ("handlers.rolls.proving", "open_code"),
    "n": ("handlers.suggestions.sharing", "open_shared"),
}
FINDERS: dict[str, Callable[[Connection, int], Awaitable[Poll | Meeting | Activity]]] = {
    "p": polls.get,
    "m": meetings.get,
    "o": meetings.get,
    "q": meetings.get,
    "y": meetings.get,
    "k": meetings.get,
    "a": activities.get,
    "s": activities.get,
}


async def thing_in(turn: Turn, payload: str) -> str:
    """The thing that a start payload names, short enough for a button; empty for none.

    A suggestion is named by its community's id (0 for a community that nobody knows).
    """
    named = named_in(payload)
    if named is not None:
        community = await communities.find_by_code(turn.db, named.code)
        return f"n_{community.id if community else 0}_{named.year}_{named.number}"
    return payload if is_thing(payload) else ""


def is_thing(payload: str) -> bool:
    """Whether this names something that can be opened."""
    return THING.fullmatch(payload) is not None


async def home_of(turn: Turn, thing: str) -> Community | None:
    """The community of it; None when there is none (any more)."""
    kind, number, *_ = thing.split("_")
    try:
        home = int(number)
        if kind in FINDERS:
            home = (await FINDERS[kind](turn.db, home)).community_id
        return await communities.get(turn.db, home)
    except NotFound:
        return None


async def open_thing(turn: Turn, thing: str) -> None:
    """Open it; those features lead back here, so they are not imported at the top."""
    kind, number, *code = thing.split("_")
    module, name = OPENERS[kind]
    if find_spec(module) is None:
        raise Refused("button-old")
    try:
        await getattr(import_module(module), name)(turn, int(number), *code)
    except NotFound:
        raise Refused("join-thing-gone") from None
