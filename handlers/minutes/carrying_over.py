"""The first draft of minutes: the agenda, with what the chair did with each item at the meeting."""

from bot.texts import label
from bot.turn import Turn
from domain.communities import Community
from domain.letters import cut
from domain.meetings import Meeting
from domain.minutes import LONGEST_TOPIC, MOST_ITEMS, Entry, Minutes, first_entries, ruled
from domain.reading import covered
from domain.rulings import Votes
from domain.sittings import Proceeding
from domain.suggestions import Owned
from handlers.suggestions.naming import reference
from storage import attendances, meetings, proceedings


async def first_draft(turn: Turn, meeting: Meeting, community: Community) -> Minutes:
    """Every item in its order, and how many were there, if people signed in."""
    topics = {topic.id: topic for topic in await meetings.list_topics(turn.db, meeting.id)}
    items = await proceedings.list_of(turn.db, meeting.id)
    entries = [_entry(item, topics, community) for item in items]
    came = (await attendances.count(turn.db, meeting.id)).ever
    minutes = Minutes(entries=first_entries(entries), present=came or None)
    today = turn.now.astimezone(community.zone).date()
    kept = items if len(items) <= MOST_ITEMS else items[: MOST_ITEMS - 1]
    for at, item in enumerate(kept):
        if item.ruling is not None:
            minutes = ruled(minutes, at, item.ruling, today)
    return minutes


def _entry(item: Proceeding, topics: dict[int, Owned], community: Community) -> Entry:
    about = (
        Entry(words=item.text)
        if item.suggestion_id is None
        else _of_topic(topics[item.suggestion_id], community)
    )
    if item.approve is None:
        return about
    counted = Votes(approve=item.approve, oppose=item.oppose or 0, abstain=item.abstain or 0)
    points = "" if item.valid else label(community.language, "minutes-too-few")
    return about.model_copy(update={"votes": counted, "points": points})


def _of_topic(topic: Owned, community: Community) -> Entry:
    """A suggestion by its number; its words where everybody may read them."""
    number = reference(community, topic)
    words = covered(topic.text, topic.name) if topic.is_public else ""
    return Entry(
        number=label(community.language, number.key, **number.values),
        words=cut(" ".join(words.split()), LONGEST_TOPIC),
        suggestion_id=topic.id,
    )
