"""The organizer gives an open poll more time: once, before half of it has passed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update

from bot.routing import Step, tap
from bot.texts import When
from bot.turn import Turn
from domain.communities import Community
from domain.poll_life import Deed, check_new_end, require_prolongable
from domain.polls import Poll
from domain.refusals import TooLate
from handlers.moments import Moment, day_buttons, picked, said
from handlers.polls.ending import plan_end
from handlers.polls.leading import Prolong, led
from storage import communities, electors, people, poll_events, polls


@dataclass(frozen=True)
class NewEnd(Moment, prefix="plt"):
    """Until when it goes on."""


async def ask_new_end(update: Update, turn: Turn) -> None:
    """Until when?"""
    poll = await led(turn, turn.tapped(Prolong).poll)
    require_prolongable(poll, turn.now)
    zone = (await communities.get(turn.db, poll.community_id)).zone
    days = day_buttons(NewEnd, turn.now.astimezone(zone), poll.ends_at - turn.now)
    told = {"question": poll.question, "ends": When(poll.ends_at, zone)}
    keep = {"poll": poll.id}
    turn.ask("poll-ask-new-end", then="poll.prolong", keep=keep, buttons=days, **told)


async def _prolongable(turn: Turn, kept: Mapping[str, Any]) -> tuple[Poll, Community]:
    poll = await led(turn, kept["poll"])
    return poll, await communities.get(turn.db, poll.community_id)


async def keep_new_end(update: Update, turn: Turn) -> None:
    """The new end in words."""
    kept = turn.kept("poll.prolong")
    poll, community = await _prolongable(turn, kept)
    await _prolong(turn, poll, said(turn, kept, community.zone), community)


async def pick_new_end(update: Update, turn: Turn) -> None:
    """The new end by tapping a day and an hour."""
    poll, community = await _prolongable(turn, turn.kept("poll.prolong"))
    moment = picked(turn, NewEnd, "poll.prolong", community.zone, poll.ends_at - turn.now)
    if moment is not None:
        await _prolong(turn, poll, moment, community)


async def _prolong(turn: Turn, poll: Poll, ends_at: datetime, community: Community) -> None:
    check_new_end(poll, ends_at, turn.now)
    if not await polls.prolong(turn.db, poll.id, ends_at):
        raise TooLate("poll-ended")
    before, when = When(poll.ends_at, community.zone), When(ends_at, community.zone)
    await poll_events.add(turn.db, poll.id, Deed.PROLONGED, turn.now, turn.person_id)
    turn.end()
    plan_end(turn, poll.model_copy(update={"ends_at": ends_at}))
    turn.menu("poll-prolonged-done", question=poll.question, when=when)
    turn.refresh("poll", poll.id)
    await _announce(turn, poll, community, before=before, when=when)


async def _announce(turn: Turn, poll: Poll, community: Community, **when: When) -> None:
    """To the group; where there is none, to all who may vote."""
    told = {"question": poll.question, **when}
    turn.post(community, "poll-prolonged", **told)
    if community.group_id is not None:
        return
    for person_id in await electors.list_people(turn.db, poll.id):
        if person_id != turn.person_id:
            turn.tell(await people.get(turn.db, person_id), "poll-prolonged", **told)


HANDLERS = [
    tap(Prolong, ask_new_end),
    tap(NewEnd, pick_new_end),
    Step("poll.prolong", keep_new_end),
]
