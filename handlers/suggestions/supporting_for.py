"""Who has no phone stands behind a suggestion too, by the name that somebody writes down."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import Menu, Tap, button
from bot.routing import tap
from bot.turn import Turn
from domain.people import require_entry_for_others
from domain.refusals import Refused
from domain.suggestions import Suggestion
from handlers.suggestions.drafts import DRAFTED
from handlers.suggestions.naming import reference
from handlers.suggestions.proposing import propose_when_supported
from storage import communities, followers, suggestions


@dataclass(frozen=True)
class SupportFor(Tap, prefix="support-for"):
    """They support this one instead of saying the same again."""

    suggestion: int


@dataclass(frozen=True)
class UnsupportFor(Tap, prefix="unsupport-for"):
    """They do not, after all."""

    support: int


async def support_instead(update: Update, turn: Turn) -> None:
    """What was written down for them is not needed any more."""
    entry = turn.kept(*DRAFTED).get("entry")
    suggestion = await suggestions.get(turn.db, turn.tapped(SupportFor).suggestion)
    if entry is None or entry["community"] != suggestion.community_id:
        raise Refused("button-old")
    turn.fade()
    await support_for(turn, suggestion, entry["name"])


async def support_for(turn: Turn, suggestion: Suggestion, name: str) -> None:
    """They stand behind an open suggestion that everybody may read; whoever writes it down is
    asked to tell them the answer. Raises Refused."""
    require_entry_for_others(await turn.roles(suggestion.community_id))
    community = await communities.get(turn.db, suggestion.community_id)
    number = reference(community, suggestion)
    if not (suggestion.is_open and suggestion.is_public):
        raise Refused("button-old")
    if suggestion.entered_for == name:
        raise Refused("support-for-own", number=number, name=name)
    support, first = await followers.support_for(
        turn.db, suggestion.id, name, turn.resident.id, turn.now
    )
    turn.end()
    turn.say(
        "support-for-kept" if first else "support-for-again",
        number=number,
        name=name,
        count=suggestion.supporters + first,
        buttons=[button("label-unsupport-for", UnsupportFor(support))],
    )
    if first:
        turn.refresh("suggestion", suggestion.id)
        await propose_when_supported(turn, await suggestions.get(turn.db, suggestion.id))


async def leave_for(update: Update, turn: Turn) -> None:
    """They have changed their mind, or it was a mistake."""
    support = turn.tapped(UnsupportFor).support
    supported = await followers.find_supported_for(turn.db, support)
    if supported is None:
        raise Refused("button-old")
    suggestion = await suggestions.get(turn.db, supported)
    require_entry_for_others(await turn.roles(suggestion.community_id))
    community = await communities.get(turn.db, suggestion.community_id)
    await followers.unsupport_for(turn.db, support, suggestion.id)
    turn.fade()
    turn.say("support-for-undone", number=reference(community, suggestion), buttons=Menu())
    turn.refresh("suggestion", suggestion.id)


HANDLERS = [tap(SupportFor, support_instead), tap(UnsupportFor, leave_for)]
