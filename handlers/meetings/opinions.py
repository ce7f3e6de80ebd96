"""What those who cannot come have to say: gathered, and told to the chair before the meeting in one
message; what comes later is told at once."""

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Menu
from bot.messages import Voice
from bot.occasion import Hearer, Occasion
from bot.routing import Step, tap
from bot.texts import Lines, Phrase, When, phrase
from bot.turn import Turn
from domain.alarms import is_tip
from domain.communities import Community
from domain.meetings import Meeting, MeetingState, standing, time_for_opinions
from domain.quiet_hours import quiet_until
from domain.wording import check_said
from handlers.meetings.answering import open_for
from handlers.meetings.houses import list_leaders
from handlers.meetings.showing import Speak
from handlers.meetings.voices import voice_button
from storage import communities, meetings, opinions
from storage.opinions import Opinion
from storage.timers import Timer

GATHERED = "meeting.opinions"


async def speak(update: Update, turn: Turn) -> None:
    """Something to say: asked for in private, opened from the group by the toast."""
    meeting = await open_for(turn, turn.tapped(Speak).meeting)
    if turn.in_private:
        await ask_opinion(turn, meeting.id)
    else:
        turn.toast("opinion-in-private", url=turn.facts.deep_link(f"o_{meeting.id}"))


async def ask_opinion(turn: Turn, meeting_id: int) -> None:
    """In private: what do you want to say about this meeting?"""
    meeting = await open_for(turn, meeting_id)
    keep = {"meeting": meeting.id}
    turn.ask(
        "opinion-ask", then="meeting.opinion", keep=keep, title=meeting.title, buttons=[CANCEL]
    )


async def keep_opinion(update: Update, turn: Turn) -> None:
    """An opinion, in words or as a voice: for the chair and the minutes, not a vote."""
    meeting = await open_for(turn, turn.kept("meeting.opinion")["meeting"])
    message = update.effective_message
    voice = message.voice.file_id if message and message.voice else None
    text = check_said(turn.text, has_media=voice is not None)
    if is_tip(text):
        turn.end()
        turn.say("suggest-tip", buttons=Menu())
        return
    await opinions.add(turn.db, meeting.id, turn.resident.id, text, voice, turn.now)
    turn.end()
    turn.menu("opinion-noted")
    turn.refresh("meeting", meeting.id)
    plan_opinions(turn, meeting, await communities.get(turn.db, meeting.community_id))


def plan_opinions(occasion: Occasion, meeting: Meeting, community: Community) -> None:
    """What was said until then is told to the chair before the meeting; later, at once."""
    at = max(occasion.now, time_for_opinions(meeting.starts_at, community.zone))
    occasion.schedule(GATHERED, meeting.id, at, community_id=community.id)


async def tell_gathered(occasion: Occasion, timer: Timer) -> None:
    """The meeting is near: the chair hears what was said."""
    meeting = await meetings.get(occasion.db, timer.ref)
    if meeting.state is MeetingState.PLANNED and standing(meeting, occasion.now) != "over":
        community = await communities.get(occasion.db, meeting.community_id)
        await _tell_chair(occasion, meeting, community)


async def _tell_chair(occasion: Occasion, meeting: Meeting, community: Community) -> None:
    """In one message with all that is new; voices come along with it."""
    said = await opinions.take_untold(occasion.db, meeting.id, occasion.now)
    if said:
        for hearer in await list_leaders(occasion, meeting, community):
            _tell(occasion, hearer, meeting, community, said)


def _tell(
    occasion: Occasion,
    hearer: Hearer,
    meeting: Meeting,
    community: Community,
    said: list[Opinion],
) -> None:
    voices = [Voice(opinion.voice) for opinion in said if opinion.voice]
    morning = quiet_until(occasion.now, community.zone)
    urgent = morning is not None and morning >= meeting.starts_at
    occasion.tell(
        hearer,
        "opinions-told",
        title=meeting.title,
        when=When(meeting.starts_at, community.zone),
        count=len(said),
        lines=Lines([_line(n, opinion) for n, opinion in enumerate(said, 1)]),
        attach=voices[0] if voices else None,
        buttons=[voice_button(n, one) for n, one in enumerate(said, 1) if one.voice] or None,
        urgent=urgent,
    )
    for voice in voices[1:]:
        occasion.tell(hearer, "opinion-voice", title=meeting.title, attach=voice, urgent=urgent)


def _line(n: int, opinion: Opinion) -> Phrase:
    said = phrase("opinion-is-voice", text=opinion.text) if opinion.voice else opinion.text
    return phrase("opinion-line", n=n, said=said)


HANDLERS = [
    Step("meeting.opinion", keep_opinion, filters.TEXT | filters.VOICE, "step-voice-please"),
    tap(Speak, speak),
]
TIMERS = {GATHERED: tell_gathered}
