"""The chair hears a voice and writes its words down, so that the minutes have them."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Button, Tap, button
from bot.routing import Step, tap
from bot.turn import Turn
from domain.drafts import LONGEST
from domain.refusals import Refused
from domain.wording import check_words
from handlers.meetings.houses import led
from storage import opinions
from storage.opinions import Opinion


@dataclass(frozen=True)
class WriteDown(Tap, prefix="meeting-voice"):
    """The words of this voice are written."""

    opinion: int


def voice_button(number: int, opinion: Opinion) -> Button:
    """For the voice with this number in the list."""
    return button("label-voice-words", WriteDown(opinion.id), n=number)


async def ask_words(update: Update, turn: Turn) -> None:
    """What does it say?"""
    opinion = await _led(turn, turn.tapped(WriteDown).opinion)
    keep = {"opinion": opinion.id}
    turn.ask("opinion-ask-words", then="meeting.voice", keep=keep, buttons=[CANCEL])


async def _led(turn: Turn, opinion_id: int) -> Opinion:
    """A voice, for those who lead the meeting; raises Refused."""
    opinion = await opinions.get(turn.db, opinion_id)
    await led(turn, opinion.meeting_id)
    if opinion.voice is None:
        raise Refused("button-old")
    return opinion


async def keep_words(update: Update, turn: Turn) -> None:
    """Its words from now on; written again, the later ones count."""
    opinion = await _led(turn, turn.kept("meeting.voice")["opinion"])
    await opinions.write_down(turn.db, opinion.id, check_words(turn.text, LONGEST))
    turn.end()
    turn.menu("opinion-words-kept")


HANDLERS = [tap(WriteDown, ask_words), Step("meeting.voice", keep_words)]
