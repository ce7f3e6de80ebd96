"""What every act on a suggestion has in common: who may, from which states, and moving it on."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from bot.buttons import CANCEL
from bot.texts import Lines, Phrase, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.histories import Happened, What
from domain.letters import cut
from domain.people import require_organizer
from domain.refusals import TooLate
from domain.suggestions import OPEN, State, Suggestion, check_still
from handlers.suggestions.handling import handling_buttons
from handlers.suggestions.naming import reference
from storage import communities, histories, suggestions

LONGEST_QUOTE = 200
MOVES = frozenset(
    {
        What.ACCEPTED,
        What.DECLINED,
        What.MERGED,
        What.UNMERGED,
        What.TRANSFERRED,
        What.AGENDA,
        What.DECIDED,
        What.PROGRESS,
        What.EXTENDED,
        What.REPLIED,
        What.REOPENED,
        What.WITHDRAWN,
    }
)


@dataclass(frozen=True)
class Action:
    """An act: the states in which it makes sense, what is done when it is tapped, and what else
    must be true of the suggestion."""

    allowed: frozenset[State]
    do: Callable[[Turn, Suggestion, Community], Awaitable[None]]
    fits: Callable[[Suggestion], bool] = lambda suggestion: True

    def makes_sense(self, suggestion: Suggestion) -> bool:
        """Whether its button stands under the card."""
        return suggestion.state in self.allowed and self.fits(suggestion)


async def led(turn: Turn, suggestion_id: int) -> tuple[Suggestion, Community]:
    """The suggestion and its community, for an organizer of that community only."""
    suggestion = await suggestions.get(turn.db, suggestion_id)
    require_organizer(await turn.roles(suggestion.community_id))
    return suggestion, await communities.get(turn.db, suggestion.community_id)


def as_seen(suggestion: Suggestion) -> dict[str, Any]:
    """What is kept while an organizer writes: the suggestion, and how it stood then."""
    return {"suggestion": suggestion.id, "stood": _stood(suggestion)}


def _stood(suggestion: Suggestion) -> int:
    """How it stands, as a number: kept in a dialog, it must not be taken for somebody's words."""
    stands = (suggestion.state, suggestion.unit, suggestion.percent, suggestion.extended)
    return crc32(repr(stands).encode())


async def led_as_seen(
    turn: Turn, step: str, allowed: frozenset[State] = OPEN
) -> tuple[Suggestion, Community]:
    """The suggestion an organizer writes about, as it was when that began; raises TooLate, with
    who did what, when a colleague was faster."""
    kept = turn.kept(step)
    suggestion, community = await led(turn, kept["suggestion"])
    await check_as_seen(turn, kept, suggestion, allowed)
    return suggestion, community


async def check_as_seen(
    turn: Turn,
    kept: Mapping[str, Any],
    suggestion: Suggestion,
    allowed: frozenset[State] = OPEN,
) -> None:
    """Raise TooLate when a colleague was faster, or nothing can be done about it any more."""
    faster = await moved_meanwhile(turn, kept, suggestion)
    if faster is not None:
        raise TooLate("suggestion-moved-on-by", **faster)
    check_still(suggestion, allowed)


async def moved_meanwhile(
    turn: Turn, kept: Mapping[str, Any], suggestion: Suggestion
) -> dict[str, Any] | None:
    """Which colleague did what while this organizer wrote, or None; what the organizer has done
    meanwhile is no surprise."""
    if kept.get("stood") == _stood(suggestion):
        return None
    return await _colleague(turn, suggestion)


async def check_allowed(turn: Turn, suggestion: Suggestion, allowed: frozenset[State]) -> None:
    """Raise TooLate, with who did what if it was a colleague, when it stands elsewhere by now."""
    if suggestion.state not in allowed and (faster := await _colleague(turn, suggestion)):
        raise TooLate("suggestion-moved-on-by", **faster)
    check_still(suggestion, allowed)


async def _colleague(turn: Turn, suggestion: Suggestion) -> dict[str, Any] | None:
    """Who of the others has moved it last, and how it stands since."""
    last = await histories.find_last(turn.db, suggestion.id, MOVES)
    if last is None or last.by_name is None:
        return None
    if last.by_id in (suggestion.author_id, turn.resident.id):
        return None
    return {"by": last.by_name, "done": Lines(_done(suggestion), by=" ")}


def _done(suggestion: Suggestion) -> list[str | Phrase]:
    done: list[str | Phrase] = [phrase(f"state-{suggestion.state.value}")]
    if suggestion.unit:
        done.append(suggestion.unit)
    if suggestion.percent is not None:
        done.append(f"{suggestion.percent}%")
    return done


def asks(name: str, **more: Any) -> Callable[[Turn, Suggestion, Community], Awaitable[None]]:
    """The first step of an act that wants words: "desk-ask-NAME", answered at "desk.NAME";
    `more` is kept with it."""

    async def ask(turn: Turn, suggestion: Suggestion, community: Community) -> None:
        turn.ask(
            f"desk-ask-{name}",
            then=f"desk.{name}",
            keep={**as_seen(suggestion), **more},
            number=reference(community, suggestion),
            asked=cut(suggestion.text, LONGEST_QUOTE) or phrase("desk-without-words"),
            buttons=[CANCEL],
        )

    return ask


def happens(turn: Turn, what: What, note: str | None = None) -> Happened:
    """It happens now, and this organizer does it."""
    return Happened(kind=what, at=turn.now, by_id=turn.resident.id, note=note)


async def move_on(
    turn: Turn,
    suggestion: Suggestion,
    state: State,
    what: What,
    note: str | None = None,
    **changes: Any,
) -> Suggestion:
    """Move it on; a second organizer is told what the first one did."""
    moved = await suggestions.move(
        turn.db, suggestion, state, happens(turn, what, note), handled_by=turn.name, **changes
    )
    if moved is None:
        raise TooLate("suggestion-moved-on", state=suggestion.state.value)
    turn.toast("desk-done")
    turn.refresh("suggestion", suggestion.id)
    return moved


async def says_where_it_went(turn: Turn, suggestion: Suggestion, community: Community) -> bool:
    """A merged one is dealt with elsewhere: say where, and offer to open that one."""
    into = suggestion
    while into.state is State.MERGED and into.merged_into is not None:
        into = await suggestions.get(turn.db, into.merged_into)
    if into is suggestion:
        return False
    turn.say(
        "desk-merged-into",
        number=reference(community, suggestion),
        into=reference(community, into),
        buttons=[handling_buttons(into.id)],
    )
    return True
