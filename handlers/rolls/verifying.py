"""An organizer confirms that somebody who has joined really is a resident, or takes it back."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Button, Tap, button
from bot.routing import Step, tap
from bot.turn import Turn
from domain.refusals import Refused
from domain.rolls import Event
from domain.wording import check_words
from handlers.rolls.confirming import LONGEST_SEARCH
from handlers.rolls.listing import Verify, organized
from handlers.rolls.noting import note_resident
from storage import members
from storage.members import Member


@dataclass(frozen=True)
class Resides(Tap, prefix="nrr"):
    """This one is a resident (`yes`), or not any more."""

    community: int
    person: int
    yes: bool


async def begin(update: Update, turn: Turn) -> None:
    """Whom to confirm?"""
    community = await organized(turn, turn.tapped(Verify).community)
    verified = await members.list_verified(turn.db, community.id)
    keep = {"community": community.id}
    count = len(verified)
    turn.ask("roll-ask-verify", then="roll.verify", keep=keep, count=count, buttons=[CANCEL])


async def find(update: Update, turn: Turn) -> None:
    """Residents who show that name here; those who are confirmed are marked."""
    community = await organized(turn, turn.kept("roll.verify")["community"])
    sought = check_words(turn.text, LONGEST_SEARCH)
    some = await members.search(turn.db, community.id, sought)
    if not some:
        raise Refused("roll-who-none")
    turn.say("roll-verify-which", buttons=[*(_choice(community.id, m) for m in some), CANCEL])


def _choice(community_id: int, member: Member) -> Button:
    key = "label-roll-verified" if member.verified_at else "label-roll-unverified"
    tapped = Resides(community_id, member.id, member.verified_at is None)
    return button(key, tapped, name=member.name)


async def change(update: Update, turn: Turn) -> None:
    """It is kept, logged and told."""
    asked = turn.tapped(Resides)
    community = await organized(turn, asked.community)
    member = await members.get(turn.db, community.id, asked.person)
    at = turn.now if asked.yes else None
    if await members.verify(turn.db, community.id, member.id, at):
        kind = Event.VERIFIED if asked.yes else Event.UNVERIFIED
        await note_resident(turn, kind, community.id, member.id)
        told = "roll-told-verified" if asked.yes else "roll-told-unverified"
        turn.tell(member, told, community=community.name)
    again = _choice(community.id, member.model_copy(update={"verified_at": at}))
    key = "roll-verified" if asked.yes else "roll-unverified"
    turn.edit(key, name=member.name, buttons=[again])


HANDLERS = [tap(Verify, begin), Step("roll.verify", find), tap(Resides, change)]
