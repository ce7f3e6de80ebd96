"""Two suggestions that mean the same are linked, and parted again: nobody is moved silently."""

from dataclasses import dataclass

from telegram import Update

from bot.buttons import CANCEL, Button, Tap, button
from bot.routing import Step, tap
from bot.turn import Turn
from domain.communities import Community
from domain.histories import What
from domain.likeness import Near
from domain.refusals import Refused
from domain.suggestions import OPEN, State, Suggestion, number_in
from handlers.desk.acting import Action, as_seen, happens, led_as_seen, move_on
from handlers.suggestions.deadlines import drop_deadlines
from handlers.suggestions.following import Support
from handlers.suggestions.in_person import tell_all_in_person, tell_in_person
from handlers.suggestions.naming import reference
from handlers.suggestions.parting import part
from handlers.suggestions.telling import tell_now, tell_progress
from storage import followers, histories, likeness, news, suggestions


@dataclass(frozen=True)
class Into(Tap, prefix="di"):
    """It is the same as this one."""

    suggestion: int


async def ask_into(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """The same as which one? Those that say nearly the same are a tap away."""
    near = await likeness.find_repeated(turn.db, suggestion)
    turn.ask(
        "desk-ask-merge",
        then="desk.merge",
        keep=as_seen(suggestion),
        number=reference(community, suggestion),
        near=bool(near),
        buttons=[*(_into(s) for s in near), CANCEL],
    )


def _into(near: Near) -> Button:
    text = " ".join(near.text.split())[:24]
    return button("label-desk-waits", Into(near.id), number=near.number, text=text)


async def merge_into_number(update: Update, turn: Turn) -> None:
    """The number of the other one was written."""
    suggestion, community = await led_as_seen(turn, "desk.merge")
    year, number = number_in(turn.text)
    target = await suggestions.find_by_number(turn.db, community.id, number, year, suggestion.id)
    await _merge(turn, suggestion, community, target)


async def merge_into_tapped(update: Update, turn: Turn) -> None:
    """One of those that say nearly the same was tapped."""
    suggestion, community = await led_as_seen(turn, "desk.merge")
    target = await suggestions.get(turn.db, turn.tapped(Into).suggestion)
    ours = target.community_id == community.id and target.id != suggestion.id
    await _merge(turn, suggestion, community, target if ours else None)


async def _merge(
    turn: Turn, suggestion: Suggestion, community: Community, target: Suggestion | None
) -> None:
    """The people of both hear of it, and may follow the other one."""
    if target is None or not target.is_open:
        raise Refused("desk-merge-unknown")
    if suggestion.is_public and not target.is_public:
        raise Refused("desk-merge-private", number=target.number)
    note = f"{target.number}号"
    moved = await move_on(turn, suggestion, State.MERGED, What.MERGED, note, merged_into=target.id)
    joined = happens(turn, What.JOINED, f"{suggestion.number}号")
    await histories.add(turn.db, target.id, target.state, joined)
    await news.drop(turn.db, suggestion.id)
    drop_deadlines(turn, suggestion)
    await _tell_both(turn, community, moved, target)
    turn.end()
    turn.menu("desk-done")


async def _tell_both(
    turn: Turn, community: Community, merged: Suggestion, target: Suggestion
) -> None:
    into, plainly = reference(community, target), "told-merged-private"
    ours, theirs = [set(await followers.list_ids(turn.db, s)) for s in (merged, target)]
    asked = ours - theirs if target.is_public else set()
    support = [button("label-support", Support(target.id), number=target.number)]
    await tell_now(turn, merged, "told-merged", asked, into=into, buttons=support)
    await tell_now(turn, merged, plainly, ours - asked, into=into)
    await tell_all_in_person(turn, merged, community, plainly, into=into)
    await tell_progress(turn, target, "told-joined", str(merged.number))
    await tell_in_person(turn, target, "told-joined", note=str(merged.number))
    turn.refresh("suggestion", target.id)


async def part_again(turn: Turn, suggestion: Suggestion, community: Community) -> None:
    """They were two things after all: it stands again where it stood before."""
    await part(turn, suggestion, community, turn.resident.id)
    turn.toast("desk-done")
    await tell_in_person(turn, suggestion, "told-unmerged")


ACTIONS = {
    "merge": Action(OPEN, ask_into),
    "unmerge": Action(frozenset({State.MERGED}), part_again),
}
HANDLERS = [Step("desk.merge", merge_into_number), tap(Into, merge_into_tapped)]
