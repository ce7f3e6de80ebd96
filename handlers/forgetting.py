"""/forget: what is kept about a person is shown, asked about twice, and deleted."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import NoKeyboard, Tap, button
from bot.routing import command, tap
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from handlers.activities.signing_up import move_up
from handlers.commands import renew_menu
from handlers.helping import NAMES
from handlers.meetings.seating import leave_all
from storage import activities, communities, forgetting, suggestions
from storage.people import Caller


@dataclass(frozen=True)
class Forget(Tap, prefix="fg"):
    """Delete what is kept about me; `sure` at the second asking."""

    sure: bool


@dataclass(frozen=True)
class Keep(Tap, prefix="fk"):
    """Do not delete it after all."""


MOST_CARDS = 100
KEEP = button("label-forget-keep", Keep())


async def show_kept(update: Update, turn: Turn) -> None:
    """What is stored about the person, and the first question."""
    if turn.caller.resident is None:
        turn.say("forget-nothing")
        return
    rows = [button("label-forget", Forget(False)), KEEP]
    turn.say("forget-shown", items=Lines(await kept_items(turn)), buttons=rows)


async def kept_items(turn: Turn) -> list[Phrase]:
    """Everything that is kept about the person, one phrase each."""
    me, zone = turn.resident, turn.community.zone
    language = NAMES.get(me.language, me.language)
    joined = When(me.joined_at, zone)
    items = [phrase("forget-item-person", name=me.name, language=language, joined=joined)]
    if me.phone:
        items.append(phrase("forget-item-phone", phone=me.phone))
    for community_id in await forgetting.list_memberships(turn.db, me.id):
        community = await communities.get(turn.db, community_id)
        items.append(phrase("forget-item-community", community=community.name))
    counted = await forgetting.count_kept(turn.db, me.id)
    for what, count in counted.items():
        items.append(phrase("forget-item-count", what=phrase(f"forget-{what}"), count=count))
    return items


async def forget(update: Update, turn: Turn) -> None:
    """The first tap asks again, the second deletes."""
    sure = turn.tapped(Forget).sure
    if turn.caller.resident is None:
        turn.edit("forget-nothing")
    elif not sure:
        turn.edit("forget-sure", buttons=[button("label-forget-sure", Forget(True)), KEEP])
    else:
        await _leave_activities(turn)
        await leave_all(turn, turn.person_id)
        await _leave_cards(turn)
        await renew_menu(turn)
        await forgetting.forget(turn.db, turn.person_id, turn.now)
        turn.end()
        turn.welcome(Caller())
        turn.edit("forget-done")
        turn.say("forget-bye", buttons=NoKeyboard())


async def _leave_activities(turn: Turn) -> None:
    """Whoever waits for this person's places moves up."""
    for activity, _ in await activities.my_signups(turn.db, turn.person_id):
        if activity.starts_at > turn.now:
            await activities.leave(turn.db, activity.id, turn.person_id)
            await move_up(turn, activity)


async def _leave_cards(turn: Turn) -> None:
    """The organizers' cards name this person no longer."""
    for suggestion in await suggestions.list_by_author(turn.db, turn.person_id, MOST_CARDS):
        turn.refresh("suggestion", suggestion.id)


async def keep(update: Update, turn: Turn) -> None:
    """Nothing is deleted."""
    turn.edit("forget-nothing" if turn.caller.resident is None else "forget-kept")


HANDLERS = [command("forget", show_kept), tap(Forget, forget), tap(Keep, keep)]
