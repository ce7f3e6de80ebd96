"""Somebody calls or comes by and asks how number 3 is doing: the state, to be read out."""

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Button, button
from bot.routing import PRIVATE, Fallback, Step
from bot.texts import Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.people import is_organizer, require_entry_for_others
from domain.reading import asked_in, covered
from domain.refusals import Refused
from domain.suggestions import Seen, number_in
from handlers.desk.cards import action_buttons
from handlers.suggestions.handling import Handle
from handlers.suggestions.naming import reference
from handlers.suggestions.sharing import look_up as look_up_as_resident
from handlers.suggestions.sharing import meant
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
    await tell_number(turn, community, number_in(turn.text))


class AsksForNumber(filters.MessageFilter):
    """Words that ask for a suggestion by its number; other words are for others to understand."""

    def filter(self, message: object) -> bool:
        """Whether there is a number among them, in any usual writing."""
        return asked_in(getattr(message, "text", None) or "") is not None


async def look_up_typed(update: Update, turn: Turn) -> None:
    """Whoever organizes a community just writes the number, outside a conversation; what other
    people write is for them to read, or is offered as a suggestion."""
    asked = asked_in(turn.text) if turn.dialog is None else None
    for community in await meant(turn, asked.community) if asked else []:
        if asked and is_organizer(await turn.roles(community.id)):
            await tell_number(turn, community, (asked.year, asked.number))
            return
    await look_up_as_resident(update, turn)


async def tell_number(turn: Turn, community: Community, asked: tuple[int | None, int]) -> None:
    """Two lines without a name; organizers can do at once what can be done about it."""
    roles = await turn.roles(community.id)
    require_entry_for_others(roles)
    year, number = asked
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


HANDLERS = [
    Step("desk.number", look_up),
    Fallback(PRIVATE & ~filters.COMMAND & AsksForNumber(), look_up_typed),
]
