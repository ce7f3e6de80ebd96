"""The settings of a poll being made: what each is now, and what a tap makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.buttons import Tap
from bot.texts import label
from bot.turn import Turn
from domain.ballots import BallotKind, methods_of
from domain.bodies import check_body, ways_of
from domain.counting import Tie
from domain.polls import DAYS, Effect, Option, Terms, check_secrecy
from domain.refusals import Refused
from domain.rolls import Capacity
from domain.thresholds import Body
from storage import electors, rolls

FIXED = (BallotKind.APPROVAL, BallotKind.BUDGET)
KINDS = (BallotKind.SINGLE, BallotKind.MULTIPLE, BallotKind.RANKED, BallotKind.SCORE)
QUORUMS = (0, 33, 50, 66)
TIES = tuple(Tie)
JOINED = (Capacity.RESIDENT, Capacity.VERIFIED, Capacity.COUNCIL)
APPROVAL = {
    language: [label(language, f"label-{word}") for word in ("approve", "oppose", "abstain")]
    for language in ("zh", "en")
}
FRESH: dict[str, Any] = {
    "kind": BallotKind.SINGLE.value,
    "method": 0,
    "most": 0,
    "capped": 0,
    "remarks": 0,
    "who": 0,
    "secret": 0,
    "live": 0,
    "days": 1,
    "quorum": 0,
    "effect": 0,
    "tie": 0,
    "more": 0,
    "opens": "",
    "ends": "",
}
# What a setting decides begins anew when it changes.
FOLLOWS: dict[str, dict[str, Any]] = {"days": {"ends": ""}, "who": {"effect": 0}}


@dataclass(frozen=True)
class ApprovalOptions(Tap, prefix="pa"):
    """The options are approve, oppose, abstain."""


@dataclass(frozen=True)
class BudgetOptions(Tap, prefix="pb"):
    """The options are projects that cost money."""


@dataclass(frozen=True)
class Setting(Tap, prefix="ps"):
    """The next value of a setting of the poll being made."""

    name: str


@dataclass(frozen=True)
class AddPhotos(Tap, prefix="pw"):
    """Photos of the options come now."""


@dataclass(frozen=True)
class Publish(Tap, prefix="pp"):
    """Open the poll."""


@dataclass(frozen=True)
class Preview(Tap, prefix="pv"):
    """Show it as the group will see it."""


@dataclass(frozen=True)
class AskTime(Tap, prefix="pt"):
    """An hour of its own for the opening or for the end."""

    of_opening: bool


@dataclass(frozen=True)
class Who:
    """Who may vote: members of the community, or everybody on an imported roll."""

    capacity: Capacity
    roll_id: int | None = None
    title: str = ""

    def ways(self, kind: BallotKind) -> tuple[tuple[Body | None, Effect], ...]:
        """For which body a poll of theirs can be, if for any, and what it can do."""
        return ways_of(self.capacity, self.roll_id is not None, kind)


async def who_votes(turn: Turn, keep: Mapping[str, Any]) -> Who:
    """Who may vote, as it stands now."""
    who: Who = _at(await _electorates(turn, keep), keep["who"])
    return who


async def _electorates(turn: Turn, keep: Mapping[str, Any]) -> list[Who]:
    found = await turn.recall(rolls.list_standing, keep["community"])
    imported = [Who(s.roll.capacity, s.roll.id, s.roll.title) for s in found if s.entries]
    return [*map(Who, JOINED), *imported]


async def terms_of(turn: Turn, keep: Mapping[str, Any]) -> Terms:
    """What has been set so far."""
    kind = BallotKind(keep["kind"])
    who, secret = await who_votes(turn, keep), bool(keep["secret"])
    body, effect = _at(who.ways(kind), keep["effect"])
    return Terms(
        kind=kind,
        method=_at(methods_of(kind), keep["method"]),
        most=_most(kind, keep),
        total=keep.get("total", 0),
        capped=bool(keep["capped"]),
        remarks=bool(keep["remarks"]),
        secret=secret,
        live=bool(keep["live"]) and not secret,
        capacity=who.capacity,
        roll_id=who.roll_id,
        effect=effect,
        quorum=0 if body else QUORUMS[keep["quorum"]],
        body=body,
        tie=TIES[keep["tie"]],
    )


def _at(values: Any, index: int) -> Any:
    return values[index % len(values)]


def _most(kind: BallotKind, keep: Mapping[str, Any]) -> int:
    """How many options a ballot may name; 0 in `keep` stands for as many as there are."""
    if kind in (BallotKind.SINGLE, BallotKind.APPROVAL):
        return 1
    return int(keep["most"]) or len(keep["options"])


def until(turn: Turn, keep: Mapping[str, Any]) -> datetime:
    """When it ends."""
    if keep.get("ends"):
        return datetime.fromisoformat(keep["ends"])
    return (opening(turn, keep) or turn.now) + timedelta(days=DAYS[keep["days"]])


def opening(turn: Turn, keep: Mapping[str, Any]) -> datetime | None:
    """The hour at which it opens; None for at once."""
    opens = datetime.fromisoformat(keep["opens"]) if keep.get("opens") else None
    return opens if opens and opens > turn.now else None


async def check_terms(turn: Turn, terms: Terms) -> None:
    """Raise Refused for what cannot be kept."""
    differ = terms.roll_id is not None and await electors.weights_differ(turn.db, terms.roll_id)
    check_secrecy(terms, differ and terms.capacity is not Capacity.HOUSEHOLD)
    check_body(terms, turn.now.astimezone(turn.zone).date())


def options_in(keep: Mapping[str, Any]) -> list[Option]:
    """The options as they have been written so far."""
    return [Option.of(option) for option in keep["options"]]


async def next_value(turn: Turn, keep: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The draft with the next value of one setting; raises Refused."""
    if name == "kind":
        if keep["kind"] in FIXED:
            return dict(keep)
        at = KINDS.index(BallotKind(keep["kind"]))
        return {**keep, "kind": _at(KINDS, at + 1).value, "method": 0, "most": 0}
    ways = (await who_votes(turn, keep)).ways(BallotKind(keep["kind"]))
    counts = {
        "method": 2,
        "most": len(keep["options"]),
        "capped": 2,
        "remarks": 2,
        "who": len(await _electorates(turn, keep)),
        "secret": 2,
        "live": 2,
        "days": len(DAYS),
        "quorum": len(QUORUMS),
        "effect": len(ways),
        "tie": len(TIES),
        "more": 2,
    }
    if name not in counts:
        raise Refused("button-old")
    if name == "live" and keep["secret"]:
        raise Refused("poll-secret-never-live")
    if name == "effect" and counts[name] == 1:
        raise Refused("poll-one-effect")
    return {**keep, **FOLLOWS.get(name, {}), name: (keep.get(name, 0) + 1) % counts[name]}
