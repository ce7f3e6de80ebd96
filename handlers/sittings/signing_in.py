"""Residents sign in: with the code on the wall, typed or from the poster."""

from telegram import Update
from telegram.ext import filters

from bot.buttons import CANCEL, Menu
from bot.routing import PRIVATE, Fallback, Handler, Step, tap
from bot.turn import Turn
from domain.meetings import Meeting
from domain.refusals import Refused
from domain.rolls import MOST_TRIES
from domain.sittings import NEVER_LONGER, SIGN_IN_FROM, code_in, require_sign_in_time
from handlers.meetings.entrances import SignHere
from handlers.meetings.houses import house_of, note_person, present_at
from handlers.suggestions.offering import offer
from storage import communities, meetings, people, proofs, sittings


class LooksLikeCode(filters.MessageFilter):
    """Six figures and nothing else."""

    def filter(self, message: object) -> bool:
        """Whatever their width, with spaces or dashes between them."""
        return bool(code_in(getattr(message, "text", None) or ""))


async def ask_code(update: Update, turn: Turn) -> None:
    """Which code is on the wall? Asked in private."""
    meeting_id = turn.tapped(SignHere).meeting
    if turn.in_private:
        await open_sign_in(turn, meeting_id)
    else:
        await _open_for(turn, meeting_id)
        turn.toast("sitting-in-private", url=turn.facts.deep_link(f"k_{meeting_id}"))


async def open_sign_in(turn: Turn, meeting_id: int, code: str = "") -> None:
    """The address of the poster, or of the button in the group."""
    meeting = await _open_for(turn, meeting_id)
    if code:
        await _try(turn, meeting, code)
    else:
        keep = {"meeting": meeting.id}
        title = meeting.title
        turn.ask("sitting-ask-code", then="sitting.code", keep=keep, title=title, buttons=[CANCEL])


async def _open_for(turn: Turn, meeting_id: int) -> Meeting:
    """The meeting, for members of its community, while people sign in; raises Refused."""
    meeting = await meetings.get(turn.db, meeting_id)
    if not await people.is_member(turn.db, turn.resident.id, meeting.community_id):
        raise Refused("meeting-other-community")
    require_sign_in_time(meeting, await sittings.find(turn.db, meeting.id), turn.now)
    return meeting


async def keep_code(update: Update, turn: Turn) -> None:
    """The code, typed."""
    meeting = await _open_for(turn, turn.kept("sitting.code")["meeting"])
    await _try(turn, meeting, code_in(turn.text))


async def take_code(update: Update, turn: Turn) -> None:
    """Six figures that nobody asked for: the code of a meeting, if one is near."""
    code = code_in(turn.text)
    meeting_id = await sittings.find_by_code(turn.db, turn.resident.id, code)
    if meeting_id is not None:
        await _try(turn, await _open_for(turn, meeting_id), code)
        return
    since, until = turn.now - NEVER_LONGER, turn.now + SIGN_IN_FROM
    if await sittings.is_any_near(turn.db, turn.resident.id, since, until):
        await _say_wrong(turn)
    else:
        await offer(update, turn)


async def _try(turn: Turn, meeting: Meeting, code: str) -> None:
    """Nobody can try them all: after some wrong codes one has to wait."""
    sitting = await sittings.find(turn.db, meeting.id)
    if await proofs.count_tries(turn.db, turn.resident.id, turn.now) >= MOST_TRIES:
        raise Refused("roll-code-wait")
    if sitting is None or sitting.code != code:
        await _say_wrong(turn)
    else:
        await sign_in(turn, meeting)


async def _say_wrong(turn: Turn) -> None:
    """Kept, and said rather than refused, so that it counts."""
    await proofs.add_try(turn.db, turn.resident.id, turn.now)
    turn.say("sitting-code-wrong")


async def sign_in(turn: Turn, meeting: Meeting) -> None:
    """The person is here, as one of those who decide or as a listener."""
    community = await communities.get(turn.db, meeting.community_id)
    house = await house_of(turn.db, meeting, community)
    fresh = await note_person(turn, meeting, house, turn.resident.id)
    if turn.going_on:
        turn.end()
    key = "sitting-signed-in" if house.decides(turn.resident.id) else "sitting-listens"
    here = (await present_at(turn.db, meeting, house)).deciding
    turn.say(
        key if fresh else "sitting-signed-already", title=meeting.title, here=here, buttons=Menu()
    )


HANDLERS: list[Handler] = [
    tap(SignHere, ask_code),
    Step("sitting.code", keep_code),
    Fallback(PRIVATE & filters.TEXT & LooksLikeCode(), take_code),
]
