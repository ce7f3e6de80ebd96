"""An organizer knows who somebody on a roll is: looks them up, and says which resident it is."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Button, Menu, Tap, button
from bot.messages import INTERACTIVE
from bot.routing import Step, tap
from bot.texts import Phrase, phrase
from bot.turn import Turn
from domain.refusals import Refused, TooLate
from domain.rolls import Entry, Event, Proof, require_room
from domain.wording import check_words
from handlers.rolls.listing import Search, organized
from handlers.rolls.naming import entry_words
from handlers.rolls.noting import note_entry
from handlers.rolls.own import GiveUp
from storage import members, people, proofs, rolls
from storage.members import Member

LONGEST_SEARCH = 64


@dataclass(frozen=True)
class Found(Tap, prefix="nre"):
    """This one on the roll is meant."""

    entry: int


@dataclass(frozen=True)
class ThisIs(Tap, prefix="nrm"):
    """The entry is this resident."""

    entry: int
    person: int


@dataclass(frozen=True)
class Undo(Tap, prefix="nru"):
    """The entry is not that resident after all."""

    entry: int


async def begin(update: Update, turn: Turn) -> None:
    """Whom to look up?"""
    community = await organized(turn, turn.tapped(Search).community)
    keep = {"community": community.id}
    turn.ask("roll-ask-find", then="roll.find", keep=keep, buttons=[CANCEL])


async def find(update: Update, turn: Turn) -> None:
    """Those on the rolls who are called so, or have that number."""
    keep = turn.kept("roll.find")
    community = await organized(turn, keep["community"])
    sought = check_words(turn.text, LONGEST_SEARCH)
    found = await rolls.search(turn.db, community.id, sought)
    if not found:
        raise Refused("roll-find-none")
    buttons = [button(_mark(entry), Found(entry.id), entry=_short(entry)) for entry in found]
    turn.say("roll-found", count=len(found), buttons=[*buttons, CANCEL])


def _mark(entry: Entry) -> str:
    return "label-roll-somebody" if entry.person_id is None else "label-roll-proven"


def _short(entry: Entry) -> Phrase:
    return phrase("roll-short", code=entry.code, name=entry.name, title=entry.title)


async def show_entry(update: Update, turn: Turn) -> None:
    """Which resident is it? Of one that is proven, who it is."""
    entry = await _led(turn, turn.tapped(Found).entry)
    if entry.person_id is not None:
        person = await people.get(turn.db, entry.person_id)
        undo = [button("label-roll-undo", Undo(entry.id))]
        proof = phrase(f"roll-proof-{entry.proof}")
        about = {"entry": entry_words(entry), "name": person.name, "proof": proof}
        turn.say("roll-is-proven", buttons=undo, **about)
        return
    some = await members.search(turn.db, entry.community_id, entry.name)
    keep = {"community": entry.community_id, "entry": entry.id}
    buttons = [*_choices(entry, some), CANCEL]
    key = "roll-ask-who" if some else "roll-ask-who-else"
    turn.ask(key, then="roll.who", keep=keep, entry=entry_words(entry), buttons=buttons)


def _choices(entry: Entry, some: list[Member]) -> list[Button]:
    return [button("label-roll-is", ThisIs(entry.id, m.id), name=m.name) for m in some]


async def find_member(update: Update, turn: Turn) -> None:
    """Residents who show that name here."""
    keep = turn.kept("roll.who")
    entry = await _led(turn, keep["entry"])
    sought = check_words(turn.text, LONGEST_SEARCH)
    some = await members.search(turn.db, entry.community_id, sought)
    if not some:
        raise Refused("roll-who-none")
    buttons = [*_choices(entry, some), CANCEL]
    turn.say("roll-ask-who", entry=entry_words(entry), buttons=buttons)


async def confirm(update: Update, turn: Turn) -> None:
    """The entry is this resident, who is told and may say no."""
    asked = turn.tapped(ThisIs)
    entry = await _led(turn, asked.entry)
    person = await members.get(turn.db, entry.community_id, asked.person)
    require_room(entry, await proofs.list_held(turn.db, person.id))
    if not await proofs.prove(turn.db, entry.id, person.id, Proof.ORGANIZER, turn.now):
        raise TooLate("roll-taken-meanwhile")
    await note_entry(turn, Event.CONFIRMED, entry, person.id)
    if turn.dialog is not None and turn.dialog.step in ("roll.who", "roll.find"):
        turn.end()
    turn.fade()
    about = entry_words(entry)
    turn.say("roll-confirmed", entry=about, name=person.name, buttons=Menu())
    leave = [button("label-roll-not-me", GiveUp(entry.id, False))]
    turn.tell(person, "roll-told-confirmed", entry=about, priority=INTERACTIVE, buttons=leave)


async def undo(update: Update, turn: Turn) -> None:
    """The entry is nobody's again, and whoever it was is told."""
    entry = await _led(turn, turn.tapped(Undo).entry)
    if entry.person_id is None:
        raise Refused("button-old")
    person = await people.get(turn.db, entry.person_id)
    await proofs.unprove(turn.db, entry.id, person.id)
    await note_entry(turn, Event.GIVEN_UP, entry, person.id)
    turn.edit("roll-undone", entry=entry_words(entry))
    turn.tell(person, "roll-told-undone", entry=entry_words(entry))


async def _led(turn: Turn, entry_id: int) -> Entry:
    entry = await rolls.get_entry(turn.db, entry_id)
    await organized(turn, entry.community_id)
    return entry


HANDLERS = [
    tap(Search, begin),
    Step("roll.find", find),
    tap(Found, show_entry),
    Step("roll.who", find_member),
    tap(ThisIs, confirm),
    tap(Undo, undo),
]
