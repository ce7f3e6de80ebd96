"""A vote on the spot: a poll of those who are signed in, some minutes long, on their phones; hands
of those without one join it, or are all there is."""

from telegram import Update

from bot.buttons import CANCEL
from bot.messages import INTERACTIVE, Address
from bot.occasion import Occasion
from bot.routing import Step
from bot.texts import Phrase, label
from bot.turn import Turn
from domain.ballots import BallotKind
from domain.communities import Community
from domain.meetings import Meeting
from domain.papers import require_room
from domain.poll_life import Deed
from domain.polls import LONGEST_QUESTION, Effect, NewPoll, Poll
from domain.quorums import votes_in
from domain.refusals import Refused
from domain.rolls import Capacity
from domain.rulings import Votes
from domain.sittings import (
    VOTE_LASTS,
    Attendance,
    Proceeding,
    Sitting,
    require_going_on,
    require_hands,
    ruling_of,
    verdict_of,
)
from domain.thresholds import Verdict
from handlers.meetings.houses import House, house_of, led, present_at, show_again
from handlers.polls.ending import put_off_end
from handlers.polls.results import counted
from handlers.sittings.preparing import prepared
from handlers.sittings.showing import Run, result_words, show_sitting, vote_goes_on, words_by_item
from storage import (
    attendances,
    communities,
    electors,
    meetings,
    people,
    poll_events,
    polls,
    proceedings,
    room_votes,
)
from storage.timers import Timer

VOTE = "sitting.vote"
CHOICES = ("approve", "oppose", "abstain")


