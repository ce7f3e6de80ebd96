"""What those who could not come said: in the minutes without names, unless the chair leaves it
out."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.letters import cut
from domain.minutes import Draft
from domain.refusals import Refused
from handlers.minutes.drafting import ON_BUTTON, Look, led, require_first
from storage import minutes, opinions
from storage.opinions import Opinion

PAGE, LONGEST = 10, 200


@dataclass(frozen=True)
class LeaveOut(Tap, prefix="minutes-leave"):
    """This opinion does not stand in the minutes, or does after all."""

    meeting: int
    opinion: int


@dataclass(frozen=True)
class Turned(Tap, prefix="minutes-heard"):
    """Another page of opinions: after so many of them."""

    meeting: int
    skipped: int


async def show_opinions(turn: Turn, draft: Draft, skipped: int, *, edit: bool = False) -> None:
    """A page of them, each to be left out or taken in with one tap."""
    require_first(draft)
    heard = await opinions.list_of(turn.db, draft.meeting_id)
    if not heard:
        raise Refused("minutes-no-opinions")
    page = list(enumerate(heard, 1))[skipped : skipped + PAGE]
    tell = turn.edit if edit else turn.say
    tell(
        "minutes-opinions-which",
        lines=Lines([_line(n, one, draft) for n, one in page]),
        buttons=[*(_way(n, one, draft) for n, one in page), _ways_on(draft, heard, skipped)],
    )


def _line(number: int, one: Opinion, draft: Draft) -> Phrase:
    out = phrase("minutes-opinions-out") if one.id in draft.body.left_out else ""
    text = cut(one.text, LONGEST) or phrase("minutes-opinions-voice")
    return phrase("minutes-opinions-line", n=number, text=text, out=out)


def _way(number: int, one: Opinion, draft: Draft) -> Button:
    key = "label-minutes-take-in" if one.id in draft.body.left_out else "label-minutes-leave-out"
    text = cut(one.text, ON_BUTTON) or phrase("minutes-opinions-voice")
    return button(key, LeaveOut(draft.meeting_id, one.id), n=number, text=text)


def _ways_on(draft: Draft, heard: Sequence[Opinion], skipped: int) -> list[Button]:
    on = Turned(draft.meeting_id, skipped + PAGE if skipped + PAGE < len(heard) else 0)
    more = [button("label-minutes-more", on)] if len(heard) > PAGE else []
    return [button("label-minutes-back", Look(draft.meeting_id, -1)), *more]


async def turn_page(update: Update, turn: Turn) -> None:
    """The next ones, and after the last the first."""
    asked = turn.tapped(Turned)
    _, _, draft = await led(turn, asked.meeting)
    await show_opinions(turn, draft, max(0, asked.skipped), edit=True)


async def leave_out(update: Update, turn: Turn) -> None:
    """Out, or in again."""
    asked = turn.tapped(LeaveOut)
    _, _, draft = await led(turn, asked.meeting)
    require_first(draft)
    heard = [one.id for one in await opinions.list_of(turn.db, draft.meeting_id)]
    if asked.opinion not in heard:
        raise Refused("button-old")
    out = set(draft.body.left_out) ^ {asked.opinion}
    body = draft.body.model_copy(update={"left_out": tuple(sorted(out))})
    draft = await minutes.put(turn.db, draft, body, turn.resident.id)
    page = heard.index(asked.opinion) // PAGE * PAGE
    await show_opinions(turn, draft, page, edit=True)


HANDLERS = [tap(LeaveOut, leave_out), tap(Turned, turn_page)]
