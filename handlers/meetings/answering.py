"""Residents answer: they come, with how many of their home, or they cannot."""

from telegram import Update

from bot.routing import tap
from bot.turn import Turn
from domain.meetings import Meeting, MeetingState, check_party, standing
from domain.refusals import Refused, TooLate
from handlers.meetings.showing import Bring, Come, answer_buttons, tally_words, words_of
from storage import communities, meetings, people


async def answer(update: Update, turn: Turn) -> None:
    """I come, or I cannot; the last answer counts."""
    asked = turn.tapped(Come)
    meeting = await open_for(turn, asked.meeting)
    await meetings.answer(turn.db, meeting.id, turn.resident.id, asked.coming)
    turn.toast("come-noted" if asked.coming else "not-come-noted")
    turn.refresh("meeting", meeting.id)


async def answer_for_several(update: Update, turn: Turn) -> None:
    """So many of us come, in the place of what was answered before."""
    asked = turn.tapped(Bring)
    check_party(asked.people)
    meeting = await open_for(turn, asked.meeting)
    await meetings.answer(turn.db, meeting.id, turn.resident.id, True, asked.people)
    turn.toast("bring-noted", people=asked.people)
    turn.refresh("meeting", meeting.id)


async def open_for(turn: Turn, meeting_id: int) -> Meeting:
    """The meeting, for members of its community, while it is planned and not over."""
    meeting = await meetings.get(turn.db, meeting_id)
    if not await people.is_member(turn.db, turn.resident.id, meeting.community_id):
        raise Refused("meeting-other-community")
    if meeting.state is not MeetingState.PLANNED or standing(meeting, turn.now) == "over":
        raise TooLate("meeting-closed")
    return meeting


async def open_meeting(turn: Turn, meeting_id: int) -> None:
    """In private: the meeting with all that can be answered."""
    meeting = await open_for(turn, meeting_id)
    community = await communities.get(turn.db, meeting.community_id)
    answers = await meetings.count_answers(turn.db, meeting.id)
    about = await words_of(turn.db, meeting, community)
    buttons = answer_buttons(meeting)
    turn.whisper("meeting-card", about=about, buttons=buttons, **tally_words(answers))


HANDLERS = [tap(Come, answer), tap(Bring, answer_for_several)]
