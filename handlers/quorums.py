"""/quorum: a meeting in a room is counted in chat; nothing of it is stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from telegram import Update

from bot.buttons import CANCEL, Button, Tap, button
from bot.routing import Step, command, tap, taps_only
from bot.turn import Turn
from domain.areas import in_square_metres
from domain.people import require_organizer
from domain.quorums import answered, next_asked
from domain.refusals import Refused
from domain.thresholds import Body, Turnout, bodies_on, judge, preset_on
from handlers.polls.verdicts import body_words, verdict_lines

TOTALS = ("heads_total", "area_total")
BODIES = tuple(Body)
VOTES = ("approve", "oppose", "abstain", "approve_area")


@dataclass(frozen=True)
class Choose(Tap, prefix="qb"):
    """The body that meets."""

    body: Body


@dataclass(frozen=True)
class Same(Tap, prefix="qs"):
    """The total is the same as the last time."""


@dataclass(frozen=True)
class Again(Tap, prefix="qa"):
    """Count another meeting, or the same with other people."""


@dataclass(frozen=True)
class Done(Tap, prefix="qd"):
    """That was all."""


async def begin(update: Update, turn: Turn) -> None:
    """Which body meets?"""
    require_organizer(await turn.roles())
    _ask_body(turn, {})


def _ask_body(turn: Turn, remembered: Mapping[str, int]) -> None:
    bodies = [button(body_words(body).key, Choose(body)) for body in bodies_on(_today(turn))]
    turn.ask("quorum-which", then="quorum.body", keep=remembered, buttons=[*bodies, CANCEL])


def _today(turn: Turn) -> date:
    return turn.now.astimezone(turn.zone).date()


async def choose(update: Update, turn: Turn) -> None:
    """The body; next, how many there are in all."""
    kept, body = turn.kept("quorum.body"), turn.tapped(Choose).body
    turn.edit("quorum-chosen", body=body_words(body))
    _go_on(turn, {**kept, "body": BODIES.index(body)})


def _body(kept: Mapping[str, int]) -> Body:
    return BODIES[kept["body"]]


def _asked(turn: Turn, kept: Mapping[str, int]) -> str | None:
    return next_asked(preset_on(_body(kept), _today(turn)), kept)


def _go_on(turn: Turn, keep: dict[str, int]) -> None:
    """The next number, or the verdict."""
    asked = _asked(turn, keep)
    if asked is None:
        _tell_verdict(turn, keep)
        return
    body = _body(keep)
    turn.ask(
        f"quorum-ask-{asked.replace('_', '-')}",
        then="quorum.number",
        keep=keep,
        body=body.value,
        online=preset_on(body, _today(turn)).online,
        buttons=[*_same(keep, asked), CANCEL],
    )


def _same(kept: Mapping[str, int], asked: str) -> list[Button]:
    """The last total of this body, to be tapped instead of written again."""
    last = kept.get(f"{_body(kept)}.{asked}")
    if last is None:
        return []
    by_area = asked == "area_total"
    return [button("label-quorum-same", Same(), area=by_area, total=_shown(last, by_area))]


def _shown(number: int, by_area: bool) -> str:
    return in_square_metres(number) if by_area else str(number)


async def keep_number(update: Update, turn: Turn) -> None:
    """One number more."""
    kept = turn.kept("quorum.number")
    asked = _asked(turn, kept)
    if asked is not None:
        _go_on(turn, _remembering(asked, answered(asked, turn.text, kept)))


def _remembering(asked: str, known: dict[str, int]) -> dict[str, int]:
    return {**known, f"{_body(known)}.{asked}": known[asked]} if asked in TOTALS else known


async def keep_same(update: Update, turn: Turn) -> None:
    """The same total as the last time."""
    kept = turn.kept("quorum.number")
    asked = _asked(turn, kept)
    last = kept.get(f"{_body(kept)}.{asked}")
    if asked is None or last is None:
        raise Refused("button-old")
    turn.fade()
    _go_on(turn, {**kept, asked: last})


def _tell_verdict(turn: Turn, keep: dict[str, int]) -> None:
    """What the rule says; then the votes on the next item may follow at once."""
    turnout, body = Turnout.model_validate(keep), _body(keep)
    turn.ask(
        "quorum-verdict",
        then="quorum.number",
        keep={name: number for name, number in keep.items() if name not in VOTES},
        body=body_words(body),
        approve=turnout.approve,
        oppose=turnout.oppose,
        abstain=turnout.abstain,
        lines=verdict_lines(judge(body, _today(turn), turnout)),
        buttons=[button("label-quorum-again", Again()), button("label-quorum-done", Done())],
    )


async def again(update: Update, turn: Turn) -> None:
    """Another meeting; totals said before are offered again."""
    kept = turn.kept("quorum.number")
    turn.fade()
    _ask_body(turn, {name: number for name, number in kept.items() if "." in name})


async def done(update: Update, turn: Turn) -> None:
    """The verdict stays in the chat, and nothing else."""
    turn.kept("quorum.number")
    turn.end()
    turn.fade()
    turn.toast("quorum-done")


HANDLERS = [
    command("quorum", begin),
    taps_only("quorum.body"),
    tap(Choose, choose),
    Step("quorum.number", keep_number, takes_words=False),
    tap(Same, keep_same),
    tap(Again, again),
    tap(Done, done),
]
