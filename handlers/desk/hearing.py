"""An organizer hears a voice and writes down its words; its author says whether they are right."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Tap, button
from bot.messages import INTERACTIVE
from bot.routing import Step, tap
from bot.turn import Turn
from domain.alarms import is_tip
from domain.categories import Category, category_of
from domain.communities import Community
from domain.drafts import LONGEST
from domain.histories import Event, Happened, What
from domain.refusals import Refused, TooLate
from domain.suggestions import State, Suggestion, check_still
from domain.wording import check_words
from handlers.desk.acting import Action, asks, happens, led
from handlers.desk.asking import keep_answer
from handlers.suggestions.considering import refuse_tip
from handlers.suggestions.handling import handling_buttons
from handlers.suggestions.naming import reference
from storage import communities, histories, people, suggestions

HEARD = frozenset(State) - {State.WITHDRAWN, State.MERGED}


@dataclass(frozen=True)
class Confirm(Tap, prefix="sc"):
    """Whether the words that were written down are what was said."""

    event: int
    right: bool


async def ask_words(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """What does it say? Kept with it: which words were written down by then."""
    last = await _last_words(turn, suggestion)
    keep = {"words": last.id if last else 0}
    await asks("words", **keep)(turn, suggestion, community)


async def _last_words(turn: Turn, suggestion: Suggestion) -> Event | None:
    return await histories.find_last(turn.db, suggestion.id, [What.WORDS])


async def write_down(update: Update, turn: Turn) -> None:
    """The words of a voice; whoever spoke is asked whether they are right."""
    kept = turn.kept("desk.words")
    suggestion, community = await led(turn, kept["suggestion"])
    check_still(suggestion, HEARD)
    last = await _last_words(turn, suggestion)
    if last is not None and last.id != kept.get("words"):
        raise TooLate("desk-words-already", by=last.by_name or "—", note=last.note or "")
    words = check_words(turn.text, LONGEST)
    event_id = await histories.add(
        turn.db, suggestion.id, suggestion.state, happens(turn, What.WORDS, words)
    )
    turn.end()
    author = await people.find(turn.db, suggestion.author_id or 0)
    if author is None:
        await _take_over(turn, suggestion, words, turn.resident.id)
        turn.menu("desk-done")
        return
    turn.menu("desk-words-asked")
    number = reference(community, suggestion)
    answers = [
        button("label-words-right", Confirm(event_id, True)),
        button("label-words-wrong", Confirm(event_id, False)),
    ]
    told = {"number": number, "note": words, "buttons": [answers]}
    turn.tell(author, "told-words", priority=INTERACTIVE, **told)


async def confirm(update: Update, turn: Turn) -> None:
    """Right words become the suggestion's; for wrong ones the author writes what was said."""
    asked = turn.tapped(Confirm)
    event = await histories.get(turn.db, asked.event)
    suggestion = await _own(turn, event.suggestion_id)
    latest = await histories.find_last(turn.db, suggestion.id, [What.WORDS, What.CONFIRMED])
    if latest is None or latest.id != event.id:
        raise Refused("button-old")
    if not asked.right:
        keep = {"suggestion": suggestion.id}
        turn.ask("suggest-right-words", then="suggest.words", keep=keep, buttons=[CANCEL])
        return
    await _take_over(turn, suggestion, event.note or "", turn.resident.id)
    turn.edit("suggest-words-kept")


async def _own(turn: Turn, suggestion_id: int) -> Suggestion:
    """One's own suggestion, whose words still matter; raises Refused."""
    suggestion = await suggestions.get(turn.db, suggestion_id)
    if suggestion.author_id != turn.resident.id:
        raise Refused("button-old")
    check_still(suggestion, HEARD)
    return suggestion


async def correct(update: Update, turn: Turn) -> None:
    """What the author writes is what the voice says; another voice is an answer."""
    suggestion = await _own(turn, turn.kept("suggest.words")["suggestion"])
    if not turn.text:
        await keep_answer(update, turn)
        return
    words = check_words(turn.text, LONGEST)
    if is_tip(words):
        refuse_tip(turn)
        return
    await _take_over(turn, suggestion, words, turn.resident.id)
    turn.end()
    turn.menu("suggest-words-kept")
    community = await communities.get(turn.db, suggestion.community_id)
    told = {"number": reference(community, suggestion), "note": words}
    ways = [handling_buttons(suggestion.id)]
    await turn.tell_organizers(community.id, "desk-words-corrected", buttons=ways, **told)


async def _take_over(turn: Turn, suggestion: Suggestion, words: str, by_id: int) -> None:
    """The words are the suggestion's from now on, once."""
    if words in suggestion.text:
        return
    text = f"{suggestion.text}\n{words}".strip()
    happened = Happened(kind=What.CONFIRMED, at=turn.now, by_id=by_id, note=words)
    guessed = suggestion.category == Category.OTHER
    category = category_of(text) if guessed else suggestion.category
    await suggestions.change_words(turn.db, suggestion, text, category, happened)
    turn.refresh("suggestion", suggestion.id)


ACTIONS = {"words": Action(HEARD, ask_words, lambda suggestion: bool(suggestion.voices))}
HANDLERS = [
    Step("desk.words", write_down),
    tap(Confirm, confirm),
    Step("suggest.words", correct, filters.TEXT | filters.VOICE, "step-voice-please"),
]
