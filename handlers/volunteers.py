"""Becoming a volunteer: kinds of help, free time, and leaving again."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, AskContact, Button, Tap, button
from bot.routing import Step, command, menu_word, tap, taps_only
from bot.texts import LANGUAGES, Lines, label, phrase
from bot.turn import Turn, rows_of
from domain.refusals import Refused
from domain.volunteers import FreeTime, Help, Volunteer, phone_in, require_some, toggle
from handlers.activities.signing_up import coming
from storage import people, volunteers


@dataclass(frozen=True)
class Toggle(Tap, prefix="vlk"):
    """Choose a kind of help, or take it back."""

    kind: Help


@dataclass(frozen=True)
class Enough(Tap, prefix="vle"):
    """All kinds are chosen."""


@dataclass(frozen=True)
class Choose(Tap, prefix="vlt"):
    """When the person is usually free; the registration is kept."""

    time: FreeTime


@dataclass(frozen=True)
class Change(Tap, prefix="vlc"):
    """Register again from the beginning."""


@dataclass(frozen=True)
class Quit(Tap, prefix="vlq"):
    """Stop being a volunteer."""


def _kind_buttons(chosen: frozenset[Help]) -> list[list[Button]]:
    shown = [
        button("volunteer-chosen", Toggle(kind), kind=phrase(f"help-{kind}"))
        if kind in chosen
        else button(f"help-{kind}", Toggle(kind))
        for kind in Help
    ]
    return [*rows_of(shown), [button("volunteer-chosen-enough", Enough()), CANCEL]]


def _chosen(turn: Turn) -> frozenset[Help]:
    return frozenset(Help(kind) for kind in turn.kept("volunteer.kinds", "volunteer.time")["kinds"])


async def ask_kinds(update: Update, turn: Turn) -> None:
    """Say what is stored and why, and ask how the person would like to help."""
    kept = await volunteers.find(turn.db, turn.resident.id, turn.community.id)
    chosen = kept.kinds if kept else frozenset()
    keep = {"kinds": sorted(chosen)}
    turn.ask("volunteer-choose", then="volunteer.kinds", keep=keep, buttons=_kind_buttons(chosen))


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
    kinds = Lines([phrase(f"help-{kind}") for kind in Help if kind in kept.kinds], by="、")
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
    turn.kept("volunteer.kinds")
    chosen = toggle(_chosen(turn), turn.tapped(Toggle).kind)
    turn.go("volunteer.kinds", {"kinds": sorted(chosen)})
    turn.edit("volunteer-choose", buttons=_kind_buttons(chosen))


async def ask_time(update: Update, turn: Turn) -> None:
    """The kinds are chosen: ask when the person is free."""
    chosen = _chosen(turn)
    require_some(chosen)
    times = rows_of([button(f"free-{time}", Choose(time)) for time in FreeTime])
    keep = {"kinds": sorted(chosen)}
    turn.ask("volunteer-when", then="volunteer.time", keep=keep, buttons=[*times, CANCEL])


async def keep_volunteer(update: Update, turn: Turn) -> None:
    """The person is registered in their community; next, a phone number if they like."""
    turn.kept("volunteer.time")
    kept = Volunteer(
        person_id=turn.resident.id,
        community_id=turn.community.id,
        kinds=_chosen(turn),
        free_time=turn.tapped(Choose).time,
        registered_at=turn.now,
    )
    await volunteers.keep(turn.db, kept)
    asked = AskContact("label-share-phone", "label-no-phone")
    turn.ask("volunteer-ask-phone", then="volunteer.phone", buttons=asked)


async def keep_phone(update: Update, turn: Turn) -> None:
    """The person's own number, or none; registered either way."""
    contact = update.effective_message.contact if update.effective_message else None
    if contact is not None and contact.user_id != turn.resident.id:
        raise Refused("volunteer-phone-other")
    number = contact.phone_number if contact else _written(turn.text)
    await people.set_phone(turn.db, turn.resident.id, number)
    resident = turn.resident.model_copy(update={"phone": number})
    turn.welcome(turn.caller.model_copy(update={"resident": resident}))
    turn.end()
    turn.menu("volunteer-done")
    kept = await volunteers.find(turn.db, turn.resident.id, turn.community.id)
    if kept is not None:
        await _say_registration(turn, kept)


def _written(text: str) -> str | None:
    """A number in words; None for who would rather not."""
    rather_not = {label(language, "label-no-phone") for language in LANGUAGES}
    return None if text.strip() in {*rather_not, "不留", "不留电话"} else phone_in(text)


async def quit_volunteering(update: Update, turn: Turn) -> None:
    """The registration is deleted; a second tap says the same."""
    await volunteers.leave(turn.db, turn.resident.id, turn.community.id)
    await people.set_phone(turn.db, turn.resident.id, None)
    turn.edit("volunteer-has-quit")


HANDLERS = [
    command("volunteer", show_registration),
    menu_word("menu-volunteer", show_registration),
    tap(Toggle, toggle_kind),
    tap(Enough, ask_time),
    tap(Choose, keep_volunteer),
    tap(Change, ask_kinds),
    tap(Quit, quit_volunteering),
    taps_only("volunteer.kinds"),
    taps_only("volunteer.time"),
    Step("volunteer.phone", keep_phone, filters.TEXT | filters.CONTACT, "step-phone-please"),
]
