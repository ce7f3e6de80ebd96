"""Before people sign in: the code and its poster, which comes to the organizers by itself."""

import random

from bot.messages import Poster
from bot.occasion import Hearer, Occasion
from bot.texts import When, label
from domain.communities import Community
from domain.meetings import Meeting, MeetingState
from domain.sittings import SIGN_IN_FROM, Sitting, closes_at, new_code
from handlers.meetings.entrances import OPENS, lead_button
from handlers.meetings.houses import list_leaders
from storage import communities, meetings, sittings
from storage.timers import Timer


async def prepared(occasion: Occasion, meeting: Meeting) -> Sitting:
    """The meeting with its code."""
    return await sittings.prepare(occasion.db, meeting.id, new_code(random.SystemRandom()))


async def open_sign_in(occasion: Occasion, timer: Timer) -> None:
    """Sign-in opens: the organizers have the poster, and the card in the group its button."""
    meeting = await meetings.get(occasion.db, timer.ref)
    if meeting.state is not MeetingState.PLANNED:
        return
    if not meeting.starts_at - SIGN_IN_FROM <= occasion.now < closes_at(meeting, None):
        return
    sitting = await prepared(occasion, meeting)
    community = await communities.get(occasion.db, meeting.community_id)
    occasion.refresh("meeting", meeting.id)
    for leader in await list_leaders(occasion, meeting, community):
        send_poster(occasion, leader, meeting, community, sitting)


def send_poster(
    occasion: Occasion, hearer: Hearer, meeting: Meeting, community: Community, sitting: Sitting
) -> None:
    """The picture for the wall, in the language of the community."""
    spoken = community.language
    occasion.tell(
        hearer,
        "sitting-poster",
        title=meeting.title,
        when=When(meeting.starts_at, community.zone),
        code=sitting.code,
        attach=Poster(
            title=meeting.title,
            head=label(spoken, "sitting-poster-head"),
            code=sitting.code,
            hint=label(spoken, "sitting-poster-hint", bot=occasion.facts.bot_username),
            url=occasion.facts.deep_link(f"k_{meeting.id}_{sitting.code}"),
        ),
        buttons=[lead_button(meeting)],
    )


TIMERS = {OPENS: open_sign_in}
