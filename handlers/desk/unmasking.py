"""An organizer must know who it was: with a reason, on record, and the author is told."""

from telegram import Update

from bot.buttons import Menu
from bot.messages import INTERACTIVE
from bot.routing import Step
from bot.turn import Turn
from domain.histories import What
from domain.reading import reason_to_look
from domain.refusals import TooLate
from domain.suggestions import State, Suggestion
from handlers.desk.acting import Action, asks, happens, led
from handlers.suggestions.in_person import tell_in_person
from handlers.suggestions.naming import reference
from storage import histories, people


async def unmask(update: Update, turn: Turn) -> None:
    """The name, here and now only; why it was looked at is kept and told."""
    suggestion, community = await led(turn, turn.kept("desk.unmask")["suggestion"])
    reason = reason_to_look(turn.text)
    author = await people.find(turn.db, suggestion.author_id or 0)
    name = author.name if author else suggestion.entered_for
    if name is None:
        raise TooLate("desk-ask-nobody")
    looked = happens(turn, What.UNMASKED, reason)
    await histories.add(turn.db, suggestion.id, suggestion.state, looked)
    turn.end()
    number = reference(community, suggestion)
    turn.say("desk-unmasked", number=number, name=name, buttons=Menu())
    told = {"number": number, "community": community.name, "reason": reason}
    await tell_in_person(turn, suggestion, "told-unmasked", **told)
    if author is not None:
        turn.tell(author, "told-unmasked", priority=INTERACTIVE, **told)


def _is_masked(suggestion: Suggestion) -> bool:
    known = suggestion.author_id is not None or suggestion.entered_for is not None
    return suggestion.anonymous and known


ACTIONS = {"unmask": Action(frozenset(State), asks("unmask"), _is_masked)}
HANDLERS = [Step("desk.unmask", unmask)]
