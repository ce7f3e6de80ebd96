"""The organizer's desk: what waits, and what is done about each suggestion."""

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Tap, button, words
from bot.cards import View
from bot.messages import INTERACTIVE, Address, Photo, Voice
from bot.routing import Step, command, tap
from bot.texts import phrase
from bot.turn import Turn
from domain.communities import Community
from domain.people import require_organizer
from domain.refusals import Refused
from domain.suggestions import OPEN, State, Suggestion, check_still
from handlers.suggestions import Rate, reference
from storage import communities, people, suggestions

GRADES = ("A", "B", "C", "D")
LONGEST_REPLY = 3000


@dataclass(frozen=True)
class Handle(Tap, prefix="dk"):
    """Do something about a suggestion: accept, decline, reply, transfer, agenda, open."""

    what: str
    suggestion: int


@dataclass(frozen=True)
class Grade(Tap, prefix="dg"):
    """The grade of a reply."""

    grade: str


@dataclass(frozen=True)
class SendReply(Tap, prefix="ds"):
    """Send the reply as it was shown."""


async def _mine(turn: Turn, suggestion_id: int) -> tuple[Suggestion, Community]:
    """The suggestion and its community, for an organizer of that community only."""
    suggestion = await suggestions.get(turn.db, suggestion_id)
    require_organizer(await turn.roles(suggestion.community_id))
    return suggestion, await communities.get(turn.db, suggestion.community_id)


async def show_desk(update: Update, turn: Turn) -> None:
    """What waits, the earliest due first."""
    require_organizer(await turn.roles())
    waiting = await suggestions.list_open(turn.db, turn.community.id, limit=20)
    today = turn.now.astimezone(turn.community.zone).date()
    late = sum(s.due_on < today for s in waiting)
    rows = [words(_line(s, s.due_on < today), Handle("open", s.id)) for s in waiting]
    turn.say("desk", waiting=len(waiting), late=late, buttons=rows or None)


def _line(suggestion: Suggestion, late: bool) -> str:
    mark = "⏰ " if late else ""
    return f"{mark}{suggestion.number}号 {suggestion.text[:24] or '🎤'}"


async def draw_card(view: View) -> dict[str, Any]:
    """The organizer's card of a suggestion."""
    suggestion = await suggestions.get(view.db, view.ref)
    community = await communities.get(view.db, suggestion.community_id)
    author = await people.find(view.db, suggestion.author_id or 0)
    parts = {"voice": suggestion.voice, "photo": suggestion.photo}
    return view.draw(
        "desk-card",
        number=reference(community, suggestion),
        text=suggestion.text or phrase("desk-without-words"),
        name=author.name if author else "—",
        hidden=phrase("desk-name-hidden" if suggestion.anonymous else "desk-name-shown"),
        place=suggestion.place or "—",
        parts="".join({"voice": "🎤", "photo": "📷"}[k] for k, v in parts.items() if v) or "—",
        state=phrase(f"state-{suggestion.state.value}"),
        due=suggestion.due_on,
        supports=await suggestions.count_supports(view.db, suggestion.id),
        buttons=_actions(suggestion),
    )


def _actions(suggestion: Suggestion) -> list[list[Any]]:
    if not suggestion.is_open:
        return []

    def act(what: str) -> Any:
        key = {"decline": "label-decline-suggestion"}.get(what, f"label-{what}")
        return button(key, Handle(what, suggestion.id))

    first = [act("accept"), act("decline")] if suggestion.state is State.RECEIVED else []
    return [first, [act("transfer"), act("agenda")], [act("reply")]]


async def handle(update: Update, turn: Turn) -> None:
    """An organizer takes a suggestion in hand."""
    asked = turn.tapped(Handle)
    suggestion, community = await _mine(turn, asked.suggestion)
    if asked.what == "open":
        await _open(turn, suggestion)
        return
    check_still(suggestion, OPEN)
    keep = {"suggestion": suggestion.id}
    number = reference(community, suggestion)
    match asked.what:
        case "accept":
            await _move(turn, suggestion, community, State.TRIAGED, "told-accepted")
        case "agenda":
            await _move(turn, suggestion, community, State.ON_AGENDA, "told-agenda")
        case "decline" | "transfer" | "reply":
            then = f"desk.{asked.what}"
            turn.ask(
                f"desk-ask-{asked.what}", then=then, keep=keep, number=number, buttons=[CANCEL]
            )
        case _:
            raise Refused("button-old")


async def _open(turn: Turn, suggestion: Suggestion) -> None:
    """The card, below everything else, with what was sent along."""
    here = Address(turn.person_id)
    if suggestion.voice:
        turn.say("desk-attached", attach=Voice(suggestion.voice))
    if suggestion.photo:
        turn.say("desk-attached", attach=Photo(suggestion.photo))
    await turn.show_anew("suggestion", suggestion.id, here, turn.language)


