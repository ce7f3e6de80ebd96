"""To which communities a notice goes: ticked one by one, by town, or named in words."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.buttons import CANCEL, Button, Rows, Tap, button
from bot.routing import Step, tap
from bot.turn import Turn, rows_of
from domain.communities import Community
from domain.refusals import Refused
from domain.wording import alike
from handlers.notices.previewing import preview
from handlers.notices.reaching import reach_of

STEP = "notice.communities"
FEW = 12
MOST_TOWNS = 40
BETWEEN = re.compile(r"[\n,，、;；]+")
Keep = Mapping[str, Any]


@dataclass(frozen=True)
class Reach(Tap, prefix="notice-to"):
    """Tick a community (one) or a town (town, by one of its communities), all, or be done."""

    what: str
    community: int


async def ask_communities(turn: Turn, keep: Keep, reach: Sequence[Community]) -> None:
    """To whom?"""
    ticked = keep["targets"]
    turn.ask(
        _question(reach), then=STEP, keep=keep, n=len(ticked), buttons=_rows(reach, set(ticked))
    )


def _question(reach: Sequence[Community]) -> str:
    return "notice-ask-few" if len(reach) <= FEW else "notice-ask-many"


def _rows(reach: Sequence[Community], ticked: Collection[int]) -> Rows:
    few = len(reach) <= FEW
    choices = [_one(c, ticked) for c in reach] if few else _towns(reach, ticked)
    every = button("label-notice-all", Reach("all", 0), n=len(reach))
    done = button("label-notice-chosen", Reach("done", 0), n=len(ticked))
    return [*rows_of(choices), [every], [done, CANCEL]]


def _one(community: Community, ticked: Collection[int]) -> Button:
    return _tickable(Reach("one", community.id), community.name, community.id in ticked)


def _towns(reach: Sequence[Community], ticked: Collection[int]) -> list[Button]:
    by_town: dict[str, list[int]] = {}
    for community in reach:
        by_town.setdefault(community.town, []).append(community.id)
    return [
        _tickable(Reach("town", ids[0]), f"{town} {len(ids)}", set(ids) <= set(ticked))
        for town, ids in list(by_town.items())[:MOST_TOWNS]
    ]


def _tickable(tap: Reach, name: str, is_ticked: bool) -> Button:
    return button("label-notice-ticked" if is_ticked else "label-notice-unticked", tap, name=name)


async def tick(update: Update, turn: Turn) -> None:
    """A tap takes it in, or out again."""
    kept, asked, reach = turn.kept(STEP), turn.tapped(Reach), await reach_of(turn)
    before = list(kept["targets"])
    if asked.what == "done":
        await _go_on(turn, kept)
        return
    targets = _toggled(before, _meant(asked, reach))
    turn.go(STEP, {**kept, "targets": targets})
    turn.edit(_question(reach), n=len(targets), buttons=_rows(reach, set(targets)))


def _meant(asked: Reach, reach: Sequence[Community]) -> list[int]:
    town = next((c.town for c in reach if c.id == asked.community), None)
    match asked.what:
        case "all":
            found = [c.id for c in reach]
        case "town":
            found = [c.id for c in reach if c.town == town]
        case _:
            found = [c.id for c in reach if c.id == asked.community]
    if not found:
        raise Refused("button-old")
    return found


def _toggled(before: list[int], meant: list[int]) -> list[int]:
    """All of them in, or, when all are in already, all out."""
    if set(meant) <= set(before):
        return [place for place in before if place not in meant]
    return [*before, *(place for place in meant if place not in before)]


async def _go_on(turn: Turn, kept: Keep) -> None:
    if not kept["targets"]:
        raise Refused("notice-to-nobody")
    turn.fade()
    await preview(turn, kept)


async def keep_names(update: Update, turn: Turn) -> None:
    """Communities or towns by name: they alone are meant."""
    kept, reach = turn.kept(STEP), await reach_of(turn)
    targets: list[int] = []
    for name in filter(str.strip, BETWEEN.split(turn.text)):
        found = [c.id for c in reach if alike(name) in map(alike, (c.name, c.short_name, c.town))]
        if not found:
            raise Refused("notice-no-such", name=name.strip()[:40])
        targets += [place for place in found if place not in targets]
    await ask_communities(turn, {**kept, "targets": targets}, reach)


HANDLERS = [Step(STEP, keep_names), tap(Reach, tick)]
