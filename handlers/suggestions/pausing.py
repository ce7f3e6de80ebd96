"""Whoever sends too much: a flood waits a minute, what is too much for a day until tomorrow."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.texts import When
from bot.turn import Turn
from domain.deadlines import ONE_DAY
from domain.drafts import MINUTE, MOST_A_DAY, check_pace, is_a_flood, parts_in_a_row
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


async def check_today(turn: Turn, wanted: int = 1) -> None:
    """So many more may be sent today; raises Refused, with when there may be more."""
    day_ago = turn.now - ONE_DAY
    sent = await suggestions.list_times(turn.db, turn.resident.id, day_ago, MOST_A_DAY)
    free = (sent[-1] if sent else day_ago) + ONE_DAY + timedelta(seconds=MINUTE)
    check_pace(len(sent), wanted, again=When(free, turn.community.zone))


def pace(turn: Turn, before: Draft) -> Mapping[str, Any]:
    """How many messages there were within a minute, with this one: kept in the draft."""
    now = int(turn.now.timestamp())
    since, heard = parts_in_a_row(before.get("since", now), before.get("heard", 0), now)
    return {"since": since, "heard": heard}


async def _sent_just_now(turn: Turn) -> int:
    minute = timedelta(seconds=MINUTE)
    return await suggestions.count_since(turn.db, turn.resident.id, turn.now - minute)
