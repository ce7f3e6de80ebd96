"""Something is unclear: the organizer asks back, and the author's answer joins the history."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Menu, Tap, button
from bot.messages import INTERACTIVE, Photo, Voice
from bot.routing import Step, tap
from bot.turn import Turn
from domain.alarms import is_tip
from domain.communities import Community
from domain.drafts import LONGEST
from domain.histories import Happened, What
from domain.people import Resident
from domain.refusals import Refused, TooLate
from domain.suggestions import OPEN, Suggestion
from domain.wording import check_said, check_words
from handlers.desk.acting import Action, asks, happens, led_as_seen
from handlers.suggestions.handling import handling_buttons
from handlers.suggestions.in_person import check_speaks_for, known_name, writer_of
from handlers.suggestions.naming import reference
from storage import chats, communities, histories, people, suggestions

LONGEST_QUESTION = 500
ANSWERED_WITH = filters.TEXT | filters.VOICE | filters.PHOTO


@dataclass(frozen=True)
class AnswerBack(Tap, prefix="sq"):
    """The author answers what an organizer asked."""

    suggestion: int


async def ask_back(update: Update, turn: Turn) -> None:
    """The question reaches the author at once, with a button to answer; of who has no phone,
    whoever wrote it down for them, who goes and asks."""
    suggestion, community = await led_as_seen(turn, "desk.ask")
    question = check_words(turn.text, LONGEST_QUESTION)
    asked = await _who_is_asked(turn, suggestion)
    await histories.add(
        turn.db, suggestion.id, suggestion.state, happens(turn, What.ASKED, question)
    )
    turn.end()
    turn.refresh("suggestion", suggestion.id)
    there = await chats.is_reachable(turn.db, asked.id)
    turn.menu("desk-asked" if there else "desk-asked-shut-out")
    turn.tell(
        asked,
        "told-asked-for" if suggestion.entered_for else "told-asked",
        number=reference(community, suggestion),
        name=known_name(suggestion, asked.id),
        note=question,
        buttons=[button("label-answer-back", AnswerBack(suggestion.id))],
        priority=INTERACTIVE,
    )


async def _who_is_asked(turn: Turn, suggestion: Suggestion) -> Resident:
    """The author; for who has no phone whoever wrote it down, or else this organizer."""
    if suggestion.entered_for:
        writer = await writer_of(turn, suggestion.entered_by, suggestion.community_id)
        return writer or turn.resident
    author = await people.find(turn.db, suggestion.author_id or 0)
    if author is None:
        raise Refused("desk-ask-nobody")
    return author


async def _own(turn: Turn, suggestion_id: int) -> Suggestion:
    """One's own suggestion, or that of somebody one speaks for, which still waits for an answer;
    raises Refused."""
    suggestion = await suggestions.get(turn.db, suggestion_id)
    if suggestion.entered_for:
        await check_speaks_for(turn, suggestion)
    elif suggestion.author_id != turn.resident.id:
        raise Refused("button-old")
    if not suggestion.is_open:
        raise TooLate("suggestion-moved-on", state=suggestion.state.value)
    return suggestion


async def await_answer(update: Update, turn: Turn) -> None:
    """What is your answer?"""
    _ask_answer(turn, await _own(turn, turn.tapped(AnswerBack).suggestion))


def _ask_answer(turn: Turn, suggestion: Suggestion) -> None:
    keep = {"suggestion": suggestion.id}
    question = "entry-ask-words" if suggestion.entered_for else "suggest-answer"
    turn.ask(question, then="suggest.answer", keep=keep, buttons=[CANCEL])


async def answer_for(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """Who has no phone answers an organizer aloud."""
    _ask_answer(turn, suggestion)


async def keep_answer(update: Update, turn: Turn) -> None:
    """The answer: words join the history, a voice or a photo what was sent along."""
    suggestion = await _own(turn, turn.kept("suggest.answer", "suggest.words")["suggestion"])
    message = update.effective_message
    voice = message.voice.file_id if message and message.voice else None
    photo = message.photo[-1].file_id if message and message.photo else None
    words = check_said(turn.text, has_media=bool(voice or photo))[:LONGEST]
    if is_tip(words):
        turn.end()
        turn.say("suggest-tip", buttons=Menu())
        return
    said = words or ("🎤" if voice else "📷")
    happened = Happened(kind=What.ANSWERED, at=turn.now, by_id=turn.resident.id, note=said)
    await suggestions.attach(turn.db, suggestion, happened, voice=voice, photo=photo)
    turn.end()
    turn.menu("suggest-answered")
    turn.refresh("suggestion", suggestion.id)
    await _pass_on(
        turn, suggestion, said, Voice(voice) if voice else Photo(photo) if photo else None
    )


async def _pass_on(
    turn: Turn, suggestion: Suggestion, said: str, attach: Voice | Photo | None
) -> None:
    community = await communities.get(turn.db, suggestion.community_id)
    number = reference(community, suggestion)
    ways = handling_buttons(suggestion.id)
    told = {"number": number, "note": said, "attach": attach, "buttons": [ways]}
    await turn.tell_organizers(community.id, "desk-answered", priority=INTERACTIVE, **told)


def _has_author(suggestion: Suggestion) -> bool:
    return suggestion.author_id is not None or suggestion.entered_for is not None


def _has_no_phone(suggestion: Suggestion) -> bool:
    return suggestion.entered_for is not None


ACTIONS = {
    "ask": Action(OPEN, asks("ask"), _has_author),
    "answer-for": Action(OPEN, answer_for, _has_no_phone),
}
HANDLERS = [
    Step("desk.ask", ask_back),
    tap(AnswerBack, await_answer),
    Step("suggest.answer", keep_answer, ANSWERED_WITH, "step-words-please"),
]