async def begin_vote(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """Everybody who is signed in and decides has the card."""
    item = await proceedings.get(turn.db, meeting.id, sitting.item_id)
    if await vote_goes_on(turn.db, item):
        raise Refused("sitting-vote-goes-on")
    if not any(_has_phone(one) for one in await attendances.list_here(turn.db, meeting.id)):
        raise Refused("sitting-no-phones")
    secret = turn.tapped(Run).what == "secret"
    poll = await _open(turn, meeting, community, item, secret=secret)
    for person_id in await electors.list_people(turn.db, poll.id):
        person = await people.get(turn.db, person_id)
        turn.show("poll", poll.id, Address(person.id), person.language, INTERACTIVE)
    turn.schedule(VOTE, poll.id, poll.ends_at, community_id=community.id)
    turn.toast("sitting-vote-begins")
    show_again(turn, meeting)


def _has_phone(one: Attendance) -> bool:
    return one.counted and one.person_id is not None


async def _open(
    turn: Turn, meeting: Meeting, community: Community, item: Proceeding, *, secret: bool
) -> Poll:
    """Who decides is written down as the poll opens: those who are there now."""
    words = (await words_by_item(turn.db, meeting, community))[item.item_id]
    new = NewPoll(
        question=_plain(words, community.language)[:LONGEST_QUESTION],
        options=tuple(label(community.language, f"label-{choice}") for choice in CHOICES),
        kind=BallotKind.APPROVAL,
        capacity=Capacity.MEETING,
        effect=Effect.MEETING,
        secret=secret,
        ends_at=turn.now + VOTE_LASTS,
    )
    poll = await polls.add(turn.db, community.id, new, turn.now, turn.person_id, opens_at=turn.now)
    house = await house_of(turn.db, meeting, community)
    present = (await present_at(turn.db, meeting, house)).deciding
    by = {"present": present, "by_household": house.by_household}
    await proceedings.note(turn.db, item.item_id, poll_id=poll.id, **by)
    return await polls.open_now(turn.db, poll.id, turn.now)


def _plain(words: Phrase | str, language: str) -> str:
    return label(language, words.key, **words.values) if isinstance(words, Phrase) else words


async def stop_vote(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """The chair ends the vote."""
    item = await proceedings.get(turn.db, meeting.id, sitting.item_id)
    if not await vote_goes_on(turn.db, item) or item.poll_id is None:
        raise Refused("sitting-no-vote")
    turn.unschedule(VOTE, item.poll_id)
    await _close(turn, meeting, item, item.poll_id)
    turn.toast("sitting-vote-over")


async def close_vote(occasion: Occasion, timer: Timer) -> None:
    """Its minutes are over; what was tapped before is counted first."""
    found = await proceedings.find_by_poll(occasion.db, timer.ref)
    if found is not None and not await put_off_end(occasion, timer):
        meeting = await meetings.get(occasion.db, found[0])
        await _close(occasion, meeting, await proceedings.get(occasion.db, *found), timer.ref)


async def _close(occasion: Occasion, meeting: Meeting, item: Proceeding, poll_id: int) -> None:
    """The cards show the result, and the item has its ruling."""
    await polls.close(occasion.db, poll_id, occasion.now)
    poll = await polls.get(occasion.db, poll_id)
    _, result = await counted(occasion.db, poll)
    votes = Votes(**dict(zip(CHOICES, result.totals, strict=True)))
    await _settle(occasion, meeting, item, votes, item.present or 0)
    occasion.refresh("poll", poll_id)


async def _settle(
    occasion: Occasion, meeting: Meeting, item: Proceeding, votes: Votes, present: int
) -> None:
    """What follows by the rule of the body."""
    community = await communities.get(occasion.db, meeting.community_id)
    house = await house_of(occasion.db, meeting, community)
    verdict = _verdict(house, present, votes)
    await proceedings.settle(
        occasion.db,
        item.item_id,
        occasion.now,
        **votes.model_dump(),
        present=present,
        needed=verdict.parts[0].needed if verdict else None,
        valid=verdict.valid if verdict else True,
        ruling=ruling_of(verdict, present, votes),
    )
    show_again(occasion, meeting)


def _verdict(house: House, present: int, votes: Votes) -> Verdict | None:
    if house.rule is None:
        return None
    return verdict_of(house.rule, house.day, house.total, present, votes)


async def ask_hands(turn: Turn, meeting: Meeting, community: Community, sitting: Sitting) -> None:
    """How many hands for it, against it, and for neither?"""
    keep = {"meeting": meeting.id, "item": sitting.item_id}
    turn.ask("sitting-ask-hands", then="sitting.hands", keep=keep, buttons=[CANCEL])


async def keep_hands(update: Update, turn: Turn) -> None:
    """The totals: joined to the vote on the phones while it goes on, and else the whole vote."""
    kept = turn.kept("sitting.hands")
    meeting, community = await led(turn, kept["meeting"])
    require_going_on(await prepared(turn, meeting), kept["item"])
    item = await proceedings.get(turn.db, meeting.id, kept["item"])
    votes = Votes(**votes_in(turn.text))
    if item.poll_id is not None and await vote_goes_on(turn.db, item):
        await _join_hands(turn, item.poll_id, votes)
        turn.end()
        turn.menu("sitting-hands-joined", **votes.model_dump())
        show_again(turn, meeting)
        return
    house = await house_of(turn.db, meeting, community)
    present = (await present_at(turn.db, meeting, house)).deciding
    require_hands(votes, present)
    await _settle(turn, meeting, item, votes, present)
    turn.end()
    settled = await proceedings.get(turn.db, meeting.id, item.item_id)
    turn.menu("sitting-hands-kept", result=result_words(settled))
    await show_sitting(turn, meeting)


async def _join_hands(turn: Turn, poll_id: int, votes: Votes) -> None:
    """No more than have not voted on their phones; of a secret vote nobody raises a hand."""
    poll = await polls.get(turn.db, poll_id)
    if poll.secret:
        raise Refused("sitting-hands-secret")
    await turn.db.write_waiting()
    voted, _ = await electors.turnout(turn.db, poll.id)
    require_room(poll, voted - poll.room, votes.cast)
    totals = [getattr(votes, choice) for choice in CHOICES]
    await room_votes.put(turn.db, poll.id, totals, None)
    deed = Deed.ROOM_CORRECTED if poll.room else Deed.ROOM_ENTERED
    note = " ".join(map(str, totals))
    await poll_events.add(turn.db, poll.id, deed, turn.now, turn.person_id, note)
    turn.refresh("poll", poll.id)


HANDLERS = [Step("sitting.hands", keep_hands)]
TIMERS = {VOTE: close_vote}
