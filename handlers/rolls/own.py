"""On which rolls I am, and leaving one."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.refusals import Refused
from domain.rolls import Entry, Event
from handlers.rolls.naming import entry_words
from handlers.rolls.noting import note_entry, note_resident
from storage import communities, forgetting, members, proofs, rolls


@dataclass(frozen=True)
class ShowOwn(Tap, prefix="nrw"):
    """On which rolls am I?"""


@dataclass(frozen=True)
class GiveUp(Tap, prefix="nrg"):
    """That is not me, or not any more; `sure` at the second asking."""

    entry: int
    sure: bool


@dataclass(frozen=True)
class Stay(Tap, prefix="nrs"):
    """I stay on the roll."""


@dataclass(frozen=True)
class Unverify(Tap, prefix="nrn"):
    """I do not want to be known as a resident of this community any more."""

    community: int


async def own_lines(turn: Turn) -> list[Phrase]:
    """As what one may vote beyond being a resident, one phrase each."""
    held = await proofs.list_held(turn.db, turn.resident.id)
    verified = await _verified(turn)
    lines = [phrase("roll-own-verified", community=c.name) for c in verified]
    return [*lines, *(phrase("roll-own", entry=entry_words(entry)) for entry in held)]


def own_button(lines: list[Phrase]) -> list[Button]:
    """The way to them, when there are some."""
    return [button("label-own-rolls", ShowOwn())] if lines else []


async def _verified(turn: Turn) -> list[Community]:
    joined = await forgetting.list_memberships(turn.db, turn.resident.id)
    where = [c for c in joined if (await members.get(turn.db, c, turn.resident.id)).verified_at]
    return [await communities.get(turn.db, community_id) for community_id in where]


async def show_own(update: Update, turn: Turn) -> None:
    """All of them, each with a way out."""
    lines = await own_lines(turn)
    if not lines:
        turn.say("roll-own-none")
        return
    held = await proofs.list_held(turn.db, turn.resident.id)
    leave = [_leave(entry) for entry in held]
    leave += [
        button("label-roll-unverify-me", Unverify(c.id), community=c.name)
        for c in await _verified(turn)
    ]
    turn.say("roll-own-all", lines=Lines(lines), buttons=leave)


def _leave(entry: Entry) -> Button:
    values = {"title": entry.title, "code": entry.code}
    return button("label-roll-leave", GiveUp(entry.id, False), **values)


async def give_up(update: Update, turn: Turn) -> None:
    """The first tap asks, the second leaves; the entry stays on the roll without the person."""
    asked = turn.tapped(GiveUp)
    entry = await rolls.get_entry(turn.db, asked.entry)
    if entry.person_id != turn.resident.id:
        raise Refused("roll-not-yours")
    if not asked.sure:
        rows = [button("label-roll-leave-sure", GiveUp(entry.id, True))]
        rows.append(button("label-roll-stay", Stay()))
        turn.edit("roll-leave-sure", entry=entry_words(entry), buttons=rows)
        return
    await proofs.unprove(turn.db, entry.id, turn.resident.id)
    await note_entry(turn, Event.GIVEN_UP, entry, turn.resident.id)
    turn.edit("roll-left", title=entry.title)


async def stay(update: Update, turn: Turn) -> None:
    """Nothing changes."""
    turn.edit("roll-stayed")


async def unverify(update: Update, turn: Turn) -> None:
    """The person is an unconfirmed resident again."""
    asked, me = turn.tapped(Unverify), turn.resident.id
    if not await members.verify(turn.db, asked.community, me, None):
        raise Refused("button-old")
    await note_resident(turn, Event.UNVERIFIED, asked.community, me)
    community = await communities.get(turn.db, asked.community)
    turn.edit("roll-told-unverified", community=community.name)


HANDLERS = [
    tap(ShowOwn, show_own),
    tap(GiveUp, give_up),
    tap(Stay, stay),
    tap(Unverify, unverify),
]
