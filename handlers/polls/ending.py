"""A poll ends at its time or early, and who has not voted is reminded before."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap, button
from bot.messages import BULK, Bars
from bot.occasion import Occasion
from bot.routing import tap
from bot.texts import When, label
from bot.turn import Turn
from domain.people import require_organizer
from domain.polls import Poll, PollState, count
from domain.quiet_hours import quiet_until
from domain.refusals import Refused
from handlers.polls.showing import OpenPoll, result_values
from storage import communities, people, polls
from storage.timers import Timer


@dataclass(frozen=True)
class EndPoll(Tap, prefix="pe"):
    """End it before its time; asked twice."""

    poll: int
    sure: bool


async def end_early(update: Update, turn: Turn) -> None:
    """The organizer ends it before its time, after being asked once more."""
    asked = turn.tapped(EndPoll)
    poll = await polls.get(turn.db, asked.poll)
    require_organizer(await turn.roles(poll.community_id))
    if poll.state is PollState.CLOSED:
        raise Refused("poll-over")
    if not asked.sure:
        sure = button("label-end-sure", EndPoll(poll.id, True))
        turn.edit("poll-end-sure", question=poll.question, buttons=[sure])
        return
    turn.unschedule("poll.end", poll.id)
    turn.unschedule("poll.reminder", poll.id)
    turn.edit("poll-ended-early", question=poll.question)
    await _close(turn, poll)


async def close_poll(occasion: Occasion, timer: Timer) -> None:
    """The stated end has come."""
    await _close(occasion, await polls.get(occasion.db, timer.ref))


async def _close(occasion: Occasion, poll: Poll) -> None:
    if not await polls.close(occasion.db, poll.id):
        return
    community = await communities.get(occasion.db, poll.community_id)
    options = await polls.options_of(occasion.db, poll.id)
    result = count(poll, options, await polls.tally(occasion.db, poll.id))
    turnout = label(
        community.language, "poll-turnout", voted=result.voted, electorate=result.electorate
    )
    bars = Bars(poll.question, turnout, tuple(zip(options, result.counts, strict=True)))
    occasion.refresh("poll", poll.id)
    occasion.post(community, "poll-result", attach=bars, **result_values(poll, options, result))


async def remind(occasion: Occasion, timer: Timer) -> None:
    """A day before the end, those who have not voted are told once, in private, by day."""
    poll = await polls.get(occasion.db, timer.ref)
    community = await communities.get(occasion.db, poll.community_id)
    if poll.state is PollState.CLOSED or occasion.now >= poll.ends_at:
        return
    later = quiet_until(occasion.now, community.zone)
    if later is not None:
        occasion.schedule(timer.kind, timer.ref, later, timer.name, timer.community_id)
        return
    for person_id in await polls.list_silent(occasion.db, poll.id):
        person = await people.get(occasion.db, person_id)
        occasion.tell(
            person,
            "poll-reminder",
            question=poll.question,
            ends=When(poll.ends_at, community.zone),
            buttons=[button("label-vote", OpenPoll(poll.id))],
            priority=BULK,
        )


HANDLERS = [tap(EndPoll, end_early)]
TIMERS = {"poll.end": close_poll, "poll.reminder": remind}
