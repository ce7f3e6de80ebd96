"""A poll ends at its time or early, and who has not voted is reminded before."""

from dataclasses import dataclass
from datetime import timedelta

from telegram import Update

from bot.buttons import Tap, button
from bot.messages import BULK
from bot.occasion import Hearer, Occasion
from bot.routing import tap
from bot.texts import Phrase, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.poll_life import Deed
from domain.polls import FEW, Poll, PollState
from domain.quiet_hours import quiet_until
from handlers.polls.keeping import RESULT, keeping_buttons
from handlers.polls.leading import EndPoll, led, managed, waiting
from handlers.polls.publishing import publish
from handlers.polls.results import counted, result_picture, result_values
from handlers.polls.showing import OpenPoll
from storage import communities, electors, inbox, people, poll_events, polls
from storage.timers import Timer

ONE_DAY = timedelta(days=1)
SOON = timedelta(seconds=2)
CALLING_OFF = ("poll.reason", "poll.cancel")


@dataclass(frozen=True)
class GoOn(Tap, prefix="pg"):
    """The poll goes on to its stated end."""

    poll: int


def plan_end(occasion: Occasion, poll: Poll) -> None:
    """It ends by itself, and the day before, those who have not voted are reminded."""
    occasion.schedule("poll.end", poll.id, poll.ends_at, community_id=poll.community_id)
    if poll.ends_at - occasion.now > ONE_DAY:
        before = poll.ends_at - ONE_DAY
        occasion.schedule("poll.reminder", poll.id, before, community_id=poll.community_id)


def drop_timers(turn: Turn, poll: Poll) -> None:
    """Nothing comes by itself any more."""
    turn.unschedule("poll.open", poll.id)
    turn.unschedule("poll.end", poll.id)
    turn.unschedule("poll.reminder", poll.id)


async def end_early(update: Update, turn: Turn) -> None:
    """The organizer ends it before its time, after being asked once more."""
    asked = turn.tapped(EndPoll)
    poll = await led(turn, asked.poll)
    if not asked.sure:
        sure = button("label-end-sure", EndPoll(poll.id, True))
        buttons = [sure, button("label-end-not", GoOn(poll.id))]
        few = await _few(turn, poll)
        turn.edit("poll-end-sure", question=poll.question, few=few, buttons=buttons)
        return
    drop_timers(turn, poll)
    turn.edit("poll-ended-early", question=poll.question)
    if await _close(turn, poll):
        await poll_events.add(turn.db, poll.id, Deed.ENDED_EARLY, turn.now, turn.person_id)


async def _few(turn: Turn, poll: Poll) -> Phrase | str:
    """That a secret would be none, where hardly anybody has voted."""
    voted, _ = await electors.turnout(turn.db, poll.id)
    few = poll.secret and 0 < voted < FEW
    return phrase("poll-end-few", voted=voted) if few else ""


async def go_on(update: Update, turn: Turn) -> None:
    """The organizer lets it run: the message is again what it was."""
    poll = await led(turn, turn.tapped(GoOn).poll, waiting=True)
    if turn.dialog is not None and turn.dialog.step in CALLING_OFF:
        turn.end()
    if poll.state is PollState.DRAFT:
        zone = (await communities.get(turn.db, poll.community_id)).zone
        turn.edit("poll-waits", **waiting(poll, zone))
        return
    turn.edit("poll-manage", **await managed(turn, poll))


async def close_poll(occasion: Occasion, timer: Timer) -> None:
    """The stated end has come; what was tapped before it is counted first."""
    if not await put_off_end(occasion, timer):
        await _close(occasion, await polls.get(occasion.db, timer.ref))


async def put_off_end(occasion: Occasion, timer: Timer) -> bool:
    """Whether the count waits some seconds for what came in time and is not answered yet, as after
    a crash."""
    poll = await polls.get(occasion.db, timer.ref)
    waits = await inbox.waits_from_before(occasion.db, poll.ends_at)
    if waits:
        soon = occasion.now + SOON
        occasion.schedule(timer.kind, timer.ref, soon, timer.name, timer.community_id)
    return waits


async def _close(occasion: Occasion, poll: Poll) -> bool:
    """The result goes to the group, and to the organizers; without a group, to those who voted.
    False when it is over already."""
    if not await polls.close(occasion.db, poll.id, occasion.now):
        return False
    poll = await polls.get(occasion.db, poll.id)
    community = await communities.get(occasion.db, poll.community_id)
    options, result = await counted(occasion.db, poll)
    told = await result_values(occasion.db, poll, options, result)
    occasion.refresh("poll", poll.id)
    picture = result_picture(poll, options, result, community.language)
    occasion.post(community, "poll-result", attach=picture, known_as=(RESULT, poll.id), **told)
    organizers = {organizer.id for organizer in await occasion.organizers(community.id)}
    hearers = await _hearers(occasion, poll, community)
    for hearer in hearers:
        picture = result_picture(poll, options, result, hearer.language)
        buttons = keeping_buttons(poll) if hearer.id in organizers else None
        occasion.tell(hearer, "poll-result", attach=picture, buttons=buttons, **told)
    await publish(occasion, poll, community, hearers)
    return True


async def _hearers(occasion: Occasion, poll: Poll, community: Community) -> list[Hearer]:
    hearers: list[Hearer] = [*await occasion.organizers(community.id)]
    if community.group_id is None:
        for voter in await electors.list_voters(occasion.db, poll.id):
            hearers.append(await people.get(occasion.db, voter))
    return list({hearer.id: hearer for hearer in hearers}.values())


async def remind(occasion: Occasion, timer: Timer) -> None:
    """A day before the end, those who have not voted are told once, in private, by day."""
    poll = await polls.get(occasion.db, timer.ref)
    community = await communities.get(occasion.db, poll.community_id)
    if poll.state is not PollState.OPEN or occasion.now >= poll.ends_at:
        return
    if await poll_events.has(occasion.db, poll.id, Deed.REMINDED):
        return
    later = quiet_until(occasion.now, community.zone)
    if later is not None:
        occasion.schedule(timer.kind, timer.ref, later, timer.name, timer.community_id)
        return
    await poll_events.add(occasion.db, poll.id, Deed.REMINDED, occasion.now)
    for person_id in await electors.list_silent(occasion.db, poll.id):
        person = await people.get(occasion.db, person_id)
        occasion.tell(
            person,
            "poll-reminder",
            question=poll.question,
            ends=When(poll.ends_at, community.zone),
            buttons=[button("label-vote", OpenPoll(poll.id))],
            priority=BULK,
        )


HANDLERS = [tap(EndPoll, end_early), tap(GoOn, go_on)]
TIMERS = {"poll.end": close_poll, "poll.reminder": remind}
