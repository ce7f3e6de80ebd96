"""A meeting being planned, as it is kept between the questions."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Called, Handout, Item, Kind, Meeting, MeetingState, Whom
from domain.refusals import Refused
from domain.suggestions import Owned
from domain.wording import check_words
from storage import communities, councils, suggestions

MOST_ITEMS = 30
Keep = Mapping[str, Any]
COLUMNS = (
    "lasts",
    "link",
    "venue_id",
    "latitude",
    "longitude",
    "council_id",
    "seats",
    "plan",
    "pinned",
)
"""What a meeting may have beside its kind, title, place and time, by the name of its column."""


async def community_of(turn: Turn, keep: Keep) -> Community:
    """Where the draft was begun, wherever the person is by now."""
    return await communities.get(turn.db, keep["community"])


def starts_at(keep: Keep) -> datetime:
    """When it begins."""
    return datetime.fromisoformat(keep["starts_at"])


def details_in(keep: Keep) -> dict[str, Any]:
    """What was said beside kind, title, place and time."""
    return {name: keep[name] for name in COLUMNS if name in keep}


def meeting_in(keep: Keep) -> Meeting:
    """The draft as the meeting that it would be."""
    said = {name: keep[name] for name in ("title", "place", "starts_at")}
    stands = {"id": 0, "community_id": keep["community"], "state": MeetingState.PLANNED}
    return Meeting(kind=Kind(keep["kind"]), sequence=0, **said, **stands, **details_in(keep))


def with_items(keep: Keep, items: list[Item]) -> dict[str, Any]:
    """The draft with this agenda."""
    return {**keep, "agenda": [item.model_dump(exclude={"id"}) for item in items]}


def items_in(keep: Keep) -> list[Item]:
    """The agenda as it stands."""
    return [Item.model_validate(item) for item in keep.get("agenda", [])]


def lines_said(turn: Turn, before: Sequence[Item]) -> list[Item]:
    """An agenda with what was written at its end, an item a line; raises Refused."""
    lines = [" ".join(line.split()) for line in check_words(turn.text, 1000).splitlines()]
    items = [*before, *(Item(text=line) for line in lines if line)]
    if len(items) > MOST_ITEMS:
        raise Refused("meeting-many-items", most=MOST_ITEMS)
    return items


def called_in(keep: Keep) -> list[Called]:
    """The people who are called by name."""
    return [Called.model_validate(one) for one in keep.get("named", [])]


async def whom_in(turn: Turn, keep: Keep) -> Whom:
    """Who is called, in general."""
    bodies = await councils.list_of(turn.db, keep["community"])
    names = [body.name for body in bodies if body.id == keep.get("council_id")]
    return Whom(council=names[0] if names else None, named=len(keep.get("named", [])))


def files_in(keep: Keep) -> list[Handout]:
    """The papers that belong to it."""
    return [Handout.model_validate(file) for file in keep.get("files", [])]


def without(keep: Keep, *names: str) -> dict[str, Any]:
    """The draft without these answers."""
    return {name: value for name, value in keep.items() if name not in names}


async def agenda_of(turn: Turn, keep: Keep) -> tuple[list[Item], list[Owned]]:
    """The agenda and the suggestions on it, as far as they still wait for a meeting."""
    waiting = await suggestions.list_on_agenda(turn.db, keep["community"])
    by_id = {suggestion.id: suggestion for suggestion in waiting}
    items = [item for item in items_in(keep) if item.suggestion_id in {None, *by_id}]
    on_it = {item.suggestion_id for item in items}
    return items, [suggestion for suggestion in waiting if suggestion.id in on_it]
