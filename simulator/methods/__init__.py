"""The methods of the Bot API that are simulated, by family."""

from collections.abc import Callable
from typing import Any

from simulator.errors import bad
from simulator.methods import (
    about_bot,
    albums,
    callbacks,
    copying,
    editing,
    in_chats,
    moderating,
    pins,
    polls,
    sending,
    topics,
)
from simulator.noticed import Noticed, refuse_unsimulated
from simulator.world import World

Method = Callable[[World, dict[str, Any]], Any]
FAMILIES = (
    about_bot,
    albums,
    callbacks,
    copying,
    editing,
    in_chats,
    moderating,
    pins,
    polls,
    sending,
    topics,
)
SIMULATED: dict[str, Method] = {
    name: act for family in FAMILIES for name, act in family.METHODS.items()
}


def perform(world: World, method: str, params: dict[str, Any]) -> Any:
    """Do what the bot asks; raises ApiError, also for what is documented but not simulated."""
    if method not in SIMULATED:
        raise bad(f"method {method} is not simulated")
    refuse_unsimulated(method, params)
    noticed = Noticed(params, method)
    result = SIMULATED[method](world, noticed)
    if noticed.ignored:
        raise RuntimeError(f"{method} was performed without a look at {noticed.ignored}")
    return result
