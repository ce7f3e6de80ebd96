"""Assisted entry: somebody without a phone is asked, and what they say is written down like a
suggestion of one's own, with `entry` in the draft: whose it is, and where."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Tap, button
from bot.routing import Step, tap, taps_only
from bot.turn import Turn
from domain.people import require_entry_for_others
from domain.wording import check_words
from handlers.suggestions.previewing import ask_for_words_of


@dataclass(frozen=True)
class Consent(Tap, prefix="dc"):
    """Whether the person agreed, when asked aloud."""

    given: bool


@dataclass(frozen=True)
class ConsentForDesk(Tap, prefix="consent-desk"):
    """The person agreed, as long as only the organizers read it."""


async def ask_for_whom(update: Update, turn: Turn) -> None:
    """Who speaks?"""
    require_entry_for_others(await turn.roles())
    keep = {"community": turn.community.id}
    turn.ask("entry-ask-name", then="entry.name", keep=keep, buttons=[CANCEL])


async def keep_name(update: Update, turn: Turn) -> None:
    """A name or a house; next, the spoken consent."""
    keep = {**turn.kept("entry.name"), "name": check_words(turn.text, 60)}
    buttons = [
        button("label-consent-yes", Consent(True)),
        button("label-consent-no", Consent(False)),
    ]
    closed = button("label-consent-closed", ConsentForDesk())
    turn.ask("entry-ask-consent", then="entry.consent", keep=keep, buttons=[buttons, closed])


async def keep_consent(update: Update, turn: Turn) -> None:
    """Without consent nothing is kept; with it, a draft begins like one's own."""
    entry = dict(turn.kept("entry.consent"))
    if turn.tapped(Consent).given:
        ask_for_words_of(turn, {"entry": entry})
    else:
        turn.end()
        turn.edit("entry-no-consent")


async def keep_consent_for_desk(update: Update, turn: Turn) -> None:
    """The same, and its words are for the organizers only."""
    ask_for_words_of(turn, {"entry": dict(turn.kept("entry.consent")), "closed": True})


HANDLERS = [
    Step("entry.name", keep_name),
    taps_only("entry.consent"),
    tap(Consent, keep_consent),
    tap(ConsentForDesk, keep_consent_for_desk),
]
