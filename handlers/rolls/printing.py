"""Slips of paper with one-time codes, for those on a roll of whom it is not known who they are."""

import random
from collections.abc import Sequence

from telegram import Update

from bot.buttons import button, words
from bot.messages import Slip, Slips
from bot.routing import tap
from bot.texts import label
from bot.turn import Turn
from domain.communities import Community
from domain.refusals import Refused
from domain.rolls import Entry, Event, Roll, digest_of, new_codes
from handlers.rolls.listing import Look, Print, organized, roll_of
from handlers.rolls.naming import line_words
from handlers.rolls.noting import note_roll
from storage import communities, rolls

IN_A_FILE = 500


async def print_slips(update: Update, turn: Turn) -> None:
    """Which roll, then whether really (older slips lose their worth), then the file."""
    asked = turn.tapped(Print)
    if not asked.roll:
        await _ask_which(turn, asked.community)
        return
    roll = await roll_of(turn, asked.roll)
    entries = [e for e in await rolls.list_entries(turn.db, roll.id) if e.person_id is None]
    if not entries:
        raise Refused("roll-print-nobody")
    if asked.sure:
        await _print(turn, roll, entries)
        return
    sure = button("label-roll-print-sure", Print(roll.community_id, roll.id, True))
    rows = [sure, button("label-roll-keep", Look(roll.id))]
    turn.say("roll-print-sure", title=roll.title, count=len(entries), buttons=rows)


async def _ask_which(turn: Turn, community_id: int) -> None:
    await organized(turn, community_id)
    standing = await rolls.list_standing(turn.db, community_id)
    each = [words(f"📒 {s.roll.title}", Print(community_id, s.roll.id, False)) for s in standing]
    if not each:
        raise Refused("rolls-none")
    turn.say("roll-print-which", buttons=each)


async def _print(turn: Turn, roll: Roll, entries: Sequence[Entry]) -> None:
    community = await communities.get(turn.db, roll.community_id)
    codes = new_codes(random.SystemRandom(), len(entries))
    each = list(zip(entries, codes, strict=True))
    digests = {entry.id: digest_of(community.id, code) for entry, code in each}
    await rolls.give_codes(turn.db, digests)
    await note_roll(turn, Event.PRINTED, roll, str(len(entries)))
    turn.fade()
    for start in range(0, len(each), IN_A_FILE):
        some = each[start : start + IN_A_FILE]
        drawn = _slips(turn, community, roll, some, start // IN_A_FILE + 1)
        turn.say("roll-printed", title=roll.title, count=len(some), attach=drawn)


def _slips(
    turn: Turn, community: Community, roll: Roll, some: Sequence[tuple[Entry, str]], part: int
) -> Slips:
    """What stands on paper is in the language of the community."""
    spoken, facts = community.language, turn.facts
    head = label(spoken, "roll-slip-head", community=community.name, title=roll.title)
    hint = label(spoken, "roll-slip-hint", bot=facts.bot_username)
    slips = tuple(
        Slip(
            head,
            label(spoken, "roll-slip-whose", line=line_words(entry, roll.capacity)),
            code,
            facts.deep_link(f"r_{community.id}_{code}"),
        )
        for entry, code in some
    )
    name = label(spoken, "roll-slip-file", title=roll.title, part=part)
    return Slips(name, head, hint, slips)


HANDLERS = [tap(Print, print_slips)]
