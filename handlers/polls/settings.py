"""The settings of a poll being made: what each is now, and what a tap makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.buttons import CANCEL, Button, Tap, button
from bot.texts import Phrase, When, label, phrase
from bot.turn import Turn
from domain.ballots import BallotKind, methods_of
from domain.bodies import body_of, check_body, fitting
from domain.counting import Tie
from domain.polls import DAYS, Option, Terms, check_secrecy
from domain.refusals import Refused
from domain.rolls import Capacity
from domain.thresholds import Body, effects_of
from handlers.polls.options import drafted_lines
from handlers.polls.results import effect_words, how_words, quorum_words, tie_words
from handlers.polls.verdicts import body_words
from storage import communities, electors, rolls

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
    "body": 0,
    "effect": 0,
    "tie": 0,
    "opens": "",
    "ends": "",
}
# What half of a phone is too narrow for has a row of its own.
WIDE = ("who", "body", "quorum")
# What a setting decides begins anew when it changes: the body by who may vote, the effect by it.
FOLLOWS: dict[str, dict[str, Any]] = {
    "days": {"ends": ""},
    "who": {"body": 0, "effect": 0},
    "body": {"effect": 0},
}


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

    @property
    def bodies(self) -> tuple[Body | None, ...]:
        """The bodies that these could be, and none."""
        return (None, *fitting(self.capacity, self.roll_id is not None))


async def _electorates(turn: Turn, keep: Mapping[str, Any]) -> list[Who]:
    found = await turn.recall(rolls.list_standing, keep["community"])
    imported = [Who(s.roll.capacity, s.roll.id, s.roll.title) for s in found if s.entries]
    return [*map(Who, JOINED), *imported]


async def terms_of(turn: Turn, keep: Mapping[str, Any]) -> Terms:
    """What has been set so far."""
    kind = BallotKind(keep["kind"])
    who = _at(await _electorates(turn, keep), keep["who"])
    secret = bool(keep["secret"])
    body = _at(who.bodies, keep["body"])
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
        effect=_at(effects_of(body), keep["effect"]),
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


async def show_settings(turn: Turn, keep: dict[str, Any]) -> None:
    """The settings card below what was said."""
    turn.ask("poll-draft", then="poll.settings", keep=keep, **await drafted(turn, keep))


async def drafted(turn: Turn, keep: Mapping[str, Any]) -> dict[str, Any]:
    """The settings card."""
    terms = await terms_of(turn, keep)
    shown = await _values(turn, keep, terms)
    rows = _rows(shown, (*WIDE, "days") if keep.get("ends") else WIDE)
    options = drafted_lines(options_in(keep))
    more = [button("label-add-photos", AddPhotos()), button("label-preview", Preview())]
    times = await _time_buttons(turn, keep)
    buttons = [*rows, *times, more, [button("label-publish", Publish()), CANCEL]]
    names = phrase("poll-secret" if terms.secret else "poll-named")
    effect = effect_words(terms.effect)
    said = {"how": how_words(terms), "names": names, "tie": tie_words(terms), "effect": effect}
    return {"question": keep["question"], "options": options, "buttons": buttons, **said}


async def _end_words(turn: Turn, keep: Mapping[str, Any]) -> Phrase | When:
    if not keep.get("ends"):
        return phrase("poll-days", days=DAYS[keep["days"]])
    return When(until(turn, keep), (await communities.get(turn.db, keep["community"])).zone)


def _rows(shown: Mapping[str, Any], wide: tuple[str, ...]) -> list[list[Button]]:
    """Two a row; what is wide stands alone."""
    cycling = {n: button(f"label-poll-{n}", Setting(n), value=v) for n, v in shown.items()}
    alone = [[cycling.pop(name)] for name in wide if name in cycling]
    rest = list(cycling.values())
    return [*alone, *(rest[at : at + 2] for at in range(0, len(rest), 2))]


async def _time_buttons(turn: Turn, keep: Mapping[str, Any]) -> list[list[Button]]:
    zone = (await communities.get(turn.db, keep["community"])).zone
    opens = opening(turn, keep)
    starts = When(opens, zone) if opens else phrase("poll-at-once")
    own = button("label-poll-own-end", AskTime(False))
    start = button("label-poll-opens", AskTime(True), value=starts)
    return [[own], [start]] if opens else [[own, start]]


async def _values(
    turn: Turn, keep: Mapping[str, Any], terms: Terms
) -> dict[str, Phrase | When | str]:
    who, body = _at(await _electorates(turn, keep), keep["who"]), body_of(terms)
    shown: dict[str, Phrase | When | str] = {
        "kind": phrase(f"ballot-kind-{terms.kind.value}"),
        "who": who.title or phrase(f"poll-who-{who.capacity.value}"),
        "secret": phrase("poll-is-secret" if terms.secret else "poll-is-named"),
        "live": phrase("poll-live" if terms.live else "poll-at-end"),
        "days": await _end_words(turn, keep),
        "body": body_words(body) if body else phrase("poll-no-body"),
        "quorum": quorum_words(terms.quorum),
        "effect": phrase(f"effect-short-{terms.effect.value.replace('_', '-')}"),
        "tie": phrase(f"poll-tie-short-{terms.tie.value}"),
    }
    shown["remarks"] = phrase("poll-remarks-taken" if terms.remarks else "poll-remarks-off")
    if terms.kind is BallotKind.BUDGET:
        del shown["tie"]
        shown["capped"] = phrase("budget-capped" if terms.capped else "budget-any")
    if terms.body:
        del shown["quorum"]
    if len(methods_of(terms.kind)) > 1:
        shown["method"] = phrase(f"ballot-method-{terms.method.value.replace('_', '-')}")
    if terms.kind in (BallotKind.MULTIPLE, BallotKind.RANKED):
        shown["most"] = phrase("poll-most-of", most=terms.most)
    return shown


async def next_value(turn: Turn, keep: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The draft with the next value of one setting; raises Refused."""
    if name == "kind":
        if keep["kind"] in FIXED:
            return dict(keep)
        at = KINDS.index(BallotKind(keep["kind"]))
        return {**keep, "kind": _at(KINDS, at + 1).value, "method": 0, "most": 0}
    electorates = await _electorates(turn, keep)
    bodies = _at(electorates, keep["who"]).bodies
    effects = effects_of(_at(bodies, keep["body"]))
    counts = {
        "method": 2,
        "most": len(keep["options"]),
        "capped": 2,
        "remarks": 2,
        "who": len(electorates),
        "secret": 2,
        "live": 2,
        "days": len(DAYS),
        "quorum": len(QUORUMS),
        "body": len(bodies),
        "effect": len(effects),
        "tie": len(TIES),
    }
    if name not in counts:
        raise Refused("button-old")
    if name == "live" and keep["secret"]:
        raise Refused("poll-secret-never-live")
    if counts[name] == 1 and name in ("body", "effect"):
        raise Refused(f"poll-one-{name}")
    return {**keep, **FOLLOWS.get(name, {}), name: (keep[name] + 1) % counts[name]}
