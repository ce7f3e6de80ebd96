"""Whoever sends a flood is asked once to wait a minute; what was said before stays."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.turn import Turn
from domain.drafts import MINUTE, is_a_flood, parts_in_a_row
from handlers.suggestions.drafts import Draft
from storage import suggestions


async def too_fast(turn: Turn, before: Draft) -> bool:
    """Whether this message is one of a flood: the first is told so, the others are let pass."""
    now = int(turn.now.timestamp())
    if now < before.get("paused", 0):
        return True
    if not is_a_flood(await _sent_just_now(turn), pace(turn, before)["heard"]):
        return False
    step = turn.dialog.step if turn.dialog else "suggest.text"
    turn.go(step, {**before, "paused": now + MINUTE})
    turn.say("suggestion-slow-down")
    return True


def pace(turn: Turn, before: Draft) -> Mapping[str, Any]:
    """How many messages there were within a minute, with this one: kept in the draft."""
    now = int(turn.now.timestamp())
    since, heard = parts_in_a_row(before.get("since", now), before.get("heard", 0), now)
    return {"since": since, "heard": heard}


async def _sent_just_now(turn: Turn) -> int:
    minute = timedelta(seconds=MINUTE)
    return await suggestions.count_since(turn.db, turn.resident.id, turn.now - minute)
