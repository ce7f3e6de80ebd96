"""What the organizers of a poll can do with it, and what they have done."""

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from bot.buttons import Button, Tap, button
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.papers import allows_proxies, allows_room
from domain.people import require_organizer
from domain.poll_life import may_be_prolonged
from domain.polls import Poll, PollState
from domain.refusals import TooLate
from storage import communities, poll_events, polls
from storage.poll_events import Told


@dataclass(frozen=True)
class EndPoll(Tap, prefix="pe"):
    """End it before its time; asked twice."""

    poll: int
    sure: bool


@dataclass(frozen=True)
class Prolong(Tap, prefix="pl"):
    """Give it more time."""

    poll: int


@dataclass(frozen=True)
class CancelPoll(Tap, prefix="pc"):
    """Call it off; the reason is asked for."""

    poll: int


@dataclass(frozen=True)
class EnterRoom(Tap, prefix="yv"):
    """A vote in a room is entered."""

    poll: int


@dataclass(frozen=True)
class EnterProxy(Tap, prefix="yx"):
    """Somebody votes in the place of a relative."""

    poll: int


@dataclass(frozen=True)
class Letter(Tap, prefix="poll-letter"):
    """The photo of the letter by which a relative voted for this elector."""

    poll: int
    elector: int


@dataclass(frozen=True)
class EnterPaper(Tap, prefix="ye"):
    """A ballot on paper is entered."""

    poll: int


@dataclass(frozen=True)
class ShowRemarks(Tap, prefix="pn"):
    """What people said beside the options."""

    poll: int


async def led(turn: Turn, poll_id: int, *, waiting: bool = False) -> Poll:
    """The poll, for its organizers, while it is open (or is waiting for its hour), with all votes
    that came before; raises Refused."""
    await turn.db.write_waiting()
    poll = await polls.get(turn.db, poll_id)
    require_organizer(await turn.roles(poll.community_id))
    if poll.state is PollState.CANCELLED:
        raise TooLate("poll-was-cancelled")
    if not waiting and poll.state is PollState.DRAFT:
        raise TooLate("poll-not-yet")
    if poll.state is PollState.CLOSED or turn.now >= poll.ends_at:
        raise TooLate("poll-ended")
    return poll


async def managed(turn: Turn, poll: Poll) -> dict[str, Any]:
    """The sentence of what can be done with an open poll: what it is made of."""
    zone = (await communities.get(turn.db, poll.community_id)).zone
    log = await log_lines(turn, poll, zone)
    return {"question": poll.question, "log": log, "buttons": manage_buttons(turn, poll, zone)}


def waiting(poll: Poll, zone: ZoneInfo) -> dict[str, Any]:
    """The sentence of a poll that waits for its hour: what it is made of."""
    when = {"opens": When(poll.opened_at, zone), "ends": When(poll.ends_at, zone)}
    buttons = [button("label-cancel-poll", CancelPoll(poll.id))]
    return {"question": poll.question, "buttons": buttons, **when}


def manage_buttons(turn: Turn, poll: Poll, zone: ZoneInfo) -> list[Button]:
    """What its organizer can do with an open poll."""
    buttons = [button("label-end-early", EndPoll(poll.id, False))]
    entering = [button("label-paper", EnterPaper(poll.id))]
    if may_be_prolonged(poll, turn.now):
        buttons.append(button("label-prolong", Prolong(poll.id)))
    if poll.remarks:
        buttons.append(button("label-show-remarks", ShowRemarks(poll.id)))
    if allows_room(poll):
        entering.append(button("label-room", EnterRoom(poll.id)))
    if allows_proxies(poll, poll.opened_at.astimezone(zone).date()):
        entering.append(button("label-proxy", EnterProxy(poll.id)))
    return [*buttons, *entering, button("label-cancel-poll", CancelPoll(poll.id))]


async def log_lines(turn: Turn, poll: Poll, zone: ZoneInfo) -> Lines | str:
    """Who did what with it and when, a line each; nothing where nothing was done."""
    told = await poll_events.list_of(turn.db, poll.id)
    return Lines(["", *(_line(one, zone) for one in told)]) if told else ""


def _line(one: Told, zone: ZoneInfo) -> Phrase:
    key = f"poll-did-{one.kind.value.replace('_', '-')}"
    return phrase(key, at=When(one.at, zone), by=one.by_name or "—", note=one.note or "")
