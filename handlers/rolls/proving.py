"""A resident shows with the code on a slip of paper who on a roll they are."""

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Menu, button
from bot.routing import PRIVATE, Fallback, Handler, Step, command
from bot.turn import Turn
from domain.refusals import Refused
from domain.rolls import (
    MOST_TRIES,
    Entry,
    Event,
    Proof,
    is_code,
    masked_name,
    require_room,
)
from domain.wording import as_code
from handlers.rolls.naming import entry_words
from handlers.rolls.noting import note_entry
from handlers.rolls.own import GiveUp
from storage import communities, forgetting, people, proofs


class LooksLikeCode(filters.MessageFilter):
    """Words that can be nothing but a code."""

    def filter(self, message: object) -> bool:
        """Six characters with a letter and a figure among them."""
        return is_code(as_code(getattr(message, "text", None) or ""))


async def take_command(update: Update, turn: Turn) -> None:
    """`/roll AC3DE4`, or `/roll` alone: which code stands on the slip?"""
    if turn.args:
        await _take(turn, " ".join(turn.args))
    else:
        _require_joined(turn)
        turn.ask("roll-ask-code", then="roll.code", buttons=[CANCEL])


async def take_code(update: Update, turn: Turn) -> None:
    """The code, typed."""
    await _take(turn, turn.text)


def _require_joined(turn: Turn) -> None:
    """Raise NotJoined for a stranger."""
    assert turn.resident


async def open_code(turn: Turn, community_id: int, code: str) -> None:
    """The slip's address was opened."""
    if not await people.is_member(turn.db, turn.resident.id, community_id):
        community = await communities.get(turn.db, community_id)
        raise Refused("roll-elsewhere", community=community.name)
    await _take(turn, code)


async def _take(turn: Turn, text: str) -> None:
    code = as_code(text)
    if not is_code(code):
        _require_joined(turn)
        raise Refused("roll-code-form")
    tries = await proofs.count_tries(turn.db, turn.resident.id, turn.now)
    if tries >= MOST_TRIES:
        raise Refused("roll-code-wait")
    entry = await _find(turn, code)
    if entry is None or entry.person_id not in (None, turn.resident.id):
        await _say_wrong(turn, entry, MOST_TRIES - tries - 1)
    elif entry.person_id is None:
        await _prove(turn, entry)
    else:
        _finish(turn)
        turn.say("roll-code-own", entry=entry_words(entry), buttons=Menu())


async def _find(turn: Turn, code: str) -> Entry | None:
    """The slip may be of any community that the person has joined."""
    for community_id in await forgetting.list_memberships(turn.db, turn.resident.id):
        entry = await proofs.find_by_code(turn.db, community_id, code)
        if entry is not None:
            return entry
    return None


async def _say_wrong(turn: Turn, entry: Entry | None, left: int) -> None:
    """Kept, so that nobody can try them all."""
    await proofs.add_try(turn.db, turn.resident.id, turn.now)
    if entry is None:
        turn.say("roll-code-wrong", left=left)
    else:
        turn.say("roll-code-used", title=entry.title, name=masked_name(entry.name), left=left)


async def _prove(turn: Turn, entry: Entry) -> None:
    me = turn.resident.id
    require_room(entry, await proofs.list_held(turn.db, me))
    if not await proofs.prove(turn.db, entry.id, me, Proof.CODE, turn.now):
        raise Refused("button-old")
    await note_entry(turn, Event.PROVEN, entry, me)
    _finish(turn)
    leave = [button("label-roll-not-me", GiveUp(entry.id, False))]
    turn.say("roll-proven", entry=entry_words(entry), buttons=leave)


def _finish(turn: Turn) -> None:
    if turn.going_on:
        turn.end()


HANDLERS: list[Handler] = [
    command("roll", take_command),
    Step("roll.code", take_code),
    Fallback(PRIVATE & filters.TEXT & LooksLikeCode(), take_code),
]
