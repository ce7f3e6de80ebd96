"""The rolls of a community, for its organizers: a list, a card for each, and what happened."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Button, Tap, button, words
from bot.routing import command, tap
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.communities import Community
from domain.people import require_organizer
from domain.refusals import Refused
from domain.rolls import Event, Roll
from handlers.rolls.naming import standing_words
from handlers.rolls.noting import note_roll
from storage import communities, roll_events, rolls
from storage.roll_events import Told
from storage.rolls import Standing


@dataclass(frozen=True)
class Import(Tap, prefix="nri"):
    """Bring in a table: as a new roll (0), or in the place of this one."""

    community: int
    roll: int


@dataclass(frozen=True)
class Look(Tap, prefix="nro"):
    """Show a roll."""

    roll: int


@dataclass(frozen=True)
class Print(Tap, prefix="nrp"):
    """Print slips with codes for a roll (0: ask which); `sure` at the second asking."""

    community: int
    roll: int
    sure: bool


@dataclass(frozen=True)
class Search(Tap, prefix="nrf"):
    """Look somebody up on the rolls, to confirm who they are."""

    community: int


@dataclass(frozen=True)
class Verify(Tap, prefix="nrv"):
    """Look a resident up, to confirm that they live here."""

    community: int


@dataclass(frozen=True)
class History(Tap, prefix="nrh"):
    """What happened to the rolls."""

    community: int


@dataclass(frozen=True)
class TakeDown(Tap, prefix="nrd"):
    """The roll is of use no more; `sure` at the second asking."""

    roll: int
    sure: bool


async def organized(turn: Turn, community_id: int) -> Community:
    """The community, for its organizers only; raises Refused."""
    require_organizer(await turn.roles(community_id))
    return await communities.get(turn.db, community_id)


async def roll_of(turn: Turn, roll_id: int) -> Roll:
    """The roll, for organizers of its community only; raises Refused."""
    roll = await rolls.get(turn.db, roll_id)
    await organized(turn, roll.community_id)
    return roll


async def show_rolls(update: Update, turn: Turn) -> None:
    """Every roll of the community, and what can be done with them."""
    community = await organized(turn, turn.community.id)
    standing = await rolls.list_standing(turn.db, community.id)
    lines = [standing_words(one) for one in standing] or [phrase("rolls-none")]
    turn.say(
        "rolls",
        community=community.name,
        lines=Lines(lines),
        buttons=[*_open(standing), *_ways(community.id, bool(standing))],
    )


def _open(standing: list[Standing]) -> list[Button]:
    return [words(f"📒 {one.roll.title}", Look(one.roll.id)) for one in standing]


def _ways(community: int, some: bool) -> list[list[Button]]:
    imports = button("label-roll-import", Import(community, 0))
    prints = button("label-roll-print", Print(community, 0, False))
    confirms = button("label-roll-confirm-someone", Search(community))
    verifies = button("label-roll-verify", Verify(community))
    history = button("label-roll-history", History(community))
    return [[imports, prints], [confirms, verifies], [history]] if some else [[imports, verifies]]


async def show_roll(update: Update, turn: Turn) -> None:
    """One roll in figures."""
    roll = await roll_of(turn, turn.tapped(Look).roll)
    await say_roll(turn, roll, "roll-card")


async def say_roll(turn: Turn, roll: Roll, key: str, **values: object) -> None:
    """Something about a roll, with the buttons of its card."""
    (standing,) = await rolls.list_standing(turn.db, roll.community_id, roll.id)
    at = When(roll.imported_at, turn.zone)
    line = standing_words(standing)
    turn.say(key, line=line, at=at, buttons=_card(roll), **values)


def _card(roll: Roll) -> list[list[Button]]:
    community = roll.community_id
    prints = button("label-roll-print", Print(community, roll.id, False))
    confirms = button("label-roll-confirm-someone", Search(community))
    renews = button("label-roll-renew", Import(community, roll.id))
    takes_down = button("label-roll-take-down", TakeDown(roll.id, False))
    return [[prints, confirms], [renews, takes_down]]


async def take_down(update: Update, turn: Turn) -> None:
    """The first tap asks, the second takes the roll down."""
    asked = turn.tapped(TakeDown)
    roll = await roll_of(turn, asked.roll)
    if not asked.sure:
        rows = [button("label-roll-take-down-sure", TakeDown(roll.id, True)), _keep(roll)]
        turn.say("roll-take-down-sure", title=roll.title, buttons=rows)
        return
    if not await rolls.take_down(turn.db, roll.id):
        raise Refused("button-old")
    await note_roll(turn, Event.TAKEN_DOWN, roll)
    turn.edit("roll-taken-down", title=roll.title)


def _keep(roll: Roll) -> Button:
    return button("label-roll-keep", Look(roll.id))


async def show_history(update: Update, turn: Turn) -> None:
    """What happened lately, and who did it."""
    community = await organized(turn, turn.tapped(History).community)
    told = await roll_events.list_recent(turn.db, community.id)
    lines = [_told(one, community) for one in told]
    turn.say("roll-history", lines=Lines(lines or [phrase("roll-history-none")]))


def _told(told: Told, community: Community) -> Phrase:
    what = phrase(
        f"roll-event-{told.kind.replace('_', '-')}",
        title=told.title or "—",
        code=told.code or "—",
        about=told.about or "—",
        note=told.note or "—",
    )
    at = When(told.at, community.zone)
    return phrase("roll-history-line", at=at, what=what, who=told.by_name or "—")


HANDLERS = [
    command("rolls", show_rolls),
    tap(Look, show_roll),
    tap(TakeDown, take_down),
    tap(History, show_history),
]
