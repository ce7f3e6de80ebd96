"""Whoever sends too much: a flood waits a minute, what is too much for a day until tomorrow."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.texts import When
from bot.turn import Turn
from domain.deadlines import ONE_DAY
from domain.drafts import MINUTE, MOST_A_DAY, check_pace, is_a_flood, parts_in_a_row
from domain.suggestions import Suggestion
from handlers.suggestions.drafts import Draft
from storage import suggestions
from storage.suggestions import Sent

REMEMBERED = timedelta(days=7)


async def list_sent(turn: Turn) -> list[Sent]:
    """What the person has sent in the last days, the latest first; read for all who speak."""
    speakers, since = turn.speakers | {turn.resident.id}, turn.now - REMEMBERED
    found = await turn.recall(suggestions.list_sent, speakers, since)
    return found.setdefault(turn.resident.id, [])


async def note_sent(turn: Turn, suggestion: Suggestion) -> None:
    """What is sent now counts for what comes next."""
    (await list_sent(turn)).insert(0, Sent.of(suggestion.model_dump()))


async def too_fast(turn: Turn, before: Draft) -> bool:
    """Whether this message is one of a flood: the first is told so, the others are let pass."""
    now = int(turn.now.timestamp())
    if now < before.get("paused", 0):
        return True
    just_now = await _sent_since(turn, timedelta(seconds=MINUTE))
    if not is_a_flood(len(just_now), pace(turn, before)["heard"]):
        return False
    step = turn.dialog.step if turn.dialog else "suggest.text"
    turn.go(step, {**before, "paused": now + MINUTE})
    turn.say("suggestion-slow-down")
    return True


async def check_today(turn: Turn, wanted: int = 1) -> None:
    """So many more may be sent today; raises Refused, with when there may be more."""
    sent = (await _sent_since(turn, ONE_DAY))[:MOST_A_DAY]
    oldest = sent[-1] if sent else turn.now - ONE_DAY
    free = oldest + ONE_DAY + timedelta(seconds=MINUTE)
    check_pace(len(sent), wanted, again=When(free, turn.community.zone))


async def _sent_since(turn: Turn, ago: timedelta) -> list[datetime]:
    since = turn.now - ago
    return [sent.created_at for sent in await list_sent(turn) if sent.created_at > since]


def pace(turn: Turn, before: Draft) -> Mapping[str, Any]:
    """How many messages there were within a minute, with this one: kept in the draft."""
    now = int(turn.now.timestamp())
    since, heard = parts_in_a_row(before.get("since", now), before.get("heard", 0), now)
    return {"since": since, "heard": heard}
