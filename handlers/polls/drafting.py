"""The settings card of a poll being made: what most need, and the rest behind 【更多设置】."""

from collections.abc import Mapping
from typing import Any

from bot.buttons import CANCEL, Button, button
from bot.texts import Phrase, When, phrase
from bot.turn import Turn
from domain.ballots import BallotKind, methods_of
from domain.bodies import body_of, may_tie
from domain.polls import DAYS, Terms
from handlers.polls.options import drafted_lines
from handlers.polls.reaching import warned
from handlers.polls.results import effect_words, how_words, quorum_words, tie_words
from handlers.polls.settings import (
    AddPhotos,
    AskTime,
    Preview,
    Publish,
    Setting,
    opening,
    options_in,
    terms_of,
    until,
    who_votes,
)
from handlers.polls.verdicts import body_words
from storage import communities

# What half of a phone is too narrow for has a row of its own.
WIDE = ("who", "effect", "quorum")


async def show_settings(turn: Turn, keep: dict[str, Any]) -> None:
    """The settings card below what was said."""
    turn.ask("poll-draft", then="poll.settings", keep=keep, **await drafted(turn, keep))


async def drafted(turn: Turn, keep: Mapping[str, Any]) -> dict[str, Any]:
    """The settings card."""
    terms = await terms_of(turn, keep)
    shown = await _values(turn, keep, terms)
    rows = _rows(shown, (*WIDE, "days") if keep.get("ends") else WIDE)
    more, preview = Setting("more"), button("label-preview", Preview())
    unfold = button("label-poll-fold" if keep.get("more") else "label-poll-more", more)
    buttons = [
        *rows,
        *await _further(turn, keep),
        [unfold, preview],
        [button("label-publish", Publish()), CANCEL],
    ]
    return {
        "question": keep["question"],
        "options": drafted_lines(options_in(keep)),
        "how": how_words(terms),
        "names": phrase("poll-secret" if terms.secret else "poll-named"),
        "tie": tie_words(terms),
        "effect": effect_words(terms.effect),
        "hard": await warned(turn, keep["community"], terms),
        "buttons": buttons,
    }


def _rows(shown: Mapping[str, Any], wide: tuple[str, ...]) -> list[list[Button]]:
    """Two a row; what is wide stands alone."""
    cycling = {n: button(f"label-poll-{n}", Setting(n), value=v) for n, v in shown.items()}
    alone = [[cycling.pop(name)] for name in wide if name in cycling]
    rest = list(cycling.values())
    return [*alone, *(rest[at : at + 2] for at in range(0, len(rest), 2))]


async def _further(turn: Turn, keep: Mapping[str, Any]) -> list[list[Button]]:
    """What only some need: hours of its own, photos. An hour that was set stays in sight."""
    opens = opening(turn, keep)
    zone = (await communities.get(turn.db, keep["community"])).zone
    starts = When(opens, zone) if opens else phrase("poll-at-once")
    start = button("label-poll-opens", AskTime(True), value=starts)
    if not keep.get("more"):
        return [[start]] if opens else []
    own = button("label-poll-own-end", AskTime(False))
    photos = [button("label-add-photos", AddPhotos())]
    return [[own], [start], photos] if opens else [[own, start], photos]


async def _values(
    turn: Turn, keep: Mapping[str, Any], terms: Terms
) -> dict[str, Phrase | When | str]:
    who = await who_votes(turn, keep)
    shown: dict[str, Phrase | When | str] = {
        "who": who.title or phrase(f"poll-who-{who.capacity.value}"),
        "effect": _effect(terms),
        "kind": phrase(f"ballot-kind-{terms.kind.value}"),
        "days": await _end_words(turn, keep),
        "secret": phrase("poll-is-secret" if terms.secret else "poll-is-named"),
        "live": phrase("poll-live" if terms.live else "poll-at-end"),
    }
    if not terms.body:
        shown["quorum"] = quorum_words(terms.quorum)
    folded = {n: said for n, said in _folded(terms).items() if keep.get("more") or keep[n]}
    return {**shown, **_of_kind(terms), **folded}


def _of_kind(terms: Terms) -> dict[str, Phrase]:
    """Settings that only some kinds of ballots have."""
    shown = {}
    if len(methods_of(terms.kind)) > 1:
        shown["method"] = phrase(f"ballot-method-{terms.method.value.replace('_', '-')}")
    if terms.kind in (BallotKind.MULTIPLE, BallotKind.RANKED):
        shown["most"] = phrase("poll-most-of", most=terms.most)
    if terms.kind is BallotKind.BUDGET:
        shown["capped"] = phrase("budget-capped" if terms.capped else "budget-any")
    return shown


def _folded(terms: Terms) -> dict[str, Phrase]:
    """Settings that few change: in sight once they were, or with all others."""
    remarks = phrase("poll-remarks-taken" if terms.remarks else "poll-remarks-off")
    if not may_tie(terms):
        return {"remarks": remarks}
    return {"tie": phrase(f"poll-tie-short-{terms.tie.value}"), "remarks": remarks}


def _effect(terms: Terms) -> Phrase:
    """What it can do, and for which body."""
    short, body = phrase(f"effect-short-{terms.effect.value.replace('_', '-')}"), body_of(terms)
    return phrase("poll-effect-of", body=body_words(body), effect=short) if body else short


async def _end_words(turn: Turn, keep: Mapping[str, Any]) -> Phrase | When:
    if not keep.get("ends"):
        return phrase("poll-days", days=DAYS[keep["days"]])
    return When(until(turn, keep), (await communities.get(turn.db, keep["community"])).zone)
