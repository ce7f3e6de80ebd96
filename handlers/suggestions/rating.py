"""The author rates the reply; unsatisfied, it goes back once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Button, Menu, Tap, button
from bot.messages import INTERACTIVE, Voice
from bot.occasion import Occasion
from bot.routing import Step, tap
from bot.texts import Phrase, phrase
from bot.turn import Turn
from domain.alarms import is_tip
from domain.deadlines import rating_asked_at, reply_due_on
from domain.drafts import check_words
from domain.histories import Happened, What
from domain.refusals import Refused, TooLate
from domain.suggestions import State, Suggestion, check_still
from handlers.suggestions.deadlines import plan_deadlines
from handlers.suggestions.handling import handling_buttons
from handlers.suggestions.in_person import known_name, writer_of
from handlers.suggestions.letters import download_button
from handlers.suggestions.naming import reference
from storage import communities, people, suggestions
from storage.timers import Timer

RATINGS = ("good", "fair", "bad")
# Whoever comes back late, when it is closed already, still says how the reply was.
RATEABLE = frozenset({State.REPLIED, State.CLOSED})
SAID = filters.TEXT | filters.VOICE


@dataclass(frozen=True)
class Rate(Tap, prefix="sr"):
    """How satisfied the author is with the reply."""

    suggestion: int
    rating: str


@dataclass(frozen=True)
class RateFor(Tap, prefix="dr"):
    """How satisfied somebody without a phone is, as they said."""

    suggestion: int
    rating: str


def rating_buttons(
    suggestion: Suggestion, means: Callable[[int, str], Tap] = Rate
) -> list[list[Button]]:
    """How satisfied are you?"""
    return [[button(f"label-rate-{rating}", means(suggestion.id, rating)) for rating in RATINGS]]


async def _own(turn: Turn, suggestion_id: int) -> Suggestion:
    """One's own suggestion that was replied to; raises Refused."""
    suggestion = await suggestions.get(turn.db, suggestion_id)
    if suggestion.author_id != turn.resident.id:
        raise Refused("button-old")
    if suggestion.state is State.RATED:
        raise TooLate("rate-already")
    check_still(suggestion, RATEABLE)
    return suggestion


async def rate(update: Update, turn: Turn) -> None:
    """The author says how satisfied they are; unsatisfied asks why and reopens, once."""
    asked = turn.tapped(Rate)
    suggestion = await _own(turn, asked.suggestion)
    question = turn.question_there()
    if needs_why(suggestion, asked.rating):
        keep = {"suggestion": suggestion.id, "question": question}
        turn.ask("rate-why", then="suggest.why", keep=keep, buttons=[CANCEL])
        return
    told = await keep_rating(turn, suggestion, asked.rating)
    _answer_question(turn, question, suggestion, asked.rating)
    turn.say("rate-thanks-bad" if told else "rate-thanks")


def needs_why(suggestion: Suggestion, rating: str) -> bool:
    """Whether it goes back, once, and why must be said first; raises Refused."""
    if rating not in RATINGS:
        raise Refused("button-old")
    return rating == "bad" and not suggestion.reopened


async def keep_rating(turn: Turn, suggestion: Suggestion, rating: str) -> bool:
    """How the reply was, for good; answers whether administrators hear that it was bad."""
    await _move(turn, suggestion, State.RATED, What.RATED, rating, rating=rating)
    told = rating == "bad" and bool(turn.facts.administrators)
    if told:
        community = await communities.get(turn.db, suggestion.community_id)
        turn.tell_administrators("rate-bad-again", number=reference(community, suggestion))
    return told


def _answer_question(
    turn: Turn, question: Mapping[str, Any], suggestion: Suggestion, rating: str
) -> None:
    """What was said stands where it was asked, and the letter can still be downloaded."""
    said = phrase(f"rated-{rating}")
    turn.answer_there(question, "rate-said", rating=said, buttons=[download_button(suggestion)])


async def _move(
    turn: Turn, suggestion: Suggestion, state: State, what: What, note: str, **changes: object
) -> Suggestion:
    happened = Happened(kind=what, at=turn.now, by_id=turn.resident.id, note=note)
    moved = await suggestions.move(turn.db, suggestion, state, happened, **changes)
    if moved is None:
        raise Refused("button-old")
    turn.unschedule("suggestion.rating", suggestion.id)
    turn.unschedule("suggestion.closing", suggestion.id)
    turn.refresh("suggestion", suggestion.id)
    return moved


