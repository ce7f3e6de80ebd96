"""Residents answer: they come, with how many of their home, or they cannot."""

from telegram import Update

from bot.routing import tap
from bot.turn import Turn
from domain.meetings import Meeting, MeetingState, check_party, standing
from domain.refusals import Refused, TooLate
from handlers.meetings.entrances import sign_in_buttons
from handlers.meetings.seating import move_up, take_seat, tell_crowd
from handlers.meetings.showing import Bring, Come, answer_buttons, tally_words, words_of
from storage import communities, meetings, people, sittings


async def answer(update: Update, turn: Turn) -> None:
    """I come, or I cannot; the last answer counts."""
    asked = turn.tapped(Come)
    meeting = await open_for(turn, asked.meeting)
    if asked.coming:
        await _come(turn, meeting)
        return
    await meetings.answer(turn.db, meeting.id, turn.resident.id, False)
    await move_up(turn, meeting)
    turn.toast("not-come-noted")
    turn.refresh("meeting", meeting.id)


async def answer_for_several(update: Update, turn: Turn) -> None:
    """So many of us come, in the place of what was answered before."""
    asked = turn.tapped(Bring)
    check_party(asked.people)
    await _come(turn, await open_for(turn, asked.meeting), asked.people)


async def _come(turn: Turn, meeting: Meeting, party: int = 1) -> None:
    """They have their seats, or a turn in line."""
    before = (await meetings.count_answers(turn.db, meeting.id)).coming
    line = await take_seat(turn, meeting, party)
    turn.refresh("meeting", meeting.id)
    if line:
        turn.toast("meeting-waitlisted", line=line)
        community = await communities.get(turn.db, meeting.community_id)
        about = await words_of(turn.db, meeting, community)
        turn.whisper("meeting-waitlisted-told", line=line, about=about)
        return
    turn.toast("bring-noted" if party > 1 else "come-noted", people=party)
    await tell_crowd(turn, meeting, before)


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
    sitting = await sittings.find(turn.db, meeting.id)
    buttons = [*answer_buttons(meeting), sign_in_buttons(meeting, sitting, turn.now)]
    turn.whisper("meeting-card", about=about, buttons=buttons, **tally_words(answers))


HANDLERS = [tap(Come, answer), tap(Bring, answer_for_several)]
