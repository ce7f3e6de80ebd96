"""Standing behind a suggestion, leaving it, and taking one's own back."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Menu, Tap
from bot.routing import tap
from bot.turn import Turn
from domain.histories import Happened, What
from domain.reading import may_read
from domain.refusals import Refused
from domain.suggestions import State, Suggestion, check_still
from handlers.suggestions.deadlines import drop_deadlines
from handlers.suggestions.in_person import have_supporters_told
from handlers.suggestions.naming import reference
from handlers.suggestions.parting import part_all_from
from handlers.suggestions.proposing import propose_when_supported
from storage import communities, followers, people, suggestions


@dataclass(frozen=True)
class Support(Tap, prefix="sp"):
    """Stand behind somebody else's suggestion."""

    suggestion: int


@dataclass(frozen=True)
class Unsupport(Tap, prefix="su"):
    """No longer."""

    suggestion: int


@dataclass(frozen=True)
class Withdraw(Tap, prefix="sw"):
    """Take one's own suggestion back, until it is accepted."""

    suggestion: int


async def support(update: Update, turn: Turn) -> None:
    """Stand behind a suggestion instead of sending the same again."""
    suggestion = await stand_behind(turn, turn.tapped(Support).suggestion)
    if turn.belongs:
        turn.end()
    community = await communities.get(turn.db, suggestion.community_id)
    turn.say("support-kept", number=reference(community, suggestion), buttons=Menu())


async def stand_behind(turn: Turn, suggestion_id: int) -> Suggestion:
    """The person supports somebody else's open suggestion that they may read; raises Refused."""
    suggestion, me = await suggestions.get(turn.db, suggestion_id), turn.resident.id
    belongs = await people.is_member(turn.db, me, suggestion.community_id)
    if not suggestion.is_open or not may_read(suggestion, me, belongs):
        raise Refused("button-old")
    if suggestion.author_id == me:
        raise Refused("support-own")
    first = await followers.support(turn.db, suggestion.id, me, turn.now)
    turn.toast("support-done" if first else "support-again")
    turn.refresh("suggestion", suggestion.id)
    if first:
        await propose_when_supported(turn, await suggestions.get(turn.db, suggestion.id))
    return suggestion


async def unsupport(update: Update, turn: Turn) -> None:
    """Take one's support back."""
    await leave_again(turn, turn.tapped(Unsupport).suggestion)


async def leave_again(turn: Turn, suggestion_id: int) -> None:
    """The person supports it no longer; raises Refused when they did not."""
    if not await followers.unsupport(turn.db, suggestion_id, turn.resident.id):
        raise Refused("button-old")
    turn.toast("support-undone")
    turn.refresh("suggestion", suggestion_id)


async def withdraw(update: Update, turn: Turn) -> None:
    """Take one's own suggestion back, until it is accepted."""
    suggestion = await suggestions.get(turn.db, turn.tapped(Withdraw).suggestion)
    if suggestion.author_id != turn.resident.id:
        raise Refused("button-old")
    if suggestion.state is State.WITHDRAWN:
        raise Refused("withdrawn-already")
    check_still(suggestion, frozenset({State.RECEIVED}))
    await take_back(turn, suggestion)


async def take_back(turn: Turn, suggestion: Suggestion) -> None:
    """It is withdrawn: nothing is owed any more, and who supported it hears of it."""
    happened = Happened(kind=What.WITHDRAWN, at=turn.now, by_id=turn.resident.id)
    turn.forget(suggestions.list_sent)
    if await suggestions.move(turn.db, suggestion, State.WITHDRAWN, happened) is None:
        raise Refused("button-old")
    turn.toast("withdrawn")
    turn.say("withdrawn")
    turn.refresh("suggestion", suggestion.id)
    drop_deadlines(turn, suggestion)
    community = await communities.get(turn.db, suggestion.community_id)
    await part_all_from(turn, suggestion, community)
    await have_supporters_told(turn, suggestion, community, "told-withdrawn")
    number = reference(community, suggestion)
    for person_id in await followers.list_ids(turn.db, suggestion):
        follower = await people.find(turn.db, person_id)
        if follower and follower.id != suggestion.author_id:
            turn.tell(follower, "told-withdrawn", number=number)


HANDLERS = [tap(Support, support), tap(Unsupport, unsupport), tap(Withdraw, withdraw)]