async def reopen(update: Update, turn: Turn) -> None:
    """Why it was not good: back to the organizers of its community, with a new date."""
    kept = turn.kept("suggest.why")
    suggestion = await _own(turn, kept["suggestion"])
    if await take_why(update, turn, suggestion):
        _answer_question(turn, kept.get("question", {}), suggestion, "bad")


async def take_why(update: Update, turn: Turn, suggestion: Suggestion) -> bool:
    """Why it was not good, in words or spoken: it goes back. False for a tip: nothing is kept."""
    message = update.effective_message
    voice = Voice(message.voice.file_id) if message and message.voice else None
    why = check_words(turn.text, has_media=voice is not None) or "🎤"
    turn.end()
    if is_tip(why):
        turn.say("suggest-tip", buttons=Menu())
        return False
    moved = await _send_back(turn, suggestion, why, voice)
    turn.menu("rate-reopened", due=moved.due_on)
    return True


async def _send_back(
    turn: Turn, suggestion: Suggestion, why: str, voice: Voice | None
) -> Suggestion:
    """It is dealt with once more, from the beginning, and its organizers hear why."""
    community = await communities.get(turn.db, suggestion.community_id)
    due_on = reply_due_on(turn.now, community.zone, community.reply_days)
    changes = {"rating": "bad", "reopened": 1, "due_on": due_on, "reason": why, "percent": None}
    if voice is not None:
        changes["voice"] = "\n".join([*suggestion.voices, voice.file_id])
    moved = await _move(turn, suggestion, State.REOPENED, What.REOPENED, why, **changes)
    plan_deadlines(turn, moved, community)
    ways = handling_buttons(suggestion.id)
    told = {"number": reference(community, suggestion), "attach": voice, "buttons": [ways]}
    await turn.tell_organizers(community.id, "desk-reopened", why=why, priority=INTERACTIVE, **told)
    return moved


async def ask_again(occasion: Occasion, timer: Timer) -> None:
    """Five working days later, once, whoever has not said how the reply was is asked again."""
    suggestion = await suggestions.get(occasion.db, timer.ref)
    if suggestion.state is not State.REPLIED:
        return
    community = await communities.get(occasion.db, suggestion.community_id)
    close_at = rating_asked_at(occasion.now, community.zone)
    occasion.schedule("suggestion.closing", suggestion.id, close_at, community_id=community.id)
    author = await people.find(occasion.db, suggestion.author_id or 0)
    if author is not None:
        number = reference(community, suggestion)
        occasion.tell(author, "rate-again", number=number, buttons=rating_buttons(suggestion))
    elif suggestion.entered_for:
        await _have_asked(occasion, suggestion, reference(community, suggestion))


async def _have_asked(occasion: Occasion, suggestion: Suggestion, number: Phrase) -> None:
    """Of who has no phone: whoever wrote it down asks them, or else the organizers do."""
    writer = await writer_of(occasion, suggestion.entered_by, suggestion.community_id)
    buttons = rating_buttons(suggestion, RateFor)
    if writer is not None:
        name = known_name(suggestion, writer.id)
        occasion.tell(writer, "rate-again-for", number=number, name=name, buttons=buttons)
    else:
        place, name = suggestion.community_id, known_name(suggestion, 0)
        told = {"number": number, "name": name, "buttons": buttons}
        await occasion.tell_organizers(place, "rate-again-for", **told)


async def close(occasion: Occasion, timer: Timer) -> None:
    """Nobody has said how it was, twice: then that is the end of it, and no more is said."""
    suggestion = await suggestions.get(occasion.db, timer.ref)
    if suggestion.state is not State.REPLIED:
        return
    happened = Happened(kind=What.CLOSED, at=occasion.now)
    await suggestions.move(occasion.db, suggestion, State.CLOSED, happened)
    occasion.refresh("suggestion", suggestion.id)


HANDLERS = [tap(Rate, rate), Step("suggest.why", reopen, SAID, "step-voice-please")]
TIMERS = {"suggestion.rating": ask_again, "suggestion.closing": close}
