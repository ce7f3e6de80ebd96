"""Assisted entry: a suggestion of somebody without a phone counts the same."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Menu, Tap, button
from bot.routing import Step, tap, taps_only
from bot.turn import Turn
from domain.alarms import is_tip
from domain.categories import category_of
from domain.deadlines import reply_due_on
from domain.drafts import check_words
from domain.people import require_entry_for_others
from domain.wording import check_words as check_few_words
from handlers.suggestions.arriving import arrive
from handlers.suggestions.naming import reference
from storage import communities, suggestions


@dataclass(frozen=True)
class Consent(Tap, prefix="dc"):
    """Whether the person agreed, when asked aloud."""

    given: bool


@dataclass(frozen=True)
class Enter(Tap, prefix="de"):
    """It was read back, and it is right."""


async def ask_for_whom(update: Update, turn: Turn) -> None:
    """Who speaks?"""
    require_entry_for_others(await turn.roles())
    keep = {"community": turn.community.id}
    turn.ask("entry-ask-name", then="entry.name", keep=keep, buttons=[CANCEL])


async def keep_name(update: Update, turn: Turn) -> None:
    """A name or a house; next, the spoken consent."""
    keep = {**turn.kept("entry.name"), "name": check_few_words(turn.text, 60)}
    buttons = [
        button("label-consent-yes", Consent(True)),
        button("label-consent-no", Consent(False)),
    ]
    turn.ask("entry-ask-consent", then="entry.consent", keep=keep, buttons=[buttons])


async def keep_consent(update: Update, turn: Turn) -> None:
    """Without consent nothing is kept; with it, the words are next."""
    keep = turn.kept("entry.consent")
    if turn.tapped(Consent).given:
        turn.ask("entry-ask-words", then="entry.words", keep=keep, buttons=[CANCEL])
    else:
        turn.end()
        turn.edit("entry-no-consent")


async def read_back(update: Update, turn: Turn) -> None:
    """The words, to be read aloud before they are sent."""
    words = check_words(turn.text, has_media=False)
    if is_tip(words):
        turn.end()
        turn.say("suggest-tip", buttons=Menu())
        return
    keep = {**turn.kept("entry.words", "entry.sure"), "words": words}
    buttons = [[button("label-entry-right", Enter()), CANCEL]]
    turn.ask(
        "entry-read-back",
        then="entry.sure",
        keep=keep,
        words=words,
        name=keep["name"],
        buttons=buttons,
    )


async def enter(update: Update, turn: Turn) -> None:
    """It has a number, for the slip of paper."""
    turn.tapped(Enter)
    keep = turn.kept("entry.sure")
    community = await communities.get(turn.db, keep["community"])
    require_entry_for_others(await turn.roles(community.id))
    suggestion = await suggestions.add(
        turn.db,
        community.id,
        turn.now.astimezone(community.zone).year,
        reply_due_on(turn.now, community.zone, community.reply_days),
        turn.now,
        author=None,
        anonymous=0,
        text=keep["words"],
        entered_for=keep["name"],
        entered_by=turn.resident.id,
        category=category_of(keep["words"]),
    )
    turn.end()
    number = reference(community, suggestion)
    turn.say("entry-done", number=number, due=suggestion.due_on, buttons=Menu())
    await arrive(turn, suggestion, community)


HANDLERS = [
    Step("entry.name", keep_name),
    Step("entry.words", read_back),
    Step("entry.sure", read_back),
    taps_only("entry.consent"),
    tap(Consent, keep_consent),
    tap(Enter, enter),
]
