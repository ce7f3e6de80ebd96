"""A notice as people will read it, and what is true of its sending; then it is published."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Rows, Tap, button
from bot.routing import tap, taps_only
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.notices import Notice, day_of, goes_at
from domain.recurrences import Rule
from domain.refusals import Refused, TooLate
from handlers.notices.buttons import cancel_button, manage_buttons
from handlers.notices.reaching import reach_of, require_reach
from handlers.notices.sending import SEND
from handlers.notices.wording import moment, names, post_of
from storage import communities, deliveries, notices

STEP = "notice.preview"
Keep = Mapping[str, Any]


@dataclass(frozen=True)
class Urgent(Tap, prefix="notice-urgent"):
    """It may wake people, or may not after all."""


@dataclass(frozen=True)
class Publish(Tap, prefix="notice-go"):
    """It goes out, now or when it is due."""


async def preview(turn: Turn, keep: Keep) -> None:
    """As people will read it, when and where."""
    shown = await _shown(turn, keep)
    turn.ask("notice-preview", then=STEP, keep=keep, buttons=_buttons(keep), **shown)


def _buttons(keep: Keep) -> Rows:
    urgent = "label-notice-is-urgent" if keep.get("urgent") else "label-notice-not-urgent"
    return [button(urgent, Urgent()), [button("label-publish", Publish()), CANCEL]]


async def _shown(turn: Turn, keep: Keep) -> dict[str, Any]:
    home = await communities.get(turn.db, keep["community"])
    reach = {c.id: c for c in await reach_of(turn)}
    targets = [reach[place] for place in keep["targets"] if place in reach]
    urgent, due_at = bool(keep.get("urgent")), _due(keep, turn.now, home)
    facts = [
        _when(keep, due_at, turn.now, home),
        phrase("notice-to", to=names(targets)),
        *([phrase("notice-with-photo")] if keep.get("photo") else []),
        *_without_group(targets),
        *([] if urgent else await _crowded(turn, targets, due_at)),
        phrase("notice-urgent-fact" if urgent else "notice-quiet-fact"),
    ]
    return {**post_of(keep["text"], urgent), "facts": Lines(facts)}


def _asked(keep: Keep, now: datetime) -> datetime:
    return datetime.fromisoformat(keep["at"]) if keep["at"] else now


def _due(keep: Keep, now: datetime, home: Community) -> datetime:
    return goes_at(_asked(keep, now), bool(keep.get("urgent")), home.zone)


def _when(keep: Keep, due_at: datetime, now: datetime, home: Community) -> Phrase:
    """In words; also that it waits for the morning."""
    if due_at <= now:
        return phrase("notice-at-once")
    said = moment(_rule(keep), due_at, home)
    return phrase(
        "notice-when-morning" if due_at != _asked(keep, now) else "notice-when", moment=said
    )


def _rule(keep: Keep) -> Rule | None:
    return Rule.model_validate_json(keep["rule"]) if keep.get("rule") else None


def _without_group(targets: list[Community]) -> list[Phrase]:
    missing = [c for c in targets if c.group_id is None]
    return [phrase("notice-no-group", to=names(missing))] if missing else []


async def _crowded(turn: Turn, targets: list[Community], due_at: datetime) -> list[Phrase]:
    """For a single group: that it has had enough for that day."""
    if len(targets) != 1:
        return []
    [one] = targets
    day = day_of(due_at, one)
    posted = (await deliveries.count_posts(turn.db, [one.id], day)).get((one.id, day), 0)
    return [phrase("notice-crowded", n=one.posts_a_day)] if posted >= one.posts_a_day else []


async def turn_urgent(update: Update, turn: Turn) -> None:
    """Urgent or not."""
    kept = turn.kept(STEP)
    keep = {**kept, "urgent": not kept.get("urgent")}
    turn.go(STEP, keep)
    turn.edit("notice-preview", buttons=_buttons(keep), **await _shown(turn, keep))


async def publish(update: Update, turn: Turn) -> None:
    """It is kept, and goes out at its time."""
    turn.tapped(Publish)
    keep = turn.kept(STEP)
    await require_reach(turn, keep["targets"])
    home = await communities.get(turn.db, keep["community"])
    if keep["at"] and _asked(keep, turn.now) <= turn.now:
        raise Refused("notice-time-past")
    notice = await _stored(turn, keep, home)
    turn.schedule(SEND, notice.id, notice.due_at, community_id=home.id)
    turn.end()
    if notice.due_at <= turn.now:
        turn.edit("notice-going-out", n=len(keep["targets"]), buttons=[cancel_button(notice)])
    else:
        when = moment(notice.rule, notice.due_at, home)
        turn.edit("notice-planned", when=when, buttons=manage_buttons(notice))


async def _stored(turn: Turn, keep: Keep, home: Community) -> Notice:
    rule, asked_at, due_at = _rule(keep), _asked(keep, turn.now), _due(keep, turn.now, home)
    values = {"text": keep["text"], "photo": keep["photo"], "urgent": int(keep.get("urgent", 0))}
    values |= {"rule": rule, "asked_at": asked_at, "due_at": due_at}
    if "notice" not in keep:
        own = {"community_id": keep["community"], "author_id": turn.resident.id}
        return await notices.add(turn.db, keep["targets"], **own, **values)
    before = await notices.get(turn.db, keep["notice"])
    changed = await notices.change(turn.db, before, keep["targets"], **values)
    if changed is None or before.due_at.isoformat() != keep["seen"]:
        raise TooLate("notice-gone-out")
    return changed


HANDLERS = [taps_only(STEP), tap(Urgent, turn_urgent), tap(Publish, publish)]
