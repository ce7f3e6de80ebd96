"""Where a suggestion stands, in one sentence: for its page, its card and the telephone."""

from datetime import date

from bot.texts import Phrase, phrase
from domain.reading import covered
from domain.suggestions import GRADES, Seen, State, Suggestion
from handlers.suggestions.naming import reference
from storage import communities, suggestions
from storage.database import Connection


def state_of(suggestion: Suggestion) -> Phrase:
    """Its state in a word; a rated one says how."""
    if suggestion.state is State.RATED:
        return phrase("state-rated-as", rating=phrase(f"rated-{suggestion.rating}"))
    return phrase(f"state-{suggestion.state.value}")


async def standing(db: Connection, suggestion: Seen, today: date) -> Phrase:
    """Its state with what one wants to know next: by when, why not, with which one."""
    if suggestion.is_open:
        late = "late" if suggestion.due_on < today else "open"
        return phrase(f"standing-{late}", state=state_of(suggestion), due=suggestion.due_on)
    if suggestion.state is State.DECLINED:
        name = suggestion.author_name or suggestion.entered_for
        return phrase("standing-declined", reason=covered(suggestion.reason or "—", name))
    if suggestion.state is State.MERGED and suggestion.merged_into:
        into = await suggestions.get(db, suggestion.merged_into)
        community = await communities.get(db, into.community_id)
        return phrase("standing-merged", into=reference(community, into))
    if suggestion.grade in GRADES:
        grade = phrase(f"grade-{suggestion.grade.lower()}")
        return phrase("standing-replied", state=state_of(suggestion), grade=grade)
    return state_of(suggestion)
