"""Residents answer: they come, they cannot, or they have something to say."""

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Menu
from bot.messages import Voice
from bot.routing import Step, tap
from bot.turn import Turn
from domain.alarms import is_tip
from domain.meetings import Meeting, MeetingState, standing
from domain.refusals import Refused, TooLate
from domain.wording import check_said
from handlers.meetings.showing import Come, Speak
from storage import meetings, people


async def answer(update: Update, turn: Turn) -> None:
    """I come, or I cannot; the last answer counts."""
    asked = turn.tapped(Come)
    meeting = await open_for(turn, asked.meeting)
    await meetings.answer(turn.db, meeting.id, turn.resident.id, asked.coming)
    turn.toast("come-noted" if asked.coming else "not-come-noted")
    turn.refresh("meeting", meeting.id)


async def open_for(turn: Turn, meeting_id: int) -> Meeting:
    """The meeting, for members of its community, while it is planned and not over."""
    meeting = await meetings.get(turn.db, meeting_id)
    if not await people.is_member(turn.db, turn.resident.id, meeting.community_id):
        raise Refused("meeting-other-community")
    if meeting.state is not MeetingState.PLANNED or standing(meeting, turn.now) == "over":
        raise TooLate("meeting-closed")
    return meeting


async def speak(update: Update, turn: Turn) -> None:
    """Something to say: asked for in private, opened from the group by the toast."""
    meeting = await open_for(turn, turn.tapped(Speak).meeting)
    if turn.in_private:
        await open_meeting(turn, meeting.id)
    else:
        turn.toast("opinion-in-private", url=turn.facts.deep_link(f"m_{meeting.id}"))


async def open_meeting(turn: Turn, meeting_id: int) -> None:
    """In private: what do you want to say about this meeting?"""
    meeting = await open_for(turn, meeting_id)
    keep = {"meeting": meeting.id}
    turn.ask(
        "opinion-ask", then="meeting.opinion", keep=keep, title=meeting.title, buttons=[CANCEL]
    )


async def keep_opinion(update: Update, turn: Turn) -> None:
    """An opinion, in words or as a voice: for the organizers and the minutes, not a vote."""
    meeting = await open_for(turn, turn.kept("meeting.opinion")["meeting"])
    message = update.effective_message
    voice = message.voice.file_id if message and message.voice else None
    text = check_said(turn.text, has_media=voice is not None)
    if is_tip(text):
        turn.end()
        turn.say("suggest-tip", buttons=Menu())
        return
    await meetings.add_opinion(turn.db, meeting.id, turn.resident.id, text, voice, turn.now)
    turn.end()
    turn.menu("opinion-noted")
    told = {"title": meeting.title, "text": text, "attach": Voice(voice) if voice else None}
    await turn.tell_organizers(meeting.community_id, "opinion-told", **told)


HANDLERS = [
    Step("meeting.opinion", keep_opinion, filters.TEXT | filters.VOICE, "step-voice-please"),
    tap(Come, answer),
    tap(Speak, speak),
]
