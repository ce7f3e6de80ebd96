"""What an organizer decides: accept, decline, transfer, put on the agenda."""

from telegram import Update

from bot.messages import INTERACTIVE
from bot.routing import Step
from bot.turn import Turn
from domain.communities import Community
from domain.histories import What
from domain.reading import covered
from domain.suggestions import NEW, OPEN, State, Suggestion
from domain.units import unit_in
from domain.wording import check_words
from handlers.desk.acting import Action, asks, led_as_seen, move_on
from handlers.suggestions.deadlines import drop_deadlines
from handlers.suggestions.in_person import tell_all_in_person, tell_in_person
from handlers.suggestions.letters import name_of
from handlers.suggestions.naming import reference
from handlers.suggestions.telling import tell_now, tell_progress
from storage import followers, news

LONGEST_REASON = 1000


async def accept(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """Somebody deals with it now."""
    moved = await move_on(turn, suggestion, State.TRIAGED, What.ACCEPTED)
    await tell_in_person(turn, moved, "told-accepted")
    await tell_progress(turn, moved, "told-accepted")


async def put_on_agenda(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """The council will talk about it."""
    moved = await move_on(turn, suggestion, State.ON_AGENDA, What.AGENDA)
    await tell_in_person(turn, moved, "told-agenda")
    await tell_progress(turn, moved, "told-agenda")


async def decline(update: Update, turn: Turn) -> None:
    """Not accepted, with the reason: that is an answer, and told at once."""
    suggestion, community = await led_as_seen(turn, "desk.decline", NEW)
    reason = check_words(turn.text, LONGEST_REASON)
    moved = await move_on(turn, suggestion, State.DECLINED, What.DECLINED, reason, reason=reason)
    drop_deadlines(turn, suggestion)
    await news.drop(turn.db, suggestion.id)
    await _tell_everybody(turn, moved, community, reason)
    turn.end()
    turn.menu("desk-done")


async def _tell_everybody(
    turn: Turn, suggestion: Suggestion, community: Community, reason: str
) -> None:
    """Its people, and those of what was merged into it: for all of them it ends here."""
    await tell_now(turn, suggestion, "told-declined", reason=reason)
    told = covered(reason, await name_of(turn.db, suggestion))
    own = await followers.list_ids(turn.db, suggestion)
    for reader in await followers.list_readers_of_reply(turn.db, suggestion):
        if reader.id not in own:
            number = reference(community, reader)
            turn.tell(reader, "told-declined", number=number, reason=told, priority=INTERACTIVE)
    await tell_all_in_person(turn, suggestion, community, "told-declined", reason=reason)


async def transfer(update: Update, turn: Turn) -> None:
    """Handed to the unit that can deal with it."""
    suggestion, _ = await led_as_seen(turn, "desk.transfer")
    unit = unit_in(turn.text)
    moved = await move_on(turn, suggestion, State.TRANSFERRED, What.TRANSFERRED, unit, unit=unit)
    await tell_progress(turn, moved, "told-transferred", unit)
    await tell_in_person(turn, moved, "told-transferred", note=unit)
    turn.end()
    turn.menu("desk-done")


ACTIONS = {
    "accept": Action(NEW, accept),
    "decline": Action(NEW, asks("decline")),
    "transfer": Action(OPEN, asks("transfer")),
    "agenda": Action(OPEN - {State.ON_AGENDA}, put_on_agenda),
}
HANDLERS = [Step("desk.decline", decline), Step("desk.transfer", transfer)]
