"""Somebody calls or comes by and asks how number 3 is doing: the state, to be read out."""

from telegram import Update

from bot.buttons import CANCEL, Button, button
from bot.routing import Step
from bot.texts import Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.people import is_organizer, require_entry_for_others
from domain.reading import covered
from domain.refusals import Refused
from domain.suggestions import Seen, number_in
from handlers.desk.cards import action_buttons
from handlers.suggestions.handling import Handle
from handlers.suggestions.naming import reference
from handlers.suggestions.standing import standing
from storage import communities, suggestions

LONGEST = 40


async def ask_number(update: Update, turn: Turn) -> None:
    """Which number?"""
    require_entry_for_others(await turn.roles())
    keep = {"community": turn.community.id}
    turn.ask("desk-ask-number", then="desk.number", keep=keep, buttons=[CANCEL])


async def look_up(update: Update, turn: Turn) -> None:
    """The number was written."""
    community = await communities.get(turn.db, turn.kept("desk.number")["community"])
    turn.end()
    await tell_number(turn, community, turn.text)


async def tell_number(turn: Turn, community: Community, said: str) -> None:
    """Two lines without a name; organizers can do at once what can be done about it."""
    roles = await turn.roles(community.id)
    require_entry_for_others(roles)
    year, number = number_in(said)
    one = await suggestions.find_by_number(turn.db, community.id, number, year)
    if one is None:
        raise Refused("desk-number-unknown")
    found = await suggestions.get_seen(turn.db, one.id)
    turn.say(
        "desk-number-told",
        number=reference(community, found),
        words=_words(found),
        standing=await standing(turn.db, found, turn.now.astimezone(community.zone).date()),
        buttons=_ways(found) if is_organizer(roles) else None,
    )


def _words(found: Seen) -> str | Phrase:
    """What may be said aloud: nothing of what is for the organizers only."""
    if not found.is_public:
        return phrase("desk-number-private")
    words = " ".join(covered(found.text, found.author_name or found.entered_for).split())
    if not words:
        return phrase("without-words")
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _ways(found: Seen) -> list[list[Button]]:
    return [[button("label-desk-open", Handle("open", found.id))], *action_buttons(found)]


HANDLERS = [Step("desk.number", look_up)]
