"""Minutes go out to everybody, with what points at a person covered."""

from collections.abc import Sequence
from typing import Any

from bot.texts import label
from bot.turn import Turn
from domain.communities import Community
from domain.meetings import Meeting
from domain.minutes import Draft, Minutes, Version, public
from domain.reading import covered
from handlers.minutes.posting import object_buttons
from handlers.minutes.showing import body_words, paper
from storage import meetings, opinions, people


async def as_public(turn: Turn, draft: Draft) -> Minutes:
    """What may be read by all: the opinions of the absent stand there without their names."""
    topics = await meetings.list_topics(turn.db, draft.meeting_id)
    body = public(draft.body, {topic.id: topic.name for topic in topics})
    heard = await opinions.list_named(turn.db, draft.meeting_id)
    kept = [one for one in heard if one.id not in draft.body.left_out]
    words = tuple(" ".join(covered(one.text, one.name).split()) for one in kept if one.text)
    voices = sum(one.voice is not None and not one.text for one in kept)
    return body.model_copy(update={"opinions": words, "voices": voices})


def in_the_record(minutes: Minutes, community: Community) -> str:
    """The minutes as the meeting's outcome, for exports."""
    return label(
        community.language, "minutes-joined", parts=body_words(minutes, community, whole=True)
    )


async def tell_all(
    turn: Turn,
    meeting: Meeting,
    community: Community,
    versions: Sequence[Version],
    key: str,
    **told: Any,
) -> None:
    """To the group, with the paper; where there is none, to those who answered."""
    told = {"buttons": object_buttons(meeting.id), **told}
    sheet = paper(meeting, community, versions, community.language)
    turn.post(community, key, attach=sheet, **told)
    if community.group_id is None:
        for person_id in await meetings.list_answers(turn.db, meeting.id):
            person = await people.get(turn.db, person_id)
            sheet = paper(meeting, community, versions, person.language)
            turn.tell(person, key, attach=sheet, **told)
