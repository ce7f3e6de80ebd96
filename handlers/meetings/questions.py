"""What an organizer is asked about a meeting being planned: title, time, place, agenda."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.buttons import CANCEL, Button, Rows, Tap, button, words
from bot.texts import Lines, When
from bot.turn import Turn, rows_of
from domain.communities import Community
from domain.meetings import Kind, notice_needed
from domain.suggestions import Suggestion
from domain.venues import Venue
from handlers.meetings.drafts import Keep, community_of, items_in, starts_at, with_items
from handlers.meetings.showing import item_words
from handlers.moments import Meant, Moment, day_buttons
from storage import carried, suggestions, venues


@dataclass(frozen=True)
class At(Moment, prefix="mt"):
    """When it begins."""


@dataclass(frozen=True)
class MeantAt(Meant, prefix="meeting-meant"):
    """When it begins, of the moments that it could be."""


@dataclass(frozen=True)
class Room(Tap, prefix="meeting-room"):
    """It is in this room."""

    venue: int


@dataclass(frozen=True)
class Rooms(Tap, prefix="venues"):
    """Look after the rooms of a community."""

    community: int


@dataclass(frozen=True)
class Topic(Tap, prefix="mg"):
    """A suggestion that waits for the council is discussed, or is not after all."""

    suggestion: int


@dataclass(frozen=True)
class AgendaReady(Tap, prefix="mn"):
    """Nothing is to be written: what was ticked is the agenda, or there is none yet."""


@dataclass(frozen=True)
class Unchanged(Tap, prefix="meeting-back"):
    """It stays as it was: back to the preview."""


def way_out(keep: Keep) -> list[Button]:
    """Leave the question: back to the preview where there is one, or leave it all."""
    back = [button("label-meeting-back", Unchanged())] if "agenda" in keep else []
    return [*back, CANCEL]


async def ask_title(turn: Turn, keep: Keep) -> None:
    """What is it called?"""
    turn.ask("meeting-ask-title", then="meeting.title", keep=keep, buttons=[way_out(keep)])


async def ask_time(turn: Turn, keep: Keep) -> None:
    """When?"""
    days = days_for(At, turn, Kind(keep["kind"]), await community_of(turn, keep))
    buttons = [*days[:-1], way_out(keep)]
    turn.ask("meeting-ask-time", then="meeting.time", keep=keep, buttons=buttons)


def days_for(at: type[Moment], turn: Turn, kind: Kind, community: Community) -> Rows:
    """The days on which this body can meet."""
    return day_buttons(at, turn.now.astimezone(community.zone), notice_needed(kind))


async def ask_place(turn: Turn, keep: Keep) -> None:
    """Where? The time is said back in words; rooms of the community can be tapped."""
    when = When(starts_at(keep), (await community_of(turn, keep)).zone)
    rooms = [
        room_button(room, Room(room.id))
        for room in await venues.list_of(turn.db, keep["community"])
    ]
    own = [button("label-venues", Rooms(keep["community"])), *way_out(keep)]
    buttons = [*rows_of(rooms), own]
    turn.ask("meeting-ask-place", then="meeting.place", keep=keep, when=when, buttons=buttons)


def room_button(room: Venue, chosen: Tap) -> Button:
    """A room, with its seats where somebody has counted them."""
    if room.seats:
        return button("label-meeting-room", chosen, name=room.name, seats=room.seats)
    return words(room.name, chosen)


async def ask_agenda(turn: Turn, keep: Keep) -> None:
    """What is it about? What the last meeting put off stands there already."""
    if put_off := await carried.list_waiting(turn.db, keep["community"], keep["kind"]):
        keep = with_items(keep, put_off)
        community = await community_of(turn, keep)
        topics = {s.id: s for s in await suggestions.list_on_agenda(turn.db, community.id)}
        lines = [item_words(item, topics, community) for item in put_off]
        turn.say("meeting-carried", lines=Lines(lines))
    waiting = await suggestions.list_on_agenda(turn.db, keep["community"])
    key = "meeting-tick-agenda" if waiting else "meeting-ask-agenda"
    turn.ask(key, then="meeting.agenda", keep=keep, buttons=agenda_rows(keep, waiting))


def agenda_rows(keep: Keep, waiting: Sequence[Suggestion]) -> Rows:
    """What waits for a meeting, ticked or not."""
    ticked = [item.suggestion_id for item in items_in(keep) if item.suggestion_id]
    topics = [topic_button(suggestion, ticked) for suggestion in waiting]
    ready = button("label-agenda-ready" if items_in(keep) else "label-no-agenda", AgendaReady())
    return [*topics, [ready, CANCEL]]


def topic_button(suggestion: Suggestion, ticked: Collection[int | None]) -> Button:
    """A suggestion that waits, ticked or not."""
    key = "label-ticked" if suggestion.id in ticked else "label-not-ticked"
    text = suggestion.text[:24] or "🎤"
    return button(key, Topic(suggestion.id), number=suggestion.number, text=text)
