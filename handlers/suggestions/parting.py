"""What was merged into another suggestion stands by itself again."""

from bot.occasion import Occasion
from domain.communities import Community
from domain.histories import Happened, What
from domain.refusals import TooLate
from domain.suggestions import State, Suggestion
from handlers.suggestions.deadlines import plan_deadlines, plan_triage
from handlers.suggestions.in_person import have_told_in_person
from handlers.suggestions.telling import tell_now
from storage import histories, suggestions


async def part(
    occasion: Occasion, suggestion: Suggestion, community: Community, by_id: int | None
) -> None:
    """Back to where it stood before it was merged, with its deadlines; its people hear of it."""
    event = await histories.find_last(occasion.db, suggestion.id, [What.MERGED])
    before = State(event.was) if event else State.TRIAGED
    parted = Happened(kind=What.UNMERGED, at=occasion.now, by_id=by_id)
    moved = await suggestions.move(occasion.db, suggestion, before, parted, merged_into=None)
    if moved is None:
        raise TooLate("suggestion-moved-on", state=suggestion.state.value)
    occasion.refresh("suggestion", suggestion.id)
    if moved.state is State.RECEIVED:
        plan_triage(occasion, moved, community)
    plan_deadlines(occasion, moved, community)
    await tell_now(occasion, moved, "told-unmerged")


async def part_all_from(occasion: Occasion, target: Suggestion, community: Community) -> None:
    """The one they were merged into is withdrawn: each of them goes its own way again."""
    for merged in await suggestions.list_merged(occasion.db, target.id):
        await part(occasion, merged, community, None)
        await have_told_in_person(occasion, merged, community, "told-unmerged")
