"""An organizer sets up a body: what kind it is and what it is called."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Rows, Tap, button
from bot.routing import Step, tap, taps_only
from bot.texts import label
from bot.turn import Turn, rows_of
from domain.councils import CouncilEvent, CouncilKind, rules_for
from domain.people import require_organizer
from domain.refusals import Refused
from domain.wording import check_words
from handlers.councils.noting import note
from handlers.councils.showing import Make, show_council
from storage import communities, councils

LONGEST_NAME = 30


@dataclass(frozen=True)
class OfKind(Tap, prefix="cok"):
    """What kind of body it is."""

    kind: str


@dataclass(frozen=True)
class UsualName(Tap, prefix="cou"):
    """It is called what its kind is called."""


async def ask_kind(update: Update, turn: Turn) -> None:
    """What kind of body?"""
    community = turn.tapped(Make).community
    require_organizer(await turn.roles(community))
    kinds = [button(f"council-kind-{kind}", OfKind(kind)) for kind in CouncilKind]
    buttons: Rows = [*rows_of(kinds), CANCEL]
    turn.ask(
        "council-ask-kind", then="council.kind", keep={"community": community}, buttons=buttons
    )


async def keep_kind(update: Update, turn: Turn) -> None:
    """The kind; next, the name."""
    kind = turn.tapped(OfKind).kind
    keep = {**turn.kept("council.kind"), "kind": kind}
    if kind not in set(CouncilKind):
        raise Refused("button-old")
    usual = button("label-council-usual", UsualName(), name=_usual_name(turn, kind))
    buttons = [usual, CANCEL] if kind != CouncilKind.OTHER else [CANCEL]
    turn.ask("council-ask-name", then="council.name", keep=keep, buttons=buttons)


def _usual_name(turn: Turn, kind: str) -> str:
    return label(turn.language, f"council-kind-{kind}")


async def keep_usual_name(update: Update, turn: Turn) -> None:
    """It bears the name of its kind, in the language of the community."""
    turn.tapped(UsualName)
    keep = turn.kept("council.name")
    community = await communities.get(turn.db, keep["community"])
    await _make(turn, label(community.language, f"council-kind-{keep['kind']}"))


async def keep_name(update: Update, turn: Turn) -> None:
    """The name was written."""
    await _make(turn, check_words(turn.text, LONGEST_NAME))


async def _make(turn: Turn, name: str) -> None:
    keep = turn.kept("council.name")
    require_organizer(await turn.roles(keep["community"]))
    kind = CouncilKind(keep["kind"])
    made = await councils.add(turn.db, keep["community"], kind, name, rules_for(kind)[0])
    if made is None:
        raise Refused("council-name-taken", name=name)
    await note(turn, made.id, CouncilEvent.MADE)
    turn.end()
    turn.menu("council-made", name=name)
    await show_council(turn, made)


HANDLERS = [
    tap(Make, ask_kind),
    taps_only("council.kind"),
    tap(OfKind, keep_kind),
    Step("council.name", keep_name),
    tap(UsualName, keep_usual_name),
]
