"""From the desk to everything an organizer can begin or look up with one tap."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap
from bot.routing import tap
from bot.turn import Turn
from domain.people import require_organizer
from domain.refusals import Refused
from handlers.activities.announcing import new_activity
from handlers.desk.entering import ask_for_whom
from handlers.desk.levels import settings_values
from handlers.desk.looking_up import ask_number
from handlers.desk.reporting import show_entries
from handlers.meetings.announcing import new_meeting
from handlers.notices.writing import new_notice
from handlers.polls.asking import new_poll
from handlers.quorums import begin as count_meeting
from handlers.rolls.listing import show_rolls
from storage import communities


@dataclass(frozen=True)
class Begin(Tap, prefix="db"):
    """Begin something from the desk, or look something up."""

    what: str


async def show_residents(update: Update, turn: Turn) -> None:
    """How many have joined, of how many; no list of names."""
    require_organizer(await turn.roles())
    community = turn.community
    joined, helping = await communities.count_people(turn.db, community.id)
    turn.say(
        "desk-residents",
        community=community.name,
        adults=community.adults,
        joined=joined,
        volunteers=helping,
        link=turn.facts.deep_link(f"c_{community.code}"),
    )


async def show_settings(update: Update, turn: Turn) -> None:
    """What the community is set to; numbers come from the county's file."""
    require_organizer(await turn.roles())
    turn.say("desk-settings", **settings_values(turn.community))


ROOMS: dict[str, Callable[[Update, Turn], Awaitable[None]]] = {
    "poll": new_poll,
    "meeting": new_meeting,
    "activity": new_activity,
    "notice": new_notice,
    "entry": ask_for_whom,
    "entries": show_entries,
    "number": ask_number,
    "residents": show_residents,
    "settings": show_settings,
    "quorum": count_meeting,
    "rolls": show_rolls,
}


async def begin(update: Update, turn: Turn) -> None:
    """Go there."""
    room = ROOMS.get(turn.tapped(Begin).what)
    if room is None:
        raise Refused("button-old")
    await room(update, turn)


HANDLERS = [tap(Begin, begin)]