async def _move(
    turn: Turn,
    suggestion: Suggestion,
    community: Community,
    state: State,
    told: str,
    changes: dict[str, Any] | None = None,
    **values: Any,
) -> None:
    """Move it on, tell its author and supporters; a second organizer is told who was first."""
    check_still(suggestion, OPEN - {state})
    moved = await suggestions.move(
        turn.db, suggestion, state, handled_by=turn.name, **(changes or {})
    )
    if moved is None:
        raise Refused("suggestion-moved-on", state=suggestion.state.value)
    turn.toast("desk-done")
    turn.refresh("suggestion", suggestion.id)
    number = reference(community, suggestion)
    for person_id in await suggestions.list_followers(turn.db, suggestion):
        person = await people.find(turn.db, person_id)
        if person:
            turn.tell(person, told, number=number, priority=INTERACTIVE, **values)


async def decline(update: Update, turn: Turn) -> None:
    """Not accepted, with the reason."""
    suggestion, community = await _mine(turn, turn.kept("desk.decline")["suggestion"])
    reason = turn.text[:1000]
    change = {"reason": reason}
    await _move(turn, suggestion, community, State.DECLINED, "told-declined", change, reason=reason)
    turn.end()
    turn.menu("desk-done")


async def transfer(update: Update, turn: Turn) -> None:
    """Handed to the unit that can deal with it."""
    suggestion, community = await _mine(turn, turn.kept("desk.transfer")["suggestion"])
    unit = turn.text[:100]
    change = {"reason": unit}
    await _move(
        turn, suggestion, community, State.TRANSFERRED, "told-transferred", change, unit=unit
    )
    turn.end()
    turn.menu("desk-done")


async def keep_reply(update: Update, turn: Turn) -> None:
    """The words of the reply; next, its grade."""
    keep = {**turn.kept("desk.reply"), "reply": turn.text[:LONGEST_REPLY]}
    rows = [button(f"label-grade-{grade.lower()}", Grade(grade)) for grade in GRADES]
    turn.ask("desk-ask-grade", then="desk.grade", keep=keep, buttons=[*rows, CANCEL])


async def preview_reply(update: Update, turn: Turn) -> None:
    """The letter as it will be read."""
    keep = {**turn.kept("desk.grade", "desk.send"), "grade": turn.tapped(Grade).grade}
    if keep["grade"] not in GRADES:
        raise Refused("button-old")
    suggestion, community = await _mine(turn, keep["suggestion"])
    letter = await _letter(turn, suggestion, community, keep)
    buttons = [[button("label-send", SendReply()), CANCEL]]
    turn.ask("desk-preview", then="desk.send", keep=keep, letter=letter, buttons=buttons)


async def _letter(
    turn: Turn,
    suggestion: Suggestion,
    community: Community,
    keep: dict[str, Any],
    *,
    to_author: bool = True,
) -> Any:
    """The reply as a letter; nobody but the author reads the author's name."""
    author = await people.find(turn.db, suggestion.author_id or 0)
    named = to_author and author is not None and not suggestion.anonymous
    return phrase(
        "letter",
        number=reference(community, suggestion),
        salutation=author.name if author and named else phrase("letter-resident"),
        asked=suggestion.text or phrase("desk-without-words"),
        reply=keep["reply"],
        grade=phrase(f"grade-{keep['grade'].lower()}"),
        community=community.name,
        day=turn.now.astimezone(community.zone).date(),
    )


async def send_reply(update: Update, turn: Turn) -> None:
    """The letter goes to the author, who may rate it, and to the supporters."""
    keep = dict(turn.kept("desk.send"))
    suggestion, community = await _mine(turn, keep["suggestion"])
    check_still(suggestion, OPEN)
    letter = await _letter(turn, suggestion, community, keep)
    nameless = await _letter(turn, suggestion, community, keep, to_author=False)
    changes = {"reply": keep["reply"], "grade": keep["grade"], "replied_at": turn.now}
    moved = await suggestions.move(
        turn.db, suggestion, State.REPLIED, handled_by=turn.name, **changes
    )
    if moved is None:
        raise Refused("suggestion-moved-on", state=suggestion.state.value)
    turn.end()
    turn.edit("desk-sent", number=reference(community, suggestion))
    turn.refresh("suggestion", suggestion.id)
    for person_id in await suggestions.list_followers(turn.db, suggestion):
        person = await people.find(turn.db, person_id)
        if person:
            mine = person_id == suggestion.author_id
            key = "letter-sent" if mine else "letter-copied"
            rating = [[_rating(suggestion, r) for r in ("good", "fair", "bad")]] if mine else None
            read = letter if mine else nameless
            turn.tell(person, key, letter=read, buttons=rating, priority=INTERACTIVE)


def _rating(suggestion: Suggestion, rating: str) -> Any:
    return button(f"label-rate-{rating}", Rate(suggestion.id, rating))


HANDLERS = [
    command("desk", show_desk),
    tap(Handle, handle),
    tap(Grade, preview_reply),
    tap(SendReply, send_reply),
    Step("desk.decline", decline),
    Step("desk.transfer", transfer),
    Step("desk.reply", keep_reply),
]
CARDS = {"suggestion": draw_card}
