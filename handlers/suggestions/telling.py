"""Telling people how a suggestion goes: answers at once, progress in one message a day."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from bot.messages import INTERACTIVE, NOTICE
from bot.occasion import Occasion
from bot.texts import Lines, Phrase, phrase
from domain.quiet_hours import quiet_until
from domain.reading import covered
from domain.suggestions import Suggestion
from handlers.suggestions.naming import reference
from storage import communities, followers, news, people, suggestions
from storage.news import News
from storage.timers import Timer

ONE_DAY = timedelta(days=1)
NEWS = "suggestion.news"


async def tell_now(
    occasion: Occasion,
    suggestion: Suggestion,
    key: str,
    among: Collection[int] | None = None,
    **values: Any,
) -> None:
    """The author hears it at once, at any hour, and the supporters by day; of them only
    those `among` these ids, where some are named."""
    community = await communities.get(occasion.db, suggestion.community_id)
    said = {"number": reference(community, suggestion), "due": suggestion.due_on}
    values = {**said, "priority": INTERACTIVE, **values}
    for_others = await _for_others(occasion, suggestion, values)
    for person_id in await followers.list_ids(occasion.db, suggestion):
        person = await people.find(occasion.db, person_id)
        if person is not None and (among is None or person_id in among):
            own = person.id == suggestion.author_id
            occasion.tell(person, key, **(values if own else {**for_others, "priority": NOTICE}))


async def _for_others(
    occasion: Occasion, suggestion: Suggestion, values: dict[str, Any]
) -> dict[str, Any]:
    """What an organizer wrote may say whose suggestion it is: supporters read it covered."""
    seen = await suggestions.get_seen(occasion.db, suggestion.id)
    name = seen.author_name or seen.entered_for
    return {k: covered(v, name) if isinstance(v, str) else v for k, v in values.items()}


async def tell_progress(
    occasion: Occasion, suggestion: Suggestion, key: str, note: str | None = None
) -> None:
    """The author and the supporters hear it with whatever else there is that day."""
    people_told = await followers.list_ids(occasion.db, suggestion)
    await news.add(occasion.db, people_told, suggestion.id, key, note, occasion.now)
    told = await news.list_told(occasion.db, people_told)
    for person_id in people_told:
        last = told.get(person_id)
        due_at = max(occasion.now, last + ONE_DAY) if last else occasion.now
        occasion.schedule(NEWS, person_id, due_at, community_id=suggestion.community_id)


async def tell_news(occasion: Occasion, timer: Timer) -> None:
    """What has happened to the suggestions a person follows, in one message, by day."""
    person = await people.find(occasion.db, timer.ref)
    if person is None:
        return
    community = await communities.get(occasion.db, person.community_id)
    later = quiet_until(occasion.now, community.zone)
    if later is not None:
        occasion.schedule(NEWS, timer.ref, later, community_id=timer.community_id)
        return
    found = await news.take(occasion.db, person.id, occasion.now)
    if found:
        items = [await _line(occasion, one) for one in found]
        occasion.tell(person, "news", items=Lines(items), local_zone=community.zone)


async def _line(occasion: Occasion, one: News) -> Phrase:
    suggestion = await suggestions.get(occasion.db, one.suggestion_id)
    community = await communities.get(occasion.db, suggestion.community_id)
    note = {"note": one.note or ""}
    if one.person_id != suggestion.author_id:
        note = await _for_others(occasion, suggestion, note)
    number, due = reference(community, suggestion), suggestion.due_on
    return phrase(one.key, number=number, due=due, **note)


TIMERS = {NEWS: tell_news}
