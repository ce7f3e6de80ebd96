"""What people can say and what the bot answers. This is the one list of features."""

from collections.abc import Iterable
from types import ModuleType

from bot.cards import Draw
from bot.downloads import FileUse
from bot.routing import Handler
from bot.timers import Act
from handlers import (
    activities,
    admin,
    anything_else,
    commands,
    councils,
    desk,
    forgetting,
    groups,
    helping,
    joining,
    leaving,
    meetings,
    mine,
    minutes,
    notices,
    polls,
    promises,
    quorums,
    rolls,
    sittings,
    suggestions,
    volunteers,
    warning,
)

FEATURES: list[ModuleType] = [
    warning,
    commands,
    leaving,
    joining,
    helping,
    mine,
    notices,
    forgetting,
    groups,
    admin,
    desk,
    polls,
    quorums,
    rolls,
    councils,
    meetings,
    sittings,
    minutes,
    promises,
    activities,
    volunteers,
    suggestions,
    anything_else,
]


def all_handlers() -> Iterable[Handler]:
    """Every feature's handlers, in the order in which they are asked."""
    for feature in FEATURES:
        yield from getattr(feature, "HANDLERS", ())


def all_timers() -> dict[str, Act]:
    """What each kind of timer does."""
    return {kind: act for f in FEATURES for kind, act in getattr(f, "TIMERS", {}).items()}


def all_cards() -> dict[str, Draw]:
    """How each kind of card is drawn."""
    return {kind: draw for f in FEATURES for kind, draw in getattr(f, "CARDS", {}).items()}


def all_files() -> dict[str, FileUse]:
    """What is done with each kind of file that people send."""
    return {kind: use for f in FEATURES for kind, use in getattr(f, "FILES", {}).items()}
