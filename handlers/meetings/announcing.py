"""An organizer announces a meeting: who meets, and what it is called."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import Step, command, tap, taps_only
from bot.turn import Turn, rows_of
from domain.meetings import BODIES, USUAL, Kind, check_time
from domain.people import require_organizer
from domain.refusals import Refused
from domain.wording import check_words
from handlers.councils.showing import today_in
from handlers.meetings.drafts import Keep, community_of, starts_at, without
from handlers.meetings.previewing import go_on
from handlers.meetings.questions import way_out
from storage import councils

MORE = "more"


@dataclass(frozen=True)
class OfKind(Tap, prefix="mk"):
    """The body that meets."""

    kind: str


async def new_meeting(update: Update, turn: Turn) -> None:
    """Who meets?"""
    require_organizer(await turn.roles())
    await ask_kind(turn, {"community": turn.community.id})


async def ask_kind(turn: Turn, keep: Keep) -> None:
    """Which body? First the usual ones and those that the community has."""
    bodies = {body.kind for body in await councils.list_of(turn.db, keep["community"])}
    near = [kind for kind in Kind if kind in USUAL or BODIES.get(kind) in bodies]
    more = [button("label-more-kinds", OfKind(MORE)), *way_out(keep)]
    rows = [*rows_of(_kinds([*near, Kind.OTHER])), more]
    turn.ask("meeting-ask-kind", then="meeting.kind", keep=keep, buttons=rows)


def _kinds(kinds: Sequence[Kind]) -> list[Button]:
    return [button(f"meeting-kind-{kind.value}", OfKind(kind.value)) for kind in kinds]


async def keep_kind(update: Update, turn: Turn) -> None:
    """The body, and whom it calls by itself; next, the title."""
    kept, kind = turn.kept("meeting.kind"), turn.tapped(OfKind).kind
    if kind == MORE:
        turn.swap([*rows_of(_kinds(list(Kind))), way_out(kept)])
        return
    if kind not in set(Kind):
        raise Refused("button-old")
    if "starts_at" in kept:
        check_time(Kind(kind), starts_at(kept), turn.now)
    called = without(kept, "council_id") if "council_id" in kept else kept
    await go_on(turn, {**called, "kind": kind, **await _body_of(turn, kept, Kind(kind))})


async def _body_of(turn: Turn, keep: Keep, kind: Kind) -> dict[str, int]:
    """Where the community has just one body of this kind, with members, they are called."""
    bodies = await councils.list_of(turn.db, keep["community"])
    fitting = [body for body in bodies if body.kind is BODIES.get(kind)]
    if len(fitting) != 1 or keep.get("named"):
        return {}
    today = today_in(turn, await community_of(turn, keep))
    seated = await councils.list_members(turn.db, [fitting[0].id], today)
    return {"council_id": fitting[0].id} if seated else {}


async def keep_title(update: Update, turn: Turn) -> None:
    """The title; next, the time."""
    await go_on(turn, {**turn.kept("meeting.title"), "title": check_words(turn.text, 80)})


HANDLERS = [
    command("newmeeting", new_meeting),
    Step("meeting.title", keep_title),
    taps_only("meeting.kind"),
    tap(OfKind, keep_kind),
]
