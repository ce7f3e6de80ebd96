"""What an organizer decides: accept, decline, transfer, merge, put on the agenda."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Tap, button
from bot.messages import INTERACTIVE, Address
from bot.routing import Step, tap
from bot.turn import Turn
from domain.communities import Community
from domain.people import require_organizer
from domain.refusals import Refused, TooLate
from domain.suggestions import NEW, OPEN, State, Suggestion, check_still, number_in
from domain.wording import check_words
from handlers.suggestions.arriving import attachments
from handlers.suggestions.following import Support
from handlers.suggestions.naming import reference
from storage import communities, people, suggestions

LONGEST_REASON = 1000
LONGEST_UNIT = 100
FROM = {"accept": NEW, "decline": NEW, "agenda": OPEN - {State.ON_AGENDA}}


@dataclass(frozen=True)
class Handle(Tap, prefix="dk"):
    """Do something about a suggestion: accept, decline, reply, transfer, agenda, open."""

    what: str
    suggestion: int


async def led(turn: Turn, suggestion_id: int) -> tuple[Suggestion, Community]:
    """The suggestion and its community, for an organizer of that community only."""
    suggestion = await suggestions.get(turn.db, suggestion_id)
    require_organizer(await turn.roles(suggestion.community_id))
    return suggestion, await communities.get(turn.db, suggestion.community_id)


async def handle(update: Update, turn: Turn) -> None:
    """An organizer takes a suggestion in hand."""
    asked = turn.tapped(Handle)
    suggestion, community = await led(turn, asked.suggestion)
    if asked.what == "open":
        await _open(turn, suggestion)
        return
    check_still(suggestion, FROM.get(asked.what, OPEN))
    keep = {"suggestion": suggestion.id}
    number = reference(community, suggestion)
    match asked.what:
        case "accept":
            await _move(turn, suggestion, community, State.TRIAGED, "told-accepted")
        case "agenda":
            await _move(turn, suggestion, community, State.ON_AGENDA, "told-agenda")
        case "decline" | "transfer" | "merge" | "reply":
            then = f"desk.{asked.what}"
            turn.ask(
                f"desk-ask-{asked.what}", then=then, keep=keep, number=number, buttons=[CANCEL]
            )
        case _:
            raise Refused("button-old")


async def _open(turn: Turn, suggestion: Suggestion) -> None:
    """The card, below everything else, with what was sent along."""
    here = Address(turn.person_id)
    community = await communities.get(turn.db, suggestion.community_id)
    for attach in attachments(suggestion):
        turn.say("desk-attached", number=reference(community, suggestion), attach=attach)
    await turn.show_anew("suggestion", suggestion.id, here, turn.language)


async def _move(
    turn: Turn,
    suggestion: Suggestion,
    community: Community,
    state: State,
    told: str,
    changes: dict[str, Any] | None = None,
    **values: Any,
) -> None:
    """Move it on, tell its author and supporters; a second organizer is told who was first."""
    check_still(suggestion, OPEN)
    moved = await suggestions.move(
        turn.db, suggestion, state, handled_by=turn.name, **(changes or {})
    )
    if moved is None:
        raise TooLate("suggestion-moved-on", state=suggestion.state.value)
    turn.toast("desk-done")
    turn.refresh("suggestion", suggestion.id)
    number = reference(community, suggestion)
    for person_id in await suggestions.list_followers(turn.db, suggestion):
        person = await people.find(turn.db, person_id)
        if person:
            turn.tell(person, told, number=number, priority=INTERACTIVE, **values)
    if suggestion.entered_for and state is not State.TRIAGED:
        turn.say("desk-tell-news", name=suggestion.entered_for)
    if state in (State.DECLINED, State.MERGED):
        turn.unschedule("suggestion.due", suggestion.id)


async def decline(update: Update, turn: Turn) -> None:
    """Not accepted, with the reason."""
    suggestion, community = await led(turn, turn.kept("desk.decline")["suggestion"])
    reason = check_words(turn.text, LONGEST_REASON)
    change = {"reason": reason}
    await _move(turn, suggestion, community, State.DECLINED, "told-declined", change, reason=reason)
    turn.end()
    turn.menu("desk-done")


async def transfer(update: Update, turn: Turn) -> None:
    """Handed to the unit that can deal with it."""
    suggestion, community = await led(turn, turn.kept("desk.transfer")["suggestion"])
    unit = check_words(turn.text, LONGEST_UNIT)
    change = {"reason": unit}
    await _move(
        turn, suggestion, community, State.TRANSFERRED, "told-transferred", change, unit=unit
    )
    turn.end()
    turn.menu("desk-done")


async def merge(update: Update, turn: Turn) -> None:
    """The same as another one: its people hear which, and may follow that one."""
    suggestion, community = await led(turn, turn.kept("desk.merge")["suggestion"])
    number = number_in(turn.text)
    others = await suggestions.list_open(turn.db, community.id)
    target = next((s for s in others if s.number == number and s.id != suggestion.id), None)
    if target is None:
        raise Refused("desk-merge-unknown")
    into = reference(community, target)
    change = {"merged_into": target.id}
    buttons = [button("label-support", Support(target.id), number=target.number)]
    await _move(
        turn,
        suggestion,
        community,
        State.MERGED,
        "told-merged",
        change,
        into=into,
        buttons=buttons,
    )
    turn.end()
    turn.menu("desk-done")


HANDLERS = [
    tap(Handle, handle),
    Step("desk.decline", decline),
    Step("desk.transfer", transfer),
    Step("desk.merge", merge),
]
