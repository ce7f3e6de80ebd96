"""Becoming a volunteer: kinds of help, free time, and leaving again."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import filters

from bot.buttons import AskContact, Button, Tap, button
from bot.routing import Step, command, menu_word, tap
from bot.texts import LANGUAGES, Lines, label, phrase
from bot.turn import Turn, rows_of
from domain.refusals import Refused
from domain.volunteers import (
    FreeTime,
    Help,
    Volunteer,
    as_number,
    from_number,
    phone_in,
    rather_not,
    require_some,
    toggle,
)
from handlers.activities.signing_up import coming
from storage import people, volunteers


@dataclass(frozen=True)
class Toggle(Tap, prefix="vlk"):
    """Choose a kind of help, or take it back; `chosen` is what is chosen so far."""

    kind: Help
    chosen: int


@dataclass(frozen=True)
class Enough(Tap, prefix="vle"):
    """All kinds are chosen."""

    chosen: int


@dataclass(frozen=True)
class Choose(Tap, prefix="vlt"):
    """When the person is usually free; the registration is kept."""

    time: FreeTime
    chosen: int


@dataclass(frozen=True)
class NotNow(Tap, prefix="vln"):
    """Nothing is changed."""


@dataclass(frozen=True)
class Change(Tap, prefix="vlc"):
    """Register again from the beginning."""


@dataclass(frozen=True)
class Quit(Tap, prefix="vlq"):
    """Stop being a volunteer."""


NOT_NOW = button("label-cancel", NotNow())


def _kind_buttons(chosen: frozenset[Help]) -> list[list[Button]]:
    so_far = as_number(chosen)
    shown = [
        button("volunteer-chosen", Toggle(kind, so_far), kind=phrase(f"help-{kind}"))
        if kind in chosen
        else button(f"help-{kind}", Toggle(kind, so_far))
        for kind in Help
    ]
    return [*rows_of(shown), [button("volunteer-chosen-enough", Enough(so_far)), NOT_NOW]]


async def ask_kinds(update: Update, turn: Turn) -> None:
    """Say what is stored and why, and ask how the person would like to help. The buttons carry
    what was chosen: whoever only looks keeps what they were writing."""
    kept = await volunteers.find(turn.db, turn.resident.id, turn.community.id)
    chosen = kept.kinds if kept else frozenset()
    turn.say("volunteer-choose", buttons=_kind_buttons(chosen))


async def show_registration(update: Update, turn: Turn) -> None:
    """A volunteer sees the registration; anyone else is asked how they would help."""
    kept = await volunteers.find(turn.db, turn.resident.id, turn.community.id)
    if kept is None:
        await _show_what_is_on(turn)
        await ask_kinds(update, turn)
    else:
        await _say_registration(turn, kept)


async def _show_what_is_on(turn: Turn) -> None:
    """Anyone may sign up for an activity, registered or not."""
    shown, taps = await coming(turn)
    if taps:
        turn.say("volunteer-coming", activities=shown, buttons=taps)


async def _say_registration(turn: Turn, kept: Volunteer) -> None:
    helps = [phrase(f"help-{kind}") for kind in Help if kind in kept.kinds]
    kinds = Lines(helps, by=phrase("list-joiner"))
    shown, taps = await coming(turn)
    phone = turn.resident.phone
    turn.say(
        "volunteer-mine",
        community=turn.community.name,
        kinds=kinds,
        time=phrase(f"free-{kept.free_time}"),
        phone=phrase("volunteer-phone", phone=phone) if phone else "",
        activities=shown,
        buttons=[
            *taps,
            [button("volunteer-change", Change()), button("volunteer-quit", Quit())],
        ],
    )


async def toggle_kind(update: Update, turn: Turn) -> None:
    """A kind of help is chosen, or not any more."""
    asked = turn.tapped(Toggle)
    chosen = toggle(from_number(asked.chosen), asked.kind)
    turn.edit("volunteer-choose", buttons=_kind_buttons(chosen))


async def ask_time(update: Update, turn: Turn) -> None:
    """The kinds are chosen: ask when the person is free."""
    chosen = turn.tapped(Enough).chosen
    require_some(from_number(chosen))
    times = rows_of([button(f"free-{time}", Choose(time, chosen)) for time in FreeTime])
    turn.edit("volunteer-when", buttons=[*times, NOT_NOW])


async def change_nothing(update: Update, turn: Turn) -> None:
    """The person thought better of it."""
    turn.edit("volunteer-not-now")


async def keep_volunteer(update: Update, turn: Turn) -> None:
    """The person is registered in their community; next, a phone number if they like."""
    asked = turn.tapped(Choose)
    kinds = from_number(asked.chosen)
    require_some(kinds)
    kept = Volunteer(
        person_id=turn.resident.id,
        community_id=turn.community.id,
        kinds=kinds,
        free_time=asked.time,
        registered_at=turn.now,
    )
    await volunteers.keep(turn.db, kept)
    _stop_asking(turn)
    phone = AskContact("label-share-phone", "label-no-phone")
    keep = {"awaits": "phone"}
    turn.ask("volunteer-ask-phone", then="volunteer.phone", keep=keep, buttons=phone)


def _stop_asking(turn: Turn) -> bool:
    """The phone is asked for no more; answers whether it was."""
    asked = turn.dialog is not None and turn.dialog.step == "volunteer.phone"
    if asked:
        turn.end()
    return asked


async def keep_phone(update: Update, turn: Turn) -> None:
    """The person's own number, or none; registered either way."""
    contact = update.effective_message.contact if update.effective_message else None
    if contact is not None and contact.user_id != turn.resident.id:
        raise Refused("volunteer-phone-other")
    number = contact.phone_number if contact else _written(turn)
    await people.set_phone(turn.db, turn.resident.id, number)
    resident = turn.resident.model_copy(update={"phone": number})
    turn.welcome(turn.caller.model_copy(update={"resident": resident}))
    turn.end()
    turn.menu("volunteer-done")
    kept = await volunteers.find(turn.db, turn.resident.id, turn.community.id)
    if kept is not None:
        await _say_registration(turn, kept)


def _written(turn: Turn) -> str | None:
    """A number in words; None for who would rather not; as it was for who cancels."""
    words = turn.text.strip()
    if words in {label(language, "label-cancel") for language in LANGUAGES}:
        return turn.resident.phone
    labels = {label(language, "label-no-phone") for language in LANGUAGES}
    return None if words in labels or rather_not(words) else phone_in(words)


async def quit_volunteering(update: Update, turn: Turn) -> None:
    """The registration is deleted; a second tap says the same."""
    await volunteers.leave(turn.db, turn.resident.id, turn.community.id)
    await people.set_phone(turn.db, turn.resident.id, None)
    turn.edit("volunteer-has-quit")
    if _stop_asking(turn):
        turn.menu("cancel-menu")


HANDLERS = [
    command("volunteer", show_registration),
    menu_word("menu-volunteer", show_registration),
    tap(Toggle, toggle_kind),
    tap(Enough, ask_time),
    tap(NotNow, change_nothing),
    tap(Choose, keep_volunteer),
    tap(Change, ask_kinds),
    tap(Quit, quit_volunteering),
    Step("volunteer.phone", keep_phone, filters.TEXT | filters.CONTACT, "step-phone-please"),
]
