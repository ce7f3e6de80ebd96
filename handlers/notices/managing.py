"""Planned notices: shown, changed, sent at once, cancelled, until they have gone out."""

from typing import Any

from telegram import Update

from bot.buttons import button
from bot.routing import tap
from bot.turn import Turn
from domain.notices import Notice, NoticeState
from domain.refusals import Refused, TooLate
from handlers.notices.buttons import CHANGES, Manage, manage_buttons
from handlers.notices.reaching import reach_of, require_reach
from handlers.notices.sending import KIND, SEND
from handlers.notices.wording import moment, names, short
from handlers.notices.writing import go_on
from storage import communities, deliveries, notices

ASKED_FOR = {"text": "text", "when": "at", "to": "asked"}


async def manage(update: Update, turn: Turn) -> None:
    """What an organizer wants of a notice that is planned."""
    asked = turn.tapped(Manage)
    if asked.what == "list":
        await _list(turn)
        return
    notice = await notices.get(turn.db, asked.notice)
    targets = [c.id for c in await notices.list_targets(turn.db, notice.id)]
    await require_reach(turn, targets)
    match asked.what:
        case "cancel":
            _ask_twice(turn, notice)
        case "sure":
            await _cancel(turn, notice)
        case "keep":
            turn.edit("notice-kept", text=short(notice.text), buttons=manage_buttons(notice))
        case "now":
            await _send_now(turn, notice)
        case what if what in CHANGES:
            await _change(turn, notice, targets, what)
        case _:
            raise Refused("button-old")


async def _list(turn: Turn) -> None:
    reach = [c.id for c in await reach_of(turn)]
    planned = await notices.list_planned(turn.db, reach)
    if not planned:
        raise Refused("notices-none")
    for notice in planned:
        home = await communities.get(turn.db, notice.community_id)
        to = names(await notices.list_targets(turn.db, notice.id))
        when = moment(notice.rule, notice.due_at, home)
        told = {"text": notice.text, "when": when, "to": to}
        turn.say("notice-listed", buttons=manage_buttons(notice), **told)


def _require_planned(notice: Notice) -> None:
    if notice.state is not NoticeState.PLANNED:
        raise TooLate("notice-gone-out")


async def _change(turn: Turn, notice: Notice, targets: list[int], what: str) -> None:
    """The conversation in which it was written goes on at that question."""
    _require_planned(notice)
    keep: dict[str, Any] = {
        "community": notice.community_id,
        "targets": targets,
        "asked": False,
        "text": notice.text,
        "photo": notice.photo,
        "at": notice.asked_at.isoformat() if notice.asked_at > turn.now else None,
        "rule": notice.rule.model_dump_json() if notice.rule else None,
        "urgent": notice.urgent,
        "notice": notice.id,
        "seen": notice.due_at.isoformat(),
    }
    if what == "to":
        keep["asked"] = True
    else:
        del keep[ASKED_FOR[what]]
    await go_on(turn, keep)


async def _send_now(turn: Turn, notice: Notice) -> None:
    """What was missed by more than a day goes out after all."""
    _require_planned(notice)
    changed = await notices.change(turn.db, notice, due_at=turn.now)
    if changed is None:
        raise TooLate("notice-gone-out")
    turn.schedule(SEND, notice.id, turn.now, community_id=notice.community_id)
    n = len(await notices.list_targets(turn.db, notice.id))
    turn.edit("notice-going-out", n=n, buttons=[])


def _ask_twice(turn: Turn, notice: Notice) -> None:
    if notice.state is NoticeState.CANCELLED:
        raise TooLate("notice-gone-out")
    sure = button("label-notice-sure", Manage("sure", notice.id))
    keep = button("label-notice-keep", Manage("keep", notice.id))
    turn.say("notice-cancel-sure", text=short(notice.text), buttons=[sure, keep])


async def _cancel(turn: Turn, notice: Notice) -> None:
    """What has not left yet never will."""
    withdrawn = await deliveries.withdraw(turn.db, KIND, notice.id)
    if notice.state is not NoticeState.PLANNED and not withdrawn:
        raise TooLate("notice-gone-out")
    await notices.cancel(turn.db, notice.id)
    turn.unschedule(SEND, notice.id)
    turn.edit("notice-cancelled", text=short(notice.text))


HANDLERS = [tap(Manage, manage)]
