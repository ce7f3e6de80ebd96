"""An organizer says how far a promise is, that it is kept, or that it needs longer and why."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Rows, Tap, button
from bot.routing import Step, tap
from bot.texts import Lines, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.deadlines import days_late
from domain.histories import Happened, What
from domain.masking import masked
from domain.people import require_organizer
from domain.progress import progress_in
from domain.promises import DONE, LONGEST_NOTE, STEPS, Promise, PromiseState, due_said, reason_in
from domain.refusals import Refused, TooLate
from domain.suggestions import OPEN, State
from handlers.promises.reminding import keep_promise, let_go
from handlers.promises.showing import OpenPromise, moved, progress, today_at
from handlers.suggestions.deadlines import office
from handlers.suggestions.handling import handling_buttons
from handlers.suggestions.in_person import tell_in_person
from handlers.suggestions.naming import reference
from handlers.suggestions.telling import tell_progress
from storage import communities, meetings, promises, suggestions

NOTE, DUE = "promise.note", "promise.due"


@dataclass(frozen=True)
class Progress(Tap, prefix="promise-percent"):
    """It is so far; `seen` is how far it was when the button was shown."""

    promise: int
    percent: int
    seen: int


@dataclass(frozen=True)
class Write(Tap, prefix="promise-write"):
    """Say something about it (note), or that it needs longer (due)."""

    promise: int
    what: str


async def _led(turn: Turn, promise_id: int) -> tuple[Promise, Community]:
    """The promise, for those who organize there; raises Refused."""
    promise = await promises.get(turn.db, promise_id)
    require_organizer(await turn.roles(promise.community_id))
    if promise.state is PromiseState.DROPPED:
        raise TooLate("promise-dropped")
    return promise, await communities.get(turn.db, promise.community_id)


async def _still_open(turn: Turn, promise_id: int) -> tuple[Promise, Community]:
    """The same while it is to be done; raises TooLate."""
    promise, community = await _led(turn, promise_id)
    if not promise.is_open:
        raise TooLate("promise-done-already")
    return promise, community


async def open_promise(update: Update, turn: Turn) -> None:
    """How it stands, and what can be said of it."""
    promise, community = await _led(turn, turn.tapped(OpenPromise).promise)
    turn.say("promise-card", **await _card(turn, promise, community))


async def _card(turn: Turn, promise: Promise, community: Community) -> dict[str, Any]:
    meeting = await meetings.get(turn.db, promise.meeting_id)
    late = days_late(promise.due_on, today_at(turn.now, community.zone))
    overdue = phrase("promise-days-late", days=late) if promise.is_open and late else ""
    return {
        "what": promise.what,
        "office": office(community, promise.office or None),
        "due": promise.due_on,
        "late": Lines([overdue, moved(promise)], by=""),
        "progress": progress(promise) or phrase("promise-no-progress"),
        "title": meeting.title,
        "when": When(meeting.starts_at, community.zone),
        "buttons": _ways(promise),
    }


def _ways(promise: Promise) -> Rows:
    def so_far(percent: int, key: str) -> Any:
        return button(key, Progress(promise.id, percent, promise.percent), percent=percent)

    if not promise.is_open:
        return [so_far(STEPS[-1], "label-promise-not-done")]
    return [
        [so_far(percent, "label-promise-percent") for percent in STEPS],
        [so_far(DONE, "label-promise-done")],
        [button(f"label-promise-{what}", Write(promise.id, what)) for what in ("note", "due")],
    ]


async def mark(update: Update, turn: Turn) -> None:
    """So far, by one tap; a colleague who was faster is named."""
    asked = turn.tapped(Progress)
    promise, community = await _led(turn, asked.promise)
    if asked.percent not in (*STEPS, DONE):
        raise Refused("button-old")
    if promise.percent != asked.seen:
        by = await promises.who_did_it(turn.db, promise.id) or "—"
        raise Refused("promise-changed-by", by=by, percent=promise.percent)
    promise = await _get_on(turn, promise, community, asked.percent, promise.note)
    turn.toast("promise-noted")
    turn.edit("promise-card", **await _card(turn, promise, community))
    await _ask_for_reply(turn, promise, community)


async def _get_on(
    turn: Turn, promise: Promise, community: Community, percent: int, note: str
) -> Promise:
    """It is so far: the group sees it, and the people of the suggestion hear of it."""
    done = percent == DONE
    changed = await promises.change(
        turn.db,
        promise,
        "done" if done else "progress",
        f"{percent}% {note}".strip(),
        turn.resident.id,
        turn.now,
        percent=percent,
        note=note,
        state=PromiseState.DONE if done else PromiseState.OPEN,
        done_at=turn.now if done else None,
    )
    if done:
        let_go(turn, changed)
    else:
        keep_promise(turn, changed, community)
    await _tell_suggestion(turn, changed)
    return changed


async def _tell_suggestion(turn: Turn, promise: Promise) -> None:
    suggestion = await _its_suggestion(turn, promise)
    if suggestion is None or not suggestion.is_open:
        return
    note = "　".join(part for part in (f"{promise.percent}%", promise.note) if part)
    happened = Happened(kind=What.PROGRESS, at=turn.now, by_id=turn.resident.id, note=note)
    waits = suggestion.state is State.ON_AGENDA
    state = State.ON_AGENDA if waits else State.IN_PROGRESS
    percent = promise.percent
    told = await suggestions.move(
        turn.db, suggestion, state, happened, handled_by=turn.name, percent=percent
    )
    if told is not None:
        turn.refresh("suggestion", suggestion.id)
        await tell_in_person(turn, told, "told-progress", note=note)
        await tell_progress(turn, told, "told-progress", note)


async def _its_suggestion(turn: Turn, promise: Promise) -> Any:
    if promise.suggestion_id is None:
        return None
    return await suggestions.get(turn.db, promise.suggestion_id)


async def _ask_for_reply(turn: Turn, promise: Promise, community: Community) -> None:
    """What came from a suggestion and is done can be answered now."""
    suggestion = await _its_suggestion(turn, promise)
    if promise.is_open or suggestion is None or suggestion.state not in OPEN:
        return
    number = reference(community, suggestion)
    turn.say("promise-reply", number=number, buttons=[handling_buttons(suggestion.id)])


async def ask(update: Update, turn: Turn) -> None:
    """In words, or a later day."""
    asked = turn.tapped(Write)
    promise, _ = await _still_open(turn, asked.promise)
    steps = {"note": NOTE, "due": DUE}
    if asked.what not in steps:
        raise Refused("button-old")
    key, then, keep = f"promise-ask-{asked.what}", steps[asked.what], {"promise": promise.id}
    turn.ask(key, then=then, keep=keep, what=promise.what, buttons=[CANCEL])


async def keep_note(update: Update, turn: Turn) -> None:
    """How far it is, in words and perhaps percent."""
    promise, community = await _still_open(turn, turn.kept(NOTE)["promise"])
    percent, words = progress_in(turn.text)
    note = masked(words[:LONGEST_NOTE])
    percent = promise.percent if percent is None else percent
    promise = await _get_on(turn, promise, community, percent, note)
    turn.end()
    turn.say("promise-card", **await _card(turn, promise, community))
    await _ask_for_reply(turn, promise, community)


async def keep_due(update: Update, turn: Turn) -> None:
    """A later day, and why: everybody reads the reason."""
    promise, community = await _still_open(turn, turn.kept(DUE)["promise"])
    today = today_at(turn.now, community.zone)
    due = due_said(turn.text, today)
    reason = masked(reason_in(turn.text, today))
    later = await promises.change(
        turn.db,
        promise,
        "moved",
        f"{promise.due_on} → {due}: {reason}",
        turn.resident.id,
        turn.now,
        due_on=due,
        note=reason,
    )
    keep_promise(turn, later, community)
    turn.end()
    turn.say("promise-card", **await _card(turn, later, community))


HANDLERS = [
    tap(OpenPromise, open_promise),
    tap(Progress, mark),
    tap(Write, ask),
    Step(NOTE, keep_note),
    Step(DUE, keep_due),
]
