"""Help, language, and the privacy notice."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Tap, words
from bot.messages import INTERACTIVE, Address
from bot.routing import command, menu_word, tap
from bot.texts import LANGUAGES
from bot.turn import Turn
from domain.people import Roles, is_organizer, may_enter_for_others
from domain.refusals import Refused
from handlers.commands import renew_menu
from storage import people


@dataclass(frozen=True)
class Speak(Tap, prefix="lang"):
    """Speak this language with me."""

    language: str


NAMES = {"zh": "中文", "en": "English"}


async def help_out(update: Update, turn: Turn) -> None:
    """What the bot can do, for this person."""
    if turn.caller.resident is None:
        turn.say("help-stranger")
        return
    turn.menu(_help_for(await turn.roles()))
    await renew_menu(turn)


def _help_for(roles: Roles) -> str:
    if is_organizer(roles):
        return "help-organizer"
    return "help-grid-worker" if may_enter_for_others(roles) else "help-resident"


async def show_privacy(update: Update, turn: Turn) -> None:
    """What is kept, why, who sees it, and the person's rights."""
    turn.say("privacy")


async def ask_language(update: Update, turn: Turn) -> None:
    """Which language?"""
    turn.say("language-which", buttons=[[words(NAMES[x], Speak(x)) for x in LANGUAGES]])


async def change_language(update: Update, turn: Turn) -> None:
    """From now on in this language."""
    language = turn.tapped(Speak).language
    if language not in LANGUAGES:
        raise Refused("button-old")
    if turn.caller.resident is None:
        me = Address(turn.person_id)
        turn.send(me, language, "language-before-joining", priority=INTERACTIVE)
        return
    resident = turn.resident.model_copy(update={"language": language})
    await people.set_language(turn.db, resident.id, language)
    turn.welcome(turn.caller.model_copy(update={"resident": resident}))
    turn.menu("language-changed")
    await renew_menu(turn)


HANDLERS = [
    command("help", help_out),
    menu_word("menu-help", help_out),
    command("privacy", show_privacy),
    command("language", ask_language),
    tap(Speak, change_language),
]
