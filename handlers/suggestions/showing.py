"""A suggestion as one resident reads it: one's own whole, those of others without who it was."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Tap, button
from bot.routing import tap
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.histories import Event, Happened, SeenBy, What
from domain.reading import covered, link_to, may_read
from domain.refusals import Refused
from domain.suggestions import Seen, State
from handlers.suggestions.browsing import browse_button
from handlers.suggestions.following import Withdraw, leave_again, stand_behind
from handlers.suggestions.letters import answer_of, download_button, letter
from handlers.suggestions.naming import reference
from handlers.suggestions.rating import rating_buttons
from handlers.suggestions.retelling import retell
from handlers.suggestions.standing import standing
from storage import communities, histories, people, reading, suggestions

READABLE = {True: (SeenBy.ALL, SeenBy.PEOPLE), False: (SeenBy.ALL,)}


@dataclass(frozen=True)
class Read(Tap, prefix="rd"):
    """Open a suggestion."""

    suggestion: int


@dataclass(frozen=True)
class Stand(Tap, prefix="rs"):
    """Stand behind the opened suggestion, or no longer."""

    suggestion: int
    behind: bool


@dataclass(frozen=True)
class Share(Tap, prefix="rl"):
    """Give me the link to it."""

    suggestion: int


@dataclass(frozen=True)
class HideName(Tap, prefix="rn"):
    """Take my name off my suggestion."""

    suggestion: int


async def readable(turn: Turn, suggestion_id: int) -> Seen:
    """The suggestion, when this person may read it; raises Refused as for one that is not."""
    me = turn.resident.id
    suggestion = await suggestions.find_seen(turn.db, suggestion_id)
    if suggestion is not None:
        belongs = await people.is_member(turn.db, me, suggestion.community_id)
        if may_read(suggestion, me, belongs):
            return suggestion
    raise Refused("suggestion-not-found")


async def open_one(update: Update, turn: Turn) -> None:
    """A suggestion was picked from a list."""
    await show(turn, await readable(turn, turn.tapped(Read).suggestion))


async def show(turn: Turn, suggestion: Seen) -> None:
    """Everything this person may know of it, and what they can do about it."""
    own = suggestion.author_id == turn.resident.id
    community = await communities.get(turn.db, suggestion.community_id)
    events = await histories.list_events(turn.db, suggestion.id, READABLE[own])
    replied = any(event.kind is What.REPLIED for event in events)
    parts = [
        await _head(turn, suggestion, community, own=own),
        _text(suggestion, own=own),
        phrase("shown-history", lines=Lines(_history(suggestion, events, community, own=own))),
    ]
    if replied:
        answer = await answer_of(turn.db, suggestion)
        parts.append(letter(answer, "own" if own else "others"))
    if own and suggestion.state is State.REPLIED:
        parts.append(phrase("shown-asks-rating"))
    buttons = _own_buttons(suggestion) if own else await _buttons(turn, suggestion)
    more = [[download_button(suggestion)]] if replied else []
    turn.say("suggestion-shown", parts=Lines(parts, by="\n\n"), buttons=[*buttons, *more])


def _text(suggestion: Seen, *, own: bool) -> Phrase:
    text = _covered(suggestion, suggestion.text, own=own)
    return phrase("shown-text", text=text) if text else phrase("shown-without-words")


async def _head(turn: Turn, suggestion: Seen, community: Community, *, own: bool) -> Phrase:
    return phrase(
        "shown-head",
        number=reference(community, suggestion),
        category=phrase(f"category-{suggestion.category}"),
        about=Lines(await _about(turn, suggestion, community, own=own)),
    )


def _covered(suggestion: Seen, words: str | None, *, own: bool) -> str:
    if own:
        return words or ""
    return covered(words or "", suggestion.author_name or suggestion.entered_for)


async def _about(turn: Turn, suggestion: Seen, community: Community, *, own: bool) -> list[Phrase]:
    today = turn.now.astimezone(community.zone).date()
    days = (today - suggestion.created_at.astimezone(community.zone).date()).days
    lines = [await standing(turn.db, suggestion, today)]
    lines.append(phrase("shown-age", days=days) if days else phrase("shown-today"))
    if suggestion.percent is not None and suggestion.is_open:
        lines.append(phrase("shown-percent", percent=suggestion.percent))
    if suggestion.unit:
        lines.append(phrase("shown-unit", unit=_covered(suggestion, suggestion.unit, own=False)))
    if suggestion.place:
        lines.append(_where(suggestion, suggestion.place, own=own))
    lines.append(phrase("shown-supporters", count=suggestion.supporters))
    return [*lines, *await _private(turn, suggestion)] if own else lines


def _where(suggestion: Seen, place: str, *, own: bool) -> Phrase:
    """Where it is; the exact point is for the author and the organizers only."""
    if suggestion.point and not own:
        return phrase("shown-point")
    return phrase("shown-place", place=_covered(suggestion, place, own=own))


async def _private(turn: Turn, suggestion: Seen) -> list[Phrase]:
    """What only the author is told."""
    parts = "🎤" * len(suggestion.voices) + "📷" * len(suggestion.photos)
    lines = [phrase("shown-parts", parts=parts)] if parts else []
    if not suggestion.is_public:
        lines.append(phrase("shown-not-public"))
    return [*lines, await _who_knows(turn, suggestion)]


async def _who_knows(turn: Turn, suggestion: Seen) -> Phrase:
    """Whether the organizers see the name, or have looked at it, and why."""
    if not suggestion.anonymous:
        return phrase("shown-named")
    looked = await histories.find_last(turn.db, suggestion.id, [What.UNMASKED])
    if looked is None:
        return phrase("shown-nameless")
    return phrase("shown-unmasked", reason=looked.note or "—")


def _history(
    suggestion: Seen, events: Sequence[Event], community: Community, *, own: bool
) -> list[Phrase]:
    return [
        retell(event, community.zone, lambda note: _covered(suggestion, note, own=own))
        for event in events
    ]


def _own_buttons(suggestion: Seen) -> list[list[Button]]:
    rows = rating_buttons(suggestion) if suggestion.state is State.REPLIED else []
    row = []
    if suggestion.state is State.RECEIVED:
        row.append(button("label-withdraw", Withdraw(suggestion.id)))
    if not suggestion.anonymous:
        row.append(button("label-hide-name", HideName(suggestion.id)))
    share = button("label-share", Share(suggestion.id))
    shared = suggestion.is_public and suggestion.state is not State.WITHDRAWN
    return [*rows, row, [share]] if shared else [*rows, row]


async def _buttons(turn: Turn, suggestion: Seen) -> list[list[Button]]:
    stands = await reading.is_supporter(turn.db, suggestion.id, turn.resident.id)
    row = [button("label-share", Share(suggestion.id))]
    if stands:
        row.insert(0, button("label-unsupport", Stand(suggestion.id, False)))
    elif suggestion.is_open:
        number = suggestion.number
        row.insert(0, button("label-support", Stand(suggestion.id, True), number=number))
    return [row, [browse_button()]]


async def stand(update: Update, turn: Turn) -> None:
    """The buttons follow what was decided."""
    asked = turn.tapped(Stand)
    await (stand_behind if asked.behind else leave_again)(turn, asked.suggestion)
    suggestion = await readable(turn, asked.suggestion)
    turn.fade(await _buttons(turn, suggestion))


async def share(update: Update, turn: Turn) -> None:
    """The link that opens it for every resident of its community."""
    suggestion = await readable(turn, turn.tapped(Share).suggestion)
    if not may_read(suggestion, 0, True):
        raise Refused("suggestion-not-found")
    community = await communities.get(turn.db, suggestion.community_id)
    address = turn.facts.deep_link(link_to(community.code, suggestion))
    turn.say("share-link", number=reference(community, suggestion), link=address)


async def hide_name(update: Update, turn: Turn) -> None:
    """From now on the organizers do not see the name either."""
    suggestion = await suggestions.get(turn.db, turn.tapped(HideName).suggestion)
    if suggestion.author_id != turn.resident.id:
        raise Refused("button-old")
    if suggestion.anonymous:
        raise Refused("name-hidden-already")
    happened = Happened(kind=What.HIDDEN, at=turn.now, by_id=turn.resident.id)
    await suggestions.move(turn.db, suggestion, suggestion.state, happened, anonymous=1)
    turn.refresh("suggestion", suggestion.id)
    turn.toast("name-hidden", alert=True)
    turn.fade(_own_buttons(await readable(turn, suggestion.id)))


HANDLERS = [
    tap(Read, open_one),
    tap(Stand, stand),
    tap(Share, share),
    tap(HideName, hide_name),
]
