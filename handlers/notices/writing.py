"""An organizer writes a notice: the words, when it goes out, and to whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Rows, Tap, button
from bot.routing import Step, command, tap
from bot.turn import Turn
from domain.communities import Community
from domain.notices import LONGEST
from domain.recurrences import next_after
from domain.spoken_recurrences import rule_said
from domain.wording import check_words
from handlers.moments import Moment, day_buttons, picked, said
from handlers.notices.buttons import Manage
from handlers.notices.choosing import ask_communities
from handlers.notices.previewing import preview
from handlers.notices.reaching import reach_of
from storage import communities, notices

Keep = Mapping[str, Any]
WORDS_OR_PHOTO = filters.TEXT | filters.PHOTO


@dataclass(frozen=True)
class AtOnce(Tap, prefix="notice-now"):
    """It goes out as soon as it is published."""


@dataclass(frozen=True)
class NoticeAt(Moment, prefix="notice-at"):
    """When it goes out."""


async def new_notice(update: Update, turn: Turn) -> None:
    """What is to be said?"""
    reach = await reach_of(turn)
    here = turn.caller.community
    home = here if here is not None and here in reach else reach[0]
    planned = await notices.list_planned(turn.db, [c.id for c in reach])
    shown = [button("label-notice-list", Manage("list", 0), n=len(planned))] if planned else []
    keep = {"community": home.id, "targets": [home.id], "asked": len(reach) > 1}
    turn.ask("notice-ask-words", then="notice.words", keep=keep, buttons=[*shown, CANCEL])


async def go_on(turn: Turn, keep: Keep) -> None:
    """The next question whose answer is missing; in the end, the preview."""
    home = await communities.get(turn.db, keep["community"])
    if "text" not in keep:
        turn.ask("notice-ask-words", then="notice.words", keep=keep, buttons=[CANCEL])
    elif "at" not in keep:
        turn.ask("notice-ask-time", then="notice.time", keep=keep, buttons=_times(turn, home))
    elif keep["asked"]:
        await ask_communities(turn, keep, await reach_of(turn))
    else:
        await preview(turn, keep)


def _times(turn: Turn, home: Community) -> Rows:
    now = button("label-notice-at-once", AtOnce())
    return [now, *day_buttons(NoticeAt, turn.now.astimezone(home.zone))]


async def keep_words(update: Update, turn: Turn) -> None:
    """The words, or a photo with words under it."""
    message = update.effective_message
    photo = message.photo[-1].file_id if message and message.photo else None
    words = {"text": check_words(turn.text, LONGEST), "photo": photo}
    await go_on(turn, {**turn.kept("notice.words"), **words})


async def keep_at_once(update: Update, turn: Turn) -> None:
    """Now."""
    turn.tapped(AtOnce)
    keep = {**turn.kept("notice.time"), "at": None, "rule": None}
    turn.fade()
    await go_on(turn, keep)


async def keep_time(update: Update, turn: Turn) -> None:
    """A time in words, or one that comes again and again."""
    kept = turn.kept("notice.time")
    zone = (await communities.get(turn.db, kept["community"])).zone
    rule = rule_said(turn.text, turn.now.astimezone(zone))
    at = next_after(rule, turn.now, zone) if rule else said(turn, kept, zone)
    again = rule.model_dump_json() if rule else None
    await go_on(turn, {**kept, "at": at.isoformat(), "rule": again})


async def pick_time(update: Update, turn: Turn) -> None:
    """A time by tapping a day and an hour."""
    kept = turn.kept("notice.time")
    home = await communities.get(turn.db, kept["community"])
    moment = picked(turn, NoticeAt, "notice.time", home.zone)
    if moment is not None:
        await go_on(turn, {**kept, "at": moment.isoformat(), "rule": None})


HANDLERS = [
    command("notice", new_notice),
    Step("notice.words", keep_words, WORDS_OR_PHOTO, "notice-words-please"),
    Step("notice.time", keep_time),
    tap(AtOnce, keep_at_once),
    tap(NoticeAt, pick_time),
]
