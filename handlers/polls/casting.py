"""A vote is stored: a named one beside its elector, a secret one beside nobody."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import Tap, button
from bot.routing import tap
from bot.texts import label
from bot.turn import Turn
from domain.ballots import Choice, read_choice
from domain.papers import refuse_paper
from domain.polls import Poll, check_may_vote
from domain.receipts import shown
from domain.refusals import Refused
from domain.rolls import Capacity
from handlers.polls.choices import checked, chosen_words, packed, unpacked
from handlers.polls.receiving import Change, Check
from storage import boxes, people, polls, votes
from storage import electors as rolls
from storage.electors import Elector
from storage.votes import Named


@dataclass(frozen=True)
class Replace(Tap, prefix="vh"):
    """Somebody else of the household decided before: this takes its place."""

    poll: int
    marks: str


async def allowed(turn: Turn, poll_id: int) -> tuple[Poll, list[Elector]]:
    """The poll and for whom this person votes in it; raises Refused when they may not, now."""
    poll = await polls.get(turn.db, poll_id)
    if poll.secret:
        turn.db.leave_no_trace()
    await turn.db.write_waiting()
    electors = await rolls.of_person(turn.db, poll_id, turn.resident.id)
    if not electors:
        await check_home(turn, poll)
    check_may_vote(poll, bool(electors), turn.received_at)
    return poll, by_phone(electors)


def by_phone(electors: list[Elector]) -> list[Elector]:
    """Those for whom nothing came on paper; raises Refused when none is left."""
    refuse_paper(elector.how for elector in electors)
    return [elector for elector in electors if elector.how is None]


async def check_home(turn: Turn, poll: Poll) -> None:
    """Raise Refused for somebody of another community."""
    if not await people.is_member(turn.db, turn.resident.id, poll.community_id):
        raise Refused("poll-other-community")


async def visible(turn: Turn, poll_id: int) -> Poll:
    """The poll, for its electors and its community; raises Refused for all others."""
    poll = await polls.get(turn.db, poll_id)
    if not await rolls.of_person(turn.db, poll.id, turn.resident.id):
        await check_home(turn, poll)
    return poll


async def keep_named(
    turn: Turn, poll: Poll, electors: list[Elector], choice: Choice, *, sure: bool = False
) -> bool:
    """The vote counts from now on. False when somebody else of the household has decided: then
    the person is told who, and asked."""
    kept = [
        await votes.find(turn.db, elector.id) if elector.voted else None for elector in electors
    ]
    if not sure:
        for before in filter(None, kept):
            if _by_another(turn, poll, before):
                await _ask_to_replace(turn, poll, before, choice)
                return False
    await _require_left(turn, poll, electors)
    for elector, stands in zip(electors, kept, strict=True):
        if stands and not _by_another(turn, poll, stands) and _says(stands, choice):
            continue  # tapped twice: nobody hears of it again
        turn.refresh("poll", poll.id)
        await votes.keep(turn.db, poll, elector, turn.resident.id, choice)
        await _tell_housemates(turn, poll, elector, choice)
    return True


async def _require_left(turn: Turn, poll: Poll, electors: list[Elector]) -> None:
    """Raise Refused when those in the room were all there was left: nobody knows who they are."""
    more = sum(not elector.voted for elector in electors)
    if not poll.room or not more:
        return
    await turn.db.write_waiting()
    voted, _ = await rolls.turnout(turn.db, poll.id)
    if voted + more > poll.electorate:
        raise Refused("vote-room-full", room=poll.room)


def _says(named: Named, choice: Choice) -> bool:
    return read_choice(named.choice) == choice


def _by_another(turn: Turn, poll: Poll, before: Named) -> bool:
    """Whoever has left may have been somebody else of the household, and else was the person."""
    if before.person_id is None:
        return poll.capacity is Capacity.HOUSEHOLD
    return before.person_id != turn.resident.id


async def _ask_to_replace(turn: Turn, poll: Poll, before: Named, choice: Choice) -> None:
    options = await polls.options_of(turn.db, poll.id)
    who = before.by_name or label(turn.language, "vote-by-left")
    theirs, capacity = chosen_words(poll, options, read_choice(before.choice)), poll.capacity.value
    if _says(before, choice):
        turn.toast("vote-by-housemate-same", by=who, capacity=capacity, choice=theirs, alert=True)
        return
    turn.toast("vote-by-housemate-short", by=who, capacity=capacity, alert=True)
    turn.whisper(
        "vote-by-housemate",
        by=who,
        capacity=capacity,
        choice=theirs,
        question=poll.question,
        mine=chosen_words(poll, options, choice),
        buttons=[button("label-replace", Replace(poll.id, packed(choice)))],
    )


async def _tell_housemates(turn: Turn, poll: Poll, elector: Elector, choice: Choice) -> None:
    """All of a household hear who decided for it, and what; of a secret vote only who."""
    if poll.capacity is not Capacity.HOUSEHOLD:
        return
    key = "vote-of-household-secret"
    said: dict[str, Any] = {"by": turn.resident.name, "question": poll.question}
    if not poll.secret:
        key, options = "vote-of-household", await polls.options_of(turn.db, poll.id)
        said["choice"] = chosen_words(poll, options, choice)
    for other in await rolls.list_housemates(turn.db, elector.id, turn.resident.id):
        turn.tell(await people.get(turn.db, other), key, **said)


async def replace(update: Update, turn: Turn) -> None:
    """The person has read who decided, and decides otherwise."""
    asked = turn.tapped(Replace)
    poll, electors = await allowed(turn, asked.poll)
    options = await polls.options_of(turn.db, poll.id)
    choice = checked(poll, options, unpacked(asked.marks))
    if poll.secret:
        raise Refused("button-old")
    await keep_named(turn, poll, electors, choice, sure=True)
    turn.edit("vote-cast", question=poll.question, choice=chosen_words(poll, options, choice))


async def drop_secret(
    turn: Turn, poll: Poll, electors: list[Elector], choice: Choice, code: str = ""
) -> None:
    """A ballot goes into the box, or takes the place of the one with this code. The receipt is
    said and not kept."""
    if code:
        if not await boxes.take_out(turn.db, poll.id, code):
            raise Refused("receipt-unknown")
        codes = [await boxes.drop_in(turn.db, poll, choice)]
    else:
        codes = await _drop_for_each(turn, poll, electors, choice)
    if not codes:
        raise cast_already(poll)
    turn.refresh("poll", poll.id)
    _give_receipt(turn, poll, codes, instead_of_ballot=bool(code) or poll.in_private)


def cast_already(poll: Poll) -> Refused:
    """The secret vote is in, and only its receipt changes it; of a household, maybe another's."""
    return Refused("vote-secret-cast", capacity=poll.capacity.value)


async def _drop_for_each(
    turn: Turn, poll: Poll, electors: list[Elector], choice: Choice
) -> list[str]:
    codes = []
    for elector in electors:
        if await boxes.mark_cast(turn.db, elector):
            codes.append(await boxes.drop_in(turn.db, poll, choice))
            await _tell_housemates(turn, poll, elector, choice)
    return codes


def _give_receipt(turn: Turn, poll: Poll, codes: list[str], *, instead_of_ballot: bool) -> None:
    """What it says stands nowhere here, so that nobody who reads along learns it. It takes the
    place of a ballot; in that of a card it would be gone when the card is drawn again."""
    said = "、".join(map(shown, codes))
    buttons = [
        [button("label-change-vote", Change(poll.id, code)), button("label-check", Check(code))]
        for code in codes
    ]
    tell = turn.edit_unkept if instead_of_ballot else turn.say_unkept
    tell("vote-receipt", question=poll.question, code=said, buttons=buttons)
    turn.if_lost("vote-receipt-lost", question=poll.question)
    turn.toast("vote-receipt-short", code=said, alert=not turn.in_private)


HANDLERS = [tap(Replace, replace)]
